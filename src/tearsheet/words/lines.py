"""What a line says it is, by its words alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from .counters import counter
from .fields import field_label, is_label_word
from .lexicon import UNSPACED, phrases, without_points
from .shapes import shape_kind

Strength = Literal["whole", "start", "end", "inside"]

_LONGEST = 600
_SHORT, _TITLE = 70, 160
_EDGES = " \t\u3000\u00a0•·*#|-–—>»«‹›<:：.。…!！[]()（）【】_=+▼▲►▶→←↓↑×✕,，;；\"'“”?？"
_WORD = re.compile(r"\w+")
# Arrows, dingbats and emoji that people set around a line.
_MARKS = frozenset('.!?:…。！？：”"»)）')
_SYMBOLS = re.compile("[\u200d\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]+")
_FULL_STOP = (".", "。", "।")
_SENTENCE_END = (*_FULL_STOP, "!", "?", "！", "？", "؟")
_SIGNS = (":", "：", "|", "｜", "–", "—", "- ", "】", "]", "»", ">")

# "编辑|…", "责编丨…": a bar does the work of a colon.
_BAR = re.compile(r"(?<=[\u3400-\u9fff])\s?[|｜丨]\s?(?=[\u3400-\u9fff])")


@dataclass(slots=True, frozen=True)
class PhraseMatch:
    """The kind of boilerplate that a line names."""

    kind: str
    """A `BoilerplateKind`."""
    strength: Strength
    """whole: the line is nothing else; start, end, inside: where the telling phrase stands."""
    language: str | None = None
    """Language of the phrase; None for shapes that belong to none."""


_Entry = tuple[str, str, str]
_Opening = tuple[str, bool, str, str]
"""A phrase without its colon, whether it has one (any sign may stand for it: "ALSO READ | ..."), kind, language."""


@cache
def _whole() -> dict[str, PhraseMatch]:
    table: dict[str, PhraseMatch] = {}
    for phrase, kind, language in phrases("whole"):
        table.setdefault(phrase.strip(_EDGES), PhraseMatch(kind, "whole", language))
    return table


def _key(folded: str) -> str:
    """First word, or the first two signs of a script without blanks."""
    if UNSPACED.match(folded):
        return folded[:2]
    word = _WORD.match(folded)
    return word[0] if word else folded[:1]


def _keyed(section: str) -> dict[str, list[_Opening]]:
    table: dict[str, list[_Opening]] = {}
    for phrase, kind, language in phrases(section):
        stem = phrase.rstrip(" :：")
        signed = bool(stem) and stem != phrase.rstrip()
        table.setdefault(_key(phrase), []).append((stem if signed else phrase, signed, kind, language))
    for entries in table.values():
        entries.sort(key=lambda e: -len(e[0]))
    return table


@cache
def _starts() -> dict[str, list[_Opening]]:
    return _keyed("start")


@cache
def _openings() -> dict[str, list[_Opening]]:
    return _keyed("opening")


@cache
def _anchors() -> tuple[dict[str, list[_Entry]], frozenset[str], tuple[_Entry, ...]]:
    """Phrases for anywhere: by their longest word; those of scripts without blanks apart."""
    table: dict[str, list[_Entry]] = {}
    unspaced = []
    for entry in phrases("inside"):
        if UNSPACED.search(entry[0]):
            unspaced.append(entry)
        else:
            table.setdefault(max(_WORD.findall(entry[0]), key=len), []).append(entry)
    return table, frozenset(table), tuple(unspaced)


def line_kind(text: str) -> PhraseMatch | None:
    """The boilerplate that `text`, one line or short paragraph, says it is; None if it says nothing.

    >>> line_kind("Share this article").kind
    'share'
    """
    if len(text) > _LONGEST:
        return None
    # Menu words and buttons are the same on every page; prose is not worth remembering.
    return _remembered(text) if len(text) <= _SHORT else _judge(text)


@lru_cache(maxsize=8192)
def _remembered(text: str) -> PhraseMatch | None:
    return _judge(text)


def _judge(text: str) -> PhraseMatch | None:
    folded = " ".join(without_points(text.casefold()).split())
    if not folded.isascii():
        if len(folded) <= _SHORT:
            folded = _BAR.sub("：", folded)
        folded = _without_symbols(folded)
    bare = folded.strip(_EDGES)
    if len(bare) <= _SHORT:
        found = _whole().get(bare)
        if found is not None and not (text.rstrip().endswith(("?", "？")) and "?" not in bare and " " not in bare):
            return found
    return _from_start(folded, bare) or _short(text) or shape_kind(text.strip(), folded) or _anywhere(folded)


def _without_symbols(folded: str) -> str:
    """A line without the emoji and arrows at its edges; one of nothing else stays."""
    bare = folded
    if bare and not bare[0].isalnum() and (opening := _SYMBOLS.match(bare)):
        bare = bare[opening.end() :].lstrip()
    while bare and not bare[-1].isalnum() and bare[-1] not in _MARKS and _SYMBOLS.match(bare[-1]):
        bare = bare[:-1].rstrip()
    return bare or folded


def _from_start(folded: str, bare: str) -> PhraseMatch | None:
    opened = folded.lstrip(_EDGES)
    key = _key(opened)
    found = _begins(opened, _openings().get(key))
    if found is None and len(bare) <= _TITLE:
        found = _begins(opened, _starts().get(key))
        # Labels stand before short values; those of other stories before whole titles, which may be questions.
        if found is not None and found.kind != "related" and len(bare) > _SHORT:
            return None
        if folded.endswith(_SENTENCE_END if found is not None and found.kind != "related" else _FULL_STOP):
            return None
    return found


def _begins(folded: str, entries: list[_Opening] | None) -> PhraseMatch | None:
    for phrase, signed, kind, language in entries or ():
        if not folded.startswith(phrase):
            continue
        if folded[len(phrase) :].lstrip().startswith(_SIGNS) if signed else _ends_word(folded, len(phrase), phrase):
            return PhraseMatch(kind, "start", language)
    return None


def _ends_word(folded: str, at: int, phrase: str) -> bool:
    if at >= len(folded) or not phrase[-1].isalnum() or UNSPACED.match(phrase[-1]):
        return True
    return not folded[at].isalnum()


def _short(text: str) -> PhraseMatch | None:
    """A label without its value, or a number with its name."""
    if len(text) > _SHORT:
        return None
    number = counter(text)
    if number is not None and number[0] is not None:
        return PhraseMatch("reading_time" if number[0] == "reading_time" else "counter", "whole")
    # Only a line that is a label word and nothing else can lack its value.
    label = field_label(text) if is_label_word(text) else None
    if label is not None and not label.has_value:
        return PhraseMatch("label", "whole", label.language)
    return None


def _anywhere(folded: str) -> PhraseMatch | None:
    table, anchors, unspaced = _anchors()
    words = _WORD.findall(folded)
    # In the line's own order: that of a set differs from process to process.
    for word in () if anchors.isdisjoint(words) else filter(anchors.__contains__, words):
        for phrase, kind, language in table[word]:
            if phrase in folded:
                return _placed(folded, phrase, kind, language)
    if not folded.isascii() and UNSPACED.search(folded):
        for phrase, kind, language in unspaced:
            if phrase in folded:
                return _placed(folded, phrase, kind, language)
    return None


def _placed(folded: str, phrase: str, kind: str, language: str) -> PhraseMatch:
    if folded.rstrip(_EDGES).endswith(phrase.rstrip(_EDGES)):
        return PhraseMatch(kind, "end", language)
    return PhraseMatch(kind, "inside", language)
