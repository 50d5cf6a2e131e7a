"""Above the body: dates, bylines and buttons between headline and text, and the standfirst."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tearsheet.dates import find_dates, label_before
from tearsheet.document import SourceBlock
from tearsheet.names import is_byline
from tearsheet.words import ends_sentence

from .features import View

_HEAD_REACH, _META_LINE, _SHORT, _STANDFIRST, _TINY = 8, 180, 140, 320, 80
# "Updated 2 hours ago", "First published yesterday".
_RELATIVE = re.compile(
    r"\b(?:ago|yesterday|today|vor \d+|gestern|heute|il y a|hier|aujourd.hui|hace|ayer|"
    r"hoy|há \d+|ontem|hoje|\d+ (?:ore|minuti|giorni) fa|ieri|oggi|назад|вчера|сегодня|"
    r"geleden|gisteren|sedan|igår|sidan|siden|temu|wczoraj)\b",
    re.I,
)


def trim_head(view: View, content: list[bool]) -> None:
    """Take what stands between the headline and the text out of the body."""
    _drop_above_headline(view, content)
    _drop_meta_lines(view, content)
    if view.document.kind != "html":
        _drop_rest_of_head(view, content)


def _drop_above_headline(view: View, content: list[bool]) -> None:
    """Sections, topics and dates above the headline of a text that stands below it."""
    blocks, headline = view.document.blocks, view.headline.block
    if headline is None or view.document.kind != "html":
        return
    above = [i for i in range(headline) if content[i]]
    if not above or any(view.prose[i] or len(blocks[i].text) > _SHORT for i in above):
        return
    if any(content[i] and view.prose[i] for i in range(headline + 1, len(blocks))):
        for i in above:
            content[i] = False


def _drop_meta_lines(view: View, content: list[bool]) -> None:
    """Dates and bylines between the headline and the first running text."""
    blocks, language = view.document.blocks, view.document.language
    headline = view.headline.block
    start = 0 if headline is None else headline + 1
    seen = 0
    for i in range(start, min(len(blocks), start + 2 * _HEAD_REACH)):
        if not content[i]:
            continue
        text = blocks[i].text
        if len(text) <= _META_LINE and (text.endswith(".") or not ends_sentence(text)):
            dates = find_dates(text, language=language) if any(char.isdigit() for char in text) else []
            dated = sum(each.end - each.start for each in dates)
            if len(text) <= _TINY and _RELATIVE.search(text) and label_before(text.lower(), 0, len(text)):
                content[i] = False
                continue
            told = dated and (dated >= 0.25 * len(text) or len(text) <= 100)
            if (told and not _sentence(text, 8 if 2 * dated > len(text) else 5)) or (
                len(text) <= 100
                and (blocks[i].kind != "heading" or blocks[i].level > 3)
                and is_byline(text, language=language)
            ):
                content[i] = False
        if content[i] and view.prose[i]:
            seen += 1
            if seen >= 2:
                return


def _drop_rest_of_head(view: View, content: list[bool]) -> None:
    """In copied text with blank lines: short lines close below those of the head, parted from the text ("Share")."""
    blocks = view.document.blocks
    first = next((i for i, kept in enumerate(content) if kept and view.prose[i]), 0)
    if not first or not blocks[first].gap:
        return
    for i in range(1, first):
        if content[i] and not blocks[i].gap and not content[i - 1] and not ends_sentence(blocks[i].text):
            content[i] = False


def _sentence(text: str, blanks: int) -> bool:
    return ends_sentence(text) and text.count(" ") >= blanks


def take_standfirst(view: View, content: list[bool]) -> int | None:
    """The block below the headline that a byline or date parts from the body."""
    headline = view.headline.block
    blocks = view.document.blocks
    if headline is None or view.document.kind != "html":
        return None
    for i in range(headline + 1, min(len(blocks), headline + 4)):
        if not content[i] or not 25 <= len(blocks[i].text) <= _STANDFIRST:
            continue
        running = [k for k in range(i + 1, len(blocks)) if content[k] and view.prose[k]]
        written_alike = len(running) >= 2 and _same_make(blocks[i], blocks[running[0]])
        if len(running) >= 2 and not written_alike and _meta_between(view, blocks, content, i):
            content[i] = False
            return i
        return None
    return None


def _same_make(one: SourceBlock, other: SourceBlock) -> bool:
    return (one.tag, one.name, one.group) == (other.tag, other.name, other.group)


def _meta_between(view: View, blocks: Sequence[SourceBlock], content: Sequence[bool], i: int) -> bool:
    """A byline or date line stands right below, before the next body block."""
    language = view.document.language
    for j in range(i + 1, min(len(blocks), i + 6)):
        if content[j]:
            return False
        text = blocks[j].text
        if len(text) <= _META_LINE and (is_byline(text, language=language) or find_dates(text, language=language)):
            return True
    return False
