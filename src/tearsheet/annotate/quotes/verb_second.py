"""German word order: whose verb it is when something else than the subject opens the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .found import Range
from .lexicon import Lexicon
from .phrases import names_in, phrase_behind

_WORD = re.compile(r"[^\W\d_]+")
# A verb form, by its ending; articles and adjectives in "-en" stand in front of nouns, too, and are no help.
_FINITE = re.compile(r"[a-zäöüß]{2,}(?:t|te|ten|eß|ieß|ief|ing|am|ah|ach|ab|and|og)")
# Words of a subject, to its noun.
_LONGEST = 5
_INSIDE = re.compile(r"(?:[Ii]n|[Ii]m|[Aa]uf|[Aa]us|[Vv]on|[Vv]om|[Bb]eim?)\s(?:(?:dem|den|einem|diesem)\s)?")


def is_turned(text: str, start: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether a sentence from `start` has its subject behind the verb at `verb`: "Auf Anfrage sagte ..."."""
    opening = _WORD.search(text, start, verb)
    return opening is not None and opening.group().casefold() in lexicon.fronts


def is_subordinate(text: str, start: int, verb: Range, lexicon: Lexicon) -> bool:
    """Whether a verb is none of saying: "..., dass die Regel Anwendung fand", "zu sagen"."""
    if text.endswith(" zu ", start, verb[0]):
        return True
    clause = max(text.rfind(",", start, verb[0]), text.rfind(":", start, verb[0])) + 1 or start
    opening = _WORD.search(text, clause, verb[0])
    goes_on = text[verb[1] + 1 : verb[1] + 2].isalpha()
    return opening is not None and opening.group() in lexicon.subordinating and not goes_on


def pronoun_behind(text: str, start: int, verb: Range, end: int, lexicon: Lexicon) -> Range | None:
    """The pronoun right behind the verb as its subject: "Kurz darauf fragte er"; not in "Kern nannte sie „klug“"."""
    word = _WORD.match(text, verb[1] + 1, end)
    if word is None or word.group() not in lexicon.singular | {"wir"}:
        return None
    before = text[start : verb[0]].split()
    named = (
        word.group() == "sie"
        and bool(before)
        and before[-1][0].isupper()
        and not is_turned(text, start, verb[0], lexicon)
    )
    return None if named else word.span()


def first_subject(text: str, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """The subject of a sentence's first verb: "Kern nickte und sagte", "Auf Fragen antwortet auch Kern:"."""
    words = list(_WORD.finditer(text, start, end))
    if not words:
        return None
    first = 0 if _FINITE.fullmatch(words[0].group()) else 1  # "„...“, sagt Kern und"
    if first and words[0].group().casefold() not in lexicon.fronts:
        return _from(text, words[0], words, end, lexicon)
    for place in range(1, len(words)):
        before = place - 1
        while before > 0 and words[before].group() in lexicon.adverbs:
            before -= 1
        if before >= first and _FINITE.fullmatch(words[before].group()) and words[before].group() not in lexicon.fronts:
            found = _from(text, words[place], words[place:], end, lexicon)
            if found is not None:
                return found
    return None


def acts(words: Sequence[re.Match[str]]) -> bool:
    """Whether a capitalised word opens a sentence and a verb stands behind it."""
    opening = words[0].group() if len(words) > 1 else ""
    return opening[:1].isupper() and _FINITE.fullmatch(words[1].group()) is not None


def _from(text: str, first: re.Match[str], words: Sequence[re.Match[str]], end: int, lexicon: Lexicon) -> Range | None:
    """The pronoun, the name, or the noun with its article that begins at a word."""
    said = first.group().casefold()
    if said in lexicon.singular:
        return first.span()
    if said in lexicon.determiners:
        return noun_opening(words, lexicon)
    if not first.group()[0].isupper() or said in lexicon.objects:
        return None
    name = next(iter(names_in(text, first.start(), end)), None)
    return name if name is not None and name[0] == first.start() else None


def noun_opening(words: Sequence[re.Match[str]], lexicon: Lexicon) -> Range | None:
    """German: the subject that opens the sentence, to its noun: "Ein junger Mann | mit Hut schüttelt den Kopf:"."""
    if not words or words[0].group().casefold() not in lexicon.determiners:
        return None
    noun = next((i for i, word in enumerate(words[1:_LONGEST], 1) if word.group()[0].isupper()), None)
    if noun is None:
        return None
    while (
        noun + 1 < len(words)
        and words[noun + 1].group()[0].isupper()
        and words[noun + 1].start() == words[noun].end() + 1
    ):
        noun += 1
    if words[noun].group().casefold() in lexicon.no_offices:
        return None  # "Sein Urteil:"
    return words[0].start(), words[noun].end()


def told_in(text: str, start: int, verb: Range, end: int, lexicon: Lexicon) -> Range | None:
    """What it stands in: "In der Petition heißt es", "heißt es im Bericht"; None for "darin heißt es"."""
    inside = _INSIDE.match(text, verb[1] + 1, end)
    if inside is not None:
        return phrase_behind(text, inside.end(), end, lexicon)
    inside = _INSIDE.match(text, start, verb[0])
    return phrase_behind(text, inside.end(), verb[0], lexicon) if inside is not None else None
