"""The names in an author string, and whether a line is a byline."""

from __future__ import annotations

import re

from .cjk import split_cjk
from .labels import after_inner_label, before_credit, without_opening
from .lexicon import people
from .marks import is_bare_address, without_brackets, without_marks
from .parts import strong_parts, weak_parts
from .person import CJK, is_degree, is_everyday, is_organisation, is_role, person_score, words_of
from .trim import trim_name

MAX_LINE = 600
"""Longer strings are no author lines; only their first characters are read."""
_BLANKS = re.compile(r"[^\S\n]+")
_MAX_NAME = 80
# On the scale of `person_score`.
_CERTAIN = 0.75
_LIKELY = 0.6
_BESIDE_PERSON = 0.4
_SENTENCE = 0.2


def split_names(text: str, *, language: str | None = None, desks: bool = True) -> list[str]:
    """The names in an author string from metadata or a visible byline, in order, as written, each once.

    Labels ("By", "Von", "作者："), roles, places, dates, agencies beside a person, e-mail addresses, handles,
    bracketed asides and degrees are left out. Placeholders ("admin", "unknown", "Staff") give no name. A
    desk, a site or a wire service ("Newsdesk", "AFP") is returned with `desks` when nobody else is named.
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
        names = _latin_names(line, language)
    return _choose(names, desks)


def _author_part(line: str, language: str | None) -> str:
    """What stands between the author's label and the next credit."""
    line, labelled = without_opening(line.strip(" |"), language)
    if not labelled:
        line = after_inner_label(line)
    line = before_credit(line)
    return without_brackets(line)


def _latin_names(line: str, language: str | None) -> list[str]:
    """Names in the parts of the line; once a person is named, later parts must name one beyond doubt."""
    names: list[str] = []
    for part in strong_parts(line):
        part, _ = without_opening(part, language)
        bar = _CERTAIN if any(person_score(name) >= _LIKELY for name in names) else 0.0
        names.extend(_names_of(part, bar))
    return names


def _names_of(part: str, bar: float) -> list[str]:
    """Names in one part; a role or degree gives none, and what follows a role must be certain."""
    names: list[str] = []
    for piece in weak_parts(part):
        name = trim_name(piece)
        lower = name.casefold()
        if (
            not name
            or is_degree(piece)
            or len(name) > _MAX_NAME
            or lower in people().generic
            or is_bare_address(name)
        ):
            continue
        if is_role(name):
            bar = _CERTAIN
            if not names and _is_desk(name):
                names.append(piece.strip())
            continue
        if person_score(name) >= bar and any(char.isalpha() for char in name):
            names.append(name)
        if is_organisation(name):
            bar = _CERTAIN
    return names


def _is_desk(name: str) -> bool:
    """More than role words ("Gazette Contributor") or a desk at the end ("Editorial Staff")."""
    words = words_of(name)
    return words[-1] in people().desk or any(word not in people().role for word in words)


def _choose(names: list[str], desks: bool) -> list[str]:
    """Each name once. Beside a person no organisation, role or sentence is kept; else the first name."""
    names = list(dict.fromkeys(name for name in names if name))
    if any(person_score(name) >= _LIKELY for name in names):
        return [name for name in names if person_score(name) >= _BESIDE_PERSON]
    persons = [name for name in names if not (is_organisation(name) or is_role(name))]
    if any(person_score(name) >= _BESIDE_PERSON for name in persons):
        return [name for name in persons if person_score(name) > _SENTENCE]
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
        sure = any(person_score(n) >= _BESIDE_PERSON or _is_handle(n) for n in names)
        return covered >= 2 and sure and len(bare) <= 3 * covered + 60
    if text.endswith((":", "?", "!", "…")) or any(char.isdigit() for char in bare):
        return False
    return all(person_score(n) >= _CERTAIN for n in names) and len(bare) <= covered + 12 + 8 * len(names)


def _is_handle(name: str) -> bool:
    """One word that is no word of the language: "poetess77"."""
    return " " not in name and len(name) > 2 and not is_everyday(name) and not name.isdigit()
