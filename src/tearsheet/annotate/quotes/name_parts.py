"""What a name is made of: titles, letters, particles, places, the person within a longer run of capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tearsheet.names import has_given_name, is_everyday

POSSESSIVE = ("'s", "’s", "'", "’")
# In front of a name these make it part of a longer one.
LINKS = frozenset(("of", "for", "and", "the", "at", "in", "from", "on", "&"))
PARTICLES = frozenset(("de", "da", "das", "do", "dos", "van", "von", "der", "bin", "al", "del", "di", "du", "la", "le"))
JOINS = LINKS | PARTICLES | frozenset(("a", "an", "und", "et", "y", "e", "das", "dos", "do"))
_OF_PLACE = re.compile(r"\s(?:of|from|at|with|for|in|vom|von der)\s")
_FEMALE_TITLES = frozenset(("mrs", "ms", "miss", "mme", "frau", "sra", "lady", "queen", "princess"))
_MALE_TITLES = frozenset(("mr", "herr", "sr", "lord", "king", "prince", "sir"))
_LETTERS = frozenset(("KC", "QC", "MP", "MEP", "MSP", "MD", "PhD", "OBE", "MBE", "CBE"))
_LONGEST_NAME, _INITIAL = 4, re.compile(r"[A-Z]\.?|St\.?|Mt\.?")
_ARTICLES = r"(?:[Dd](?:er|ie|as|em|en|es)|[Ee]ine?[rmns]?|[Kk]eine?[rmns]?|[Ii]m|[Aa]m|[Zz]u[mr]|[Bb]eim|[Vv]om)"
_NO_GERMAN_NAME = re.compile(
    r"^(?:[mds]ein|ihr|uns(?:e|r)|eue?r|alle|viele|zwei|drei)|(?:ung|heit|keit|schaft|tion|tät)(?:en)?(?!\w)", re.I
)
_PAIR = 2


def without_letters(parts: list[str]) -> list[str]:
    """ "Simon Hale KC" without the letters that stand for an office or an honour."""
    return parts[:-1] if len(parts) > 2 and parts[-1] in _LETTERS else parts


def behind_owner(parts: Sequence[str]) -> int:
    """Where the person's name begins in "Sinn Féin's Aoife Brannigan" and "Mother-of-three Kelly Dunn"."""
    for place, part in enumerate(parts[:-2]):
        if part.endswith(POSSESSIVE[:2]) and has_given_name(parts[place + 1]):
            return place + 1
    return 1 if len(parts) > 2 and "-of-" in parts[0].lower() else 0


def initials(name: str) -> str:
    """ "NF" for Nuria Faro."""
    return "".join(part[0] for part in name.replace("-", " ").split())


def given_at(parts: Sequence[str], language: str) -> int:
    """Where in a long phrase the person's name begins with a known given name, which no other stands in front of:
    "Professor of the Port Institute Ann Lee", "Reggiana Luca Bertolazzi"; 0 where none does."""
    # English people have rare given names and common ones behind them.
    first = 1 if language != "en" or is_everyday(parts[0]) else 2
    for at in range(len(parts) - 2, first - 1, -1):
        if (
            all(part[0].isupper() for part in parts[at:])
            and len(parts) - at <= _LONGEST_NAME
            and has_given_name(parts[at])
            and not has_given_name(parts[at - 1])
            and not _INITIAL.fullmatch(parts[at - 1])
            and parts[at - 1] not in JOINS
        ):
            return at
    return 0


def placed_name(name: str) -> str:
    """ "Ines Vogel of Port Ellery University" without the place."""
    place = _OF_PLACE.search(name) if name.count(" ") > 2 else None
    person = name[: place.start()] if place is not None else ""
    return person if " " in person and has_given_name(person) else name


def before_place(name: str) -> str:
    """ "Ernährungsmediziner Ole Brandt von der Charité" without the house, where a given name stands in front of it."""
    place = _OF_PLACE.search(name) if name.count(" ") > 2 else None
    person = name[: place.start()] if place is not None else ""
    words = person.split()
    known = any(map(has_given_name, (" ".join(words[at:]) for at in range(len(words) - 1))))
    return person if known else name


def sex_of_title(words: str) -> str | None:
    """ "f" or "m" by the title in front; None without one that tells."""
    first = words.split(" ", 1)[0].rstrip(".").casefold()
    return "f" if first in _FEMALE_TITLES else "m" if first in _MALE_TITLES else None


def name_key(word: str) -> str:
    """A word of a name, casefolded, without possessive and signs."""
    word = word.strip(".,")
    for ending in POSSESSIVE:
        if word.endswith(ending):
            return word[: -len(ending)].casefold()
    return word.casefold()


def goes_without_article(name: str, text: str) -> bool:
    """German, where nouns look like names: whether neither of a name's two words has an article anywhere in a text."""
    parts = name.split()
    if len(parts) != _PAIR or _NO_GERMAN_NAME.search(name):
        return False
    words = "|".join(map(re.escape, parts))
    return re.search(rf"\b{_ARTICLES} (?:{words})(?!\w)", text) is None
