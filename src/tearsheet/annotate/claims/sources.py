"""Who asserts a statement, where the sentence itself says so: "insiders reveal that", "data from X shows"."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from .lexicon import table

_FROM = re.compile(
    r"\b(?:from|by|of)\s+((?:the\s)?[A-Z0-9][\w.&’'-]*(?:\s(?:[A-Z0-9][\w.&’'-]*|of|and|&|for|the)){0,6})$"
)
_ACCORDING = re.compile(r"(?:^|,\s)[Aa]ccording to ([^,]{2,80})(?:,\s|$)")


@cache
def _saying() -> re.Pattern[str]:
    verbs = "|".join(re.escape(v) for v in sorted(table("rules")["saying"]["verbs"], key=len, reverse=True))
    return re.compile(
        rf"((?:[^\W\d_][\w.’'&-]*|\d+)(?:\s(?!that\b|which\b|who\b)[\w.’'&-]+){{0,11}}?)\s"
        rf"(?:(?:also|now|recently|later|has|have|had)\s)?({verbs})"
        rf"(?:\s(?:on|in|last|this)\s[\w ]{{3,20}}|\s(?:{_DAYS}))?\s(that\s)?"
    )


# After "said" without "that": a clause, not a place, a time or quoted words.
_CLAUSE = re.compile(
    r"(?!(?:on|in|at|to|of|by|from|during|after|before|as|with|when|while)\b)"
    r"(?!(?:it all|so|no|yes|goodbye|nothing|little|the same)\b)"
    r"(?!Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)[^\W_]\S*\s\S+\s\S+"
)
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday"


@cache
def _verbs() -> frozenset[str]:
    return frozenset(verb.split()[0] for verb in table("rules")["saying"]["verbs"])


def reported(text: str, start: int, end: int, around: Set[str]) -> tuple[int, int, str] | None:
    """The statement inside `text[start:end]` that the sentence attributes to a source: (start, end, source).

    `around` are the words of its passage.

    The clause alone after "that" and beside "according to"; the whole where a material is the subject and no
    "that" follows. None where the sentence attributes nothing.
    """
    according = _ACCORDING.search(text[start:end]) if text.find("ccording to ", start, end) >= 0 else None
    if according:
        return _beside_according(start, end, according)
    if _verbs().isdisjoint(around):
        return None
    match = _saying().match(text, start, end)
    if match is None:
        return None
    subject = match[1]
    if match[3] or (match[2] in ("said", "says") and _CLAUSE.match(text, match.end(), end)):
        return match.end(), end, source_name(subject)
    words = {word.lower() for word in subject.split()}
    if words.isdisjoint(table("rules")["saying"]["materials"]):
        return None
    return start, end, source_name(subject)


def sourced(text: str, start: int, end: int, code: str) -> tuple[int, int, str] | None:
    """As `reported`, for a source set off by a comma in other languages: "Selon Orvix, ...", "..., según Orvix"."""
    pattern = _sourcing(code)
    match = pattern.search(text[start:end]) if pattern else None
    if match is None or match.end() - match.start() >= end - start:
        return None
    if match.start() and match.end() >= end - start - 1:
        return start, start + match.start(), match[1]
    return (start + match.end(), end, match[1]) if match.start() == 0 else (start, end, match[1])


@cache
def _sourcing(code: str) -> re.Pattern[str] | None:
    rules = table("rules")["according"].get(code)
    if rules is None:
        return None
    cues = "|".join(re.escape(cue) for cue in rules["cues"])
    articles = "|".join(re.escape(a) + ("" if a[-1] in "'’" else r"\s") for a in rules["articles"])
    source = rf"(?:(?:{articles})|(?-i:(?=[^\W\da-zà-ÿ])))" if articles else r"(?=[^\W\d])"
    return re.compile(rf"(?:^|,\s)(?:{cues})\s({source}[^,]{{2,80}}?)(?:,\s|(?=[.!]?$))", re.IGNORECASE)


def _beside_according(start: int, end: int, match: re.Match[str]) -> tuple[int, int, str] | None:
    source = source_name(match[1])
    if match.start() == 0:
        return start + match.end(), end, source
    if start + match.end() >= end - 1:
        return start, start + match.start(), source
    return start, end, source


def source_name(subject: str) -> str:
    """ "CoinMarketCap" of "Financial data from CoinMarketCap"; the subject itself where no name is told."""
    words = subject.split()
    if not {word.lower() for word in words}.isdisjoint(
        {"data", "figures", "statistics", "numbers", "estimates", "records"}
    ):
        named = _FROM.search(subject)
        if named:
            return named[1]
    return subject
