"""English: cue and speaker of a quote, read from the clauses of its sentence."""

from __future__ import annotations

from .attribution import Attribution
from .clauses import agent, antecedent, main_subject, subject
from .marks import Region
from .noun_phrases import Phrase, first_phrase, noun_phrase
from .tagging import FINITE, NOMINAL, Tagged, words_of

_REACH, _PASSIVE, _NAMED, _CLOSE, _DATE, _ADDRESSEE = 45, 6, 9, 3, 8, 4
_ASIDE = 8
# How sure a pattern is, from 0 to 1.
_INVERTED, _BESIDE, _TRAILING, _ACCORDING, _COLON, _LEADING_ON, _GUESSED = 0.97, 0.95, 0.9, 0.85, 0.75, 0.5, 0.3
# In front of a colon and another quote: less sure than what stands in front, more than a colon there.
_BEFORE_COLON = 0.76


def attribute_english(tokens: Tagged, region: Region) -> Attribution | None:
    """The attribution of a quote in its own sentence."""
    at = tokens.quotes[region.outer_start]
    behind = _behind(tokens, at)
    if behind is not None and behind.sure >= _BESIDE:
        return behind
    before = _before(tokens, at)
    if before is not None and behind is not None and behind.sure >= _TRAILING and _is_vague(tokens, before):
        return behind
    if before is not None and (behind is None or before.sure > behind.sure):
        return before
    return behind


def _is_vague(tokens: Tagged, own: Attribution) -> bool:
    """Whether the word of saying in front may be about things: "signals a “...” commitment, says X"."""
    if own.cue is None:
        return False
    return tokens.text[own.cue[0] : own.cue[1]].casefold() in words_of("of_things")


def guessed(tokens: Tagged, region: Region) -> Attribution | None:
    """The subject of the clause that a quoted fragment is part of, for want of a word of saying."""
    at = tokens.quotes[region.outer_start]
    low = max(tokens.sentences[at], at - _REACH)
    if at <= low:
        return None
    phrase = _label(tokens, low, at) or _for_whom(tokens, low, at) or main_subject(tokens, at - 1, low)
    return _attribution(tokens, phrase, None, _GUESSED) if phrase else None


def told_before(tokens: Tagged, region: Region) -> Attribution | None:
    """The person whom the sentence in front of a quote is about, where that sentence quotes nothing."""
    at = tokens.quotes[region.outer_start]
    if at == 0 or tokens.sentences[at] != at:
        return None
    low = tokens.sentences[at - 1]
    if "q" in tokens.tags[low:at]:
        return None
    phrase = main_subject(tokens, at - 1, low)
    if phrase is None or not (tokens.tags[phrase[0]] == "n" or tokens.words[phrase[0]] in ("he", "she")):
        return None
    return _attribution(tokens, phrase, None, _GUESSED)


def _label(tokens: Tagged, low: int, at: int) -> Phrase | None:
    """The name in front of a colon that opens the sentence."""
    for place in range(low + 1, min(at, low + 7)):
        if tokens.tags[place] == ":":
            named = tokens.tags[place - 1] == "n" and not _is_date(tokens, low, place)
            return noun_phrase(tokens, place - 1, low) if named else None
        if tokens.tags[place] not in "nw.":
            return None
    return None


def _for_whom(tokens: Tagged, low: int, at: int) -> Phrase | None:
    """ "For Ann Lee, the flood was “...”"."""
    if tokens.words[low] != "for" or tokens.tags[low + 1] != "n":
        return None
    phrase = first_phrase(tokens, low + 1, at, openers=False)
    return phrase if phrase is not None and tokens.tags[phrase[1] + 1] == "," else None


def _attribution(tokens: Tagged, phrase: Phrase, verb: int | None, sure: float) -> Attribution:
    cue = tokens.range_of(verb, verb) if verb is not None else None
    stands_for = antecedent(tokens, phrase[0]) if tokens.tags[phrase[0]] in "rt" else None
    return Attribution(
        tokens.speaker(*phrase), cue, sure, tokens.range_of(*stands_for) if stands_for is not None else None
    )


