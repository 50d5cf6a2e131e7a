"""Who a role is, told right behind it: "the mayor, Mara Lind, said", "the host, board member Ann Lee, has said"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from .name_parts import without_letters
from .persons import NO_PERSON, has_given
from .phrases import names_in

_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]+"
_TITLE = r"(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sen|Rep|Gov|Gen|Sgt|Lt|Capt|Col|Judge|Justice|Sir|Dame|Lord|Lady|Chief|Sheriff)"
# A place may stand between: "the delegate in Valencia, Pilar Roig, told".
_APPOSED = re.compile(
    rf"(?:\s(?:in|of|for|at|to)\s[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)?)?,\s(?:{_TITLE}\.?\s)?"
    rf"({_CAPITAL}(?:\s(?:[A-Z]\.?|de|da|van|von|der|bin|al|del|di|du|la|le|{_CAPITAL})){{0,3}}\s{_CAPITAL})(?=[,.;]|$)"
)
_REACH, _LONGEST = 80, 120
# In front of a name it is another's.
_OTHERS = frozenset(("by", "of", "with", "for", "to", "from", "under", "at", "in", "and", "than", "like", "as"))


def apposed(text: str, end: int, titles: Collection[str], name_of: Callable[[str], str]) -> str | None:
    """The name behind the role that ends at `end`; `name_of` takes titles and the like off a run of capitals."""
    match = _APPOSED.match(text, end, end + _REACH)
    if match is None:
        return _at_the_end(text, end, name_of)
    parts = match.group(1).split()
    fits = not NO_PERSON.search(match.group(1)) and parts[0].casefold() not in titles
    return " ".join(without_letters(parts)) if fits else None


def _at_the_end(text: str, end: int, name_of: Callable[[str], str]) -> str | None:
    """The person at the end of an apposition: "The host, Harbour Council board member Ann Lee, has said"."""
    if text[end : end + 2] != ", ":
        return None
    stop = text.find(",", end + 2, end + _LONGEST)
    names = names_in(text, end + 2, stop) if stop > 0 else []
    if not names or names[-1][1] != stop:
        return None
    words = text[end + 2 : names[-1][0]].split()
    if "by" in words or not _OTHERS.isdisjoint(words[-1:]):
        return None  # "The jury, led by Ann Lee, praised"
    name = name_of(text[names[-1][0] : stop])
    return name if " " in name and has_given(name) and not NO_PERSON.search(name) else None
