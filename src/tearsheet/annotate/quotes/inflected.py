"""Russian names in other cases than the first: told by the forms of the same name that the text has."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from tearsheet.toml_data import read_toml

_SHORTEST = 3
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


def _rank(name: str) -> tuple[int, int, str]:
    given, family = name.split()[0].casefold(), name.split()[-1].casefold()
    if given[-1] not in _VOWELS:
        return 0 if given == stem(given) or given[-1] in "йь" else 2, len(name), name
    return 1 if given[-1] in "ая" and (family[-1] in "ая" or family[-1] not in _VOWELS) else 2, len(name), name
