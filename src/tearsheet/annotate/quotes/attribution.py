"""Who said a quoted stretch: the cue and the speaker beside it, in languages that mark words by blanks; not English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files

from .announcing import announcer
from .found import Range
from .lexicon import Lexicon
from .marks import Region
from .phrases import (
    is_known,
    is_person,
    names_in,
    opens_only,
    phrase_before,
    phrase_behind,
)
from .sentence_bounds import SENTENCE, sentence_end, sentence_start
from .subjects import person_behind, subject_of
from .verb_second import is_subordinate, told_in

_COLON = re.compile(r"[:：]\s*$")
_GAP = re.compile(r"[\s,;:—–\-.]{0,6}")
# French: a verb turned round behind a quote says that it was said: "a-t-elle déclaré", "souffle-t-il".
INCISE = re.compile(
    r"[^\W\d_]{1,20}-(?:t-)?(?P<who>ils?|elles?|on)(?!\w)(?:\s(?:[^\W\d_]{2,12}\s)?[^\W\d_]{1,18}(?:é|i|it|u|ert)(?!\w))?",
    re.I,
)
# A lower word or two in front of a name, and what makes them something else than a verb.
_UNKNOWN_VERB = re.compile(
    r"(?:[^\W\d_A-Z]{1,3}['’\s])?(?:[^\W\d_A-Z]{1,4}\s)?(?P<verb>[^\W\d_A-Z]{3,18})\s(?=[^\W\d_a-z])"
)
_NO_VERB = frozenset(files(__package__).joinpath("cues").joinpath("no_verbs.txt").read_text("utf-8").split())
_SIGNS = (".", ",", ";", "!", "?")
# How sure a person is who stands in front of a quote in its sentence, whatever the verb.
_IN_FRONT = 0.45
# The same of somebody else's mood, German.
_MOOD = 0.75
_REACH, _CLAUSE, _JUDGE = 220, 90, 40
# Between a verb and the marks a preposition may stand: "spricht von „...“".
_NEAR = 6
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 8


@dataclass(slots=True)
class Attribution:
    """Cue and speaker of a quote, with how sure the pattern is (0 to 1)."""

    mention: Range | None
    cue: Range | None
    sure: float
    stands_for: Range | None = None
    """What a relative pronoun refers to: the phrase that names the speaker."""


def attribute(text: str, region: Region, floor: int, ceiling: int, lexicon: Lexicon) -> Attribution | None:
    """The attribution beside a region: between `floor` (end of the quote before) and `ceiling` (start of the next)."""
    if lexicon.language == "ar":
        return _verb_first(text, region, floor, lexicon)
    behind = _behind(text, region, ceiling, lexicon)
    if behind is not None and behind.mention is None:
        # "Ute Kern hat den Plan „...“ genannt."
        front = _in_front(text, region, floor, lexicon)
        behind = Attribution(front.mention, behind.cue, 0.9) if front is not None else behind
    if behind is not None and behind.sure >= 0.9:
        return behind
    before = _before(text, region, floor, lexicon)
    if before is not None and (behind is None or before.sure >= behind.sure):
        return before
    return behind or _in_front(text, region, floor, lexicon)


def _in_front(text: str, region: Region, floor: int, lexicon: Lexicon) -> Attribution | None:
    """The person with whom the quote's sentence begins: "Ann Lee, for her part, trusts that “...”"."""
    end = region.outer_start
    start = max(floor, sentence_start(text, end, floor))
    while start < end and text[start] in " .,;:":
        start += 1
    name = next(iter(names_in(text, start, min(end, start + _CLAUSE))), None)
    if name is None or name[0] != start or not is_person(text, name, lexicon):
        return None
    return Attribution(name, None, _IN_FRONT)


def _behind(text: str, region: Region, ceiling: int, lexicon: Lexicon) -> Attribution | None:
    """“...,” said X / X said / according to X."""
    start = region.outer_end
    # A quote that ends its sentence with a full stop has its speaker before it, or in none of the patterns here.
    ended = text[region.end - 1] == "." and not text[start : start + 2].strip(" ")[:1].islower()
    gap = _GAP.match(text, start, ceiling)
    at = gap.end() if gap else start
    if text.startswith("(", at):
        return None  # what the paper adds
    ended = ended or ("." in text[start:at] and text[at : at + 1].isupper())
    end = min(sentence_end(text, at, ceiling), at + _REACH)
    if at >= end:
        return None
    incise = INCISE.match(text, at, end) if lexicon.language == "fr" else None
    if incise:
        return Attribution(incise.span("who"), incise.span(), 0.4 if ended else 0.97)
    found = _right_behind(text, at, end, lexicon, ended=ended) or _accorded(text, at, end, lexicon, ended=ended)
    if found is not None or ended:
        return found
    for verb in lexicon.verb.finditer(text, at, end):
        if verb.start() - at > 140:
            break
        mention = phrase_before(text, verb.start(), at, lexicon)
        if mention is not None and mention[0] - at <= 3:
            return Attribution(mention, verb.span(), 0.95)
        inverted = phrase_behind(text, verb.end(), end, lexicon)
        if mention is None and inverted is not None and verb.start() - at < 25:
            return Attribution(inverted, verb.span(), 0.7)
    return _any_verb(text, at, end, lexicon)


