"""German word order: whose verb it is when something else than the subject opens the sentence."""

from __future__ import annotations

import re
from functools import cache

from tearsheet.toml_data import read_toml

from .found import Range
from .lexicon import Lexicon
from .phrases import names_in, phrase_behind

_WORD = re.compile(r"[^\W\d_]+")
# With these a phrase is no subject.
OBJECTS = frozenset(("den", "dem", "des", "diesen", "diesem", "einen", "einem", "jeden", "jedem"))
_INSIDE = re.compile(r"(?:[Ii]n|[Ii]m|[Aa]uf|[Aa]us)\s")


@cache
def fronts() -> frozenset[str]:
    """Words that open a sentence and are no subject: prepositions, adverbs, conjunctions."""
    return frozenset(read_toml(__package__, "cues", "de.toml")["fronts"])


def is_turned(text: str, start: int, verb: int) -> bool:
    """Whether a sentence from `start` has its subject behind the verb at `verb`: "Auf Anfrage sagte ..."."""
    opening = _WORD.search(text, start, verb)
    return opening is not None and opening.group().casefold() in fronts()


def pronoun_behind(text: str, start: int, verb: Range, end: int, lexicon: Lexicon) -> Range | None:
    """The pronoun right behind the verb as its subject: "Kurz darauf fragte er"; not in "Kern nannte sie „klug“"."""
    word = _WORD.match(text, verb[1] + 1, end)
    if word is None or word.group() not in (lexicon.male | lexicon.female | {"wir"}):
        return None
    before = text[start : verb[0]].split()
    named = word.group() == "sie" and bool(before) and before[-1][0].isupper() and not is_turned(text, start, verb[0])
    return None if named else word.span()


def first_subject(text: str, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """Who does both, in front of "und sagte": "Kern schüttelte den Kopf und", "Daraufhin lachte Kern und"."""
    turned = is_turned(text, start, end)
    for word in _WORD.finditer(text, start, end):
        if word.group() in lexicon.male | lexicon.female or (
            word.start() == start and word.group().casefold() in ("er", "sie")
        ):
            return word.span()
        if not word.group()[0].isupper() or (turned and word.start() == start):
            continue
        before = text[start : word.start()].split()
        if word.start() != start and (not turned or before[-1].casefold() in fronts() | lexicon.determiners | OBJECTS):
            return None
        name = next(iter(names_in(text, word.start(), end)), None)
        return name if name is not None and name[0] == word.start() else None
    return None


def told_in(text: str, start: int, verb: Range, end: int, lexicon: Lexicon) -> Range | None:
    """What it stands in: "In der Petition heißt es", "heißt es im Bericht"; None for "darin heißt es"."""
    inside = _INSIDE.match(text, verb[1] + 1, end)
    if inside is not None:
        return phrase_behind(text, inside.end(), end, lexicon)
    inside = _INSIDE.match(text, start, verb[0])
    return phrase_behind(text, inside.end(), verb[0], lexicon) if inside is not None else None
