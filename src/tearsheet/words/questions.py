"""Headings of question lists, and questions."""

from __future__ import annotations

import re
from functools import cache

from .languages import guess_language
from .lexicon import UNSPACED, languages, phrases

_EDGES = ' \t:：.。-–—#*_•|!?？！()（）【】[]"“”'
_LONGEST = 120
_ACRONYM = re.compile(r"(?:[^\W\d_]+\W){0,6}?faq[’']?s?(?:\W.{0,80})?", re.IGNORECASE)
_STARTS = re.compile(r"(?:q\s?\d{0,2}|frage|問|问|質問|pregunta|domanda|pergunta)\s?[.:：)]\s?\S", re.IGNORECASE)
_CLOSED = (".", "。", "?", "？")
_MARKS = ("?", "？", "؟", ";", "՞", "፧")


@cache
def _headings() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """All headings; those that may have a topic beside them, spaced ones and those of scripts without blanks."""
    found = frozenset(phrase for phrase, key, _ in phrases("faq") if key == "headings")
    unspaced = tuple(p for p in sorted(found) if UNSPACED.search(p))
    return found, tuple(p for p in sorted(found) if len(p) > 9 and " " in p and p not in unspaced), unspaced


def faq_heading(text: str) -> bool:
    """Whether a line heads a list of questions and answers.

    >>> faq_heading("FAQs: What Readers Ask"), faq_heading("Questions about the trial remain")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    folded = " ".join(text.casefold().split()).strip(_EDGES)
    if not folded:
        return False
    exact, spaced, unspaced = _headings()
    if folded in exact:
        return True
    if "faq" in folded and not text.rstrip().endswith((".", "?", "？")) and len(folded.split()) <= 12:
        return bool(_ACRONYM.fullmatch(folded))
    if text.rstrip().endswith(_CLOSED):
        return False
    # With a topic before or behind: "Frequently asked questions about leases".
    if len(folded) <= 30 and _at_an_end(folded, unspaced):
        return True
    return _at_an_end(folded, spaced) and len(folded.split()) <= 12


def _at_an_end(folded: str, phrases: tuple[str, ...]) -> bool:
    return folded.startswith(phrases) or folded.endswith(phrases)


@cache
def _question_words(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    joined = languages().get(language, {}).get("faq", {}).get("words", "")
    words = tuple(w.strip().casefold() for w in joined.split("|") if w.strip())
    return tuple(f"{w} " for w in words if not UNSPACED.search(w)), tuple(w for w in words if UNSPACED.search(w))


def is_question(text: str, language: str | None = None) -> bool:
    """Whether a line asks: by its mark, by "Q1:", or, without a sentence's end, by its first word."""
    line = text.strip().rstrip('"”’»」』)）*_ ')
    if not line or len(line) > 400:
        return False
    if line.endswith(_MARKS[:3]) or (_STARTS.match(line) and len(line) < 200):
        return True
    if line.endswith((".", "。", "!", "！", ":", "：", ",")) or len(line) > 90:
        return False
    starts, parts = _question_words((language or guess_language(line) or "en")[:2])
    folded = line.casefold()
    return folded.startswith(starts) or any(folded.endswith(p) or folded.startswith(p) for p in parts)
