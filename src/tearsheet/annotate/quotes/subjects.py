"""The subject of a word of saying beside a quote, in languages that mark words by blanks; not English."""

from __future__ import annotations

import re

from .found import Range
from .lexicon import Lexicon
from .phrases import (
    first_name,
    is_person,
    names_in,
    opens_only,
    opens_with_determiner,
    phrase_before,
    phrase_behind,
)
from .sentence_bounds import sentence_start
from .verb_second import first_subject, is_turned, pronoun_behind

# "El ministro de Exteriores"
_OFFICE = re.compile(
    r"\w{1,3}(?:\s|['’])(?P<office>[^\W\d_]{3,20})(?:\s(?:de la|della|del|de|du|des|di|do|da|dos)\s\w{2,20}){0,3}(?!\w)"
)
_SIGN = re.compile(r"[.,;:!?\n]")
# An article and a noun, with no preposition in front.
_ARTICLE = re.compile(
    r"(?<=\w)(?<!\bde)(?<!\bcon)(?<!\bpara)(?<!\bpor)(?<!\bcom)(?<!\bdi)(?<!\b[aAeEyY])\s"
    r"(?P<whole>(?:el|la|los|las|il|lo|gli|le|o|os|as)\s(?P<office>\w{3,20}))(?!\w)"
)
_AND = (" und ", " oder ", " aber ")
_CLAUSE, _SUBJECT, _SENTENCE = 90, 5, 500


def person_behind(text: str, at: int, end: int, found: Range | None, lexicon: Lexicon) -> Range | None:
    """The phrase found right behind a verb, unless a day, a place or a paper stands there and the person follows:
    "sagte am Montag in Berlin die Ministerin Ute Kern", "escribió en X el actor Hugo Bernal"."""
    if found is not None and (text[slice(*found)].casefold() in lexicon.pronouns or is_person(text, found, lexicon)):
        return found
    people = (name for name in names_in(text, at, min(end, at + _CLAUSE)) if is_person(text, name, lexicon))
    person = next(people, None)
    if person is None:
        return found or _office_behind(text, at, end, lexicon)
    # "el portavoz del gobierno" speaks himself, but "la ministra de Transición Ecológica, Carmen Urrutia" has a name;
    # in "sagte Kern im Gespräch mit Ute Roth" the person is another.
    between = text[found[1] : person[0]] if found is not None else ""
    named = found is None or between == ", " or (not text[found[0]].islower() and not between.strip()[:1].islower())
    return person if named else found


def _office_behind(text: str, at: int, end: int, lexicon: Lexicon) -> Range | None:
    """ "afirmó de entrada el alcalde": somebody in office behind other words, where no preposition stands in front."""
    if not lexicon.null_subject:
        return None
    sign = _SIGN.search(text, at, end)
    for article in _ARTICLE.finditer(text, at, min(sign.start() if sign else end, at + _CLAUSE)):
        office = article["office"].casefold()
        if office.endswith(lexicon.office_endings) and office not in lexicon.no_offices:
            return article.span("whole")
    return None


def subject_of(text: str, start: int, verb: Range, end: int, lexicon: Lexicon) -> Range | None:
    """The subject of a verb in front of a quote, in a sentence that begins at `start`."""
    behind = phrase_behind(text, verb[1], end, lexicon)
    if lexicon.capital_nouns:
        mention = _german_subject(text, start, verb, end, behind, lexicon)
    else:
        mention = _before_apposition(text, verb[0], start, lexicon) or phrase_before(text, verb[0], start, lexicon)
    if mention is not None and mention[0] == start and _first_word(text, mention) in lexicon.stops:
        mention = behind  # "En Madrid dijo el alcalde"
    if mention is None:
        inverted = behind if start + 3 > verb[0] else None
        mention = inverted or _subject(text, start, verb[0], lexicon)
    return mention


def _german_subject(
    text: str, start: int, verb: Range, end: int, behind: Range | None, lexicon: Lexicon
) -> Range | None:
    """The subject in front of the verb or, where something else opens the sentence, the phrase `behind` it."""
    # The sentence may have begun in front of the quote before.
    opening = sentence_start(text, verb[0], text.rfind("\n", max(0, verb[0] - _SENTENCE), verb[0]) + 1)
    coordinated = text.endswith(_AND, start, verb[0])
    subject = behind if behind is not None and _first_word(text, behind) not in lexicon.objects else None
    if subject is not None and not coordinated and is_turned(text, opening, verb[0], lexicon):
        return person_behind(text, verb[1], end, subject, lexicon)  # "Auf Anfrage versicherte der Landrat, ..."
    mention = pronoun_behind(text, start, verb, end, lexicon)
    if coordinated and (mention is None or text[slice(*mention)] == "sie"):  # "Kern sucht Worte und findet sie:"
        mention = first_subject(text, start, verb[0], lexicon) or mention
    mention = mention or _before_apposition(text, verb[0], start, lexicon)
    if mention is None and _is_set_off(text, start, verb[0]):
        mention = subject  # "Der Boden sei weich, betonte Ute Kern."
    mention = mention or phrase_before(text, verb[0], start, lexicon)
    if mention is not None and _first_word(text, mention) in lexicon.objects:
        return behind  # "Den Gipfel nannten die Gäste einen „...“"
    return mention


def _first_word(text: str, phrase: Range) -> str:
    word = text[slice(*phrase)].split(maxsplit=1)
    return word[0].casefold() if word else ""


def _is_set_off(text: str, start: int, verb: int) -> bool:
    """Whether a comma stands in front of a verb."""
    return text[start:verb].rstrip().endswith(",")


def _before_apposition(text: str, verb: int, start: int, lexicon: Lexicon) -> Range | None:
    """The person with whom a sentence begins, set off from the verb: "Ann Lee, die in Rom, Italien, lebt, sagte"."""
    comma = text.find(",", start, verb)
    if comma < 0 or not _is_set_off(text, start, verb):
        return None
    people = [name for name in names_in(text, start, comma) if is_person(text, name, lexicon)]
    if len(people) != 1 or people[0][1] != comma:
        return None
    opening = text[start : people[0][0]].split()
    plain = not any(word.casefold() in lexicon.stops for word in opening)
    return people[0] if plain and len(opening) <= _SUBJECT else None


def _subject(text: str, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """The subject of a sentence whose verb of saying is a participle or stands after "and"."""
    for word in re.finditer(r"\w+", text[start : min(end, start + 60)]):
        if word.group().casefold() in lexicon.singular and word.start() < 40:
            return start + word.start(), start + word.end()
    office = _office_opening(text, start, end, lexicon)
    if office is not None:
        return office
    name = first_name(text, start, end)
    opening = next(iter(names_in(text, start, end)), None)
    if opening is not None and opening[0] == start and lexicon.verb.match(text, opening[1] + 1, end):
        return opening  # "Berg kritisierte Ute Kern und sagte"
    if name is None or " " in text[slice(*name)]:
        return name
    return None if lexicon.capital_nouns or (name[0] == start and opens_only(text, name)) else name


def _office_opening(text: str, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """ "El ministro de Exteriores propone ... y recalcó": the office that opens the sentence, without a name."""
    match = _OFFICE.match(text, start, end)
    if match is None or lexicon.capital_nouns or match["office"].casefold() in lexicon.no_offices:
        return None
    told = match["office"].endswith(lexicon.office_endings) and text[match.start() : match.start() + 1].isupper()
    behind = text[match.end() + 1 : match.end() + 2]
    return match.span() if told and opens_with_determiner(match.group(), lexicon) and behind.islower() else None
