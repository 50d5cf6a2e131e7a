"""Who speaks told between the words: inside the marks (« ..., dit X, ... ») and in dialogue (—... —dijo X—)."""

from __future__ import annotations

import re
from dataclasses import replace

from .attribution import INCISE, attribute
from .found import Range
from .lexicon import Lexicon
from .marks import Region
from .phrases import is_person, opens_with_determiner, phrase_behind
from .subjects import person_behind

LANGUAGES = frozenset(("de", "es", "fr", "it", "pt", "ru", "pl", "cs", "nl", "sv", "da", "nb"))
_LINE = re.compile(r"[—–]\s?(?=[¿¡«]?[^\W\d_a-z])|-\s(?=[¿¡«]?[^\W\d_a-z])")
# What sets the incise off: a dash, behind a sign or not; a comma.
_DASH = re.compile(r"(?P<said>[,.!?…»]?)\s?[—–]\s?(?=[^\W\d_])|\s-\s(?=[^\W\d_])")
_COMMA = re.compile(r"(?<=\w),\s(?=[^\W\d_])|(?<=[!?…])\s(?=[^\W\d_])")
_DASH_BEHIND = re.compile(r"[.,;:]?\s?(?:[—–]|(?<=\s)-(?=\s))[.,;:]?\s*|[.,]\s[—–]\s")
_STOP = re.compile(r"[.!?…]\s+(?=[«“\"¿¡]?[^\W\d_a-z])")
_NEXT_COMMA = re.compile(r",\s+")
_WORD = re.compile(r"(\w+)['’]?")
_PAST = re.compile(r"(?P<verb>[а-яё]{3,18}л(?:а|и|ся|ась|ись)?)\s(?:и\s)?(?=[А-ЯЁа-яё])")
_TRIMMED = " \t\n\u00a0\u202f,;—–-"
_SURE = 0.9
_REACH, _MOST = 200, 40
"""Characters of an incise; places looked at in one quote."""


def parted(text: str, region: Region, floor: int, ceiling: int, lexicon: Lexicon) -> list[Region]:
    """The region in two, without an attribution between its words and labelled by it; the region alone where none is.

    `floor` and `ceiling`: end of the region before, start of the next.
    """
    if lexicon.language not in LANGUAGES or region.label is not None:
        return [region]
    for pattern in (_DASH, _COMMA):
        for count, match in enumerate(pattern.finditer(text, region.start, region.end)):
            if count > _MOST:
                break
            told = _told(text, match.end(), region.end, lexicon)
            if told is not None and (
                pattern is _DASH
                or (told[0] is not None and is_person(text, told[0], lexicon))
                or (_is_somebody(text, told[0], lexicon) and not _told_outside(text, region, floor, ceiling, lexicon))
            ):
                said = match.start() + len(match["said"] or "") if pattern is _DASH else match.start()
                behind = _resumed(text, (told[0] or told[1])[1], region.end, lexicon, dash=pattern is _DASH)
                return _parts(text, region, said, behind, *told)
    return [region]


def dialogue_line(text: str, start: int, end: int, passage: int, lexicon: Lexicon) -> list[Region]:
    """What is said in a paragraph that opens with a dash and tells who says it."""
    if lexicon.language not in LANGUAGES:
        return []
    opening = _LINE.match(text, start, end)
    if opening is None:
        return []
    whole = Region(opening.end(), end, start, end, passage, "—")
    parts = parted(text, whole, start, end, lexicon)
    return parts if parts[0] is not whole else []


def _told(text: str, at: int, end: int, lexicon: Lexicon) -> tuple[Range | None, Range] | None:
    """Speaker and cue of an incise that begins at `at`: verb first, then who, unless it is who spoke last."""
    pronoun = INCISE.match(text, at, min(end, at + _REACH)) if lexicon.language == "fr" else None
    if pronoun is not None:
        return pronoun.span("who"), pronoun.span()  # "dit-il"
    verb = lexicon.saying.match(text, at, min(end, at + _REACH))
    if verb is None:
        return _acting(text, at, min(end, at + _REACH), lexicon)
    stop = min(end, verb.end() + _REACH)
    mention = person_behind(text, verb.end(), stop, phrase_behind(text, verb.end(), stop, lexicon), lexicon)
    alone = mention is None and (verb.end() >= end or text[verb.end()] in ".,;—")
    return (mention, verb.span()) if mention is not None or alone else None


def _acting(text: str, at: int, end: int, lexicon: Lexicon) -> tuple[Range | None, Range] | None:
    """Russian: any verb of the past in front of a person: "начал Павел Гончаров", "закончил господин Гончаров"."""
    verb = _PAST.match(text, at, end) if lexicon.language == "ru" else None
    mention = phrase_behind(text, verb.end("verb"), end, lexicon) if verb is not None else None
    if verb is None or mention is None:
        return None
    word = text[slice(*mention)].split(maxsplit=1)
    titled = bool(word) and word[0].casefold() in lexicon.titles
    return (mention, verb.span("verb")) if titled or is_person(text, mention, lexicon) else None


def _is_somebody(text: str, mention: Range | None, lexicon: Lexicon) -> bool:
    """Somebody with an article (« ..., dit la maire. ... »), a pronoun, or whoever spoke last («..., avverte, ...»)."""
    if mention is None:
        return True
    said = text[slice(*mention)]
    if said.split(" ", 1)[0].casefold().rstrip(".") in lexicon.bare_titles:
        return True  # "Mme Vasseur"
    return said.casefold() in lexicon.pronouns or opens_with_determiner(said, lexicon)


def _told_outside(text: str, region: Region, floor: int, ceiling: int, lexicon: Lexicon) -> bool:
    """Whether the sentence around the marks has a speaker; then "..., says the law, ..." is the speaker's own."""
    around = attribute(text, region, floor, ceiling, lexicon)
    return around is not None and around.sure >= _SURE


def _resumed(text: str, at: int, end: int, lexicon: Lexicon, *, dash: bool) -> int:
    """Where the speaker's words go on; `end` where they don't."""
    stop = min(end, at + _REACH)
    if dash:
        closing = _DASH_BEHIND.search(text, at, stop)
        if closing is not None:
            return closing.end()
    sentence = _STOP.search(text, at, stop)
    if dash:
        return sentence.end() if sentence is not None and lexicon.language == "fr" else end
    apposed = False
    for comma in _NEXT_COMMA.finditer(text, at, sentence.start() if sentence is not None else stop):
        if apposed:
            return comma.end()
        word = _WORD.match(text, comma.end())
        apposed = word is not None and word.group(1).isdigit()  # an age
        if word is not None and (
            word.group(1).casefold() in lexicon.resuming
            # The sentence ends with the quote: what is no apposition goes on.
            or (sentence is None and not _is_apposed(text, word, lexicon))
        ):
            return comma.end()
    return sentence.end() if sentence is not None else end


def _is_apposed(text: str, word: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether what begins here says who the speaker is: "la directrice", "directrice du port", "54 ans", "qui"."""
    first = word.group(1).casefold()
    return (
        first in lexicon.titles
        or first.isdigit()
        or first in ("qui", "que", "che", "cui", "quien")
        or opens_with_determiner(text[word.start() : word.start() + 20], lexicon)
    )


def _parts(text: str, region: Region, said: int, behind: int, mention: Range | None, cue: Range) -> list[Region]:
    first = replace(region, end=_trimmed(text, region.start, said), outer_end=said, closed=True, label=mention, cue=cue)
    second = replace(region, start=behind, outer_start=behind, label=mention, cue=cue, continues=False)
    return [part for part in (first, second) if part.end - part.start > 1]


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return end
