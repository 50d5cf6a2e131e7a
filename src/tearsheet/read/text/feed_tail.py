"""A feed ends its one long line with "... Read MoreThe post X appeared first on Y.": that becomes a line of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from tearsheet.words import repost_notice

from .lines import Line

_LONG, _TAIL = 120, 600
_FEED = "appeared first on"
_MORE = re.compile(r"\s*(?:\[(?:…|\.{3}|&#8230;)\]\s*)?(?:read more|continue reading|read the full story)?\s*$", re.I)


def split_feed_tails(lines: list[Line]) -> list[Line]:
    """The lines, with a feed's notice of origin parted from the text that it was glued to."""
    parted: list[Line] = []
    for line in lines:
        cut = _cut(line) if len(line.text) > _LONG and _FEED in line.text[-_TAIL:] else 0
        if not cut:
            parted.append(line)
            continue
        above = line.text[:cut].rstrip()
        parted.append(replace(line, text=above, end=line.start + len(above)))
        below = line.text[cut:].lstrip()
        parted.append(replace(line, text=below, start=line.end - len(below), gap=0))
    return parted


def _cut(line: Line) -> int:
    """Where the notice begins, with the link in front of it; 0 without one."""
    if line.end - line.start != len(line.text):
        return 0
    offset = max(0, len(line.text) - _TAIL)
    notice = repost_notice(line.text[offset:])
    if notice is None or notice.strength != "end":
        return 0
    more = _MORE.search(line.text, 0, offset + notice.start)
    return more.start() if more is not None else offset + notice.start
