"""Who answers: a FAQ's answers are nobody's own, an interview's are somebody's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tearsheet.document import SourceBlock
from tearsheet.toml_data import read_toml

from .found import FoundPair

_READ = 400


@cache
def _first_person() -> tuple[re.Pattern[str], tuple[str, ...]]:
    data = read_toml(__package__, "labels.toml")
    words = "|".join(re.escape(word) for word in data["first_person"])
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)"), tuple(data["first_person_unspaced"])


def is_interview(blocks: Sequence[SourceBlock], pairs: Sequence[FoundPair]) -> bool:
    """Most answers speak of "I"."""
    own = sum(1 for pair in pairs if _speaks(blocks, pair))
    return own * 2 > len(pairs)


def _speaks(blocks: Sequence[SourceBlock], pair: FoundPair) -> bool:
    pattern, unspaced = _first_person()
    index, start, end = pair.answer[0]
    answer = blocks[index].text[start : min(end, start + _READ)]
    return pattern.search(answer) is not None or any(word in answer for word in unspaced)


def says_one_thing(blocks: Sequence[SourceBlock], pairs: Sequence[FoundPair]) -> bool:
    """Most "answers" are the same words: links of cards ("Find out"), or counters."""
    said = {blocks[pair.answer[0][0]].text[:_READ] for pair in pairs}
    return len(pairs) > 2 and len(said) * 2 < len(pairs)
