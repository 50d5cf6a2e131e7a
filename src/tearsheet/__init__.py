"""tearsheet: tear the article out of a republished page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tearsheet.annotate.claims import check_worthiness
    from tearsheet.copies import CopyGroup, LikelyOrigin, fingerprint, group_copies
    from tearsheet.errors import (
        EmptyInputError,
        ExtensionError,
        NotTextError,
        OptionError,
        ParseError,
        TooLargeError,
        UnknownEncodingError,
        UnreadableError,
    )
    from tearsheet.many import Result, parse_many
    from tearsheet.models import (
        FAQ,
        Article,
        Author,
        Block,
        Boilerplate,
        Claim,
        DateMention,
        Evidence,
        Image,
        Locator,
        Origin,
        Quantity,
        Quote,
        Section,
        Span,
    )
    from tearsheet.parsing import parse

# Loaded on first use, so that `import tearsheet` costs nothing that is not needed.
_HOMES = {
    "parse": "tearsheet.parsing",
    "parse_many": "tearsheet.many",
    "Result": "tearsheet.many",
    "check_worthiness": "tearsheet.annotate.claims",
    "fingerprint": "tearsheet.copies",
    "group_copies": "tearsheet.copies",
    "CopyGroup": "tearsheet.copies",
    "LikelyOrigin": "tearsheet.copies",
}
_ERRORS = (
    "EmptyInputError",
    "ExtensionError",
    "NotTextError",
    "OptionError",
    "ParseError",
    "TooLargeError",
    "UnknownEncodingError",
    "UnreadableError",
)

__all__ = [
    "FAQ",
    "Article",
    "Author",
    "Block",
    "Boilerplate",
    "Claim",
    "CopyGroup",
    "DateMention",
    "EmptyInputError",
    "Evidence",
    "ExtensionError",
    "Image",
    "LikelyOrigin",
    "Locator",
    "NotTextError",
    "OptionError",
    "Origin",
    "ParseError",
    "Quantity",
    "Quote",
    "Result",
    "Section",
    "Span",
    "TooLargeError",
    "UnknownEncodingError",
    "UnreadableError",
    "check_worthiness",
    "fingerprint",
    "group_copies",
    "parse",
    "parse_many",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name == "__version__":
        from importlib.metadata import version

        return version("tearsheet")
    if name not in __all__:
        raise AttributeError(f"module 'tearsheet' has no attribute {name!r}")
    home = "tearsheet.errors" if name in _ERRORS else _HOMES.get(name, "tearsheet.models")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
