"""Block quotations and embedded posts: quotes that need no marks; their signature is the speaker."""

from __future__ import annotations

import re

from tearsheet.layout import Layout

from .found import FoundQuote, Range
from .phrases import names_in
from .resolving import People

_SIGNATURE = re.compile(
    r"\s*[—–―-]{1,2}\s*(?P<name>[^\n—–]{2,80}?)(?:\s*\((?P<account>@\w{1,30})\))?(?:\s+[A-Z][a-z]+ \d{1,2}, \d{4})?\s*$"
)
# A line of its own below a quote in marks, or the rest of its line: a dash, a name, perhaps an office behind a comma.
_SIGNED = re.compile(
    r"[^\S\n]*\n*[^\S\n]*[—–―-]{1,2}[^\S\n]*(?P<name>[^\W\d_][^\n,—–]{1,60}?)(?:,[^\n]{2,80})?\.?[^\S\n]*(?:\n|$)"
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
        start, end = base + signature.start("name"), base + signature.end("name")
        # "Ann Lee, engineer": an office behind a name, not a name of several parts.
        comma = layout.text.find(", ", start, end)
        if comma > 0 and names_in(layout.text, start, comma) == [(start, comma)]:
            quote.description = layout.text[comma + 2 : end]
            end = comma
        quote.mention = (start, end)
        quote.speaker = people.resolve(quote.mention, None)
        quote.description = signature.group("account") or quote.description
    return quote


def signature_behind(text: str, at: int) -> Range | None:
    """The name that signs a quote which ends at `at`; nothing but a name counts, for a dash opens list items too."""
    signed = _SIGNED.match(text, at, at + 200)
    if signed is None or (signed.end() == at + 200 and len(text) > signed.end()):
        return None
    name = signed.span("name")
    return name if names_in(text, *name) == [name] else None
