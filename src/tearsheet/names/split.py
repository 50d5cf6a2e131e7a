"""The names in an author string, and whether a line is a byline."""

from __future__ import annotations

import re

from .cjk import split_cjk
from .labels import after_inner_label, before_credit, without_opening
from .lexicon import people
from .marks import is_bare_address, without_brackets, without_marks
from .parts import strong_parts, weak_parts
from .person import CJK, is_agency, is_degree, is_organisation, is_role, person_score
from .trim import trim_name

MAX_LINE = 600
"""Longer strings are no author lines; only their first characters are read."""
_BLANKS = re.compile(r"[^\S\n]+")
_MAX_NAME = 80


def split_names(text: str, *, language: str | None = None, desks: bool = True) -> list[str]:
    """The names in an author string from metadata or a visible byline, in order, as written, each once.

    Labels ("By", "Von", "作者："), roles, places, dates, agencies beside a person, e-mail addresses, handles,
    bracketed asides and degrees are left out. Placeholders ("admin", "unknown", "Staff") give no name. A desk, a
    site or a wire service ("Newsdesk", "AFP") is returned only with `desks` and when nobody else is named.
    """
    if not text or is_bare_address(text):
        return []
    line = _BLANKS.sub(" ", text[:MAX_LINE]).strip()
    if line.casefold().strip(" .:") in people().generic:
        return []
    line = without_marks(line, language)
    line = _author_part(line, language)
    if CJK.search(line):
        names = split_cjk(line, language)
    else:
        names = [name for part in _latin_parts(line, language) for name in _names_of(part)]
    return _choose(names, desks)


def _author_part(line: str, language: str | None) -> str:
    """What stands between the author's label and the next credit."""
    line, labelled = without_opening(line.strip(" |"), language)
    if not labelled:
        line = after_inner_label(line)
    line = before_credit(line)
    return without_brackets(line)


def _latin_parts(line: str, language: str | None) -> list[str]:
    parts = []
    for part in strong_parts(line):
        part, _ = without_opening(part, language)
        if part:
            parts.append(part)
    return parts


def _names_of(part: str) -> list[str]:
    """Names in one part of the line; a part that is a role or a degree gives none."""
    names = []
    for piece in weak_parts(part):
        if is_degree(piece):
            continue
        name = trim_name(piece)
        lower = name.casefold()
        if not name or len(name) > _MAX_NAME or lower in people().generic or is_bare_address(name):
            continue
        if is_role(name) and not is_organisation(name):
            continue
        if any(char.isalpha() for char in name):
            names.append(name)
    return names


def _choose(names: list[str], desks: bool) -> list[str]:
    """Each name once; organisations only when no person is there."""
    names = list(dict.fromkeys(name for name in names if name))
    persons = [name for name in names if not (is_organisation(name) or is_agency(name))]
    certain = [name for name in persons if person_score(name) >= 0.6]
    if certain:
        return persons
    if persons or not desks:
        return persons
    return names[:1]


def is_byline(line: str, *, language: str | None = None) -> bool:
    """Whether a short line is nothing but a byline, with or without "By".

    With a label any names will do; without one every part must look like a person, a role, a place or a date.
    """
    text = line.strip()
    if not text or len(text) > 200:
        return False
    names = split_names(text, language=language, desks=True)
    if not names:
        return False
    bare = without_brackets(without_marks(text, language))
    _, labelled = without_opening(bare.strip(" |"), language)
    covered = sum(len(name) for name in names)
    if labelled:
        return covered >= 2 and max(person_score(n) for n in names) >= 0.4 and len(bare) <= 3 * covered + 60
    return all(person_score(n) >= 0.75 for n in names) and len(bare) <= covered + 12 + 8 * len(names)
