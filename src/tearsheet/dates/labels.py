"""The words that say what a date is: published, updated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .lexicon import WORD, read_table

Label = Literal["published", "modified"]
_REACH = 40
_TIME_NEXT = re.compile(
    r"[ :(]{0,3}(?:(?:at|um|à|a las|às|alle(?: ore)?|kl\.?|om|o|в|saat)\s)?\d{1,2}[:.h]\d{2}(?![.\d])"
)
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


@dataclass(slots=True, frozen=True)
class _Labels:
    phrases: dict[str, list[tuple[tuple[str, ...], Label]]]
    """First word -> phrases that begin with it, longest first, for scripts that set words apart."""
    glued: re.Pattern[str]
    """East Asian labels, which stand without blanks; group `m` for modified."""
    words: frozenset[str]
    """Every word of a label, and those that may stand beside one."""


@cache
def _labels() -> _Labels:
    table = read_table("labels")
    phrases: dict[str, list[tuple[tuple[str, ...], Label]]] = {}
    glued: dict[Label, list[str]] = {"published": [], "modified": []}
    labels: tuple[Label, ...] = ("published", "modified")
    for label in labels:
        for phrase in table[label]:
            if _EAST_ASIAN.match(phrase):
                glued[label].append(phrase)
            else:
                words = tuple(_words(phrase))
                phrases.setdefault(words[0], []).append((words, label))
    for group in phrases.values():
        group.sort(key=lambda item: -len(item[0]))
    every = frozenset(word for key in table for phrase in table[key] for word in _words(phrase))
    return _Labels(phrases, _glued(glued), every)


def _glued(labels: dict[Label, list[str]]) -> re.Pattern[str]:
    def ways(label: Label) -> str:
        return "|".join(sorted(labels[label], key=lambda phrase: (-len(phrase), phrase)))

    return re.compile(f"(?P<m>{ways('modified')})|(?P<p>{ways('published')})")


def _words(phrase: str) -> list[str]:
    return [word.group() for word in WORD.finditer(phrase)]


def label_before(text: str, floor: int, start: int) -> Label | None:
    """The last label between `floor` and a date at `start`. `text` is lower case."""
    low = max(floor, start - _REACH)
    if low >= start:
        return None
    found: Label | None = None
    words = _words(text[low:start])
    index = 0
    while index < len(words):
        length, label = _phrase_at(words, index)
        found = label or found
        index += length
    if found is None and not text.isascii():
        for match in _labels().glued.finditer(text, low, start):
            found = "modified" if match["m"] else "published"
    return found


def _phrase_at(words: list[str], index: int) -> tuple[int, Label | None]:
    for phrase, label in _labels().phrases.get(words[index], ()):
        if tuple(words[index : index + len(phrase)]) == phrase:
            return len(phrase), label
    return 1, None


def label_after(text: str, end: int) -> Label | None:
    """The label that directly follows a date ("2021-03-03 公開", "3 March 2021 (updated)").

    One with a time of its own behind it ("(Updated 11:54)") belongs to that.
    """
    while end < len(text) and text[end] in " ()[],:|-":
        end += 1
    glued = _labels().glued.match(text, end)
    if glued:
        label: Label | None = "modified" if glued["m"] else "published"
        end = glued.end()
    else:
        words = list(WORD.finditer(text, end, end + _REACH))
        if not words or words[0].start() != end:
            return None
        length, label = _phrase_at([word.group() for word in words], 0)
        end = words[length - 1].end()
    return None if _TIME_NEXT.match(text, end) else label


def only_labels(rest: str, allowed: frozenset[str]) -> bool:
    """Whether `rest` (lower case) is made of label words, `allowed` words and signs."""
    known = _labels().words
    for word in _words(rest):
        if word in known or word in allowed:
            continue
        if not _EAST_ASIAN.match(word) or any(part not in known for part in _words(_labels().glued.sub(" ", word))):
            return False
    return True


def without_labels(text: str) -> str:
    """`text` (lower case) without the label at its start."""
    words = list(WORD.finditer(text))
    if not words:
        return text
    length, label = _phrase_at([word.group() for word in words], 0)
    if label is not None:
        return text[words[length - 1].end() :]
    glued = _labels().glued.match(text)
    return text[glued.end() :] if glued else text
