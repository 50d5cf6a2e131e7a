"""Is a block a question, and which of its characters are it."""

from __future__ import annotations

import re
from functools import cache

from tearsheet.document import SourceBlock
from tearsheet.toml_data import read_toml

MAX_QUESTION = 250
MARKS = ("?", "？", "؟", ";")
_ICONS = " \t\n+−–—-•▸►▶▼▾✓❓❔✔×⌄∨>›»*#|"
_NUMBER = re.compile(r"\(?\d{1,2}[.):：、]\)?\s*")


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = read_toml(__package__, "labels.toml")

    def pattern(words: list[str]) -> re.Pattern[str]:
        each = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        return re.compile(rf"(?:{each})\s?\d{{0,2}}\s?[:：.)）\-–]\s*", re.I)

    return pattern(data["question"]), pattern(data["answer"])


@cache
def _invitations() -> frozenset[str]:
    data = read_toml(__package__, "labels.toml")
    return frozenset(data["invitation"])


def question_range(text: str) -> tuple[int, int]:
    """The question's characters, without icons, number and "Q:"."""
    start, end = 0, len(text)
    pattern = _labels()[0]
    moved = True
    while moved and start < end:
        moved = False
        while start < end and text[start] in _ICONS:
            start += 1
            moved = True
        for each in (pattern, _NUMBER):
            match = each.match(text, start)
            if match and match.end() < end:
                start, moved = match.end(), True
    while end > start and text[end - 1] in _ICONS:
        end -= 1
    return start, end


def answer_start(text: str) -> int:
    """Where an answer begins behind "A:"."""
    match = _labels()[1].match(text)
    return match.end() if match and match.end() < len(text) else 0


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number or "Q:" of its own."""
    return _NUMBER.match(text.lstrip(_ICONS)) is not None or has_question_label(text)


def has_question_label(text: str) -> bool:
    """Whether a line begins with "Q:" or its like."""
    return _labels()[0].match(text) is not None


def asks(block: SourceBlock) -> bool:
    """A short block that ends with a question mark."""
    text = block.text
    if len(text) > MAX_QUESTION or "\n" in text.strip():
        return False
    start, end = question_range(text)
    if end - start < 5 or text[end - 1] not in MARKS[:3]:
        return False
    return not invites(text)


def invites(text: str) -> bool:
    """The page turns to its reader ("Need help?"): it has left its FAQ."""
    if len(text) > MAX_QUESTION:
        return False
    start, end = question_range(text)
    return text[start:end].rstrip("?？؟ ").lower().replace("\u2019", "'") in _invitations()


@cache
def _beckoning() -> tuple[str, ...]:
    return tuple(read_toml(__package__, "labels.toml")["invitation_start"])


def beckons(text: str) -> bool:
    """A paragraph that begins by asking its reader along ("Want to see more? Visit ...")."""
    if not any(mark in text[:160] for mark in MARKS[:3]):
        return False
    return text[:40].lower().lstrip(_ICONS).startswith(_beckoning())


def shared_block(text: str) -> tuple[int, int] | None:
    """(end of the question, start of the answer) in a block that holds both on lines of their own."""
    line, _, rest = text.partition("\n")
    stripped = line.rstrip(_ICONS)
    if rest.strip() and 5 <= len(stripped) <= MAX_QUESTION and stripped[-1:] in MARKS[:3]:
        return len(stripped), len(line) + 1
    return None
