"""The headline of a copied text: named by an export's header, or chosen among the lines above the running text.

The choice is learned (`train_text_title.py`): boosted trees over what `text_features` sees, the best line that is
more likely than not. A text without one has no headline.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from math import exp, log

from tearsheet.document import Candidate, Document, SourceBlock
from tearsheet.words import dateline, repost_notice

from .text_features import DATED, Lines, Numbers, lines_of, numbers_of
from .title import SEPARATOR, Headline, fold, strip_site, told_headline
from .trees import scorer

# Emoji in front of the headline of a post.
_SIGNS = re.compile("^(?:[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\u200d]?\\s?){1,6}")
_HEAD_LINES = 40
_TAIL_LINES, _TAIL, _TITLE = 6, 600, 12
_ENDS = (".", "。", ",", ";", ":")
LEAST = -1.5
"""Log of the summed odds of all lines from which on the best is taken: several that could be one leave doubt which, but
not whether. Chosen between texts that have a headline and bodies that were extracted without theirs."""
LEAST_DATED = -3.0
"""The same for the best line, where a date or byline stands right below it."""
_NEVER = -1e9


def text_headline(document: Document) -> Headline:
    """The headline of a text or markdown document."""
    titles = [c for c in document.candidates.get("headline", ()) if fold(c.value)]
    if titles:
        return _named(document.blocks[:_HEAD_LINES], titles) or told_headline(document, titles)[0]
    lines = lines_of(document)
    if lines.start == len(lines.blocks):
        return _above_scraps(lines)
    score = _scorer()
    scored = [(score(row), i) for i, row in zip(lines.candidates, numbers_of(lines), strict=True)]
    best, place = max(scored, default=(_NEVER, 0))
    dated = best > LEAST_DATED and not lines.prose[place] and _is_dated(lines, place)
    if not dated and summed(odds for odds, _ in scored) <= LEAST:
        return _told_below(document.blocks)
    block = document.blocks[place]
    opening = dateline(block.text)
    if opening is not None and opening.agency:
        return _told_below(document.blocks)
    said_twice = lines.times[lines.keys[place]] > 1
    value = block.text if said_twice else strip_site(block.text, ())
    value = _SIGNS.sub("", value) or value
    return Headline(value, f"line:{block.line}", min(0.97, 0.6 + best / 12), place)


def _is_dated(lines: Lines, place: int) -> bool:
    """A date or byline stands right below, or, as in channels, shortly above a line that the text follows."""
    if lines.meta.get(place + 1, 0) >= DATED:
        return True
    above = max(lines.meta.get(place - 1, 0), lines.meta.get(place - 2, 0))
    return above >= DATED and place + 1 == lines.start


def _named(head: Sequence[SourceBlock], titles: Sequence[Candidate]) -> Headline | None:
    """The line that shows the title which an export's header names."""
    for candidate in titles:
        key = fold(candidate.value)
        parts = {fold(part) for part in SEPARATOR.split(candidate.value)[:1]} - {key}
        for index, block in enumerate(head):
            # The export repeats the page's title, with the site's name, above the page's own headline.
            if block.kind == "heading" and len(block.text) >= 12 and fold(block.text) in parts:
                return Headline(block.text, f"line:{block.line}+{candidate.source}", 0.97, index)
        for index, block in enumerate(head):
            own = fold(block.text)
            if own and (own == key or (len(own) >= 12 and key.startswith(own))):
                return Headline(strip_site(block.text, ()), f"line:{block.line}+{candidate.source}", 0.97, index)
    return None


def summed(odds: Iterable[float]) -> float:
    """Log of the sum of odds that are given as logs."""
    return log(sum(map(exp, odds)) or 1e-9)


def _above_scraps(lines: Lines) -> Headline:
    """A text without any running text: its first line that is no sentence, when others follow."""
    first = next((i for i in lines.candidates if not lines.meta[i]), None)
    if first is None or first + 1 >= len(lines.blocks) or lines.blocks[first].text.endswith(_ENDS):
        return Headline()
    return Headline(lines.blocks[first].text, f"line:{lines.blocks[first].line}", 0.5, first)


def _told_below(blocks: Sequence[SourceBlock]) -> Headline:
    """The title that a feed's last line names: "The post X appeared first on Y"."""
    for block in blocks[-_TAIL_LINES:]:
        notice = repost_notice(block.text[-_TAIL:])
        if notice is not None and notice.title and len(notice.title) >= _TITLE:
            return Headline(notice.title, "notice", 0.6)
    return Headline()


@cache
def _scorer() -> Callable[[Numbers], float]:
    data = json.loads(files(__package__).joinpath("text_title_weights.json").read_text("utf-8"))
    return scorer(data["trees"], data["trees_bias"])
