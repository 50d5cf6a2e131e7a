"""The errors `tearsheet.parse` may raise: one class, with a kind for each cause."""

from __future__ import annotations


class ParseError(ValueError):
    """The input cannot be read as an article. The only exception `parse` raises.

    Attributes:
        kind: a stable machine-readable cause, the same on every subclass instance.
    """

    kind: str = "parse"


class EmptyInputError(ParseError):
    """There is nothing to read: no bytes, or only white space."""

    kind = "empty"


class NotTextError(ParseError):
    """The input is not a page or a text: a PDF, an image, an archive, other binary data, or a wrong type."""

    kind = "not_text"


class TooLargeError(ParseError):
    """The input is larger than `tearsheet.source.MAX_BYTES` (64 MB)."""

    kind = "too_large"


class UnknownEncodingError(ParseError):
    """The caller named an encoding that is not one of the web's (WHATWG) encodings."""

    kind = "encoding"


class OptionError(ParseError):
    """An option of `parse` has a wrong type or an unknown value."""

    kind = "option"


class ExtensionError(ParseError):
    """A user's annotator, exporter or platform profile is unknown or cannot be loaded; the message says which."""

    kind = "extension"


class UnreadableError(ParseError):
    """The input could not be parsed; the cause is chained."""

    kind = "unreadable"
