"""What is glued to a paragraph's end and no part of it: "... he said. Read more", "... © All rights reserved"."""

from __future__ import annotations

import re

from tearsheet.words import line_kind

_SHORTEST = 100
_REACH = 90
# Behind the last full stop, up to the paragraph's end; brackets and quotation marks close the sentence.
_TAIL = re.compile(r"[.!?。！？…][\"”’»」』)）]{0,2}\s*(?P<tail>[^\s.!?。！？…\"”’»」』)）][^.!?。！？…\n]{2,70})$")
_CLAUSE = re.compile(r"[，,]\s*")
_STOPS = frozenset('.!?。！？…"”’»」』)）:：')
_WHOLE = frozenset(("related", "promo", "newsletter", "share", "advertisement"))


def tail_start(text: str) -> int:
    """Where a paragraph's glued tail begins; 0 without one."""
    if len(text) < _SHORTEST or text[-1] in _STOPS:
        return 0
    found = _TAIL.search(text, len(text) - _REACH)
    if found is None:
        return 0
    tail = found["tail"]
    # "Back to X, read more": the last clause may say it alone.
    kind = line_kind(tail) or line_kind(_CLAUSE.split(tail)[-1])
    if kind is None:
        return 0
    says_so = kind.kind == "copyright" or (kind.kind in _WHOLE and kind.strength == "whole")
    return found.start("tail") if says_so or (kind.kind == "credit" and "©" in tail) else 0
