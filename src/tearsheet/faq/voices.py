"""Who answers: a FAQ's answers are nobody's own, an interview's are somebody's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tearsheet.document import SourceBlock
from tearsheet.toml_data import read_toml

from .found import FoundPair

_READ = 400
# One answer in so many speaks of "I" in an interview; fewer do where "Q:" and "A:" already say that somebody answers.
_ONE_IN, _ONE_IN_LABELLED = 2, 4
# "Ann Tull: It starts in May."
_NAMED = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_]{2,20}(?:\s[^\W\d_]{2,20}){0,3})\s?[:：]\s")


@cache
def _first_person() -> tuple[re.Pattern[str], tuple[str, ...]]:
    data = read_toml(__package__, "labels.toml")
    words = "|".join(re.escape(word) for word in data["first_person"])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)"), tuple(data["first_person_unspaced"])


def is_interview(blocks: Sequence[SourceBlock], pairs: Sequence[FoundPair], *, labelled: bool = False) -> bool:
    """Most answers speak of "I", of those labelled "Q:" and "A:" a quarter; or most begin with the same one's name."""
    own = sum(1 for pair in pairs if _speaks(blocks, pair))
    if labelled:
        speaks = own * _ONE_IN_LABELLED >= len(pairs)
    else:
        speaks = own * _ONE_IN > len(pairs)
    if speaks:
        return True
    named = [label["name"] for pair in pairs if (label := _NAMED.match(blocks[pair.answer[0][0]].text))]
    return len(named) * 2 > len(pairs) and len(set(named)) * 2 <= len(named)


def _speaks(blocks: Sequence[SourceBlock], pair: FoundPair) -> bool:
    pattern, unspaced = _first_person()
    index, start, end = pair.answer[0]
    answer = blocks[index].text[start : min(end, start + _READ)]
    return pattern.search(answer) is not None or any(word in answer for word in unspaced)


def says_one_thing(blocks: Sequence[SourceBlock], pairs: Sequence[FoundPair]) -> bool:
    """Most "answers" are the same words: links of cards ("Find out"), or counters."""
    said = {blocks[pair.answer[0][0]].text[:_READ] for pair in pairs}
    return len(pairs) > 2 and len(said) * 2 < len(pairs)
