"""The subject of a sentence: who speaks when the verb of saying is a participle or stands behind "and"."""

from __future__ import annotations

import re
from functools import cache

from tearsheet.toml_data import read_toml

from .found import Range
from .lexicon import Lexicon
from .phrases import first_name

_WORD = re.compile(r"[\w'’.\-&]+")
_PAST = re.compile(r"[a-z]{3,}ed$")
_REACH = 260


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_toml(__package__, "cues", "subjects.toml").get(name, ()))


def is_shared(text: str, verb: Range, start: int, lexicon: Lexicon) -> bool:
    """Whether a verb has no subject of its own: "..., adding", "and said", "by saying"."""
    if lexicon.language != "en":
        return False
    before = _WORD.findall(text, max(start, verb[0] - 60), verb[0])
    while before and before[-1].casefold() in lexicon.adverbs and before[-1].casefold() not in _words("be"):
        before.pop()
    last = before[-1].casefold() if before else ""
    if text[verb[0] : verb[1]].casefold().endswith("ing"):
        return last not in _words("be")
    return last in _words("joins")


def is_noun(text: str, verb: Range, start: int, lexicon: Lexicon) -> bool:
    """Whether a word of saying is a noun here: "Trump's remarks", "the reports"."""
    if lexicon.language != "en" or text[verb[0] : verb[1]].casefold() not in _words("nouns"):
        return False
    before = _WORD.findall(text, max(start, verb[0] - 30), verb[0])
    last = before[-1].casefold() if before else ""
    return last.endswith(("'s", "’s", "s'", "s’")) or last in _words("before_nouns")


def is_cut(text: str, mention: Range, lexicon: Lexicon) -> bool:
    """Whether the words before a verb are no noun phrase: they end in a preposition or begin a clause."""
    if lexicon.language != "en":
        return False
    words = text[mention[0] : mention[1]].split()
    return words[-1].casefold() in _words("no_ends") or (len(words) > 1 and words[0].casefold() in _words("no_begins"))


def subject(text: str, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """The subject of the main clause between two offsets, behind an opening phrase set off by a comma."""
    if lexicon.language != "en":
        return None
    end = min(end, start + _REACH)
    at = start
    for _ in range(4):
        first = _WORD.search(text, at, end)
        if first is None:
            return None
        word = first.group().casefold()
        if word in _words("conjunctions"):
            at = first.end()
            continue
        if word not in _words("openers"):
            return _phrase(text, first.start(), end, lexicon)
        comma = text.find(",", at, end)
        if comma < 0:
            return None
        at = comma + 1
    return None


def _phrase(text: str, at: int, end: int, lexicon: Lexicon) -> Range | None:
    """The noun phrase that begins at `at`: a pronoun, a name with what leads to it, or a determiner phrase."""
    words = list(_WORD.finditer(text, at, end))
    head = words[0].group().casefold()
    if head in lexicon.pronouns:
        return words[0].span()
    if head not in lexicon.determiners:
        name = first_name(text, at, end)
        return name if name is not None and name[0] - at <= 60 else None
    last = words[0].end()
    for count, word in enumerate(words[1:9]):
        low = word.group().casefold()
        if text[last : word.start()].strip() or low in lexicon.stops or low in lexicon.adverbs or low in _words("be"):
            break
        if count and (lexicon.verb.fullmatch(low) or _PAST.match(word.group()) or low in _words("irregular")):
            break
        last = word.end()
    return (at, last) if last > words[0].end() else None
