"""Block quotations and embedded posts: quotes that need no marks; their signature is the speaker."""

from __future__ import annotations

import re

from tearsheet.layout import Layout

from .found import FoundQuote
from .resolving import People

_SIGNATURE = re.compile(
    r"\s*[—–―-]{1,2}\s*(?P<name>[^\n—–]{2,80}?)(?:\s*\((?P<account>@\w{1,30})\))?(?:\s+[A-Z][a-z]+ \d{1,2}, \d{4})?\s*$"
)
_SHORTEST = 12


def signed_quotation(layout: Layout, index: int, people: People) -> FoundQuote | None:
    """The quotation block as a quote; None for a block that is nothing but a signature."""
    passage = layout.passages[index]
    text = layout.text[passage.start : passage.end]
    if re.match(r"\s*[—–―]", text) or len(text) < _SHORTEST:
        return None
    own = _SIGNATURE.search(text)
    end = passage.start + own.start() if own and own.start() > _SHORTEST else passage.end
    quote = FoundQuote(passage.start, end, "direct", index, [(passage.start, end)])
    while quote.end > quote.start and layout.text[quote.end - 1].isspace():
        quote.end -= 1
    quote.pieces = [(quote.start, quote.end)]
    signature, base = own if own and own.start() > _SHORTEST else None, passage.start
    if signature is None and index + 1 < len(layout.passages):
        below = layout.passages[index + 1]
        line = layout.text[below.start : below.end]
        if re.match(r"\s*[—–―-]{1,2}\s*\S", line) and len(line) < 120:
            signature, base = _SIGNATURE.search(line), below.start
    if signature is not None:
        quote.mention = (base + signature.start("name"), base + signature.end("name"))
        quote.speaker = people.resolve(quote.mention, None)
        quote.description = signature.group("account")
    return quote