def _behind(tokens: Tagged, at: int) -> Attribution | None:
    """“...,” said X / X said / according to X; at the end of the sentence also ", X said"."""
    tags, text = tokens.tags, tokens.text
    first = at + 1
    while first < len(tags) and tags[first] in ",-;:":
        first += 1
    if first >= len(tags) or tokens.sentences[first] != tokens.sentences[at]:
        return None
    end = min(tokens.sentence_end(first), first + _REACH)
    end = next((place for place in range(first, end) if tags[place] == "q"), end)
    if _accords(tokens, first):
        phrase = first_phrase(tokens, first + 2, end, openers=False)
        return _attribution(tokens, phrase, first, _BESIDE) if phrase else None
    passive = _by_whom(tokens, at) if tokens.words[first] == "by" else None
    if passive is not None:
        return passive
    comma = "," in text[tokens.ends[at] - 3 : tokens.ends[at] + 1]
    verbs = "ve" if comma else "v"
    # ", shrugs a veteran of the trade": behind a comma and in front of a phrase, any verb will do.
    unknown = (
        comma
        and tags[first] == "w"
        and tokens.words[first].endswith("s")
        and tags[first + 1 : first + 2] in (["d"], ["n"])
    )
    if (tags[first] in verbs or unknown) and tokens.words[first] not in words_of("transitive"):
        phrase = first_phrase(tokens, first + 1, end, openers=False)
        if phrase is not None and phrase[0] == first + 1 and not _acts(tokens, phrase[1] + 1, end):
            return _attribution(tokens, phrase, first, _INVERTED)
    if comma and tags[first] == "p" and tags[first + 1 : first + 2] in (["w"], ["e"]):
        return _attribution(tokens, (first, first), first + 1, _BESIDE)
    for verb in range(first + 1, end):
        if tags[verb] == "v" or (tags[verb] in verbs and tags[verb + 1 : verb + 2] in (["."], [","], ["q"], [":"], [])):
            phrase = subject(tokens, verb)
            if phrase is not None and phrase[0] == first and tags[first] not in "rt":
                # In front of a colon and a quote it is that one's, if this one has its own.
                leads_on = tags[verb + 1 : verb + 3] == [":", "q"]
                return _attribution(tokens, phrase, verb, _BEFORE_COLON if leads_on else _BESIDE)
    return _trailing(tokens, first, min(tokens.sentence_end(first), first + _REACH))


def _by_whom(tokens: Tagged, at: int) -> Attribution | None:
    """ "was called “...” by X"."""
    for verb in range(at - 1, max(tokens.sentences[at], at - _PASSIVE) - 1, -1):
        phrase = agent(tokens, verb, at + 2) if tokens.tags[verb] == "v" else None
        if phrase is not None:
            return _attribution(tokens, phrase, verb, _TRAILING)
    return None


def _agent_near(tokens: Tagged, verb: int, at: int) -> Phrase | None:
    """ "was described by X as “...”"."""
    phrase = agent(tokens, verb, at)
    return phrase if phrase is not None and at - phrase[1] <= _CLOSE else None


def _acts(tokens: Tagged, at: int, end: int) -> bool:
    """Whether a phrase is the subject of a verb behind it: "said the candidate could win" is not inverted."""
    return at < end and tokens.tags[at] in "abv"


def _trailing(tokens: Tagged, first: int, end: int) -> Attribution | None:
    """“...” as donors waited, he said. / “...” if she won, said X."""
    tags = tokens.tags
    for verb in range(first + 2, end):
        if tags[verb] == "v" and tags[verb - 1] == ",":
            phrase = first_phrase(tokens, verb + 1, end, openers=False)
            if phrase is not None and phrase[0] == verb + 1:
                return _attribution(tokens, phrase, verb, _TRAILING)
        elif tags[verb] == "v" and (verb + 1 >= end or tags[verb + 1] in ".,im"):
            phrase = subject(tokens, verb)
            if phrase is not None and phrase[0] > first and _set_off(tokens, phrase[0] - 1):
                # In front of another quote it is that one's, if this one has its own.
                leads_on = tags[verb + 1 : verb + 3] == [",", "q"]
                return _attribution(tokens, phrase, verb, _LEADING_ON if leads_on else _TRAILING)
        elif tags[verb - 1] == "," and _accords(tokens, verb):
            phrase = first_phrase(tokens, verb + 2, end, openers=False)
            return _attribution(tokens, phrase, verb, _TRAILING) if phrase else None
    return None


