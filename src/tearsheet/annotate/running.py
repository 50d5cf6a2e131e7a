"""Run the annotators over a laid-out body and give their finds the shape of the models."""

from __future__ import annotations

from typing import Any

from tearsheet.annotate.claims import FoundClaim, find_claims
from tearsheet.annotate.quantities import FoundDate, FoundQuantity
from tearsheet.annotate.quotes import FoundQuote, find_quotes
from tearsheet.annotate.sentences import passage_sentences
from tearsheet.assemble.body import Body
from tearsheet.layout import Layout, Passage


def annotate_body(body: Body, data: dict[str, Any], wanted: frozenset[str]) -> dict[str, Any]:
    """The fields `quotes` and `claims` as plain data."""
    if not body.text or not wanted & {"quotes", "claims"}:
        return {"quotes": [], "claims": []}
    layout = Layout(
        text=body.text,
        passages=body.passages,
        headline=data["headline"],
        authors=[author["name"] for author in data["authors"]],
        language=data["language"],
        date_published=data["date_published"],
    )
    quotes = find_quotes(layout)
    claims = find_claims(layout, passage_sentences(layout), quotes) if "claims" in wanted else []
    shown = "quotes" in wanted
    return {
        "quotes": [_quote(layout, quote) for quote in quotes] if shown else [],
        "claims": [_claim(layout, claim, keep_quote=shown) for claim in claims],
    }


def _span(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end}


def _place(passage: Passage) -> dict[str, int | None]:
    return {"section": passage.section, "faq": passage.faq}


def _quote(layout: Layout, quote: FoundQuote) -> dict[str, Any]:
    text = layout.text
    mention = quote.mention
    return {
        "text": text[quote.start : quote.end],
        "span": _span(quote.start, quote.end),
        "spans": [_span(*piece) for piece in quote.pieces],
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_mention": text[mention[0] : mention[1]] if mention else None,
        "speaker_span": _span(*mention) if mention else None,
        "speaker_description": quote.description,
        "cue": text[quote.cue[0] : quote.cue[1]] if quote.cue else None,
        **_place(layout.passages[quote.passage]),
    }


def _claim(layout: Layout, claim: FoundClaim, *, keep_quote: bool) -> dict[str, Any]:
    return {
        "text": layout.text[claim.start : claim.end],
        "span": _span(claim.start, claim.end),
        "claimant": claim.claimant,
        "kind": claim.kind,
        "check_worthiness": claim.check_worthiness,
        "quantities": [_quantity(layout, quantity) for quantity in claim.quantities],
        "dates": [_date(layout, day) for day in claim.dates],
        "quote": claim.quote if keep_quote else None,
        **_place(layout.passages[claim.passage]),
    }


def _quantity(layout: Layout, quantity: FoundQuantity) -> dict[str, Any]:
    return {
        "text": layout.text[quantity.start : quantity.end],
        "span": _span(quantity.start, quantity.end),
        "kind": quantity.kind,
        "value": quantity.value,
        "value_to": quantity.value_to,
        "unit": quantity.unit,
        "approximate": quantity.approximate,
    }


def _date(layout: Layout, day: FoundDate) -> dict[str, Any]:
    return {"text": layout.text[day.start : day.end], "span": _span(day.start, day.end), "value": day.value}
