"""What is found in an article's text: quotes, claims with their quantities and dates, FAQ pairs."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from .base import Model, Span

QuoteKind = Literal["direct", "mixed", "indirect"]
ClaimKind = Literal["statistic", "event", "causal", "comparison", "forecast", "policy", "other"]
QuantityKind = Literal["money", "percent", "count", "measure"]


class Quote(Model):
    """Words that the article attributes to somebody (schema.org `Quotation`)."""

    text: str
    """The quoted words without the outer marks: exactly `Article.text` at `span`."""
    span: Span
    """From the first to the last quoted character."""
    spans: list[Span]
    """The pieces, one per block, without marks; a single one unless the quote runs over several blocks."""
    kind: QuoteKind
    """`direct`: whole utterance in marks; `mixed`: marked words inside the reporter's sentence;
    `indirect`: reported without marks ("X said that ...")."""
    speaker: str | None = None
    """Best resolved name or description of who said it; None when the text does not tell."""
    speaker_mention: str | None = None
    """The words in the text that name the speaker ("he", "a BTCC analyst"), verbatim."""
    speaker_span: Span | None = None
    """Where `speaker_mention` stands."""
    speaker_description: str | None = None
    """What the text says the speaker is ("the company's chief financial officer"), verbatim."""
    cue: str | None = None
    """The word of saying that links quote and speaker ("said", "according to"), verbatim."""
    section: int | None = None
    """Index into `Article.sections`; None when the quote stands in a FAQ pair."""
    faq: int | None = None
    """Index into `Article.faq` when the quote stands in a FAQ pair."""


class Quantity(Model):
    """A number with its unit, made exact."""

    text: str
    """Verbatim."""
    span: Span
    """Where it stands."""
    kind: QuantityKind
    """`money`, `percent`, `measure` (physical units) or `count` (bare number or counted things)."""
    value: Decimal
    """In `unit`, scale words resolved: "€10 billion" is 10000000000. The lower end of a range."""
    value_to: Decimal | None = None
    """Upper end of a range ("between 5 and 7 %"), else None."""
    unit: str | None = None
    """ISO 4217 code for money (None when the text does not tell which dollar; a crypto-asset's ticker); "%", "pp"
    (percentage points) or "bp" (basis points) for percent; UCUM-like symbol for measures ("km", "[mi_i]", "Cel");
    counted noun or None for counts."""
    approximate: bool = False
    """True for "about", "nearly", "up to", "more than" and the like."""


class DateMention(Model):
    """A date named in the text."""

    text: str
    """Verbatim."""
    span: Span
    """Where it stands."""
    value: str | None = None
    """ISO 8601 with the precision the text gives: "2025", "2025-03", "2025-W04", "2025-03-01". A span of time is
    an interval of two such values, both ends included: "1990/1999" for "the 1990s", "2024-07/2024-09" for "Q3 2024".
    Relative dates are resolved against `Article.date_published`; None when that is unknown."""


class Claim(Model):
    """A statement that can be checked (schema.org `Claim`)."""

    text: str
    """The smallest self-contained statement: a sentence, or the clause inside "X said that ..."."""
    span: Span
    """Where it stands."""
    claimant: str | None = None
    """Who asserts it (person, report, data source); None when the article itself does."""
    kind: ClaimKind
    """Kind of assertion; see docs for the definitions."""
    check_worthiness: float = Field(ge=0, le=1)
    """0 to 1: how much a fact-checker would want to check it."""
    quantities: list[Quantity] = []
    """The numbers in it, in order."""
    dates: list[DateMention] = []
    """The dates in it, in order."""
    quote: int | None = None
    """Index into `Article.quotes` of the quote that the claim stands in, or that stands in the claim."""
    section: int | None = None
    """Index into `Article.sections`; None when the claim stands in a FAQ pair."""
    faq: int | None = None
    """Index into `Article.faq` when the claim stands in a FAQ pair."""


class FAQ(Model):
    """A question of a FAQ with its answer (schema.org `Question` with `acceptedAnswer`)."""

    question: str
    """The question without numbering or "Q:": exactly `Article.text` at `question_span`."""
    answer: str
    """The whole answer: exactly `Article.text` at `answer_span`, blocks split by line breaks."""
    question_span: Span
    """Where the question stands."""
    answer_span: Span
    """Where the answer stands, from its first to its last block."""
    spans: list[Span]
    """The question's span, then one for each block of the answer."""
    heading: str | None = None
    """The heading of the FAQ (or of the group within it) under which the pair stands."""
