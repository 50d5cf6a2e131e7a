"""The result: one article torn out of its page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, JsonValue, model_validator
from typing_extensions import Self

from .annotations import FAQ, Claim, Quote
from .base import Model, Span
from .extra import ungrounded
from .parts import Author, Boilerplate, Evidence, Image, Origin, Section


def _date_or_datetime(value: Any) -> Any:
    """Keep a bare day a `date`: pydantic alone would read "2026-01-22" as midnight."""
    if isinstance(value, str) and len(value) == 10:
        return date.fromisoformat(value)
    if isinstance(value, str):
        return datetime.fromisoformat(value.replace("Z", "+00:00"))
    return value


Moment = Annotated[datetime | date, BeforeValidator(_date_or_datetime)]


class Article(Model):
    """An article with everything that was found about it and in it.

    Every span in it satisfies `article.text[x.span.start:x.span.end] == x.text`; an `Article` that
    breaks this cannot be built. Missing values are None or empty, never guessed.
    """

    headline: str | None = None
    """Headline as the page shows it, without the site's name."""
    description: str | None = None
    """Standfirst under the headline, or the page's own summary."""
    authors: list[Author] = []
    """Who wrote it, in the page's order."""
    date_published: Moment | None = None
    """A `datetime` when the source gives a time (aware when it gives a zone), else a `date`."""
    date_modified: Moment | None = None
    """Last update, same forms."""
    language: str | None = None
    """BCP 47 tag, usually two letters ("en", "zh")."""
    publisher: str | None = None
    """Name of the site or company on whose page the article stands."""
    platform: str | None = None
    """Id of the platform profile that recognised the republisher, e.g. "btcc-square"."""
    origin: Origin | None = None
    """First publication, when the page says that it is a repost."""
    url: str | None = None
    """Address given to `parse`."""
    canonical_url: str | None = None
    """Address that the page names as its own."""
    breadcrumb: list[str] = []
    """Path of the page in its site, outermost first."""
    tags: list[str] = []
    """Keywords that the page gives the article."""
    images: list[Image] = []
    """Images of the article in reading order."""
    engagement: dict[str, int] = Field(default_factory=dict)
    """Counters of the page by name: views, likes, comments, shares; `counter_1` ... where it does not tell which."""
    text: str = ""
    """Headings, blocks, FAQ questions and answers in reading order. All spans count in this text."""
    sections: list[Section] = []
    """The body; the first has heading None when text stands before the first heading."""
    quotes: list[Quote] = []
    """In reading order."""
    claims: list[Claim] = []
    """In reading order; see `claims_by_worthiness`."""
    faq: list[FAQ] = []
    """Question and answer pairs; they stand in `text` but not in `sections`."""
    boilerplate: list[Boilerplate] = []
    """Every visible block of the source that is neither content nor the place of a metadata value."""
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    """By field name: where the value came from and how sure it is."""
    extra: dict[str, JsonValue] = Field(default_factory=dict)
    """What annotators of your own found, by their names; empty unless `parse` was given some."""
    diagnostics: list[str] = []
    """What was noticed on the way: repaired encodings, ignored metadata, missing parts."""

    def claims_by_worthiness(self, *, at_least: float = 0.0) -> list[Claim]:
        """The claims, the most check-worthy first; equal scores keep reading order.

        Args:
            at_least: leave out claims with a lower `check_worthiness`, from 0 to 1. The default threshold of a list
                for fact-checkers is 0.5.
        """
        worthy = (claim for claim in self.claims if claim.check_worthiness >= at_least)
        return sorted(worthy, key=lambda claim: -claim.check_worthiness)

    @model_validator(mode="after")
    def _grounded(self) -> Self:
        text = self.text
        for span, expected in _grounded_parts(self):
            if text[span.start : span.end] != expected:
                raise ValueError(f"span {span.start}:{span.end} does not give back {expected[:60]!r}")
        if self.extra and (wrong := ungrounded(self.extra, text)):
            raise ValueError(wrong)
        return self


def _grounded_parts(article: Article) -> Iterator[tuple[Span, str]]:
    for section in article.sections:
        if section.heading_span is not None:
            yield section.heading_span, section.heading or ""
        for block in section.blocks:
            yield block.span, block.text
    for pair in article.faq:
        yield pair.question_span, pair.question
        yield pair.answer_span, pair.answer
    for quote in article.quotes:
        yield quote.span, quote.text
        if quote.speaker_span is not None:
            yield quote.speaker_span, quote.speaker_mention or ""
    for claim in article.claims:
        yield claim.span, claim.text
        for quantity in claim.quantities:
            yield quantity.span, quantity.text
        for day in claim.dates:
            yield day.span, day.text
