"""Names in scripts without capitals: Chinese, Japanese and Arabic mentions without role and honorific."""

from __future__ import annotations

import re
from collections.abc import Collection

from tearsheet.names import has_han_surname

from .lexicon import Lexicon

_ASIDE = re.compile(r"[（(][^（）()]{0,30}[）)]")
_SENTENCES = re.compile(r"[^。！？\n]+")
_SPOKEN = re.compile(r"[“「『][^”」』\n]*[”」』]?")
_HEAD = 16
_BEHIND_CLAUSE = re.compile(
    r"[\u3400-\u9fff々][\u3040-\u309f]{1,3}([\u3400-\u9fff々]{2,3}[\u3400-\u9fff\u30a0-\u30ff々]{1,3})$"
)
# What stands behind a name of two signs: verbs, adverbs and particles.
_FUNCTION = frozenset("说說称稱在对對還还也则則就是已向没沒有的了着曾便又再却卻只将將把被給给走站坐笑哭，、：")
_LONGEST_ZH, _LONGEST_HAN, _SHORTEST = 4, 3, 2


def caseless_name(words: str, lexicon: Lexicon) -> str:
    """The name in a mention; the mention itself where no role tells it apart."""
    words = _ASIDE.sub("", words).strip()
    if lexicon.language == "ar":
        return _arabic(words, lexicon)
    for honorific in lexicon.honorifics:
        if words.endswith(honorific) and len(words) - len(honorific) >= _SHORTEST:
            words = words[: -len(honorific)]
            break
    if lexicon.language == "ja":
        behind = words.rpartition("の")[2]
        words = behind if len(behind) >= _SHORTEST else words
        # "近くに住む中村和子", "列に並んだ坂井トミ"
        named = _BEHIND_CLAUSE.search(words)
        return named[1] if named is not None else words
    office = next((role for role in lexicon.roles if words.endswith(role)), "")
    person = words[: len(words) - len(office)]
    if office and _SHORTEST <= len(person) <= _LONGEST_HAN and has_han_surname(person):
        return person
    ends = [words.rfind(role) + len(role) for role in lexicon.roles if role in words]
    name = words[max(ends, default=0) :]
    if ends and len(name) > _LONGEST_ZH and (opening := _opening_name(name, lexicon)):
        return opening  # "机长马志强走下舷梯"
    # "家住南湖的王丽"
    tail = name.rpartition("的")[2]
    if tail != name and _SHORTEST <= len(tail) <= _LONGEST_HAN and has_han_surname(tail):
        return tail
    return name if _SHORTEST <= len(name) <= _LONGEST_ZH or "·" in name else words


def _arabic(words: str, lexicon: Lexicon) -> str:
    """ "The director of the port Wasim Haddad": without the role and the words with an article that belong to it."""
    parts = words.split()
    if len(parts) <= _SHORTEST or parts[0] not in lexicon.titles:
        return words
    first = 1
    while len(parts) - first > _SHORTEST and parts[first].startswith("ال"):
        first += 1
    return " ".join(parts[first:])


def named_before(text: str, start: int, at: int, known: Collection[str], lexicon: Lexicon) -> str | None:
    """Chinese: the person with whom the nearest sentence between `start` and `at` begins, known or told by a role."""
    for sentence in reversed(_SENTENCES.findall(_SPOKEN.sub("。", text[start:at]))):
        head = sentence[:_HEAD]
        for name in known:
            if len(name) >= _SHORTEST and (head.startswith(name) or _behind_role(head, name, lexicon)):
                return name
        role = max((head.find(role) + len(role) for role in lexicon.roles if role in head), default=0)
        told = _opening_name(head[role:], lexicon) if role else None
        if told is not None:
            return told
    return None


def _opening_name(words: str, lexicon: Lexicon) -> str | None:
    """The name of two or three signs with which words begin."""
    name = words[:_LONGEST_HAN]
    if len(name) == _LONGEST_HAN and (name[-1] in _FUNCTION or lexicon.verb.match(words, _SHORTEST)):
        name = name[:-1]
    fits = len(name) >= _SHORTEST and has_han_surname(name) and name[1] not in _FUNCTION
    return name if fits else None


def _behind_role(head: str, name: str, lexicon: Lexicon) -> bool:
    at = head.find(name)
    return at > 0 and head[:at].endswith(tuple(lexicon.roles))


def whole_japanese(surname: str, text: str, honorifics: Collection[str]) -> str | None:
    """Japanese: the whole name that the text has for a surname: "藤井翔太が" for "藤井"."""
    for match in re.finditer(
        rf"{re.escape(surname)}([\u3040-\u30ff\u3400-\u9fff々]{{1,4}}?)(?=[がはもにのを（(、・「]|さん|氏|選手)", text
    ):
        given = match[1]
        if given not in honorifics and not given.startswith(tuple(honorifics)) and given[0] not in "がはもにのをとでさ":
            return surname + next(
                (given[: -len(h)] for h in honorifics if given.endswith(h) and len(given) > len(h)), given
            )
    return None
