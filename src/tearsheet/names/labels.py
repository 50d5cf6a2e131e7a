"""The words before, between and after names: "By", "Photos by", "for The Post"."""

from __future__ import annotations

import re
from functools import cache

from ..dates.lexicon import base_language
from .lexicon import alternation, bylines
from .person import CJK

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = r"[^\W\d_]"
_COLON = r"\s?[:：＝=／/|｜]\s?"
_FIRST_WORD_REACH = 8
# "ByJane Doe", "Byby Jane Doe": the blank was only drawn.
_GLUED = re.compile(r"(?:[Bb]y(?:by\s)?|BY|[Ww]ritten [Bb]y|[Vv]on)(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ.]|(?<=by\s)[A-Z])")


_PARTS = re.compile(r"\s+[—–|·•]\s+|\n")


@cache
def _opening(language: str) -> re.Pattern[str]:
    """A label at the start; East Asian ones may stand alone, others need a blank or a colon behind."""
    table = bylines()
    words = table.by[""] | table.by.get(language, frozenset())
    every = words.union(*table.by.values())
    plain, cjk = _by_script(words)
    return re.compile(
        rf"[\s\-–—|•·,;:>(]{{0,4}}(?:(?:{alternation(every)}){_COLON}"
        rf"|(?:{alternation(plain)})(?:\s{{1,3}}|(?=$))(?!{_COLON})"
        rf"|(?:{alternation(cjk)})(?:[\s　]{{1,3}}|$))",
        re.IGNORECASE,
    )


@cache
def _inner() -> re.Pattern[str]:
    """A label in the middle: "by", a phrase, any label with a colon, or an East Asian one with its sign."""
    plain, cjk = _by_script(bylines().by[""])
    phrases = frozenset(w for w in plain if " " in w) | {"by"}
    cjk -= {"기자"}  # it follows the name: "김나연 기자 | 입력 ..."
    single = frozenset(w for w in cjk if len(w) == 1)  # 文 ends many a name, too
    return re.compile(
        rf"(?<!{_LETTER})(?:{alternation(phrases)})(?:{_COLON}|\s{{1,3}})"
        rf"|(?<!{_LETTER})(?:{alternation(plain)}):\s"
        rf"|(?:{alternation(cjk - single)}|(?<![^\W\d_])(?:{alternation(single)})){_COLON}",
        re.IGNORECASE,
    )


@cache
def _credit() -> re.Pattern[str]:
    plain, cjk = _by_script(bylines().credits)
    phrases = frozenset(w for w in plain if " " in w)
    return re.compile(
        rf"(?<!{_LETTER})(?:(?:{alternation(phrases)})(?=[\s:]|$)|(?:{alternation(plain)})\s?[:：©(|/])"
        rf"|(?:{alternation(cjk)})(?:{_COLON}|者?\s|$)",
        re.IGNORECASE,
    )


def _by_script(phrases: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    cjk = frozenset(phrase for phrase in phrases if CJK.search(phrase))
    return phrases - cjk, cjk


@cache
def _first_words(kind: str) -> frozenset[str]:
    """The first words of the labels (or credits): a cheap test before the patterns."""
    table = bylines()
    phrases = table.credits if kind == "credit" else frozenset().union(*table.by.values())
    return frozenset(word.group() for phrase in phrases if (word := _WORD.match(phrase)))


def _may_have(kind: str, text: str) -> bool:
    if CJK.search(text):
        return True
    first = _first_words(kind)
    words = _WORD.findall(text.casefold())
    if words and words[0] in first:
        return True
    return any(word in first and (len(word) > 2 or word == "by") for word in words)


def may_open(text: str) -> bool:
    """Whether the first word is one that labels begin with: a test without a pattern."""
    return text.partition(" ")[0].strip("-–—|•·,;:>(").casefold() in _first_words("by")


def without_opening(text: str, language: str | None) -> tuple[str, bool]:
    """`text` without the labels it begins with; whether there was one."""
    found = False
    if (glued := _GLUED.match(text)) is not None:
        text, found = text[glued.end() :], True
    for _ in range(3):
        word = _WORD.search(text, 0, _FIRST_WORD_REACH * 4)
        if word is None or (word.group().casefold() not in _first_words("by") and not CJK.search(word.group())):
            break
        language = base_language(language)
        match = _opening(language if language in bylines().by else "").match(text)
        if match is None or not match.group().strip(" -–—|•·,;:>("):
            break
        text, found = text[match.end() :], True
    return text, found


def after_inner_label(text: str) -> str:
    """What follows the first label in the middle of `text`; all of `text` when there is none."""
    if not _may_have("by", text):
        return text
    match = _inner().search(text)
    if match is None or match.start() == 0:
        return text
    own = before_credit(text)
    if own.strip() and len(own) <= match.start():
        return own  # the "by" of "edited by"
    rest = text[match.end() :]
    first = rest.lstrip()[:1]
    return rest if first and not first.islower() else text


def without_credits(text: str, language: str | None) -> str:
    """ "Reviewed by Ann Lee — Written by Bob Roe": without the parts that open another credit than the author's."""
    if not _may_have("credit", text):
        return text
    parts = _PARTS.split(text)
    kept = [part for part in parts if not _credit().match(part.strip())]
    if len(kept) == len(parts) or not any(without_opening(part, language)[1] for part in kept):
        return text
    return " | ".join(kept)


def before_credit(text: str) -> str:
    """What stands before the photo, translation or source credit; empty when the line begins with one."""
    if not _may_have("credit", text):
        return text
    match = _credit().search(text)
    return text if match is None else text[: match.start()]
