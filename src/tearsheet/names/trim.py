"""Takes role, agency, place and degree off a single name."""

from __future__ import annotations

import re

from .lexicon import bylines, people
from .person import is_agency, is_degree, is_organisation

_EDGE = " \t,.;:|-–—/\\*•·\"“”„«»'’‘<>&+"


def trim_name(text: str) -> str:
    """The name in a part such as "Reuters reporter Jane Doe", "Jane Doe for The Post", "JANE DOE Staff Writer"."""
    text = _tidy(text)
    words = text.split()
    words = _before_small_word(words)
    words = _without_leading_role(words)
    words = _without_trailing_role(words)
    return _tidy(" ".join(words))


def _tidy(text: str) -> str:
    text = text.strip().lstrip(_EDGE + ".")
    keep_dot = re.search(r"(?:\b[^\W\d_]|\b(?:Jr|Sr|St|Dr))\.[\s\"”]*$", text)
    text = text.rstrip(_EDGE)
    return text + "." if keep_dot and text else text


def _before_small_word(words: list[str]) -> list[str]:
    """Cut at "for", "in", "reports" ... that follows a whole name."""
    after = bylines().after
    for index, word in enumerate(words):
        if index >= 2 and word in after and word not in people().particles:
            return words[:index]
        if index >= 2 and word in after and index + 1 < len(words) and is_organisation(" ".join(words[index + 1 :])):
            return words[:index]
    return words


def _without_leading_role(words: list[str]) -> list[str]:
    """ "Reuters reporter Jane Doe", "Chief Editor Jane Doe": all up to the last role word, when a name remains."""
    role = people().role
    last = max((i for i, word in enumerate(words[:-1]) if word.casefold().strip(",.:") in role), default=-1)
    rest = words[last + 1 :]
    if last >= 0 and len(rest) >= 2 and rest[0][0].isupper():
        return rest
    return words


def _without_trailing_role(words: list[str]) -> list[str]:
    """ "Jane Doe Staff Writer", "Jane Doe Reuters", "Jane Doe, PhD MBA"; at least two words stay."""
    role = people().role
    end = len(words)
    while end > 2:
        word = words[end - 1].strip(",.").casefold()
        if word in role or is_agency(word) or (is_degree(words[end - 1].strip(",")) and not words[end - 1].istitle()):
            end -= 1
        else:
            break
    return words[:end]
