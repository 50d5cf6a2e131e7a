"""What the text says a speaker is: the apposition behind the name, or the role before it."""

from __future__ import annotations

import re

from .found import Range

_BEHIND = re.compile(
    r",\s((?:the|a|an|who|chief|senior|former|director|head|president|chair\w*|professor|spokes\w+|CEO|founder|co-founder|managing|executive|vice)\b[^,.;:“”\"]{3,90})(?=[,.;])|\s\(([^()]{2,40})\)"
)
_ROLE = re.compile(r"^((?:[\w'’&\-]+\s){1,6}?)(?=[A-Z][\w'’\-]+\s[A-Z][\w'’\-]+$)")


def describe(text: str, mention: Range, end: int) -> str | None:
    """The speaker's description, verbatim, or None."""
    match = _BEHIND.match(text, mention[1], min(end, mention[1] + 120))
    if match:
        return (match.group(1) or match.group(2)).strip()
    role = _ROLE.match(text[mention[0] : mention[1]])
    return role.group(1).strip() if role and role.group(1).strip()[:1].islower() else None
