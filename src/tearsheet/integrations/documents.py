"""Articles as text with flat metadata, the form that retrieval libraries take. Needs no library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from tearsheet.models import Article, Claim, Quote, Section

By = Literal["section", "article"]


@dataclass(slots=True, frozen=True)
class Chunk:
    """A text to index, with what to know of it."""

    text: str
    metadata: dict[str, Any]
    """Plain values that JSON can hold; what is unknown is left out."""


def chunks(article: Article, *, by: By = "section") -> Iterator[Chunk]:
    """The article as chunks.

    Args:
        article: what to cut.
        by: "section": a chunk for each section that has text and for each FAQ pair; "article": a single one.

    Yields:
        Chunks in reading order, FAQ pairs last. Their metadata has headline, authors, date, url and so on, and of
        quotes and claims those in the chunk.
    """
    base = _base(article)
    if by == "article":
        faq = [{"question": pair.question, "answer": pair.answer} for pair in article.faq]
        yield Chunk(article.text, _filled(base | _annotations(article.quotes, article.claims) | {"faq": faq}))
        return
    for number, section in enumerate(article.sections):
        if section.blocks:
            here = {"kind": "section", "section": number, "heading": section.heading}
            found = _annotations(
                [quote for quote in article.quotes if quote.section == number],
                [claim for claim in article.claims if claim.section == number],
            )
            yield Chunk(_text(section), _filled(base | here | found))
    for number, pair in enumerate(article.faq):
        here = {"kind": "faq", "faq": number, "heading": pair.heading, "question": pair.question}
        found = _annotations(
            [quote for quote in article.quotes if quote.faq == number],
            [claim for claim in article.claims if claim.faq == number],
        )
        yield Chunk(f"{pair.question}\n\n{pair.answer}", _filled(base | here | found))


def _text(section: Section) -> str:
    return "\n\n".join([*([section.heading] if section.heading else []), *section.paragraphs])


def _base(article: Article) -> dict[str, Any]:
    return {
        "source": article.canonical_url or article.url,
        "headline": article.headline,
        "authors": [author.name for author in article.authors],
        "date_published": article.date_published.isoformat() if article.date_published else None,
        "language": article.language,
        "publisher": article.publisher,
        "platform": article.platform,
    }


def _annotations(quotes: Iterable[Quote], claims: Iterable[Claim]) -> dict[str, Any]:
    return {
        "quotes": [{"text": quote.text, "speaker": quote.speaker} for quote in quotes],
        "claims": [{"text": claim.text, "check_worthiness": claim.check_worthiness} for claim in claims],
    }


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, [], "")}
