"""Whether a line is a byline."""

from __future__ import annotations

import re

from .cjk import is_job
from .labels import may_have_label
from .lexicon import bylines, people
from .marks import without_brackets
from .person import is_agency, is_degree, is_everyday, person_score, words_of
from .split import choose, read_line

_MAX_LINE = 200
_MAX_WORDS = 16
# On the scale of `person_score`: a line without a label must be made of plain names.
_CERTAIN = 0.8
_LIKELY_WITH_LABEL = 0.4
_SENTENCE_END = re.compile(r"[:?!…]$|[^\W\d_]{3,}\.$")
_FOREIGN_SIGN = re.compile(r"[^\w\s.,;:'’‘`´\-–—|/&·・•()（）\[\]\"“”、，；：@+]|[@_]")


def is_byline(line: str, *, language: str | None = None) -> bool:
    """Whether a short line is nothing but a byline, with or without "By".

    With a label in front any name or handle will do; without one the line must be made of names that are
    persons beyond doubt, besides roles, wire services, dates and words for "and".
    """
    text = line.strip()
    if not text or len(text) > _MAX_LINE or _is_hopeless(text):
        return False
    reading = read_line(text, language)
    names = choose(reading.names, desks=True)
    if not names:
        return False
    if reading.labelled:
        return _is_labelled_byline(names, without_brackets(reading.bare))
    return _is_bare_byline(names, reading.bare)


def _is_hopeless(text: str) -> bool:
    """Cheap test for lines that are no byline whatever their names: sentences, headings, everyday words."""
    if _SENTENCE_END.search(text) and not text.startswith(("(", "（")) and not may_have_label(text):
        return True
    if may_have_label(text):
        return text.endswith(("?", "!", "…"))
    words = text.split()
    return len(words) > _MAX_WORDS or text[0].islower() or is_everyday(words[0])


def _is_labelled_byline(names: list[str], bare: str) -> bool:
    covered = sum(len(name) for name in names)
    sure = any(person_score(name) >= _LIKELY_WITH_LABEL or _is_handle(name) for name in names)
    return covered >= 2 and sure and len(bare) <= 3 * covered + 60


def _is_handle(name: str) -> bool:
    """One word that is no word of the language: "poetess77"."""
    return " " not in name and len(name) > 2 and not is_everyday(name) and not name.isdigit()


def _is_bare_byline(names: list[str], bare: str) -> bool:
    if _FOREIGN_SIGN.search(bare) or any(char.isdigit() for char in bare):
        return False
    if any(person_score(name) < _CERTAIN or "," in name for name in names):
        return False
    for name in names:
        bare = bare.replace(name, " | ", 1)
    return _only_companions(bare)


def _only_companions(rest: str) -> bool:
    """Whether what stands beside the names may: roles with their fields, wire services, degrees, "and"."""
    words = [word for word in words_of(re.sub(r"[|/;·・•()（）\[\]，、：:&–—-]", " ", rest)) if word]
    known = people()
    with_role = any(word in known.role for word in words)
    companions = known.role | bylines().joins | bylines().by[""] | known.organisation | known.desk
    return all(
        word in companions
        or is_job(word)
        or is_agency(word)
        or is_degree(word.upper())
        or (with_role and is_everyday(word))
        for word in words
    )
