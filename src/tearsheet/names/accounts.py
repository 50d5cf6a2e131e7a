"""What people call themselves where they post: one word that no list of names knows."""

from __future__ import annotations

import re

from .labels import may_open, without_opening
from .lexicon import bylines, people
from .person import is_everyday, is_organisation, is_role

_SHORTEST, _LONGEST = 3, 30
_HANDLE = re.compile(r"[^\W_][\w.-]*\w")
# "Posted by rasos on 24 July": the word, and what stands behind it.
_FIRST = re.compile(r"(?P<name>\S{3,30}?)[,.]?(?:\s*(?P<sign>[|·•]|$|\d)|\s+(?P<word>[^\W\d_]+)(?!\S*@))")


def posted_by(text: str, language: str | None) -> str | None:
    """The account in "Posted by rasos under News", "Gespeichert von rasos am 24. Juli 2017"; None for other lines."""
    if not may_open(text):
        return None
    rest, found = without_opening(text, language)
    label = text[: len(text) - len(rest)].strip(" -–—|•·,:>(")
    if not found or " " not in label:
        return None
    match = _FIRST.match(rest)
    if match is None or not _may_name(match["name"]):
        return None
    word = match["word"]
    if word is not None and (word not in bylines().after or word in people().particles):
        return None
    return match["name"]


def is_account(name: str) -> bool:
    """Whether a word is a handle by its letters alone: "macbacchi", "MikeNils", "user_77"; "Oslo" may be a place."""
    unlike_a_word = name[:1].islower() or any(map(str.isdigit, name)) or any(map(str.isupper, name[2:]))
    return unlike_a_word and not name.isupper() and _may_name(name)


def _may_name(word: str) -> bool:
    lower = word.casefold()
    if not (_SHORTEST <= len(word) <= _LONGEST and _HANDLE.fullmatch(word) and any(map(str.isalpha, word))):
        return False
    return not (
        lower in people().generic
        or lower in bylines().stop
        or lower in bylines().after
        or is_everyday(word)
        or is_role(word)
        or is_organisation(word)
    )
