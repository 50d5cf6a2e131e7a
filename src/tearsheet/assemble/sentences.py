"""Sentences of the body: the people and days in them are the story's, not those of its publication."""

from __future__ import annotations

import re

from tearsheet.label.labelling import Labelled
from tearsheet.words import ends_sentence

from .last_dates import OF_ITSELF

# Fewer words are a signature or a note ("Updated 3 May 2021.").
_WORDS, _SIGNS = 6, 20
# "OSLO, 3 March 2021 (AFP) —", "（新华社北京3月3日电）": what stands behind the day at the head of a report.
_BEHIND_DAY = re.compile(r"\s*(?:,\s?)?(?:\d{1,2}[:.h]\d\d\S*\s*)?(?:г\.|року)?\s*(?:[-–—―(（/|:\n)）]|[电電讯訊]|$)")


def is_body_sentence(labelled: Labelled, i: int) -> bool:
    """Whether the block is text of the body that reads as a sentence to its end, and not one about the article."""
    if labelled.labels[i].role != "content":
        return False
    text = labelled.document.blocks[i].text
    if OF_ITSELF.match(text):
        return False
    return ends_sentence(text) and (text.count(" ") >= _WORDS - 1 or (text[0] > "\u2e7f" and len(text) >= _SIGNS))


def opens_report(text: str, end: int) -> bool:
    """Whether the day that ends at `end` is the dateline of the report that begins so."""
    return _BEHIND_DAY.match(text, end) is not None
