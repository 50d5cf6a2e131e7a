"""Noun phrases of English: read backwards from their last word, or forwards from their first."""

from __future__ import annotations

from typing import TypeAlias

from .tagging import NOMINAL, Tagged, words_of

Phrase: TypeAlias = tuple[int, int]
"""First and last token."""


def noun_phrase(tokens: Tagged, last: int, low: int) -> Phrase | None:
    """The noun phrase that ends at `last`, with its prepositional parts."""
    tags = tokens.tags
    first = last
    while first > low:
        at = first - 1
        if tags[at] in NOMINAL:
            first = at
        elif tags[at] == "i" and at > low and tags[at - 1] in NOMINAL:
            first = at - 1
        elif tags[at] in "io" and at - 1 > low and tags[at - 1] in "ehg" and tags[at - 2] in NOMINAL:
            first = at - 2  # "a source speaking to the paper"
        elif (tags[at] == "m" and at > low and tags[at - 1] == "d" and tags[first] in "wn") or (
            tags[at] == "." and at > low and tags[at - 1] in "nw"
        ):
            first = at - 1
        elif tags[at] == "," and at - 1 > low and tags[at - 1] in "we" and tags[at - 2] == "d" and tags[first] in "w#":
            first = at - 2
        elif tags[at] == ")" and tags[first] in NOMINAL:
            opening = opening_bracket(tokens, at, low)
            if opening is None or opening <= low or tags[opening - 1] not in NOMINAL:
                break
            first = opening - 1
        elif tokens.words[at] == "and" and at > low and tags[at - 1] in NOMINAL and tags[first] in "dn":
            left = _coordinated(tokens, at - 1, low)
            if left is None:
                break
            first = left
        else:
            break
    relative = _relative_before(tokens, first, low)
    if relative is not None:
        return noun_phrase(tokens, relative, low)
    return _trimmed(tokens, first, last, low)


def _coordinated(tokens: Tagged, last: int, low: int) -> int | None:
    """The first token of the left half of "Bolton and Gorka", when nothing but a clause's beginning is before it."""
    first = last
    while first > low and tokens.tags[first - 1] in NOMINAL:
        first -= 1
    # "Center for Disease Control and Prevention" is one name.
    named = first - 1 > low and tokens.words[first - 1] in ("for", "of") and tokens.tags[first - 2] == "n"
    return first if first == low or named or tokens.tags[first - 1] in "qstv;:-" else None


def _relative_before(tokens: Tagged, first: int, low: int) -> int | None:
    """The noun in front of a relative clause whose end `first` begins: "groups who wrote to | her on Thursday"."""
    tags = tokens.tags
    at = first - 1
    if at <= low or tags[at] not in "eabmi" or tokens.words[at] in words_of("bare_complement"):
        return None
    for back in range(at, max(low, at - 14), -1):
        tag = tags[back]
        if tag in ",;:-cqtsv":
            return None
        if tag == "r":
            return back - 1 if tags[back - 1] in NOMINAL else None
    return None


def _trimmed(tokens: Tagged, first: int, last: int, low: int) -> Phrase | None:
    """Without an opening phrase of place or time, and without what stands before the determiner of the subject."""
    tags = tokens.tags
    for at in range(last, first, -1):
        before = tags[at - 1]
        if tags[at] == "d" and before not in "idc" and not tokens.words[at - 1].endswith(("'s", "s'")):
            first = at
            break
    while first < last and tags[first] in "i.":
        first += 1
    if (
        first + 1 < last
        and tokens.words[first] in words_of("time_openers")
        and time_before(tokens, first + 1, first) is not None
    ):
        first += 2  # "Last night AT&T said"
    if first > low and tags[first - 1] == "i" and (first - 1 == low or tags[first - 2] in "c,qst"):
        return None
    while last > first and tags[last] == ".":
        last -= 1
    if not any(tag in "dn" for tag in tags[first : last + 1]) and not _common(tokens, first, last, low):
        return None
    return first, last


