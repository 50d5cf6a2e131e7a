"""Which quoted stretches are quotes, and of which kind; titles, terms, nicknames and scare quotes are none."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from tearsheet.toml_data import read_toml

from .attribution import Attribution
from .marks import Region

_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "de",
        "la",
        "le",
        "von",
        "und",
        "et",
        "y",
        "e",
        "i",
    ]
)
_WORK = re.compile(
    r"(?:\bon|['’]s|s['’]|\b(?:the|its|show|shows|book|series|film|movie|titled|entitled|called|program|magazine|named|segment|"
    r"song|album|novel|memoir|reality|host|column|watch|watched|from|of))\s*$",
    re.I,
)
_WORK_BEHIND = re.compile(
    r"\s(?:star|host|co-host|actor|actress|creator|author|singer|director|anchor|producer|writer|franchise|movie|film|"
    r"show|series|magazine|trilogy|alum|playbook|podcast)\b"
)
_PUBLISHED = re.compile(
    r"\b(?:titled|entitled|headlined|(?:co-)?author of|book|film|novel|memoir|documentary|op-ed),?\s*$"
)
_TITLED = re.compile(r"\b(?:titled|entitled|headlined|headline),?\s*$")
_PERFORMED = ("sing", "sang", "sung", "recit")
_LONGEST_TITLE, _LONGEST_NAME = 14, 4
# An entry of a list of sources: "Lee, A. (2010). “Title”", "^ “Title”. Name. Retrieved".
_CITED = re.compile(r"\(\d{4}[\w ,-]{0,16}\)[.,:]?\s*$|(?:^|\n)\^[\s\w]{0,8}$")
_TERM = re.compile(
    r"\((?:see|cf\.|siehe|voir|vgl\.) $"
    r"|\b(?:so-called|the (?:term|word|phrase|slogan)s?|known as|nicknamed|dubbed|code-?named|defined as)[\s,]*$"
    r"|(?:所谓的?|所謂的?|俗称|俗稱|いわゆる)$",
    re.I,
)
# "„Das stimmt nicht“, sagte Ute Kern": the verb right behind a sentence, with its sign outside the marks.
_NEAR = 4
# An attribution less sure than this names a speaker, but makes no quote of a few words.
_TELLING, _JUDGED = 0.5, 0.7
_LONG_WORD = 5
# Letters of scripts without spaces.
_WIDE = re.compile("[\u2e80-\uffff]")
_WIDE_SIGN = re.compile("[。！？!?，、…]")
_HAN = re.compile("[\u3400-\u9fff]")
# Particles behind a term; behind what is said stands と.
_KANA = frozenset("はがをのにでもやへ（")
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "—", "-")


def is_quote(text: str, region: Region, own: Attribution | None) -> bool:
    """Whether somebody says it: long enough to be an utterance, or attributed in its own sentence."""
    words = text[region.start : region.end].split()
    count = len(words)
    if count < 5:
        count += len(_WIDE.findall(text, region.start, region.end)) // 3
    if (count <= _LONGEST_TITLE and _names_a_work(text, region, words)) or _is_wide_term(text, region, own):
        return False
    if 2 <= count <= _LONGEST_NAME and words[0] in ("the", "a", "an") and all(word[0].isupper() for word in words[1:]):
        return False  # "the Admiral"
    ends = words[-1].endswith(("!", "?")) or (words[-1].endswith(".") and not _goes_before(text, region))
    performed = own is not None and own.cue is not None and text[slice(*own.cue)].casefold().startswith(_PERFORMED)
    if count >= 3 and not ends and _is_title(words) and (own is None or own.sure < 0.9 or performed):
        return False  # "to sing “The Rolling Tide.”"
    if count >= 5:
        return True
    if own is None or own.sure < _TELLING:
        return count >= 4 and text[region.end - 1] in ".!?,"
    if count == 1 and _judges(text, region, words) and own.cue is not None:
        return own.sure >= _JUDGED
    return own.sure >= (_TELLING if count >= 3 else 0.75 if count == 2 else 0.9)


def _goes_before(text: str, region: Region) -> bool:
    """Whether the reporter's sentence has begun in front of the marks, so that a full stop in them is its own."""
    before = text[max(0, region.outer_start - 2) : region.outer_start]
    return before == ", " or before.strip().isalpha()


