"""The abbreviations of each language, read once from `abbreviations.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tearsheet.toml_data import read_toml

_ORDINAL_STOPS = frozenset({"de", "da", "nb", "nn", "no", "cs", "sk", "fi", "hu"})


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What a full stop may follow in one language without ending the sentence."""

    titles: frozenset[str]
    numbered: frozenset[str]
    ending: frozenset[str]
    clock: frozenset[str]
    clock_followers: frozenset[str]
    openers: frozenset[str]
    ordinal_stops: bool
    """Figures with a full stop are ordinals ("3. Oktober")."""


@cache
def _tables() -> dict[str, Any]:
    return read_toml(__package__, "abbreviations.toml")


@cache
def abbreviations(code: str) -> Abbreviations:
    """The lists for a two-letter language code; English for a language without lists."""
    tables = _tables()
    shared, own = tables["shared"], tables.get(code) or tables["en"]

    def words(key: str) -> frozenset[str]:
        return frozenset([*shared.get(key, ()), *own.get(key, ())])

    return Abbreviations(
        titles=words("titles"),
        numbered=words("numbered"),
        ending=words("ending"),
        clock=words("clock"),
        clock_followers=frozenset(tables["followers"]["clock"]),
        openers=words("openers"),
        ordinal_stops=code in _ORDINAL_STOPS,
    )
