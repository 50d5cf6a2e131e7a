"""Where sentences of the reporter begin and end around a quote."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"(?<=[.!?…])[\"”’»)]{0,2}\s+(?=[\"“„«‘(]?[A-ZÀ-ÖØ-ÞА-ЯЁ])")
_NOT_END = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|No|vs|U\.S|[A-Z])\.$")


def sentence_start(text: str, at: int, floor: int) -> int:
    """Where the sentence that reaches to `at` begins, not in front of `floor`."""
    begin = max(floor, at - 400)
    last = begin
    for match in SENTENCE.finditer(text, begin, at):
        if not _NOT_END.search(text, max(begin, match.start() - 6), match.start()):
            last = match.end()
    return last


def sentence_end(text: str, at: int, ceiling: int) -> int:
    """Where the sentence at `at` ends, `ceiling` at the latest."""
    for match in SENTENCE.finditer(text, at, ceiling):
        if not _NOT_END.search(text, max(at, match.start() - 6), match.start()):
            return match.start()
    return ceiling
