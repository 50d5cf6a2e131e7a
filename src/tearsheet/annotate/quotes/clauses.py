"""The subject of an English verb, by shallow reading: appositions, relative clauses, auxiliaries, clauses in others."""

from __future__ import annotations

from .noun_phrases import Phrase, first_phrase, noun_phrase, opening_bracket, time_before
from .tagging import FINITE, NOMINAL, Tagged, words_of

_DEEPEST = 4
_LONGEST = 45
_AGENT = 8
_MOST_VERBS = 6
"""Verbs without a subject of their own that the search for a subject passes: "said said said" has no end of them."""


def subject(tokens: Tagged, verb: int, depth: int = 0) -> Phrase | None:
    """Who does what the verb says; None when the verb is passive or has no subject in its sentence."""
    key = verb, depth
    if key not in tokens.subjects:  # each verb is asked again by every verb behind it
        tokens.subjects[key] = _subject(tokens, verb, depth)
    return tokens.subjects[key]


def _subject(tokens: Tagged, verb: int, depth: int) -> Phrase | None:
    low = max(tokens.sentences[verb], verb - _LONGEST)
    at = _over_auxiliaries(tokens, verb, low)
    if at is None:
        return None
    if at < low:
        return None
    tags = tokens.tags
    tag = tags[at]
    if tag in "pr" or (tag == "t" and at > low):
        return at, at
    if tags[verb] in "gh" and not _speaks_itself(tokens, at, low):
        return main_subject(tokens, at, low, depth)
    if tag in ",)-":
        return _behind_insertion(tokens, at, low)
    if tag in "co":
        return main_subject(tokens, at, low, depth)
    if tag in NOMINAL:
        phrase = noun_phrase(tokens, at, low)
        if phrase is not None and phrase[1] == phrase[0] + 1 and time_before(tokens, phrase[1], phrase[0]) is not None:
            return None  # "This year, says X"
        if phrase is None or phrase[0] - 1 <= low or tags[phrase[0] - 1] != "i" or tags[phrase[0] - 2] not in "abr":
            return phrase
        # "who has in the past described"
        return subject(tokens, phrase[0] - 1, depth + 1) if depth < _DEEPEST else None
    return main_subject(tokens, at, low, depth) if tag in "veghi" else None


def agent(tokens: Tagged, verb: int, end: int) -> Phrase | None:
    """Who is told behind "by" for a passive verb: "was described by council member Ann Lee as"."""
    at = verb - 1
    while at > tokens.sentences[verb] and tokens.tags[at] in "am":
        at -= 1
    if tokens.tags[at] != "b":
        return None
    by = next((place for place in range(verb + 1, min(end, verb + _AGENT)) if tokens.words[place] == "by"), None)
    return first_phrase(tokens, by + 1, min(len(tokens.tags), by + _LONGEST), openers=False) if by is not None else None


def _over_auxiliaries(tokens: Tagged, verb: int, low: int) -> int | None:
    """The token in front of a verb, its auxiliaries and adverbs; None for a passive."""
    at = verb - 1
    while at >= low:
        tag = tokens.tags[at]
        if tag == "b" and tokens.tags[verb] in "ve" and tokens.words[verb] not in ("said", "quoted", "reported"):
            return None
        time = time_before(tokens, at, low)
        if time:
            at = time - 1
        elif tag in "abm":
            at -= 1
        else:
            break
    return at


def _speaks_itself(tokens: Tagged, at: int, low: int) -> bool:
    """Whether the phrase in front of "saying" is what says it: "a letter saying", "with Gorka noting"."""
    if tokens.tags[at] not in NOMINAL:
        return False
    phrase = noun_phrase(tokens, at, low)
    if phrase is None:
        return False
    if tokens.words[at] in words_of("speaking_things"):
        return phrase[0] == low or tokens.tags[phrase[0] - 1] in ",;:-cqst"
    return phrase[0] > low and tokens.words[phrase[0] - 1] in ("with", "hear", "heard", "saw")


def main_subject(tokens: Tagged, at: int, low: int, depth: int = 0) -> Phrase | None:
    """The subject of the finite verb nearest to the left of `at`: who also does what follows."""
    if depth >= _DEEPEST:
        return None
    tags = tokens.tags
    inner, verbs = None, 0
    while at >= low and verbs < _MOST_VERBS:
        if tags[at] in FINITE:
            verb, verbs = at, verbs + 1
            while at > low and tags[at - 1] in "abm":
                at -= 1
            found = subject(tokens, verb if tags[verb] in "ve" else at, depth + 1)
            if found is None and at < verb and tags[at] == "b":
                found = subject(tokens, at, depth + 1)  # "Lind was joined on stage by Roe and joked"
            if found is not None:
                at = found[0]
                if tags[verb] == "e" and at > low and tags[at - 1] == "i" and tags[verb + 1 : verb + 2] == ["i"]:
                    at -= 1  # "in a letter posted on Tuesday": who posted it stands further in front
                    continue
                if tags[at] not in "rt":
                    if not _is_embedded(tokens, at, low):
                        return found
                    inner = inner or found
        elif tags[at] in ";:" or (tags[at] == "q" and at == low):
            return inner or first_phrase(tokens, at + 1, at + _LONGEST)
        at -= 1
    return inner or first_phrase(tokens, low, low + _LONGEST)


