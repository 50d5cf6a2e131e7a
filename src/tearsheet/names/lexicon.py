"""The words of author lines, read once from `data/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from tearsheet.toml_data import read_toml


@dataclass(slots=True, frozen=True)
class People:
    """What tells persons from organisations and roles; all lower case."""

    generic: frozenset[str]
    desk: frozenset[str]
    agencies: frozenset[str]
    organisation: frozenset[str]
    role: frozenset[str]
    degrees: frozenset[str]
    suffixes: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    word_endings: frozenset[str]
    cjk_surnames: frozenset[str]
    korean_surnames: frozenset[str]
    japanese_surnames: frozenset[str]
    """Those of two letters."""


@dataclass(slots=True, frozen=True)
class Bylines:
    """The words around names."""

    by: dict[str, frozenset[str]]
    """Language -> words before a name; "" for those that need no language."""
    credits: frozenset[str]
    joins: frozenset[str]
    short_joins: frozenset[str]
    after: frozenset[str]
    stop: frozenset[str]
    """As `after`, in capitals too."""


def _read(name: str) -> dict[str, Any]:
    return read_toml(__package__, "data", f"{name}.toml")


@cache
def people() -> People:
    """The word sets of `people.toml`."""
    return People(**{key: frozenset(value) for key, value in _read("people").items()})


@cache
def bylines() -> Bylines:
    """The word sets of `bylines.toml`."""
    table = _read("bylines")
    careful = {language: frozenset(words) for language, words in table["by"]["careful"].items()}
    return Bylines(
        by={"": frozenset(table["by"]["safe"]), **careful},
        credits=frozenset(table["credits"]["words"]),
        joins=frozenset(table["and"]["words"]),
        short_joins=frozenset(table["and"]["short"]),
        after=frozenset(table["after"]["words"]),
        stop=frozenset(table["after"]["stop"]),
    )


@cache
def common_words() -> frozenset[str]:
    """Words that are no given or family name, lower case."""
    table = _read("common")
    return frozenset(table["english"].split()) | frozenset(table["other"].split())


@cache
def given_names() -> frozenset[str]:
    """Given names in Latin letters, lower case; many are missing."""
    table = _read("given")
    return frozenset(table["latin"].split()) | frozenset(table["more"].split())


def alternation(phrases: frozenset[str]) -> str:
    """Phrases as one pattern, longest first, blanks elastic."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s{1,2}".join(map(re.escape, phrase.split())) for phrase in ordered)