def _set_off(tokens: Tagged, at: int) -> bool:
    return tokens.tags[at] == "," or (tokens.tags[at] == "q" and tokens.closes_clause(at))


def _accords(tokens: Tagged, at: int) -> bool:
    return tokens.words[at] == "according" and tokens.words[at + 1 : at + 2] == ["to"]


def _before(tokens: Tagged, at: int) -> Attribution | None:
    """X said, “...” / X said that “...” / According to X, “...” / X: “...”."""
    tags = tokens.tags
    low = max(tokens.sentences[min(at, len(tags) - 1)], at - _REACH)
    if at <= low:
        return None
    colon = tags[at - 1] == ":"
    for verb in range(at - 1, low - 1, -1):
        if tags[verb] not in "vg" and not (verb == at - 2 and tags[verb] in "ew" and _announces(tokens, verb, at)):
            continue
        phrase = _inserted(tokens, verb, at) or subject(tokens, verb) or _agent_near(tokens, verb, at)
        if phrase is None and verb == low:
            phrase = first_phrase(tokens, verb + 1, at, openers=False)
        if phrase is not None:
            outer = _outer(tokens, phrase, low) if phrase[0] < verb else None
            if outer is not None and _nearness(tokens, verb, at, colon) < 0.9:
                phrase, verb = outer
            # In "a boat called “Mary”" nobody speaks.
            christened = verb == at - 1 and _christens(tokens, verb, phrase)
            sure = _GUESSED if christened else _nearness(tokens, verb, at, colon)
            return _attribution(tokens, phrase, verb, sure)
    for place in range(low, at - 1):
        if _accords(tokens, place):
            phrase = first_phrase(tokens, place + 2, at, openers=False)
            if phrase is not None:
                return _attribution(tokens, phrase, place, _ACCORDING)
    if colon:
        phrase = _before_colon(tokens, low, at - 1)
        return _attribution(tokens, phrase, None, _COLON) if phrase else None
    return None


def _christens(tokens: Tagged, verb: int, phrase: Phrase) -> bool:
    """ "a boat called", "the routes called": the name of a thing; not "what the mayor called", "he called"."""
    if tokens.words[verb] not in words_of("naming") or tokens.tags[verb - 1] not in "w":
        return False
    if tokens.words[phrase[0]] in ("a", "an"):
        return True
    plural = tokens.words[verb - 1].endswith("s") and tokens.words[verb] == "called"
    return plural and not any(tag in "rst" for tag in tokens.tags[max(tokens.sentences[verb], verb - 10) : verb])


def _outer(tokens: Tagged, inner: Phrase, low: int) -> tuple[Phrase, int] | None:
    """Who says it in "prosecutors say that he told an agent": the verb and subject of the clause around."""
    at = inner[0] - 1
    if at > low and tokens.tags[at] == "t":
        at -= 1
    told = at
    while told > low and at - told < _ADDRESSEE and tokens.tags[told] in "nwd":
        told -= 1
    if told < at and tokens.tags[told] == "v" and tokens.words[told] in words_of("telling"):
        at = told  # "told the pilots the inquiry asked"
    if at <= low or tokens.tags[at] not in "vg" or tokens.words[at] not in words_of("bare_complement"):
        return None
    phrase = subject(tokens, at)
    return (phrase, at) if phrase is not None else None


def _announces(tokens: Tagged, verb: int, at: int) -> bool:
    """Whether any verb stands in front of a comma or colon and the quote: "and then boomed, “...”"."""
    if tokens.tags[at - 1] not in ",:":
        return False
    before = tokens.tags[verb - 1] if verb else ""
    return tokens.tags[verb] == "e" if before != "a" else True


