"""Claims of an article: its statements, cut to size, with claimant, kind, numbers, dates and score."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import TypeVar

from ...layout import Layout
from ..quantities import FoundDate, FoundQuantity
from ..quantities.dates import dates_in
from ..quantities.finding import quantities_in
from ..quantities.lexicon import word_set
from .filters import is_statement, is_verdict
from .found import FoundClaim, QuoteLike
from .kinds import claim_kind
from .model import check_worthiness
from .sources import reported, sourced
from .trimming import comments_from, statement_span

_MAX_TOUCHING = 200
_SKIPPED = frozenset({"heading", "faq_question", "code", "table", "preformatted"})


@dataclass(slots=True, frozen=True)
class _Candidate:
    start: int
    end: int
    claimant: str | None
    passage: int
    quote: int | None


def find_claims(
    layout: Layout,
    sentences: Sequence[Sequence[tuple[int, int]]],
    quotes: Sequence[QuoteLike] = (),
    *,
    reference: date | datetime | None = None,
) -> list[FoundClaim]:
    """The checkable statements of an article, in reading order.

    `sentences` is what `passage_sentences(layout)` gives, `quotes` are the article's quotes in reading order.
    Relative dates are resolved against `reference`, else `layout.date_published`. Questions, instructions,
    opinion of the writer and fragments are left out; statements in quotes stay: somebody answers for them.
    """
    words = [
        frozenset[str]() if p.kind in _SKIPPED else word_set(layout.text[p.start : p.end]) for p in layout.passages
    ]
    candidates = list(_candidates(layout, sentences, quotes, words))
    scores = check_worthiness([layout.text[c.start : c.end] for c in candidates])
    reference = reference or layout.date_published
    numbers: dict[int, tuple[list[FoundQuantity], list[FoundDate]]] = {}
    claims = []
    for candidate, score in zip(candidates, scores, strict=True):
        if candidate.passage not in numbers:
            numbers[candidate.passage] = _numbers(layout, candidate.passage, reference, words[candidate.passage])
        quantities, dates = numbers[candidate.passage]
        inside = _inside(quantities, candidate)
        claims.append(
            FoundClaim(
                start=candidate.start,
                end=candidate.end,
                claimant=candidate.claimant,
                kind=claim_kind(layout.text[candidate.start : candidate.end], inside),
                check_worthiness=round(score, 4),
                passage=candidate.passage,
                quote=candidate.quote,
                quantities=inside,
                dates=_inside(dates, candidate),
            )
        )
    return claims


_Placed = TypeVar("_Placed", FoundQuantity, FoundDate)


def _inside(found: list[_Placed], candidate: _Candidate) -> list[_Placed]:
    """Those of `found`, which is in order, that lie within the candidate."""
    first = bisect_left(found, candidate.start, key=attrgetter("start"))
    last = bisect_left(found, candidate.end, first, key=attrgetter("start"))
    return [one for one in found[first:last] if one.end <= candidate.end]


def _numbers(
    layout: Layout, index: int, reference: date | datetime | None, words: frozenset[str]
) -> tuple[list[FoundQuantity], list[FoundDate]]:
    """The quantities and dates of one passage, with offsets into the whole text."""
    passage = layout.passages[index]
    text = layout.text[passage.start : passage.end]
    shift = passage.start
    dates = dates_in(text, words, layout.language, reference)
    quantities = quantities_in(text, layout.language, dates, words)
    return [_moved_quantity(q, shift) for q in quantities], [
        FoundDate(d.start + shift, d.end + shift, d.value, d.precision) for d in dates
    ]


def _moved_quantity(q: FoundQuantity, shift: int) -> FoundQuantity:
    return FoundQuantity(q.start + shift, q.end + shift, q.kind, q.value, q.value_to, q.unit, q.approximate)


def _candidates(
    layout: Layout,
    sentences: Sequence[Sequence[tuple[int, int]]],
    quotes: Sequence[QuoteLike],
    words: Sequence[frozenset[str]],
) -> Iterator[_Candidate]:
    by_passage: dict[int, list[int]] = {}
    for number, quote in enumerate(quotes):
        by_passage.setdefault(quote.passage, []).append(number)
    language = (layout.language or "en").split("-")[0].lower()
    for index, passage in enumerate(layout.passages):
        if passage.kind in _SKIPPED or index >= len(sentences):
            continue
        mine = by_passage.get(index, [])
        pieces = sorted((a, b, number) for number in mine for a, b in _pieces(quotes[number]))
        low = 0
        for start, end in sentences[index]:
            # Sentences and pieces are both in order: what ended before this sentence is behind for good.
            while low < len(pieces) and pieces[low][1] <= start:
                low += 1
            touching = _touching(pieces, low, start, end)
            yield from _of_sentence(layout, index, (start, end), touching, quotes, words[index], language)


def _touching(pieces: Sequence[tuple[int, int, int]], low: int, start: int, end: int) -> list[int]:
    """The quotes with a piece in a sentence."""
    found: dict[int, None] = {}
    for a, b, number in pieces[low : low + _MAX_TOUCHING]:
        if a >= end:
            break
        if b > start:
            found[number] = None
    return list(found)


def _of_sentence(
    layout: Layout,
    passage: int,
    sentence: tuple[int, int],
    touching: Sequence[int],
    quotes: Sequence[QuoteLike],
    around: frozenset[str],
    language: str,
) -> Iterator[_Candidate]:
    """The claims of one sentence: those of its quotes, or its own statement."""
    touching = [n for n in touching if not _is_comment(layout, quotes[n])]
    whole = [n for n in touching if quotes[n].kind != "mixed"]
    for number in whole:
        yield from _of_quote(layout, passage, sentence, number, quotes[number], around, language)
    if whole:
        return
    claim = _own(layout, passage, sentence, around, language)
    if claim is None:
        return
    for number in touching:
        speaker = _speaker(layout, quotes[number])
        if speaker:
            yield _Candidate(claim.start, claim.end, speaker, passage, number)
            return
    yield claim


def _is_comment(layout: Layout, quote: QuoteLike) -> bool:
    """Is it what the sentence makes of its own statement ("Data from X shows a fall, suggesting ...")?"""
    if quote.kind != "indirect" or not quote.cue:
        return False
    return comments_from(layout.text, quote.cue[0] - 2, quote.start)


def _pieces(quote: QuoteLike) -> list[tuple[int, int]]:
    return list(quote.pieces) or [(quote.start, quote.end)]


def _speaker(layout: Layout, quote: QuoteLike) -> str | None:
    if quote.speaker:
        return quote.speaker
    return layout.text[quote.mention[0] : quote.mention[1]] if quote.mention else None


def _of_quote(
    layout: Layout,
    passage: int,
    sentence: tuple[int, int],
    number: int,
    quote: QuoteLike,
    around: frozenset[str],
    language: str,
) -> Iterator[_Candidate]:
    """The statement that a quote makes within one sentence."""
    for a, b in _pieces(quote):
        start, end = max(a, sentence[0]), min(b, sentence[1])
        if end - start < 8:
            continue
        text = layout.text[start:end]
        if not is_statement(text, language, quoted=True, reported=quote.kind == "indirect", around=around):
            continue
        start, end = statement_span(layout.text, start, end)
        if end > start:
            yield _Candidate(start, end, _speaker(layout, quote), passage, number)


def _own(
    layout: Layout, passage: int, sentence: tuple[int, int], around: frozenset[str], language: str
) -> _Candidate | None:
    """The statement that the article itself makes in a sentence, or reports from a source that it names."""
    if not is_statement(layout.text[sentence[0] : sentence[1]], language, around=around):
        return None
    start, end = statement_span(layout.text, *sentence)
    claimant = None
    told = reported(layout.text, start, end, around) if language == "en" else sourced(layout.text, start, end, language)
    if told is not None:
        start, end, claimant = told
    if end - start < 8 or (claimant is None and is_verdict(layout.text[start:end], around)):
        return None
    return _Candidate(start, end, claimant, passage, None)
