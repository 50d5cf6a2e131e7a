"""Notices of first publication: "The post X appeared first on Y", "（原标题：…）", "Quelle: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tearsheet.toml_data import read_toml

from .fields import field_label
from .lines import Strength

_LONGEST = 1500
_URL = re.compile(r"https?://[^\s<>\"）)】]{3,300}|www\.[^\s<>\"）)】]{3,300}")
_TRIM = " \t\u3000.。,，;；:：)）]】*\"“”'‘’»«"


@dataclass(slots=True, frozen=True)
class Notice:
    """Where a page says that its text was first published."""

    publisher: str | None
    url: str | None
    author: str | None
    title: str | None
    strength: Strength
    start: int
    """Offset of the notice in the text."""
    end: int


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """(words of which one must occur, pattern) for each notice; groups: publisher, url, author, title."""
    table = read_toml(__package__, "notices", "patterns.toml")
    holes = {
        "{publisher}": r"(?P<publisher>[^\n.。，,;；()（）【】\[\]|]{2,80}?(?:\.(?:com|org|net|co|io|de|cn|ch|news|uk|in)\b(?:\.\w{2})?)?)",  # noqa: E501
        "{title}": r"(?P<title>[^\n]{1,250}?)",
        "{author}": r"(?P<author>[^\n.。,，;；()（）]{2,60}?)",
        "{url}": r"(?P<url>(?:https?://|www\.)[^\s<>)）]{3,300})",
        "{stop}": r"(?=[.。,，;；()（）【】\[\]|]|\s(?:on|under|as|in|and|with|here|by|at)\s|\s(?:责任|編輯|编辑|作者)|\s?$)",  # noqa: E501
    }
    made = []
    for entry in table["notice"]:
        source = re.sub(r" ", r"\\s{1,2}", entry["pattern"])
        for hole, pattern in holes.items():
            source = source.replace(hole, pattern)
        made.append((tuple(entry["needs"]), re.compile(source, re.IGNORECASE)))
    return tuple(made)


@cache
def _needed(only_ascii: bool) -> tuple[str, ...]:
    """All words of which a notice needs one; those that ASCII text can have."""
    words = dict.fromkeys(need for needs, _ in _patterns() for need in needs)
    return tuple(word for word in words if word.isascii() or not only_ascii)


@cache
def _nobody() -> frozenset[str]:
    """ "Reposted from partner media": such a notice names nobody."""
    return frozenset(read_toml(__package__, "notices", "patterns.toml")["nobody"])


def repost_notice(text: str) -> Notice | None:
    """The notice of first publication in a line or paragraph; None without one.

    >>> repost_notice("The post Slow Trains appeared first on Harbour Gazette.").publisher
    'Harbour Gazette'
    """
    if len(text) > _LONGEST:
        return None
    folded = text.casefold()
    present = {need for need in _needed(folded.isascii()) if need in folded}
    for needs, pattern in _patterns() if present else ():
        if not present.isdisjoint(needs):
            found = pattern.search(text)
            if found:
                return _made(found, text)
    return _labelled(text)


def _made(found: re.Match[str], text: str) -> Notice:
    groups = {name: (value or "").strip(_TRIM) or None for name, value in found.groupdict().items()}
    if (groups.get("publisher") or "").casefold() in _nobody():
        groups["publisher"] = None
    url = groups.get("url") or _first_url(text[found.start() :])
    return Notice(
        groups.get("publisher"),
        url,
        groups.get("author"),
        groups.get("title"),
        _strength(text, found.start(), found.end()),
        found.start(),
        found.end(),
    )


def _first_url(text: str) -> str | None:
    found = _URL.search(text)
    return found[0].rstrip(".,;") if found else None


def _strength(text: str, start: int, end: int) -> Strength:
    before, after = text[:start].strip(_TRIM + "([（【—–-"), text[end:].strip(_TRIM)
    if not before:
        return "whole" if len(after) < 60 else "start"
    return "end" if len(after) < 60 else "inside"


def _labelled(text: str) -> Notice | None:
    """A short line "Source: Y"."""
    if len(text) > 160:
        return None
    label = field_label(text)
    if label is None or not label.has_value or label.field not in ("source", "original_title"):
        return None
    value = text[label.end :].strip(_TRIM)
    url = _first_url(value)
    publisher = value if label.field == "source" and not url and len(value) <= 80 else None
    title = value if label.field == "original_title" else None
    return Notice(publisher, url, None, title, "whole", 0, len(text))
