"""Whose words a colon announces, in languages that mark words by blanks; not English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .found import Range
from .lexicon import Lexicon
from .phrases import is_person, names_in, opens_only, opens_with_determiner, phrase_before
from .verb_second import acts, first_subject, is_turned

_WORD = re.compile(r"[^\W\d_]+")
# Words of a subject.
_SUBJECT = 5


def announcer(text: str, start: int, colon: int, lexicon: Lexicon) -> Range | None:
    """Whose words a colon announces: a person, or the subject of the sentence ("Le vieux pêcheur ne dort plus :")."""
    found = phrase_before(text, colon, start, lexicon)
    if found is not None and is_person(text, found, lexicon):
        return found
    opening = next(iter(names_in(text, start, colon)), None)
    apposed = opening is not None and opening[0] == start and text.startswith(", ", opening[1])
    if opening is not None and apposed and not lexicon.capital_nouns:
        # "Rossi, dando il benvenuto, l'ha poi definita:"
        label = opening if is_person(text, opening, lexicon) or not opens_only(text, opening) else None
        if label is not None:
            return label
    words = list(_WORD.finditer(text, start, colon))
    ends = next((i for i, word in enumerate(words) if word.group().casefold() in lexicon.subject_ends), None)
    if ends is None:
        most = 1 if lexicon.capital_nouns else _SUBJECT
        label = found if found is not None and found[0] == start and len(words) <= most else None
        if lexicon.capital_nouns and is_turned(text, start, colon):
            return first_subject(text, start, colon, lexicon)
        if lexicon.capital_nouns and label is None and acts(words):
            # "Yakin ärgerte sich vor allem darüber:"
            label = first_subject(text, start, colon, lexicon)
        return (_noun_opening(text, words, lexicon) if lexicon.capital_nouns else None) or label
    if not 1 < ends <= _SUBJECT or not opens_with_determiner(text[words[0].start() :], lexicon):
        return None
    return words[0].start(), words[ends - 1].end()


def _noun_opening(text: str, words: Sequence[re.Match[str]], lexicon: Lexicon) -> Range | None:
    """German: the subject that opens the sentence, to its noun: "Ein junger Mann | mit Hut schüttelt den Kopf:"."""
    if not words or words[0].group().casefold() not in lexicon.determiners:
        return None
    noun = next((i for i, word in enumerate(words[1:_SUBJECT], 1) if word.group()[0].isupper()), None)
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
