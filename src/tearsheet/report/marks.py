"""Annotations cut to a passage: stretches of text that carry the same quotes, claims, numbers and dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from tearsheet.models import Article, Quantity

_MOST_DIGITS = 40


@dataclass(slots=True, frozen=True)
class Mark:
    """An annotation on the text."""

    start: int
    end: int
    kind: str
    """quote, speaker, claim, quantity, date, or place."""
    number: int
    """Index of the quote, claim ...; of a quantity or date, the index of its claim."""
    title: str = ""
    """What a pointer over it shows."""
    last: bool = True
    """Whether the annotation ends with this mark: a quote over several blocks has one for each."""


@dataclass(slots=True)
class Stretch:
    """Text with the marks that lie on all of it."""

    start: int
    end: int
    marks: list[Mark]
    ending: list[Mark]
    """Those marks that end here and are no annotation's first part only."""


def marks(article: Article) -> list[Mark]:
    """All annotations of the article, by their start."""
    found = [*_quotes(article), *_claims(article)]
    found.sort(key=lambda mark: (mark.start, -mark.end))
    return found


class Cutter:
    """Cuts passages that come in the order of the text, so that each mark is looked at once or twice."""

    def __init__(self, found: Sequence[Mark]) -> None:
        self._marks = found
        self._starts = [mark.start for mark in found]
        self._over: list[Mark] = []

    def cut(self, start: int, end: int, more: Sequence[Mark] = ()) -> Iterator[Stretch]:
        """The stretches of the text from start to end; `more` marks lie on this passage alone."""
        first, beyond = bisect_left(self._starts, start), bisect_left(self._starts, end)
        here = [mark for mark in self._over if mark.end > start] + list(self._marks[first:beyond])
        self._over = [mark for mark in here if mark.end > end]
        return stretches([*here, *more], start, end)


def stretches(here: Sequence[Mark], start: int, end: int) -> Iterator[Stretch]:
    """The text from start to end cut wherever one of the marks begins or ends."""
    cuts = {start, end}
    for mark in here:
        cuts |= {min(max(mark.start, start), end), min(mark.end, end)}
    edges = sorted(cuts)
    waiting = sorted(here, key=lambda mark: mark.start)
    active: list[Mark] = []
    at = 0
    for left, right in pairwise(edges):
        while at < len(waiting) and waiting[at].start <= left:
            active.append(waiting[at])
            at += 1
        active = [mark for mark in active if mark.end > left]
        yield Stretch(left, right, active, [mark for mark in active if mark.end == right and mark.last])


def _quotes(article: Article) -> Iterator[Mark]:
    for number, quote in enumerate(article.quotes):
        title = f"{quote.kind} quote · {quote.speaker or 'speaker unknown'}"
        spans = quote.spans or [quote.span]
        for place, span in enumerate(spans, 1):
            yield Mark(span.start, span.end, "quote", number, title, place == len(spans))
        if quote.speaker_span is not None:
            span = quote.speaker_span
            yield Mark(span.start, span.end, "speaker", number, f"speaker: {quote.speaker or 'unknown'}")


def _claims(article: Article) -> Iterator[Mark]:
    for number, claim in enumerate(article.claims):
        title = f"claim · {claim.kind} · {claim.check_worthiness:.2f}"
        yield Mark(claim.span.start, claim.span.end, "claim", number, title)
        for quantity in claim.quantities:
            yield Mark(
                quantity.span.start, quantity.span.end, "quantity", number, f"{quantity.kind}: {exact(quantity)}"
            )
        for day in claim.dates:
            yield Mark(day.span.start, day.span.end, "date", number, f"date: {day.value or 'not resolved'}")


def exact(quantity: Quantity) -> str:
    """The value in figures with its unit: "~1,200,000,000 EUR", "5 to 7 %"."""
    value = _figures(quantity.value)
    if quantity.value_to is not None:
        value += f" to {_figures(quantity.value_to)}"
    return f"{'~' if quantity.approximate else ''}{value} {quantity.unit or ''}".strip()


def _figures(value: Decimal) -> str:
    """Digits, but for numbers whose digits would fill the page ("1E+999999" can stand in a file)."""
    return f"{value:,f}" if value.is_finite() and abs(value.adjusted()) <= _MOST_DIGITS else str(value)
