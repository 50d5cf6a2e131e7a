"""Cuts an author line at its separators, never inside "Surname, Given" or a company's name."""

from __future__ import annotations

import re
from functools import cache

from .lexicon import alternation, bylines, people
from .person import is_degree, is_everyday, is_organisation, is_role, person_score

_STRONG = re.compile(r"\s*[|•●·∙‧;\n\t»›→]\s*|\s+[-–—/\\]{1,2}\s+|\s*[–—]\s+|\s{2,}")
_LIKELY = 0.6
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]?){1,4}")
_INC = re.compile(r",\s*((?:Inc|LLC|Ltd|Co|Corp|GmbH|LLP|PLC|S\.A|AG)\b\.?)")


def strong_parts(text: str) -> list[str]:
    """Parts between bars, dots, semicolons and spaced dashes; slashes part a full name from what follows."""
    parts = [part for part in (p.strip(" ,-–—|:") for p in _STRONG.split(text)) if part]
    if "/" not in text:
        return parts
    return [piece for part in parts for piece in _at_slashes(part)]


def _at_slashes(part: str) -> list[str]:
    """ "Jane Doe/Reuters", "Jane Doe/John Roe", but "AFP/The Local" is one source."""
    pieces = [piece.strip() for piece in part.split("/")]
    return pieces if _is_full_name(pieces[0]) and all(pieces) else [part]


@cache
def _join() -> re.Pattern[str]:
    long = frozenset(w for w in bylines().joins - bylines().short_joins)
    return re.compile(rf"\s+(?:{alternation(long)})\s+|\s*[&＆]\s*(?=[^\W\d_])", re.IGNORECASE)


@cache
def _short_join() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternation(bylines().short_joins)})\s+")


def weak_parts(text: str) -> list[str]:
    """Parts between commas and words for "and"."""
    text = _INC.sub(r" \1", text)
    if _is_reversed(text):
        return [text]
    pieces: list[str] = []
    for part in text.split(","):
        part = re.sub(r"^\s*(?:and|und|et|och|og|y|e|&)\s+", "", part).strip()
        if part:
            pieces.extend(_at_joins(part))
    return pieces


def _at_joins(part: str) -> list[str]:
    if is_organisation(part) and not is_role(part) and not any(map(_is_full_name, _join().split(part))):
        return [part]
    result: list[str] = []
    for piece in _join().split(part):
        halves = _short_join().split(piece)
        if len(halves) > 1 and _both_persons(halves):
            result.extend(halves)
        else:
            result.append(piece)
    return [piece.strip() for piece in result if piece.strip()]


def _both_persons(pieces: list[str]) -> bool:
    return len(pieces) > 1 and all(map(_is_full_name, pieces))


def _is_full_name(piece: str) -> bool:
    return len(piece.split()) > 1 and person_score(piece) >= _LIKELY


def _is_reversed(text: str) -> bool:
    """ "Jong, Michiel de": two parts, a lone family name and given names (or initials), nothing else."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) != 2 or not parts[0] or not parts[1]:
        return False
    family, given = parts
    if len(family.split()) != 1 or not family[0].isupper() or _join().search(given):
        return False
    if is_degree(given) or is_role(given) or is_organisation(given) or is_organisation(family):
        return False
    if given.casefold() in people().suffixes or given.casefold() in people().generic:
        return False
    words = given.split()
    if any(is_everyday(word) for word in (*words, family)):
        return False
    return bool(_INITIALS.fullmatch(given)) or (len(words) <= 3 and words[0][0].isupper() and len(words[0]) > 1)
