"""Names in scripts without capitals: Chinese, Japanese and Arabic mentions without role and honorific."""

from __future__ import annotations

import re

from tearsheet.names import has_han_surname

from .han_names import LONGEST, SHORTEST, opening_name
from .lexicon import Lexicon

_ASIDE = re.compile(r"[（(][^（）()]{0,30}[）)]")
_BEHIND_CLAUSE = re.compile(
    r"[\u3400-\u9fff々][\u3040-\u309f]{1,3}([\u3400-\u9fff々]{2,3}[\u3400-\u9fff\u30a0-\u30ff々]{1,3})$"
)
_LONGEST_ZH = 4
# Words of an Arabic name with a given name.
_FULL_ARABIC = 2


def caseless_name(words: str, lexicon: Lexicon) -> str:
    """The name in a mention; the mention itself where no role tells it apart."""
    words = _ASIDE.sub("", words).strip()
    if lexicon.language == "ar":
        return _arabic(words, lexicon)
    for honorific in lexicon.honorifics:
        if words.endswith(honorific) and len(words) - len(honorific) >= SHORTEST:
            words = words[: -len(honorific)]
            break
    if lexicon.language == "ja":
        behind = words.rpartition("の")[2]
        words = behind if len(behind) >= SHORTEST else words
        # "近くに住む中村和子", "列に並んだ坂井トミ"
        named = _BEHIND_CLAUSE.search(words)
        return named[1] if named is not None else words
    office = next((role for role in lexicon.roles if words.endswith(role)), "")
    person = words[: len(words) - len(office)]
    if office and SHORTEST <= len(person) <= LONGEST and has_han_surname(person):
        return person
    ends = [words.rfind(role) + len(role) for role in lexicon.roles if role in words]
    name = words[max(ends, default=0) :]
    if ends and len(name) > _LONGEST_ZH and (opening := opening_name(name, lexicon)):
        return opening  # "机长马志强走下舷梯"
    # "家住南湖的王丽"
    tail = name.rpartition("的")[2]
    if tail != name and SHORTEST <= len(tail) <= LONGEST and has_han_surname(tail):
        return tail
    return name if SHORTEST <= len(name) <= _LONGEST_ZH or "·" in name else words


def _arabic(words: str, lexicon: Lexicon) -> str:
    """ "The director of the port Wasim Haddad": without the role and the words with an article that belong to it."""
    parts = words.split()
    if len(parts) <= _FULL_ARABIC or parts[0] not in lexicon.titles:
        return words
    first = 1
    while len(parts) - first > _FULL_ARABIC and parts[first].startswith("ال"):
        first += 1
    return " ".join(parts[first:])