def _is_embedded(tokens: Tagged, first: int, low: int) -> bool:
    """Whether the clause whose subject begins at `first` is part of another: "said he", "after they", "that she"."""
    at = first - 1
    while at > low and tokens.tags[at] == "m":
        at -= 1
    if at <= low:
        return False
    tag = tokens.tags[at]
    return tag in "tr" or (tag == "s" and tokens.tags[at - 1] != ",") or tokens.words[at] in words_of("bare_complement")


def _behind_insertion(tokens: Tagged, at: int, low: int) -> Phrase | None:
    """The subject in front of an apposition or relative clause that ends at the sign `at`."""
    tags = tokens.tags
    if tags[at] == ")":
        opening = opening_bracket(tokens, at, low)
        if opening is None or opening <= low:
            return None
        return noun_phrase(tokens, opening - 1, low) if tags[opening - 1] in NOMINAL else None
    begin = low
    for back in range(at - 1, low - 1, -1):
        if (
            tags[back] == "r"
            and back - 1 > low
            and tags[back - 1] == ","
            and tags[back - 2] in NOMINAL
            and tags[at] == ","
        ):
            return _before_relative(tokens, back - 1, low)
        if (
            tags[back] in ";:"
            or (tags[back] == "q" and tokens.closes_clause(back))
            or (tags[back] == "s" and tokens.words[back] not in ("as", "than", "once"))
        ):
            begin = back + 1
            break
        if tags[back] == "t" and back > low and tags[back - 1] in "ve":
            begin = back + 1
            break
        if tags[back] == "-" and tags[at] != "-":
            begin = back + 1
            break
    for back in range(at - 1, begin, -1):
        if tokens.words[back] == "but" and tags[back - 1] == ",":
            if tags[back + 1] == ",":
                return main_subject(tokens, back - 1, low)  # "Ann did not come but, in a letter, rejected"
            begin = back
            break
    segments = _segments(tokens, begin, at, tags[at])
    if len(segments) > 2 and _is_apposed(tokens, *segments[-2:]):
        segments = segments[-2:]  # "..., the delegate in Valencia, Ann Lee, said"
    for first, end in segments:
        if first < end and tags[first] == "s":
            first += 1
        phrase = first_phrase(tokens, first, end, openers=False)
        if phrase is None or tags[phrase[0]] == "p":
            continue
        if phrase[0] == low and end < at and tokens.words[phrase[0]].endswith("ing") and tags[phrase[0] + 1] == "w":
            continue  # "Giving evidence, the auditor, Ann Lee, said"
        behind = phrase[1] + 1
        while behind < end and tags[behind] in "(m":
            behind = end if tags[behind] == "(" else behind + 1
        if behind >= end or tags[behind] in "irseh":
            return phrase
    return None


def _is_apposed(tokens: Tagged, role: Phrase, name: Phrase) -> bool:
    """A role and, set off behind it, nothing but a name."""
    tags = tokens.tags
    if name[1] - name[0] < 2 or any(tag != "n" for tag in tags[name[0] : name[1]]) or tags[role[0]] != "d":
        return False
    return all(tag in "dnwi" for tag in tags[role[0] : role[1]])


def _before_relative(tokens: Tagged, comma: int, low: int) -> Phrase | None:
    """The subject in front of ", who ...,": behind an apposition of its own, too."""
    phrase = noun_phrase(tokens, comma - 1, low)
    if phrase is None or phrase[0] - 1 <= low or tokens.tags[phrase[0] - 1] != ",":
        return phrase
    return _behind_insertion(tokens, comma, low) or phrase


def _segments(tokens: Tagged, begin: int, end: int, sign: str) -> list[Phrase]:
    found, first = [], begin
    for at in range(begin, end):
        if tokens.tags[at] == sign or (sign == "," and tokens.tags[at] == ","):
            found.append((first, at))
            first = at + 1
    found.append((first, end))
    return found


def antecedent(tokens: Tagged, relative: int) -> Phrase | None:
    """The phrase that "who" or "that" stands for."""
    low = max(tokens.sentences[relative], relative - _LONGEST)
    at = relative - 1
    if at < low:
        return None
    if tokens.tags[at] == ",":
        at -= 1
        if at >= low and tokens.tags[at] == ")":
            opening = opening_bracket(tokens, at, low)
            at = opening - 1 if opening is not None else at
    phrase = noun_phrase(tokens, at, low) if at >= low and tokens.tags[at] in NOMINAL else None
    if phrase is not None and phrase[0] - 2 >= low and tokens.words[phrase[0]] in ("a", "an"):
        name = phrase[0] - 2
        if tokens.tags[name + 1] == "," and tokens.tags[name] == "n":
            return noun_phrase(tokens, name, low) or phrase  # "Ann Lee, a Democrat who"
    return phrase
