"""The words that say what a date is: published, updated."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from .lexicon import LETTER, WORD, read_table

Label = Literal["published", "modified"]
_REACH = 40


@cache
def _patterns() -> tuple[re.Pattern[str], frozenset[str]]:
    """The labels as one pattern (group `m` for modified), and every single word that may stand around a date."""
    table = read_table("labels")
    ways = []
    for group, key in (("m", "modified"), ("p", "published")):
        phrases = sorted(set(table[key]), key=lambda phrase: (-len(phrase), phrase))
        ways.append(f"(?P<{group}>{'|'.join(_bounded(phrase) for phrase in phrases)})")
    known = frozenset(w for key in table for phrase in table[key] for w in _words(phrase))
    return re.compile("|".join(ways)), known


def _bounded(phrase: str) -> str:
    """No letter may stand beside a phrase in letters; East Asian words stand without blanks."""
    text = r"\s".join(map(re.escape, phrase.split()))
    if "\u3040" <= phrase[0] <= "\u9fff" or "\uac00" <= phrase[0] <= "\ud7a3":
        return text
    return rf"(?<!{LETTER}){text}(?!{LETTER})"


def _words(phrase: str) -> list[str]:
    return [word.group() for word in WORD.finditer(phrase)]


def label_before(text: str, floor: int, start: int) -> Label | None:
    """The last label between `floor` and a date at `start`. `text` is lower case."""
    found: Label | None = None
    for match in _patterns()[0].finditer(text, max(floor, start - _REACH), start):
        found = "modified" if match.lastgroup == "m" else "published"
    return found


def label_after(text: str, end: int) -> Label | None:
    """The label that directly follows a date ("2021-03-03 公開", "3 March 2021 (updated)")."""
    while end < len(text) and text[end] in " ()[],:|-":
        end += 1
    match = _patterns()[0].match(text, end)
    if match is None:
        return None
    return "modified" if match.lastgroup == "m" else "published"


def is_label_word(word: str) -> bool:
    """Whether a lower-case word occurs in a label or may stand beside one."""
    return word in _patterns()[1]


def without_labels(text: str) -> str:
    """`text` (lower case) with every label taken out."""
    return _patterns()[0].sub(" ", text)
