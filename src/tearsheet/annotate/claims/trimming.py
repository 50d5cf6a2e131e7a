"""The smallest self-contained statement in a sentence: without lead-in, comment and closing marks."""

from __future__ import annotations

import re
from functools import cache

from .lexicon import table

_SEGMENT = re.compile(r"([^,;:()\"“”]{1,60}),\s+(?=\S)")
_CLOSE = ".,;:!?…。！？、，；"
_OPEN = "\"'“‘„«»「『*•·–—- "
_MARKS = "\"'”’»」』"
_DASH = re.compile(r"\s?[—–]\s?|\s--?\s")
_WORD = re.compile(r"[\w’'-]+")


@cache
def _openers() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    rules = table("rules")["openers"]
    return frozenset(rules["words"]), frozenset(rules["prepositions"]), frozenset(rules["anchors"])


@cache
def _comment() -> re.Pattern[str]:
    participles = "|".join(re.escape(word) for word in table("rules")["tails"]["comments"])
    return re.compile(rf",\s(?:further\s|thereby\s|thus\s|perhaps\s)?(?:{participles})\b")


def comments_from(text: str, start: int, end: int) -> bool:
    """Does a comment of the writer (", suggesting") begin at `start`?"""
    return start >= 0 and _comment().match(text, start, end) is not None


def statement_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut the sentence `text[start:end]` down to its statement. Never empty unless the sentence is."""
    start, end = _bare(text, start, end)
    start = _skip_lead_in(text, start, end)
    end = _before_comment(text, start, end)
    end = _before_apposition(text, start, end)
    return _bare(text, start, end)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Without closing stops, and without quotation marks that have no partner inside."""
    while end > start and (text[end - 1] in _CLOSE or text[end - 1].isspace()):
        end -= 1
    while start < end and text[start] in _OPEN and _unpaired(text, start, start, end):
        start += 1
    while end > start and text[end - 1] in _MARKS and _unpaired(text, end - 1, start, end):
        end -= 1
        while end > start and text[end - 1] in _CLOSE:
            end -= 1
    return start, end


def _unpaired(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if mark in "*•·–—- ":
        return True
    partner = {
        "“": "”",
        "”": "“",
        "„": "“",
        "«": "»",
        "»": "«",
        "「": "」",
        "」": "「",
        "『": "』",
        "』": "『",
        "‘": "’",
    }.get(mark)
    if mark in "'’":
        return (at == start or text[at - 1] in _CLOSE) and text.count("‘", start, end) == 0
    if partner is None:
        return text.count(mark, start, end) % 2 == 1
    return text.count(partner, start, end) == 0


def _skip_lead_in(text: str, start: int, end: int) -> int:
    words, prepositions, anchors = _openers()
    for _ in range(3):
        segment = _SEGMENT.match(text, start, end)
        if segment is None:
            break
        low = segment[1].lower()
        if low not in words and not _empty_phrase(segment[1], low, prepositions, anchors):
            break
        start = segment.end()
    first = _WORD.match(text, start, end)
    if first and first[0].lower() in ("but", "and", "yet", "so", "or") and first.end() < end - 12:
        start = first.end() + 1
    return start


def _empty_phrase(phrase: str, low: str, prepositions: frozenset[str], anchors: frozenset[str]) -> bool:
    """A short prepositional lead-in without name, number or time ("in a surprising move")."""
    words = low.split()
    if not 2 <= len(words) <= 6 or words[0] not in prepositions or any(c.isdigit() for c in low):
        return False
    named = any(word[0].isupper() for word in phrase.split()[1:])
    return not named and anchors.isdisjoint(words)


def _before_comment(text: str, start: int, end: int) -> int:
    match = _comment().search(text, start + 20, end) if end - start > 30 else None
    return match.start() if match else end


def _before_apposition(text: str, start: int, end: int) -> int:
    """Drop a closing apposition after a dash ("— a flagship project launched ...")."""
    articles = table("rules")["tails"]["articles"]
    if end - start < 20 or not any(text.find(dash, start, end) >= 0 for dash in ("—", "–", " -")):
        return end
    dashes = list(_DASH.finditer(text, start, end))
    if len(dashes) != 1 or dashes[0].start() - start < 20:
        return end
    word = _WORD.match(text, dashes[0].end(), end)
    if word is not None and word[0].lower() in articles:
        return dashes[0].start()
    return end
