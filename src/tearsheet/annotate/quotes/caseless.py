"""Names in scripts without capitals: Chinese, Japanese and Arabic mentions without role and honorific."""

from __future__ import annotations

import re

from tearsheet.names import has_han_surname

from .lexicon import Lexicon

_ASIDE = re.compile(r"[（(][^（）()]{0,30}[）)]")
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
        return behind if len(behind) >= _SHORTEST else words
    office = next((role for role in lexicon.roles if words.endswith(role)), "")
    person = words[: len(words) - len(office)]
    if office and _SHORTEST <= len(person) <= _LONGEST_HAN and has_han_surname(person):
        return person
    ends = [words.rfind(role) + len(role) for role in lexicon.roles if role in words]
    name = words[max(ends, default=0) :]
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