def _is_wide_term(text: str, region: Region, own: Attribution | None) -> bool:
    """Chinese and Japanese: words without a sign, in the middle of a clause, without a verb of saying beside them."""
    if not _WIDE.match(text, region.start) or _WIDE_SIGN.search(text, region.start, region.end):
        return False
    cue = own.cue if own is not None else None
    if cue is not None and (0 <= region.outer_start - cue[1] <= _NEAR or 0 <= cue[0] - region.outer_end <= _NEAR):
        return False
    before, behind = text[region.outer_start - 1 : region.outer_start], text[region.outer_end : region.outer_end + 1]
    return behind in _KANA or (_HAN.match(before) is not None and _HAN.match(behind) is not None)


def _judges(text: str, region: Region, words: list[str]) -> bool:
    """One small word that ends its clause: "nannte die Entscheidung „überfällig“."."""
    behind = text[region.outer_end : region.outer_end + 1]
    return words[0][:1].islower() and len(words[0]) >= _LONG_WORD and (not behind or behind in ".,;!?\n")


@cache
def _named_work() -> re.Pattern[str]:
    """The word for what the marks behind it name, outside English: "mit dem Roman „Die Fähre“", "科学誌「...」"."""
    words = read_toml(__package__, "cues", "works.toml")
    spaced, endings, unspaced = ("|".join(words[name]) for name in ("spaced", "endings", "unspaced"))
    return re.compile(rf"\b(?:{spaced}|\w{{0,20}}(?:{endings}))\s*$|(?:{unspaced})$", re.I)


@cache
def _called_work() -> re.Pattern[str]:
    """German: the word behind the marks: "„...“ heißt die neue Miniserie", "„...“ ist das erste Kapitel"."""
    called = "|".join(read_toml(__package__, "cues", "works.toml")["called"])
    return re.compile(
        r"\s(?:heißt|heisst|hieß|lautet|ist|war)\s(?:der|die|das|ihr|ihre|sein|seine)\s(?:[a-zäöüß]+\s){0,2}"
        rf"[\w-]*(?i:{called})(?!\w)"
    )


def _names_a_work(text: str, region: Region, words: list[str]) -> bool:
    """A broadcast, book or term, told by the words before its marks: on ABC's "This Week", the so-called "..."."""
    before = text[max(0, region.outer_start - 40) : region.outer_start]
    if _TERM.search(before) or _CITED.search(before):
        return True
    if not words or words[0][:1].islower():
        return False
    if _named_work().search(before) or _called_work().match(text, region.outer_end):
        return True
    if not words[0][:1].isupper():
        return False
    if len(words) <= 4 and _WORK_BEHIND.match(text, region.outer_end):
        return True
    if _TITLED.search(before):
        return True
    if len(words) < 2 or not _is_title(words):
        return False
    return (len(words) <= 7 and _WORK.search(before) is not None) or _PUBLISHED.search(before) is not None


def _is_title(words: list[str]) -> bool:
    """Every word that counts begins with a capital: a book, a film, a headline."""
    counting = [word for word in words if word.casefold() not in _SMALL and word[:1].isalnum()]
    return len(counting) >= 2 and (
        any(word[0].isupper() for word in counting) and not any(word[0].islower() for word in counting)
    )


def kind_of(text: str, region: Region, own: Attribution | None) -> Literal["direct", "mixed"]:
    """Direct when the marks hold a whole utterance, mixed when they hold words of the reporter's sentence."""
    if region.cue is not None:
        return "direct"
    first = next((char for char in text[region.start : region.end] if char.isalnum()), "")
    if first.islower():
        return "mixed"
    if text[region.end - 1] in _SENTENCE_ENDS or text[region.end : region.end + 1] in ",，.。":
        return "direct"
    if own is not None and own.cue is not None and 0 <= own.cue[0] - region.outer_end <= _NEAR:
        return "direct"
    words = text[region.start : region.end].split()
    if len(words) <= 3 and first < "\u2e7f":
        return "mixed"
    return "direct"
