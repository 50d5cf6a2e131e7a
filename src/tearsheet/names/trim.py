"""Takes role, agency, place and degree off a single name."""

from __future__ import annotations

import re

from .lexicon import bylines, people
from .person import is_agency, is_degree, is_everyday, is_organisation, person_score

_EDGE = " \t,.;:|-–—/\\*•·\"“”„«»'’‘<>&+®™"
_ENDS_WITH_INITIAL = re.compile(r"(?:\b[^\W\d_]|\b(?:Jr|Sr|St|Dr|Ph\.D))\.[\s\"”]*$")
_CERTAIN = 0.7


def trim_name(text: str) -> str:
    """The name in "Reuters reporter Jane Doe", "Jane Doe for The Post", "JANE DOE Staff Writer"."""
    words = _tidy(text).split()
    words = _before_small_word(words)
    words = _without_role(words)
    words = _without_tail(words)
    return _tidy(" ".join(words))


def _tidy(text: str) -> str:
    text = text.strip().lstrip(_EDGE)
    dot = "." if _ENDS_WITH_INITIAL.search(text) else ""
    text = text.rstrip(_EDGE)
    return text + dot if text else ""


def _before_small_word(words: list[str]) -> list[str]:
    """Cut at "for", "in", "Updated" ... after a whole name; one left hanging at the end goes too."""
    after, stop = bylines().after, bylines().stop
    for index, word in enumerate(words):
        if index < 2 or word in people().particles:
            continue
        if word in after or word.casefold().strip(":,") in stop:
            words = words[:index]
            break
    while len(words) > 2 and words[-1].isdigit():
        words = words[:-1]
    while len(words) > 1 and (words[-1] in after or words[-1].casefold().strip(":,") in stop):
        words = words[:-1]
    return words


def _without_role(words: list[str]) -> list[str]:
    """ "Reuters reporter Jane Doe", "Chief Editor Jane Doe", "Jane Doe Senior Autos Reporter"."""
    role = people().role
    places = [i for i, word in enumerate(words) if word.casefold().strip(",.:") in role]
    if not places:
        return words
    head = words[: places[0]]
    while len(head) > 2 and is_everyday(head[-1]):
        head = head[:-1]
    if 2 <= len(head) <= 4 and person_score(" ".join(head)) >= _CERTAIN:
        return head
    tail = words[places[-1] + 1 :]
    if len(tail) >= 2 and person_score(" ".join(tail)) >= _CERTAIN:
        return tail
    return words


def _without_tail(words: list[str]) -> list[str]:
    """Cut the house or degree in "Jane Doe Washington Post", "Jane Doe PhD MBA"; two words stay."""
    shouted = next((i for i, w in enumerate(words) if i >= 2 and len(w) > 2 and w.isupper()), None)
    if (
        shouted
        and not any(word.isupper() for word in words[:2])
        and is_organisation(" ".join(words[shouted:]))
    ):
        words = words[:shouted]
    end = len(words)
    while end > 2:
        size = next(
            (n for n in (4, 3, 2, 1) if end - n >= 2 and is_agency(" ".join(words[end - n : end]))), 0
        )
        last = words[end - 1].strip(",")
        if not size and is_degree(last) and not last.istitle():
            size = 1
        if not size:
            break
        end -= size
    return words[:end]
