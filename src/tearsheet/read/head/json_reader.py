"""A tolerant reader of JSON-LD scripts: pages wrap, cut and break them in every way."""

from __future__ import annotations

import html
import json
import re
from typing import Any

_MAX_CHARS = 4_000_000
_MAX_DEPTH = 120
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s{0,200}[}\]])")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.S)
_BRACKETS = re.compile(r"[\[{}\]]")
_DECODER = json.JSONDecoder(strict=False)


def read_json(text: str) -> tuple[list[Any], str | None]:
    """The values in a script's text, and what was wrong with it (None when nothing)."""
    if len(text) > _MAX_CHARS:
        return [], "too large"
    text = _WRAPPING.sub("", _WRAPPING.sub("", text.strip().lstrip("\ufeff"))).strip().rstrip(";").strip()
    if not text:
        return [], None
    if _depth(text) > _MAX_DEPTH:
        return [], "nested too deeply"
    try:
        return [_DECODER.decode(text)], None
    except (ValueError, RecursionError):
        pass
    for repaired in (_TRAILING_COMMA.sub(r"\1", text), html.unescape(text)):
        values = _several(repaired)
        if values:
            return values, None
    return [], "not JSON"


def _depth(text: str) -> int:
    """Deepest nesting of brackets outside of strings."""
    if text.count("[") + text.count("{") <= _MAX_DEPTH:
        return 0
    deepest = depth = 0
    for char in _BRACKETS.findall(_STRING.sub("", text)):
        depth += 1 if char in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _several(text: str) -> list[Any]:
    """Values written one after another."""
    values: list[Any] = []
    at = 0
    while at < len(text) and len(values) < 50:
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while at < len(text) and text[at] in " \t\r\n;,}":
            at += 1
    return values
