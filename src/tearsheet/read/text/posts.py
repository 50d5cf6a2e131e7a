"""Embedded social posts in copied text: the lines down to "— name (@account) May 3, 2026" are one quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tearsheet.document import Hint, SourceBlock

_SIGNED = re.compile(r"[—–-]{1,2}\s?\S.{0,60}\(@\w{1,30}\)\s.{3,40}$")
_LINES = 12


def join_posts(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """The blocks with every embedded post as one: a signature and the lines right above it, up to an empty line."""
    joined: list[SourceBlock] = []
    for block in blocks:
        if not _SIGNED.match(block.text):
            joined.append(block)
            continue
        first, lines = block, [block]
        while joined and not first.gap and len(lines) <= _LINES and joined[-1].kind == "line":
            first = joined.pop()
            lines.insert(0, first)
        joined.append(_post(lines))
    return joined


def _post(lines: Sequence[SourceBlock]) -> SourceBlock:
    first, last = lines[0], lines[-1]
    return SourceBlock(
        text="\n".join(line.text for line in lines),
        kind="quotation",
        hints=Hint.EMBED,
        gap=first.gap,
        line=first.line,
        start=first.start,
        end=last.end,
    )
