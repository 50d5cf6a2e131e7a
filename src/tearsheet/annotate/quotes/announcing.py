"""Whose words a colon announces, in languages that mark words by blanks; not English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .found import Range
from .lexicon import Lexicon
from .phrases import is_person, names_in, opens_only, opens_with_determiner, phrase_before
from .verb_second import acts, first_subject, is_turned, noun_opening

_WORD = re.compile(r"[^\W\d_]+")
# Words of a subject.
_SUBJECT = 5


def announcer(text: str, start: int, colon: int, lexicon: Lexicon) -> Range | None:
    """Whose words a colon announces: a person, or the subject of the sentence ("Le vieux pêcheur ne dort plus :")."""
    found = phrase_before(text, colon, start, lexicon)
    if found is not None and is_person(text, found, lexicon):
        return found
    opening = next(iter(names_in(text, start, colon)), None) if not lexicon.capital_nouns else None
    apposed = opening is not None and opening[0] == start and text.startswith(", ", opening[1])
    if opening is not None and apposed and (is_person(text, opening, lexicon) or not opens_only(text, opening)):
        return opening  # "Rossi, dando il benvenuto, l'ha poi definita:"
    words = list(_WORD.finditer(text, start, colon))
    ends = next((i for i, word in enumerate(words) if word.group().casefold() in lexicon.subject_ends), None)
    if ends is None:
        label = found if found is not None and found[0] == start else None
        if lexicon.capital_nouns:
            return _german_announcer(text, start, colon, words, label, lexicon)
        return label if len(words) <= _SUBJECT else None
    if not 1 < ends <= _SUBJECT or not opens_with_determiner(text[words[0].start() :], lexicon):
        return None
    return words[0].start(), words[ends - 1].end()


def _german_announcer(
    text: str, start: int, colon: int, words: Sequence[re.Match[str]], label: Range | None, lexicon: Lexicon
) -> Range | None:
    """A noun with its article, one word alone, or the subject of the first verb: "Kern ärgerte sich darüber:"."""
    if is_turned(text, start, colon, lexicon):
        return first_subject(text, start, colon, lexicon)
    label = label if len(words) <= 1 else None
    if label is None and acts(words):
        label = first_subject(text, start, colon, lexicon)
    return noun_opening(words, lexicon) or label
