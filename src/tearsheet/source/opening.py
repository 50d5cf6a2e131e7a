"""Open any accepted input as a `Source`: the one place that calls the HTML parser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from tearsheet.document import SourceKind
from tearsheet.errors import EmptyInputError, NotTextError, OptionError, TooLargeError, UnreadableError

from .attributes import without_attribute_floods
from .decode import decode, repair_double_encoding
from .sniff import looks_binary, refuse_binary, sniff_kind

MAX_BYTES = 64 * 1024 * 1024
"""Inputs above this many bytes (characters for str) are refused with `TooLargeError`."""

_KINDS = ("auto", "html", "text", "markdown")
# libxml2 drops everything below this depth, without an error of its own (FATAL entry in the log).
_RESOURCE_LIMIT = etree.ErrorTypes.ERR_RESOURCE_LIMIT


@dataclass(slots=True)
class Source:
    """The input, opened: a tree for HTML, a string for text and markdown."""

    kind: SourceKind
    root: Any = None
    """The root lxml element; only for HTML. Never modified."""
    text: str = ""
    """The decoded text; only for text and markdown."""
    encoding: str | None = None
    diagnostics: list[str] = field(default_factory=list)


def open_source(raw: object, *, kind: str = "auto", encoding: str | None = None) -> Source:
    """Open bytes, str, an lxml element or tree, or a BeautifulSoup object.

    Raises:
        ParseError: of the kind that says what is wrong.
    """
    if kind not in _KINDS:
        raise OptionError(f"kind must be one of {', '.join(_KINDS)}, not {kind!r}")
    if isinstance(raw, (bytearray, memoryview)):
        raw = bytes(raw)
    if isinstance(raw, bytes):
        return _open_bytes(raw, kind, encoding)
    if isinstance(raw, str):
        return _open_text(_without_surrogates(raw), kind, None, [])
    if isinstance(raw, (etree._Element, etree._ElementTree)):
        return _open_tree(raw)
    if hasattr(raw, "decode_contents"):  # BeautifulSoup and its tags, without importing bs4
        return _open_text(_without_surrogates(str(raw)), "html", None, [])
    raise NotTextError(f"cannot read {type(raw).__name__}; give bytes, str, an lxml element or a BeautifulSoup object")


def _open_bytes(data: bytes, kind: str, encoding: str | None) -> Source:
    if len(data) > MAX_BYTES:
        raise TooLargeError(f"the input has {len(data):,} bytes; the limit is {MAX_BYTES:,}")
    if not data.strip(b" \t\r\n\x00"):
        raise EmptyInputError("the input is empty")
    refuse_binary(data)
    text, codec, notes = decode(data, encoding)
    return _open_text(text, kind, codec, notes)


def _open_text(text: str, kind: str, codec: str | None, notes: list[str]) -> Source:
    if len(text) > MAX_BYTES:
        raise TooLargeError(f"the input has {len(text):,} characters; the limit is {MAX_BYTES:,}")
    if "\x00" in text:
        text = text.replace("\x00", "")
    text = text.lstrip("\ufeff")
    if not text.strip():
        raise EmptyInputError("the input is empty")
    if looks_binary(text):
        raise NotTextError("the input is binary data, not a page or a text")
    repaired = repair_double_encoding(text)
    if repaired is not None:
        text = repaired
        notes = [*notes, "encoding: text that had been encoded twice was repaired"]
    known: SourceKind = sniff_kind(text) if kind == "auto" else kind  # type: ignore[assignment]
    if known != "html":
        return Source(known, text=text, encoding=codec, diagnostics=notes)
    root, tree_notes = _parse_html(without_attribute_floods(text.encode("utf-8", "replace")))
    return Source("html", root=root, encoding=codec, diagnostics=notes + tree_notes)


def _open_tree(raw: Any) -> Source:
    root = raw.getroot() if isinstance(raw, etree._ElementTree) else raw
    if root is None or not isinstance(root.tag, str):
        raise EmptyInputError("the tree is empty")
    return Source("html", root=root)


def _parse_html(data: bytes) -> tuple[Any, list[str]]:
    # huge_tree costs nothing and lifts the depth limit from 256 to 2048.
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, collect_ids=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(f"the HTML cannot be parsed: {error}") from error
    if root is None:
        raise EmptyInputError("the HTML has no content")
    last = parser.error_log.last_error
    if last is not None and any(entry.type == _RESOURCE_LIMIT for entry in parser.error_log):
        return _parse_flattened(data), ["html: nested deeper than the parser reads; block elements were flattened"]
    return root, []


def _parse_flattened(data: bytes) -> Any:
    """Pages nested beyond the parser's depth: containers carry no text of their own, so drop their tags."""
    import re

    flat = re.sub(
        rb"</?(?:div|span|section|font|center|b|i|em|strong|blockquote|ul|ol|table|tbody|tr|td)\b[^>]{0,300}>",
        b"<br>",
        data,
    )
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, collect_ids=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(flat, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(f"the HTML cannot be parsed: {error}") from error
    if root is None:
        raise EmptyInputError("the HTML has no content")
    return root


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