def _common(tokens: Tagged, first: int, last: int, low: int) -> bool:
    """Whether bare words can be a subject: plural nouns ("prosecutors", "several friends")."""
    return tokens.words[last].endswith("s") or tokens.words[last] in ("people", "police", "women", "men", "children")


def first_phrase(tokens: Tagged, at: int, stop: int, *, openers: bool = True) -> Phrase | None:
    """The noun phrase or pronoun that opens a clause, behind opening phrases set off by commas."""
    tags = tokens.tags
    stop = min(stop, tokens.sentence_end(at)) if at < len(tags) else at
    for _ in range(5):
        while at < stop and tags[at] in "cm,-(q":
            at += 1
        if at >= stop:
            return None
        if tags[at] == "p":
            return at, at
        if tags[at] in NOMINAL:
            return _phrase_from(tokens, at, stop)
        if not openers:
            return None
        while at < stop and tags[at] != ",":
            at += 1
    return None


def _phrase_from(tokens: Tagged, first: int, stop: int) -> Phrase | None:
    tags = tokens.tags
    last = first
    while (further := _extended(tokens, first, last, stop)) is not None:
        last = further
    if last > first + 1 and tags[first] == "d" and tokens.words[last] in words_of("participles"):
        last -= 1  # "a memo | seen by"
    if last + 1 < stop and tags[last + 1] in "ehg" and tags[first] == "d" and tags[last] in "wn":
        last = _participle(tokens, last + 1, stop)
    named = any(tag in "dn" for tag in tags[first : last + 1]) or tokens.words[last].endswith("s")
    return (first, last) if named and not _bare_determiner(tokens, first, last) else None


def _bare_determiner(tokens: Tagged, first: int, last: int) -> bool:
    """Whether nothing but "the" or "his" was found."""
    return first == last and tokens.tags[first] == "d" and tokens.words[first] not in words_of("stand_alone")


def _extended(tokens: Tagged, first: int, last: int, stop: int) -> int | None:
    """The last token of a phrase with what may follow `last` in it; None when it ends here."""
    tags, words, at = tokens.tags, tokens.words, last + 1
    if at >= stop:
        return None
    tag = tags[at]
    if tag in NOMINAL:
        return None if at + 1 < stop and time_before(tokens, at + 1, last) else at
    if tag in "me" and tags[first] == "d" and (first == last or (tag == "e" and tags[last] == "m")):
        return at  # "the partially redacted report"
    if at + 1 >= stop:
        return None
    behind = tags[at + 1]
    if tag == "." and behind in "nw#":
        return at + 1
    if tag == "o" and behind == "n":
        return at + 1  # "envoy to Ukraine"
    if tag in "io" and words[last] in words_of("related"):
        return at + 1 if behind != "." else None
    if tag == "i" and behind in NOMINAL and (words[at] in ("of", "for", "from", "at") or words[at + 1] == "knowledge"):
        return at + 1
    return at + 1 if words[at] == "and" and behind in "nd" and tags[last] in "nw" else None


def _participle(tokens: Tagged, at: int, stop: int) -> int:
    """The last token of "involved in the plan", "calling himself Paul"."""
    if tokens.tags[at + 1 : at + 2] and tokens.tags[at + 1] not in "imdnp":
        return at - 1
    last = at
    while last + 1 < min(stop, at + 10) and (tokens.tags[last + 1] in NOMINAL or tokens.tags[last + 1] in "imp"):
        last += 1
    return last


def time_before(tokens: Tagged, at: int, low: int) -> int | None:
    """The first token of an expression of time that ends at `at`: "on Monday", "last week"."""
    word, tags = tokens.words[at], tokens.tags
    if tags[at] == "m" and at > low and tags[at - 1] == "i":
        return at - 1
    if word in words_of("time_nouns") and at > low and tokens.words[at - 1] in words_of("time_openers"):
        return at - 2 if at - 1 > low and tags[at - 2] == "i" else at - 1
    return None


def opening_bracket(tokens: Tagged, closing: int, low: int) -> int | None:
    """The token that opens what the bracket `closing` closes."""
    for at in range(closing - 1, max(low, closing - 12) - 1, -1):
        if tokens.tags[at] == "(":
            return at
    return None
