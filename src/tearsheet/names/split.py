"""The names in an author string."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from .cjk import bracketed_byline, is_reported, split_cjk
from .given import has_given_name, split_run
from .labels import after_inner_label, before_credit, without_credits, without_opening
from .lexicon import bylines, people
from .marks import is_bare_address, without_brackets, without_marks
from .parts import strong_parts, weak_parts
from .person import CJK, is_agency, is_degree, is_organisation, is_role, person_score, words_of
from .trim import before_stop, said_once, trim_name

MAX_LINE = 600
"""Longer strings are no author lines; only their first characters are read."""
_PLACE_IN_BRACKETS = re.compile(r"\s?\[[^\[\]()]{1,60}\](?=[^()]*\))")
_WITH_REPORTING = re.compile(r",?\s+with\s+reporting\s+by\s+")
_BLANKS = re.compile(r"[^\S\n]+")
_MAX_NAME = 80
# On the scale of `person_score`.
_CERTAIN = 0.75
_LIKELY = 0.6
_BESIDE_PERSON = 0.4
_SENTENCE = 0.2
_DETERMINERS = (
    "our",
    "a",
    "an",
    "from",
    "by",
    "unser",
    "unsere",
    "unserem",
    "unserer",
    "notre",
    "nuestro",
    "nosso",
)


def split_names(text: str, *, language: str | None = None, desks: bool = True) -> list[str]:
    """The names in an author string from metadata or a visible byline, in order, as written, each once.

    Labels ("By", "Von", "作者："), roles, places, dates, agencies beside a person, e-mail addresses, handles,
    bracketed asides and degrees are left out. Placeholders ("admin", "unknown", "Staff") give no name. A
    desk, a site or a wire service ("Newsdesk", "AFP") is returned with `desks` when nobody else is named.
    """
    return choose(read_line(text, language).names, desks)


@dataclass(slots=True, frozen=True)
class Reading:
    """What an author string says."""

    names: list[str]
    """Every candidate, unjudged."""
    labelled: bool = False
    """A label such as "By" stands in front."""
    bare: str = ""
    """The line without dates, addresses and brackets."""


def read_line(text: str, language: str | None) -> Reading:
    """The candidates in an author string."""
    if not text or is_bare_address(text):
        return Reading([])
    text = text[:MAX_LINE]
    line = _BLANKS.sub(" ", unescape(text) if "&" in text else text).strip()
    if "[" in line and "(" in line:
        line = _PLACE_IN_BRACKETS.sub("", line)  # "(Rennes [Ille-et-Vilaine], correspondance)"
    if line.casefold().strip(" .:") in people().generic:
        return Reading([])
    if "reporting by" in line:
        line = _WITH_REPORTING.sub(" and ", line)
    bare = bracketed_byline(without_marks(line, language).strip(" |"))
    line, labelled = without_opening(without_credits(bare, language), language)
    if not labelled:
        line = after_inner_label(line)
    line = without_brackets(before_credit(line))
    if CJK.search(line):
        return Reading(split_cjk(line, language), labelled or is_reported(bare), bare)
    return Reading(_latin_names(line, language), labelled, bare)


def _latin_names(line: str, language: str | None) -> list[str]:
    """Names in the parts of the line; once a person is named, later parts must name one beyond doubt."""
    names: list[str] = []
    for part in strong_parts(line):
        part, _ = without_opening(_after_heading(part), language)
        known = [name for name in names if person_score(name) >= _LIKELY]
        found = _names_of(part, _CERTAIN if known else 0.0)
        # "Ann Lee, G1 — Porto Velho": what no given name opens is the place beside one that has.
        by_given = any(map(has_given_name, known))
        names.extend(name for name in found if not by_given or has_given_name(name) or not _is_full(name))
    return names


def _is_full(name: str) -> bool:
    """Two capitalised words that may be anything."""
    return name.count(" ") == 1 and person_score(name) >= _CERTAIN


def _names_of(part: str, bar: float) -> list[str]:
    """Names in one part; a role or degree gives none, and what follows a role must be certain."""
    names: list[str] = []
    for piece in weak_parts(before_stop(part)):
        if run := split_run(piece):
            names.extend(run)
            continue
        name = trim_name(piece)
        # "Ann Lee, à Brive": where she was.
        placed = bool(names) and piece.partition(" ")[0] in bylines().after
        if placed or is_degree(piece) or _is_nothing(name):
            continue
        if is_role(name):
            bar = _CERTAIN
            if not names and _is_desk(name):
                names.append(" ".join(said_once(piece.split())))
            continue
        if person_score(name) >= bar and any(char.isalpha() for char in name):
            names.append(name)
        if is_organisation(name):
            bar = _CERTAIN
    return [name for name in names if " " in name or not _is_place(name, part, names)]


def _after_heading(part: str) -> str:
    """ "Column: Jane Doe" without its heading."""
    head, colon, tail = part.partition(": ")
    return tail if colon and len(head.split()) <= 2 and person_score(tail) >= _CERTAIN else part


def _is_place(word: str, part: str, names: list[str]) -> bool:
    """Oslo in "Jane Doe, Oslo": one word after a comma beside a full name; after "and" it is a person."""
    return f", {word}" in part and " " in names[0]


def _is_nothing(name: str) -> bool:
    lower = name.casefold()
    if not name or len(name) > _MAX_NAME or lower in people().generic or lower in bylines().stop:
        return True
    return is_bare_address(name)


def is_desk_line(line: str) -> bool:
    """Whether a short line is the name of a house's desk or team, or of a wire service: "Gazette Staff", "AFP"."""
    words = words_of(line)
    if is_agency(line) and (line.isupper() or len(words) > 1):
        return True
    return len(words) > 1 and (words[-1] in people().desk or words[0] == "team") and line[0].isupper()


def _is_desk(name: str) -> bool:
    """More than role words ("Gazette Contributor") or a desk at the end ("Editorial Staff")."""
    words = [word for word in words_of(name) if word not in _DETERMINERS]
    return bool(words) and (words[-1] in people().desk or any(word not in people().role for word in words))


def choose(names: list[str], desks: bool) -> list[str]:
    """Each name once. Beside a person no organisation, role or sentence is kept; else the first name."""
    names = list(dict.fromkeys(name for name in names if name))
    if any(person_score(name) >= _LIKELY for name in names):
        return [name for name in names if person_score(name) >= _BESIDE_PERSON]
    persons = [name for name in names if not (is_organisation(name) or is_role(name))]
    if any(person_score(name) >= _BESIDE_PERSON for name in persons):
        return [name for name in persons if person_score(name) > _SENTENCE]
    if not desks:
        return persons
    return names[:1] if names and names[0] not in persons else persons