def _right_behind(text: str, at: int, end: int, lexicon: Lexicon, *, ended: bool) -> Attribution | None:
    """“...,” said X / said, of whoever spoke last / in German "heißt es in X"."""
    verb = lexicon.saying.match(text, at, end)
    if verb is None:
        return None
    mention = person_behind(text, verb.end(), end, phrase_behind(text, verb.end(), end, lexicon), lexicon)
    if mention is not None:
        return Attribution(mention, verb.span(), 0.4 if ended else 0.97)
    unsaid = lexicon.null_subject and text[verb.end() + 1 : verb.end() + 2].islower()
    if text[verb.end() : verb.end() + 1] in _SIGNS or verb.end() >= end or unsaid:
        # "“...”, añade.", "“...”, dijo a la prensa.": whoever spoke last.
        return Attribution(None, verb.span(), 0.4 if ended else 0.8)
    if lexicon.capital_nouns and verb.group().endswith(" es"):
        return Attribution(told_in(text, at, verb.span(), end, lexicon), verb.span(), 0.4 if ended else 0.9)
    return None


def _accorded(text: str, at: int, end: int, lexicon: Lexicon, *, ended: bool) -> Attribution | None:
    """According to X, right behind the quote or at the end of its sentence: "„...“ gebaut, laut dem Bericht"."""
    according = lexicon.according.match(text, at, end)
    mention = phrase_behind(text, according.end(), end, lexicon) if according is not None else None
    if according is not None and mention is not None:
        return Attribution(mention, according.span(), 0.4 if ended else 0.95)
    if ended:
        return None
    told = next((each for each in lexicon.according.finditer(text, at, end) if text[each.start() - 2] == ","), None)
    mention = phrase_behind(text, told.end(), end, lexicon) if told is not None else None
    return Attribution(mention, told.span(), 0.7) if told is not None and mention is not None else None


def _any_verb(text: str, at: int, end: int, lexicon: Lexicon) -> Attribution | None:
    """Behind a quote any verb in front of a person says who speaks: "», souffle Ann Lee", "», ironiza Ann Lee"."""
    words = _UNKNOWN_VERB.match(text, at, end)
    if words is None or not _NO_VERB.isdisjoint(words.group().split()):
        return None
    name = next(iter(names_in(text, words.end(), min(end, words.end() + _CLAUSE))), None)
    if name is None or name[0] != words.end() or not is_person(text, name, lexicon):
        return None
    return Attribution(name, words.span("verb"), 0.8)


def _before(text: str, region: Region, floor: int, lexicon: Lexicon) -> Attribution | None:
    """X said, “...” / X said that “...” / According to X, “...” / X: “...”."""
    end = region.outer_start
    start = max(floor, sentence_start(text, end, floor))
    if start >= end:
        return None
    colon = _COLON.search(text, start, end)
    stop = colon.start() if colon is not None else None
    return _by_verb(text, start, end, stop, lexicon) or _without_verb(text, start, end, stop, floor, lexicon)


def _by_verb(text: str, start: int, end: int, colon: int | None, lexicon: Lexicon) -> Attribution | None:
    """The nearest word of saying in front of a quote that has a subject."""
    for verb in reversed(list(lexicon.verb.finditer(text, start, end))):
        if lexicon.capital_nouns and verb.group().endswith(" es"):
            # "In der Petition heißt es: „...“"
            return Attribution(told_in(text, start, verb.span(), end, lexicon), verb.span(), 0.8)
        if lexicon.capital_nouns and is_subordinate(text, start, verb.span(), lexicon):
            continue
        mention = subject_of(text, start, verb.span(), end, lexicon)
        unsaid = lexicon.null_subject and end - verb.end() <= _NEAR
        if mention is None and (unsaid or (colon is not None and verb.end() >= colon)):
            # "E aggiunge: “...”": whoever spoke last.
            return Attribution(None, verb.span(), 0.8)
        if mention is not None:
            near = end - verb.end() <= _NEAR or colon is not None
            return Attribution(mention, verb.span(), 0.93 if near else 0.8 if end - verb.end() < 90 else 0.55)
    return None


