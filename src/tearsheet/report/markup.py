"""HTML text that is safe by its type: whatever is not `Safe` is escaped on its way in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape as _escape

# Controls that a browser drops, replaces or obeys. Tab, line feed and carriage return stay; lone surrogates
# cannot be written as UTF-8.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_VOID = frozenset(("input", "meta", "br", "hr", "col"))

Content = str | None | Iterable["Content"]
"""What an element may hold: text, `Safe` markup, nothing, or several of these."""


class Safe(str):
    """Markup that was built here; everything else is text."""

    __slots__ = ()


def text(value: str) -> Safe:
    """The text, escaped for element content and quoted attributes."""
    if isinstance(value, Safe):
        return value
    if _UNSHOWN.search(value):
        value = _UNSHOWN.sub(_sign, value)
    return Safe(_escape(value))


def join(*parts: Content) -> Safe:
    """The parts one after another."""
    pieces: list[str] = []
    _collect(parts, pieces)
    return Safe("".join(pieces))


def el(name: str, *content: Content, **attributes: str | float | bool | None) -> Safe:
    """An element. `class_` is written `class`, other underscores as hyphens; None and False leave one out."""
    pieces = [f"<{name}", *map(_attribute, attributes.items()), ">"]
    if name not in _VOID:
        _collect(content, pieces)
        pieces.append(f"</{name}>")
    return Safe("".join(pieces))


def link(url: str | None, *content: Content) -> Safe:
    """A link to a web address; only the content where the address is none (`javascript:`, `data:` ...)."""
    shown = join(*content) if content else text(url or "")
    if url is None or not url.lower().startswith(("http://", "https://")):
        return shown
    return el("a", shown, href=url, rel="noopener noreferrer nofollow", target="_blank", class_="out")


def _collect(content: Content, pieces: list[str]) -> None:
    if isinstance(content, str):
        pieces.append(text(content))
    elif content is not None:
        for part in content:
            _collect(part, pieces)


def _attribute(item: tuple[str, str | float | bool | None]) -> str:
    name, value = item
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(str(value))}"'


def _sign(found: re.Match[str]) -> str:
    code = ord(found.group())
    return chr(0x2400 + code) if code < 0x20 else "\ufffd"
