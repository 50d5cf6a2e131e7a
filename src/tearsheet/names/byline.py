"""Whether a line is a byline."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .cjk import is_job
from .given import split_run
from .labels import without_opening
from .lexicon import bylines, people
from .marks import without_brackets
from .person import CJK, is_agency, is_degree, is_everyday, is_organisation, person_score, words_of
from .split import choose, read_line

_MAX_LINE = 200
_MAX_WORDS = 24
# Small words in a line that ends like a sentence.
_CLAUSE = 3
_MAX_CJK = 60
_LONGEST_SHORT_FORM = 3
_LONGEST_HOUSE = 4
_SIGNS = re.compile(r"[,|/;·・•()（）\[\]，、：:&–—-]")
_PLAIN = re.compile(r"[^\W\d_]+(?:[ .'’-]{1,2}[^\W\d_]+)*\.?")
# On the scale of `person_score`: a line without a label must be made of plain names.
_CERTAIN = 0.8
_LIKELY_WITH_LABEL = 0.4
_FOREIGN_SIGN = re.compile(r"[^\w\s.,;:'’‘`´\-–—|/&·・•()（）\[\]\"“”、，；：@+]|[@_]")


@lru_cache(maxsize=1024)  # the same lines are asked for when blocks are labelled and when authors are chosen
def is_byline(line: str, *, language: str | None = None) -> bool:
    """Whether a short line is nothing but a byline, with or without "By".

    With a label in front any name or handle will do; without one the line must be made of names that are
    persons beyond doubt, besides roles, wire services, dates and words for "and".
    """
    text = line.strip()
    if not text or len(text) > _MAX_LINE or text[-1] in "?!…。":
        return False
    if not _may_be_labelled(text, language):
        if _is_hopeless(text):
            return False
        if split_run(text):
            return True
        if _PLAIN.fullmatch(text) and not any(word.casefold() in _beside_names() for word in text.split()):
            return person_score(text) >= _CERTAIN
    reading = read_line(text, language)
    names = choose(reading.names, desks=True)
    if not names:
        return False
    if reading.labelled:
        return not _is_clause(names, text) and _is_labelled_byline(names, without_brackets(reading.bare))
    return _is_bare_byline(names, reading.bare)


def _may_be_labelled(text: str, language: str | None) -> bool:
    """A label or a bracket in front, or East Asian letters, where labels stand without blanks."""
    if not text.isascii() and CJK.search(text):
        return len(text) <= _MAX_CJK
    return text[0] in "(（" or without_opening(text, language)[1]


def _is_hopeless(text: str) -> bool:
    """Cheap test for lines without a label: sentences, headings, lines of everyday words."""
    words = text.split()
    if not 1 < len(words) <= _MAX_WORDS or words[0][0].islower() or text[-1] == ":":
        return True
    if text[-1] == "." and len(words[-1]) > _LONGEST_SHORT_FORM and not words[-1][0].isupper():
        return True
    role = people().role
    return any(is_everyday(word) and word.casefold() not in role for word in words[:2])


@cache
def _beside_names() -> frozenset[str]:
    known = people()
    return known.role | known.agencies | known.degrees | known.organisation | bylines().joins


def _is_labelled_byline(names: list[str], bare: str) -> bool:
    covered = sum(len(name) for name in names)
    sure = any(person_score(name) >= _LIKELY_WITH_LABEL or _is_handle(name) for name in names)
    return covered >= 2 and sure and len(bare) <= 3 * covered + 60


def _is_clause(names: list[str], text: str) -> bool:
    """ "Par ailleurs, rien ne change", "By Noon Friday, the water had gone.": words, where names would stand."""
    if any(" " in name and name[0].islower() and name.islower() for name in names):
        return True
    if not text.endswith("."):
        return False
    table, known = bylines(), people()
    beside = table.after | table.joins | table.stop | known.role | known.particles
    small = [word.strip(".,:;") for word in text.split()[1:] if word.islower()]
    return sum(1 for word in small if word not in beside) >= _CLAUSE


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
    """Whether what stands beside the names may: roles with their fields, houses, degrees, "and"."""
    return all(_is_companion(part) for part in _SIGNS.split(rest))


def _is_companion(part: str) -> bool:
    if is_organisation(part) and len(part.split()) <= _LONGEST_HOUSE:
        return True
    words = [word for word in words_of(part) if word]
    known = people()
    with_role = any(word in known.role for word in words)
    table = bylines()
    companions = known.role | known.desk | table.joins | table.stop | table.by[""]
    return all(
        word in companions
        or is_job(word)
        or is_agency(word)
        or is_degree(word.upper())
        or (with_role and is_everyday(word))
        for word in words
    )