def _without_verb(
    text: str, start: int, end: int, colon: int | None, floor: int, lexicon: Lexicon
) -> Attribution | None:
    """According to X, “...” / X: “...” / in German "Für X ist das „...“" and the mood of what somebody else says."""
    according = lexicon.according_opening.match(text, start, end) or lexicon.according.search(text, start, end)
    if according:
        mention = phrase_behind(text, _over_article(text, according.end(), lexicon), end, lexicon)
        if mention is not None:
            return Attribution(mention, according.span(), 0.85)
    if lexicon.capital_nouns and text.startswith("Für ", start):
        judge = next((each for each in names_in(text, start + 4, end) if is_person(text, each, lexicon)), None)
        if judge is not None and judge[0] - start < _JUDGE:
            return Attribution(judge, None, 0.7)
    if colon is not None:
        mention = announcer(text, start, colon, lexicon)
        if mention is not None:
            return Attribution(mention, None, 0.75)
    if not lexicon.reported_mood.isdisjoint(word.group().casefold() for word in _WORD.finditer(text, start, end)):
        # "Der Boden sei „viel weicher als gedacht“": whose words are told before, or whoever spoke last.
        told = _told_before(text, max(floor, text.rfind("\n", floor, start) + 1), start, lexicon)
        return Attribution(told, None, _MOOD)
    return None


def _over_article(text: str, at: int, lexicon: Lexicon) -> int:
    """German: behind the article that "laut" asks for, with which no subject begins."""
    article = _WORD.match(text, at + 1)
    return article.end() if article is not None and article.group() in lexicon.objects else at


def _told_before(text: str, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """Whose words the sentence in front tells: "Kern erklärte, dass sie kommt. Vielmehr sei ..."."""
    verb = _last_verb(text, start, end, lexicon)
    if verb is None:
        return None
    opening = sentence_start(text, verb.start(), start)
    return subject_of(text, opening, verb.span(), sentence_end(text, verb.end(), end), lexicon)


def _last_verb(text: str, start: int, end: int, lexicon: Lexicon) -> re.Match[str] | None:
    last = None
    for verb in lexicon.verb.finditer(text, start, end):
        last = verb
    return last


def _verb_first(text: str, region: Region, floor: int, lexicon: Lexicon) -> Attribution | None:
    """Arabic: the verb, who speaks, and the quote behind a colon or "that"."""
    start = max(floor, region.outer_start - _REACH)
    verb = _last_verb(text, start, region.outer_start, lexicon)
    if verb is None:
        return None
    words: list[re.Match[str]] = []
    for word in re.finditer(r"\w[\w\u064b-\u0652]*|[^\w\s]", text[verb.end() : region.outer_start]):
        if not word.group()[0].isalpha() or word.group() in lexicon.stops or len(words) >= _MOST_WORDS:
            break
        words.append(word)
    if not words:
        return None
    mention = verb.end() + words[0].start(), verb.end() + words[-1].end()
    return Attribution(mention, verb.span(), 0.93 if region.outer_start - mention[1] <= 3 else 0.8)


def same_sentence(text: str, left: Region, right: Region) -> bool:
    """Whether two quotes stand in one sentence of the reporter."""
    if text[left.end - 1 : left.end] in (".", "!", "?") or right.outer_start - left.outer_end > _REACH:
        return False
    return (
        not SENTENCE.search(text, left.outer_end, right.outer_start + 1)
        and ". " not in text[left.outer_end : right.outer_start]
    )


def announced(text: str, start: int, end: int, lexicon: Lexicon) -> Attribution | None:
    """The speaker whom a passage ending in a colon announces for the passage that follows."""
    stop = len(text[start:end].rstrip()) + start
    if not text.endswith(":", start, stop) or lexicon.language in ("zh", "ja"):
        return None
    return _before(text, Region(stop, stop, stop, stop, 0, ""), start, lexicon)


def named_before(text: str, start: int, region: Region, lexicon: Lexicon) -> Attribution | None:
    """The one person whom the sentence in front of a quote names: "Das leitet Ute Kern. „...“"."""
    end = len(text[start : region.outer_start].rstrip()) + start
    if end - start < _NEAR or text[end - 1] not in ".!?":
        return None
    opening = sentence_start(text, end - 1, start)
    people = [name for name in names_in(text, opening, end) if is_known(text, name)]
    return Attribution(people[0], None, 0.3) if len(people) == 1 else None


def fallback(text: str, start: int, end: int, regions: list[Region], lexicon: Lexicon) -> Range | None:
    """The last resort in a passage: the first name outside its quotes."""
    at = start
    for region in [*regions, None]:
        stop = region.outer_start if region else end
        # Spanish "Su" is a name in other languages.
        names = [name for name in names_in(text, at, stop) if text[slice(*name)].casefold() not in lexicon.determiners]
        person = next((name for name in names if is_known(text, name)), None)
        if person is not None:
            return person  # "La alcaldesa de Cartagena, Pilar Montoya, compareció."
        if not lexicon.capital_nouns:
            name = next((name for name in names if " " in text[slice(*name)] or not opens_only(text, name)), None)
            if name is not None:
                return name
        at = region.outer_end if region else stop
    return None
