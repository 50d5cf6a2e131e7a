"""Reported speech without marks: "X said that ...", ", X said.", "According to X, ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tearsheet.annotate.sentences import split_sentences
from tearsheet.layout import Passage
from tearsheet.toml_data import read_toml

from .found import FoundQuote, Range
from .lexicon import Lexicon
from .marks import Region
from .phrases import phrase_before, phrase_behind
from .resolving import People

# Verbs that report what was said in any construction; others ("believe", "call") need "that" or marks.
_REPORTING = "|".join(read_toml(__package__, "cues", "reporting.toml")["verbs"])
_SAYING = re.compile(rf"\b(?:{_REPORTING})\b")
_THAT = re.compile(
    r"(?:\s(?:reporters|him|her|them|me|us|CNN|voters|supporters|[A-Z]\w+(?:\s[A-Z]\w+){0,3}))?(?:\s(?:on|in|at|during)\s[^,.]{2,40}?)?,?\sthat\s"
)
_CLAUSE = re.compile(r"\s(?=(?:he|she|they|it|we|I|there|the|a|an|this|his|her|their|its|some|no|[A-Z]\w+)\b)")
_NOT_CLAUSE = re.compile(r"\s(?:on|in|at|during|by|to|of|about|with|yes|no|so)\b")
_SHORTEST = 4
# Behind these a clause needs no "that"; behind others ("confirmed a payout") the words may be an object.
_BARE = frozenset(("said", "says", "added", "adds"))


def reported_speech(
    text: str,
    passage: Passage,
    index: int,
    lexicon: Lexicon,
    people: People,
    last_speaker: str | None,
    regions: Sequence[Region] = (),
) -> list[FoundQuote]:
    """The reported statements of a passage without quotation marks. English only: precision first."""
    if lexicon.language != "en" or passage.kind not in ("paragraph", "list_item", "faq_answer"):
        return []
    found: list[FoundQuote] = []
    if not _SAYING.search(text, passage.start, passage.end) and not lexicon.according.search(
        text, passage.start, passage.end
    ):
        return found
    for start, end in split_sentences(text, passage.start, passage.end, lexicon.language):
        if any(region.outer_start < end and start < region.outer_end for region in regions):
            continue
        quote = _of_sentence(text, start, end, index, lexicon)
        if quote is not None and quote.mention is not None:
            quote.speaker = people.resolve(quote.mention, last_speaker)
            last_speaker = quote.speaker or last_speaker
            people.spoke(quote.speaker, quote.end)
            found.append(quote)
    return found


def _of_sentence(text: str, start: int, end: int, index: int, lexicon: Lexicon) -> FoundQuote | None:
    stop = end - 1 if text[end - 1] in ".!?" else end
    according = lexicon.according.match(text, start, end)
    if according:
        mention = phrase_behind(text, according.end(), end, lexicon)
        comma = text.find(",", mention[1], stop) if mention else -1
        if mention and 0 <= comma - mention[1] <= 60:
            return _quote(text, comma + 1, stop, index, mention, according.span())
        return None
    for verb in _SAYING.finditer(text, start, stop):
        tail = text[verb.end() : stop].strip()
        mention = phrase_before(text, verb.start(), start, lexicon)
        if mention is None:
            continue
        if not tail or (len(tail.split()) <= 4 and text[mention[0] - 2 : mention[0]] == ", "):
            # "..., she said."
            if text[max(start, mention[0] - 4) : mention[0]].rstrip().endswith(","):
                return _quote(text, start, mention[0], index, mention, verb.span())
            continue
        that = _THAT.match(text, verb.end(), stop)
        if that:
            return _quote(text, that.end(), stop, index, mention, verb.span())
        if (
            _CLAUSE.match(text, verb.end(), stop)
            and not _NOT_CLAUSE.match(text, verb.end(), stop)
            and verb.group() in _BARE
        ):
            return _quote(text, verb.end(), stop, index, mention, verb.span())
        return None
    return None


def _quote(text: str, start: int, end: int, index: int, mention: Range, cue: Range) -> FoundQuote | None:
    while start < end and text[start] in " ,":
        start += 1
    while end > start and text[end - 1] in " ,":
        end -= 1
    if len(text[start:end].split()) < _SHORTEST:
        return None
    return FoundQuote(start, end, "indirect", index, [(start, end)], None, mention, None, cue)
