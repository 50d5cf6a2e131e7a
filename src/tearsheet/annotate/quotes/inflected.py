"""Russian names in other cases than the first: told by the forms of the same name that the text has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from tearsheet.toml_data import read_toml

_SHORTEST = 3
_PARTS = 2
# Endings of given names and family names in other cases, and those of the first.
_GIVEN = tuple(
    (ending, first)
    for endings, firsts in (("а у ом е", ("",)), ("я ю ем е", ("й", "ь")), ("и е ой ей у ю", ("а", "я")), ("ы", ("а",)))
    for ending in endings.split()
    for first in firsts
)
_FAMILY = {
    "m": (
        ("ского", "ский"),
        ("цкого", "цкий"),
        ("скому", "ский"),
        ("ским", "ский"),
        ("ого", "ой"),
        ("ым", ""),
        ("а", ""),
        ("у", ""),
    ),
    "f": (("ской", "ская"), ("цкой", "цкая"), ("ову", "ова"), ("еву", "ева"), ("ину", "ина"), ("ой", "а")),
}
_VOWELS = "аеёиоуыэюя"


@cache
def _endings() -> tuple[str, ...]:
    """Case endings of names and adjectives, longest first."""
    return tuple(sorted(read_toml(__package__, "cues", "ru.toml")["case_endings"], key=len, reverse=True))


def stem(word: str) -> str:
    """A word of a name without its case ending."""
    word = word.casefold()
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def stems(name: str) -> tuple[str, ...]:
    """The stems of all words of a name: equal for its forms."""
    return tuple(map(stem, name.split()))


def first_case(name: str, forms: Iterable[str]) -> str:
    """The form of a name in the first case: of a man's the shortest that ends in a consonant, of a woman's in "-а"."""
    same = {form for form in forms if stems(form) == stems(name)} | {name}
    return min(same, key=_rank)


def nominative(name: str, sexes: Mapping[str, str]) -> str:
    """ "Игоря Лапина" as "Игорь Лапин", "Ольги Зиминой" as "Ольга Зимина": told by the given name; else as it is."""
    parts = name.split()
    if len(parts) != _PARTS or parts[0].casefold() in sexes:
        return name
    for ending, first in _GIVEN:
        given = parts[0].removesuffix(ending) + first
        sex = sexes.get(given.casefold()) if parts[0].endswith(ending) else None
        for old, new in _FAMILY.get(sex or "", ()):
            if parts[1].endswith(old):
                return f"{given} {parts[1].removesuffix(old)}{new}"
    return name


def _rank(name: str) -> tuple[int, int, str]:
    given, family = name.split()[0].casefold(), name.split()[-1].casefold()
    if given[-1] not in _VOWELS:
        return 0 if given == stem(given) or given[-1] in "йь" else 2, len(name), name
    return 1 if given[-1] in "ая" and (family[-1] in "ая" or family[-1] not in _VOWELS) else 2, len(name), name
