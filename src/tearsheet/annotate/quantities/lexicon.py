"""Number words, currencies, units and approximators, read once from `data/` and indexed for look-up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from tearsheet.toml_data import read_toml

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja")


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file `data/<name>.toml`."""
    return read_toml(__package__, "data", f"{name}.toml")


def any_of(words: Iterable[str]) -> str:
    """An alternation, the longest first; one that never matches when there are no words."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")" if ordered else r"(?!)"


def language_code(language: str | None) -> str:
    """ "de" of "de-AT"; English for none and for languages without number words."""
    code = (language or "en").replace("_", "-").split("-")[0].lower()
    return code if code in LANGUAGES else "en"


_WORD = re.compile(r"[^\W\d_]+")


def lowered(text: str) -> str:
    """In lower case, with every character where it was."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def word_set(text: str) -> frozenset[str]:
    """The runs of letters of a text, in lower case."""
    return frozenset(_WORD.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language."""

    cardinals: dict[str, Decimal]
    ones: dict[str, Decimal]
    hundreds: dict[str, Decimal]
    scales: dict[str, Decimal]
    figure_scales: dict[str, Decimal]
    """Scale words accepted right after figures: also those of other languages where they do not clash."""
    shares: dict[str, Decimal]
    joiners: frozenset[str]
    signs: frozenset[str]
    points: frozenset[str]
    starters: frozenset[str]
    """Every word that can open a number."""
    openers: frozenset[str]
    """The starters without articles: a text with none of them has no number in words."""
    joins: re.Pattern[str]
    """A joiner before a word."""
    may_join: re.Pattern[str]
    """A blank, with or without a joiner, before what goes on."""
    comma: bool
    """The decimal mark is a comma."""
    spaced: bool
    """Blanks may split thousands."""


def _exact(values: dict[str, Any]) -> dict[str, Decimal]:
    return {word: Decimal(str(value)) for word, value in values.items()}


@cache
def number_words(code: str) -> NumberWords:
    """The words of a language code out of `LANGUAGES`."""
    own = table("numbers")[code]
    cardinals, ones = _exact(own["cardinals"]), _exact(own["ones"])
    scales, shares, hundreds = _exact(own["scales"]), _exact(own["shares"]), _exact(own["hundreds"])
    if own.get("compound"):
        cardinals.update(_german_compounds(cardinals))
    foreign: dict[str, Decimal] = {}
    for other in LANGUAGES:
        theirs = table("numbers")[other]["scales"].items()
        foreign.update(_exact({w: v for w, v in theirs if len(w) > 2 and w not in table("numbers")["homographs"]}))
    starters = {*cardinals, *ones, *hundreds, *scales, *own["signs"], *shares}
    return NumberWords(
        cardinals=cardinals,
        ones=ones,
        hundreds=hundreds,
        scales=scales,
        figure_scales={**foreign, **scales},
        shares=shares,
        joiners=frozenset(own["joiners"]),
        signs=frozenset(own["signs"]),
        points=frozenset(own["points"]),
        starters=frozenset(starters),
        openers=frozenset(starters - set(ones)) | {"one"},
        joins=re.compile(rf"\s{any_of(own['joiners'])}\s(?=[^\W\d_])"),
        may_join=re.compile(rf"\s(?:{any_of(own['joiners'])}\s)?(?=\S)" if own["joiners"] else r"\s"),
        comma=own["comma"],
        spaced=own["spaced"],
    )


def _german_compounds(cardinals: dict[str, Decimal]) -> dict[str, Decimal]:
    """ "einundzwanzig" ... "neunundneunzig"."""
    units = {"ein": Decimal(1), **{w: v for w, v in cardinals.items() if 2 <= v <= 9}}
    tens = {w: v for w, v in cardinals.items() if 20 <= v <= 90 and v % 10 == 0}
    return {f"{unit}und{ten}": a + b for unit, a in units.items() for ten, b in tens.items()}


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands beside a number and says what it counts."""

    kind: str
    """`money`, `percent` or `measure`."""
    symbol: str | None
    """What is given out; None for money whose code the name alone does not tell."""
    kin: str = ""
    """Key of the ambiguous currency family."""
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Units:
    """Everything that can stand after or before a number."""

    exact: dict[str, Unit]
    """Case-sensitive symbols, marks and codes."""
    names: dict[str, Unit]
    """Lower-case names of up to four words."""
    marks_before: re.Pattern[str]
    """A currency mark, code or name that ends right before the number."""


def _money_units() -> tuple[dict[str, Unit], dict[str, Unit]]:
    money = table("currencies")
    exact = {mark: Unit("money", code or None, kin=mark.rstrip(".")) for mark, code in money["marks"].items()}
    exact.update({code: Unit("money", code) for code in money["codes"]["iso"]})
    exact.update({code: Unit("money", iso) for code, iso in money["codes"]["other"].items()})
    for text, (code, factor) in money["prefixed"].items():
        exact[text] = Unit("money", code, factor=Decimal(factor))
    names = {name: Unit("money", code) for code, words in money["names"].items() for name in words}
    names.update({code.lower(): Unit("money", code) for code in money["codes"]["iso"] if code not in ("TRY", "ALL")})
    for kin, words in money["ambiguous"].items():
        names.update({name: Unit("money", None, kin=kin) for name in words})
    for code, words in money["cents"].items():
        for name in words:
            target = exact if len(name) == 1 else names
            target[name] = Unit("money", code or None, kin="$", factor=Decimal("0.01"))
    exact.update({name: Unit("money", code or None, kin="dollar") for name, code in money["han"].items()})
    return exact, names


def _measure_units() -> tuple[dict[str, Unit], dict[str, Unit]]:
    data = table("units")
    exact: dict[str, Unit] = {}
    names: dict[str, Unit] = {}
    for symbol, words in data["percent"].items():
        names.update({name: Unit("percent", symbol) for name in words})
    for symbol, (symbols, words) in data["measures"].items():
        exact.update({name: Unit("measure", symbol) for name in symbols})
        names.update({name: Unit("measure", symbol) for name in words})
    return exact, names


@cache
def units() -> Units:
    """All currencies and units, whatever the language: their names hardly clash."""
    measures, measure_names = _measure_units()
    money, money_names = _money_units()
    names = {**money_names, **measure_names}
    before = sorted(
        {mark for mark in money if mark not in ("¢", "p", "元", "円")} | {"dollar", "usd", "rmb", "eur", "gbp"},
        key=len,
        reverse=True,
    )
    lettered = "|".join(re.escape(mark) for mark in before if mark[0].isalpha())
    signs = "|".join(re.escape(mark) for mark in before if not mark[0].isalpha())
    return Units(
        exact={**measures, **money},
        names=names,
        marks_before=re.compile(rf"(?:(?<![^\W\d_])(?:{lettered})|{signs})\s?-?$"),
    )
