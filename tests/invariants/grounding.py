"""Every span of an article checked against its text, by hand and apart from the model's own validator."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tearsheet import Article
from tearsheet.models import Claim, Quote, Span


def ungrounded(article: Article) -> list[str]:
    """What does not stand in `article.text` where its span says."""
    text = article.text
    faults = [
        f"{name}: {text[span.start : span.end]!r} is not {expected!r}"
        for name, span, expected in _parts(article)
        if text[span.start : span.end] != expected or span.end > len(text)
    ]
    return faults + _piece_faults(article) + _index_faults(article)


def _parts(article: Article) -> Iterator[tuple[str, Span, str | None]]:
    for section in article.sections:
        if section.heading_span:
            yield "heading", section.heading_span, section.heading
        for block in section.blocks:
            yield "block", block.span, block.text
    for pair in article.faq:
        yield "question", pair.question_span, pair.question
        yield "answer", pair.answer_span, pair.answer
        yield "question piece", pair.spans[0], pair.question
    for quote in article.quotes:
        yield "quote", quote.span, quote.text
        if quote.speaker_span:
            yield "speaker", quote.speaker_span, quote.speaker_mention
    for claim in article.claims:
        yield "claim", claim.span, claim.text
        for quantity in claim.quantities:
            yield "quantity", quantity.span, quantity.text
        for day in claim.dates:
            yield "date", day.span, day.text


def _piece_faults(article: Article) -> list[str]:
    """Pieces of a quote lie inside it, in order; blocks of the text never overlap."""
    faults = []
    for quote in article.quotes:
        edges = [edge for piece in quote.spans for edge in (piece.start, piece.end)]
        if edges != sorted(edges) or edges[0] < quote.span.start or edges[-1] > quote.span.end:
            faults.append(f"pieces of a quote: {quote.spans} in {quote.span}")
    blocks = [block.span for section in article.sections for block in section.blocks]
    blocks += [span for pair in article.faq for span in pair.spans]
    blocks += [section.heading_span for section in article.sections if section.heading_span]
    blocks.sort(key=lambda span: span.start)
    faults += [f"{one} overlaps {other}" for one, other in pairwise(blocks) if one.end > other.start]
    return faults


def _index_faults(article: Article) -> list[str]:
    """Indices point at something that is there."""
    faults = []
    parts: list[Quote | Claim] = [*article.quotes, *article.claims]
    for part in parts:
        if part.section is not None and not 0 <= part.section < len(article.sections):
            faults.append(f"section {part.section} of {len(article.sections)}")
        if part.faq is not None and not 0 <= part.faq < len(article.faq):
            faults.append(f"faq {part.faq} of {len(article.faq)}")
    return faults + [
        f"quote {claim.quote} of {len(article.quotes)}"
        for claim in article.claims
        if claim.quote is not None and not 0 <= claim.quote < len(article.quotes)
    ]
