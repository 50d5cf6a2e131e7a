"""Chinese and Japanese names looked up in the text around: who a sentence begins with, a surname's whole name."""

from __future__ import annotations

import re
from collections.abc import Collection

from tearsheet.names import has_han_surname

from .lexicon import Lexicon

LONGEST, SHORTEST = 3, 2
"""Signs of a Chinese name."""

_SENTENCES = re.compile(r"[^。！？\n]+")
_QUOTED = re.compile(r"[“「『][^”」』\n]*[”」』]?")
# Signs of a sentence in which its subject stands.
_OPENING = 16
# What stands behind a name of two signs: verbs, adverbs and particles.
_FUNCTION = frozenset("说說称稱在对對還还也则則就是已向没沒有的了着曾便又再却卻只将將把被給给走站坐笑哭，、：")
_GIVEN_JA = r"([\u3040-\u30ff\u3400-\u9fff々]{1,4}?)(?=[がはもにのを（(、・「]|さん|氏|選手)"
_PARTICLES_JA = "がはもにのをでさと"


def named_before(text: str, start: int, at: int, known: Collection[str], lexicon: Lexicon) -> str | None:
    """Chinese: the person with whom the nearest sentence between `start` and `at` begins, known or told by a role."""
    for sentence in reversed(_SENTENCES.findall(_QUOTED.sub("。", text[start:at]))):
        head = sentence[:_OPENING]
        for name in known:
            if len(name) >= SHORTEST and (head.startswith(name) or _behind_role(head, name, lexicon)):
                return name
        role = max((head.find(role) + len(role) for role in lexicon.roles if role in head), default=0)
        told = opening_name(head[role:], lexicon) if role else None
        if told is not None:
            return told
    return None


def opening_name(words: str, lexicon: Lexicon) -> str | None:
    """The name of two or three signs with which words begin."""
    name = words[:LONGEST]
    if len(name) == LONGEST and (name[-1] in _FUNCTION or lexicon.verb.match(words, SHORTEST)):
        name = name[:-1]
    fits = len(name) >= SHORTEST and has_han_surname(name) and name[1] not in _FUNCTION
    return name if fits else None


def _behind_role(head: str, name: str, lexicon: Lexicon) -> bool:
    at = head.find(name)
    return at > 0 and head[:at].endswith(tuple(lexicon.roles))


def whole_japanese(surname: str, text: str, honorifics: Collection[str]) -> str | None:
    """Japanese: the whole name that the text has for a surname: "藤井翔太が" for "藤井"."""
    endings = tuple(honorifics)
    behind = re.compile(rf"{re.escape(surname)}{_GIVEN_JA}")
    for match in behind.finditer(text):
        given = match[1]
        if given.startswith(endings) or given[0] in _PARTICLES_JA:
            continue
        honorific = next((ending for ending in endings if given.endswith(ending)), "")
        return surname + given[: len(given) - len(honorific)]
    return None
