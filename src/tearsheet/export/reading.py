"""The article in reading order, for exports that people read: headings, runs of like blocks, FAQ pairs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from tearsheet.models import FAQ, Article, Block, BlockKind


@dataclass(slots=True, frozen=True)
class Heading:
    """A heading of the body, or of a FAQ (which has no section of its own)."""

    text: str
    level: int


@dataclass(slots=True, frozen=True)
class Run:
    """Neighbouring blocks of one kind: a list is a run of items."""

    kind: BlockKind
    texts: list[str]


@dataclass(slots=True, frozen=True)
class Pair:
    """A FAQ question with the blocks of its answer."""

    question: str
    answers: list[str]
    level: int


Part = Heading | Run | Pair

_FAQ_LEVEL = 2


def reading_order(article: Article) -> Iterator[Part]:
    """The parts in the order of the page. FAQ pairs stand where the page has them."""
    placed = [*_section_parts(article), *_faq_parts(article)]
    placed.sort(key=lambda item: item[0])
    return _runs(part for _, part in placed)


def byline(article: Article) -> str:
    """Authors, first date and publisher on one line, in no language; empty when none is known."""
    facts = [
        ", ".join(author.name for author in article.authors),
        moment(article.date_published),
        article.publisher or "",
    ]
    return " · ".join(fact for fact in facts if fact)


def moment(when: datetime | date | None) -> str:
    """The day, or the day and the time with its zone as far as known; empty for None."""
    if isinstance(when, datetime):
        return when.isoformat(" ", "seconds" if when.second else "minutes")
    return when.isoformat() if when else ""


def _section_parts(article: Article) -> Iterator[tuple[int, Heading | Block]]:
    for section in article.sections:
        if section.heading is not None and section.heading_span is not None:
            yield section.heading_span.start, Heading(section.heading, section.level)
        for block in section.blocks:
            yield block.span.start, block


def _faq_parts(article: Article) -> Iterator[tuple[int, Heading | Pair]]:
    above: str | None = None
    for pair in article.faq:
        if pair.heading and pair.heading != above:
            yield pair.question_span.start, Heading(pair.heading, _FAQ_LEVEL)
        above = pair.heading
        yield pair.question_span.start, _pair(article, pair)


def _pair(article: Article, pair: FAQ) -> Pair:
    answers = [article.text[span.start : span.end] for span in pair.spans[1:]] or [pair.answer]
    return Pair(pair.question, answers, _FAQ_LEVEL + 1 if pair.heading else _FAQ_LEVEL)


def _runs(parts: Iterator[Heading | Block | Pair]) -> Iterator[Part]:
    run: Run | None = None
    for part in parts:
        if isinstance(part, Block) and run is not None and run.kind == part.kind == "list_item":
            run.texts.append(part.text)
            continue
        if run is not None:
            yield run
            run = None
        if isinstance(part, Block):
            run = Run(part.kind, [part.text])
        else:
            yield part
    if run is not None:
        yield run
