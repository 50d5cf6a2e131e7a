"""The words before, between and after names: "By", "Photos by", "for The Post"."""

from __future__ import annotations

import re
from functools import cache

from ..dates.lexicon import base_language
from .lexicon import alternation, bylines
from .person import CJK

_LETTER = r"[^\W\d_]"
_COLON = r"\s?[:：＝=／/|]\s?"


@cache
def _opening(language: str) -> re.Pattern[str]:
    """A label at the start; East Asian ones may stand alone, others need a blank or a colon behind."""
    table = bylines()
    words = table.by[""] | table.by.get(language, frozenset())
    every = words.union(*table.by.values())
    plain = frozenset(w for w in words if not CJK.search(w))
    cjk = frozenset(w for w in words if CJK.search(w))
    return re.compile(
        rf"[\s\-–—|•·,;:>]{{0,4}}(?:(?:{alternation(every)}){_COLON}"
        rf"|(?:{alternation(plain)})(?:\s{{1,3}}|(?=$))(?!{_COLON})"
        rf"|(?:{alternation(cjk)})(?:[\s　]{{1,3}}|$))",
        re.IGNORECASE,
    )


@cache
def _inner() -> re.Pattern[str]:
    """A label in the middle: "by", a phrase of several words, or an East Asian label with its sign."""
    words = bylines().by[""]
    any_word = frozenset(w for w in words if not CJK.search(w))
    phrases = frozenset(w for w in words if " " in w and not CJK.search(w)) | {"by"}
    cjk = frozenset(w for w in words if CJK.search(w))
    return re.compile(
        rf"(?:(?<!{_LETTER})(?:(?:{alternation(phrases)})(?:{_COLON}|\s{{1,3}})|(?:{alternation(any_word)}):\s)|(?:{alternation(cjk)}){_COLON})",
        re.IGNORECASE,
    )


@cache
def _credit() -> re.Pattern[str]:
    words = bylines().credits
    plain = frozenset(w for w in words if not CJK.search(w))
    cjk = frozenset(w for w in words if CJK.search(w))
    phrases = frozenset(w for w in plain if " " in w)
    return re.compile(
        rf"(?<!{_LETTER})(?:(?:{alternation(phrases)})(?=[\s:]|$)|(?:{alternation(plain)})\s?[:：©(|/])"
        rf"|(?:{alternation(cjk)})(?:{_COLON}|者?\s|$)",
        re.IGNORECASE,
    )


def without_opening(text: str, language: str | None) -> tuple[str, bool]:
    """`text` without the labels it begins with; whether there was one."""
    pattern = _opening(base_language(language) or "")
    found = False
    for _ in range(3):
        match = pattern.match(text)
        if match is None or not match.group().strip(" -–—|•·,;:>"):
            break
        text, found = text[match.end() :], True
    return text, found


def after_inner_label(text: str) -> str:
    """What follows the first label in the middle of `text`; all of `text` when there is none."""
    match = _inner().search(text)
    if match is None or match.start() == 0:
        return text
    rest = text[match.end() :]
    first = rest.lstrip()[:1]
    return rest if first and not first.islower() else text


def before_credit(text: str) -> str:
    """What stands before the photo, translation or source credit; empty when the line begins with one."""
    match = _credit().search(text)
    return text if match is None else text[: match.start()]