def _inserted(tokens: Tagged, verb: int, stop: int) -> Phrase | None:
    """The speaker of ", says X," in the middle of a sentence."""
    if tokens.tags[verb] != "v" or tokens.tags[verb - 1 : verb] != [","] or tokens.words[verb] in words_of("telling"):
        return None  # in "Ann Lee, who ran, told reporters, “...”" the phrase behind listens
    phrase = first_phrase(tokens, verb + 1, stop, openers=False)
    if phrase is None or phrase[0] != verb + 1 or phrase[1] + 1 > stop:
        return None
    behind = phrase[1] + 1
    if tokens.tags[behind : behind + 1] == ["("]:  # "Ann Lee (D-Mich.)"
        aside = range(behind, min(stop, behind + _ASIDE))
        closing = next((place for place in aside if tokens.tags[place] == ")"), behind)
        behind = closing + 1
    sign = tokens.tags[behind : behind + 1]
    if sign == ["q"]:
        # In "X, a pilot, said the board “has lost its way”" the quote is what the board does.
        opening = tokens.text[tokens.starts[behind] : tokens.starts[behind] + 4].lstrip("“\"'‘` ")
        return phrase if tokens.words[verb] in words_of("bare_complement") and not opening[:1].islower() else None
    return phrase if sign == [","] else None


def _nearness(tokens: Tagged, verb: int, at: int, colon: bool) -> float:
    word = tokens.words[verb]
    if word in words_of("naming") and _names(tokens, verb + 1, at):
        return 0.92
    if tokens.words[at - 1] == "as" and word in words_of("naming_as"):
        return 0.92  # "described the idea that ... as “absurd”"
    if colon or tokens.starts[at] - tokens.ends[verb] <= 3:
        return 0.93
    return 0.8 if tokens.starts[at] - tokens.ends[verb] < 90 else 0.55


def _names(tokens: Tagged, at: int, quote: int) -> bool:
    """Whether a thing and nothing else stands between: "called the plan “reckless”", not "calls from fans of “Mary”".

    Without an object it is the name of a thing: "a boat called “Mary”".
    """
    between = range(at, quote)
    return (
        len(between) <= _NAMED
        and any(tokens.tags[place] in "dnwp" for place in between)
        and not any(tokens.tags[place] in ",:;" or tokens.words[place] in words_of("unnaming") for place in between)
    )


def _is_date(tokens: Tagged, first: int, end: int) -> bool:
    """ "July 15, 1960:": a day, no speaker."""
    words = tokens.words[first:end]
    return any(word[:1].isdigit() for word in words) and any(word.rstrip(".") in words_of("months") for word in words)


def _before_colon(tokens: Tagged, low: int, colon: int) -> Phrase | None:
    if colon - low <= _DATE and _is_date(tokens, low, colon):
        return None
    if tokens.words[low] in ("from", "by", "per"):
        return first_phrase(tokens, low + 1, colon, openers=False)
    first = colon
    while first > low and tokens.tags[first - 1] in "n.":
        first -= 1
    if first < colon and (first == low or tokens.tags[first - 1] in "-i,"):
        return noun_phrase(tokens, colon - 1, first)
    owner = colon - 2
    if tokens.words[colon - 1] in words_of("speech_nouns") and owner >= low and tokens.words[owner].endswith("'s"):
        # "Hobart's verdict:"
        return noun_phrase(tokens, owner, low)
    if not any(tag in FINITE for tag in tokens.tags[low:colon]) and tokens.tags[colon - 1] in NOMINAL:
        return noun_phrase(tokens, colon - 1, low) or first_phrase(tokens, low, colon)
    return main_subject(tokens, colon - 1, low)


def announced_english(tokens: Tagged) -> Attribution | None:
    """The speaker whom a passage ending in a colon announces for the passage that follows."""
    if not tokens.tags or tokens.tags[-1] != ":":
        return None
    return _before(tokens, len(tokens.tags))
