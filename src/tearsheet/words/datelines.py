"""Datelines: the place and agency that open a report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import alternation, languages

_DASH = r"\s?[—–-]{1,2}\s"
_PLACE = r"(?P<place>[^\W\d_][\w.'’-]{1,24}(?:[ /-][^\W\d_][\w.'’-]{0,24}){0,4}(?:,\s[^\W\d_][\w.' ]{1,24})?)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = rf"(?:,?\s(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?)"


@dataclass(slots=True, frozen=True)
class Dateline:
    """The opening of a wire report."""

    place: str | None
    agency: str | None
    end: int
    """Offset where the report itself begins."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    table = languages()["en"]["agencies"]
    agency = alternation([a.strip() for a in table["names"].split("|")])
    chinese = alternation([a.strip() for a in table["chinese"].split("|")])
    return (
        re.compile(rf"{_PLACE}{_DAY}?,?\s?/(?P<agency>[\w .-]{{2,40}})/\s?[—–-]{{1,2}}\s?", re.IGNORECASE),
        re.compile(
            rf"{_PLACE}{_DAY}?,?\s?\((?P<agency>(?i:{agency}|globe newswire))\)\s?[—–-]{{0,2}}\s?",
            re.IGNORECASE,
        ),
        re.compile(rf"{_PLACE}{_DAY}?,?\s?--\s?\(?(?P<agency>business wire|marketwire)\)?\s?--\s?", re.IGNORECASE),
        re.compile(rf"\((?P<agency>{agency})\)\s?[—–-]{{1,2}}\s?", re.IGNORECASE),
        re.compile(
            rf"[（(【]?(?P<agency>{chinese})(?P<place>[\u3400-\u9fff·]{{2,10}}?)?\s?(?:\d{{4}}年)?\s?\d{{1,2}}月\s?\d{{1,2}}日(?:[电電讯訊]|消息|综合消息)?[）)】]?\s?"
        ),
    )


_BARE = re.compile(
    rf"(?P<place>[A-ZÀ-ÞŠŽ][A-ZÀ-ÞŠŽ.'’-]{{2,24}}(?: [A-ZÀ-ÞŠŽ.'’-]{{2,20}}){{0,3}}(?:, [A-Z][\w.]{{1,15}})?)(?i:{_DAY})?{_DASH}"  # noqa: E501
)


def dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with; None without one.

    >>> dateline("LISBON (Reuters) - Fares rose.").agency
    'Reuters'
    """
    head = text[:160]
    for pattern in _patterns():
        found = pattern.match(head)
        if found:
            return Dateline(found.groupdict().get("place"), found["agency"].strip(), found.end())
    found = _BARE.match(head)
    return Dateline(found["place"], None, found.end()) if found else None
