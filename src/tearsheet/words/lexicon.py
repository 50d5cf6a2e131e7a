"""The phrases of every language, read once from `data/`, one file a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from tearsheet.toml_data import parse_toml

CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A letter of a script in which words are not parted, or carry their particles without a blank."""

UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""A letter of a script without blanks between words."""


# Vowel points of Arabic, which some write and others leave out; the dots of the Turkish i, which capitals exchange.
_POINTS: dict[int, str | None] = {**dict.fromkeys([*range(0x64B, 0x653), 0x670, 0x640, 0x307]), 0x131: "i"}


def without_points(text: str) -> str:
    """Without the vowel points of Arabic ("أيضًا" as "أيضا") and with one Turkish i."""
    return text if text.isascii() else text.translate(_POINTS)


@cache
def languages() -> dict[str, dict[str, Any]]:
    """Language code to the table of its file."""
    folder = files(__package__) / "data"
    found = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    return {p.name[:-5]: parse_toml(p.read_text(encoding="utf-8")) for p in found}


def phrases(section: str) -> Iterator[tuple[str, str, str]]:
    """(phrase, key, language) of every phrase in a section; English first, so that it wins shared words."""
    tables = languages()
    for language in sorted(tables, key=lambda code: (code != "en", code)):
        for key, joined in tables[language].get(section, {}).items():
            for phrase in joined.split("|"):
                folded = " ".join(without_points(phrase.casefold()).split())
                if folded:
                    yield folded, key, language


def alternation(words: Iterator[str] | list[str]) -> str:
    """The words as one pattern, longest first; any white space fits a blank."""
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s{1,2}") for w in ordered) or r"(?!)"
