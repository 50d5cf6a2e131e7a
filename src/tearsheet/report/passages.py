"""The article's text as passages: every heading, block, question and answer with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass

from tearsheet.models import Article


@dataclass(slots=True)
class Passage:
    """A stretch of `Article.text` that is shown as one element."""

    start: int
    end: int
    kind: str
    """heading, question, answer, or a `BlockKind`."""
    level: int = 0
    section: int | None = None
    """The section that a heading opens."""
    faq: int | None = None


def passages(article: Article) -> list[Passage]:
    """The passages in the order of the text; a stretch that nothing claims is the heading of a FAQ."""
    known = [*_of_sections(article), *_of_faq(article)]
    known.sort(key=lambda passage: passage.start)
    found: list[Passage] = []
    at = 0
    for passage in known:
        found += _between(article.text, at, passage.start)
        found.append(passage)
        at = max(at, passage.end)
    return found + _between(article.text, at, len(article.text))


def _of_sections(article: Article) -> list[Passage]:
    found = []
    for number, section in enumerate(article.sections):
        if section.heading_span is not None:
            span = section.heading_span
            found.append(Passage(span.start, span.end, "heading", section.level, number))
        found += [Passage(block.span.start, block.span.end, block.kind) for block in section.blocks]
    return found


def _of_faq(article: Article) -> list[Passage]:
    found = []
    for number, pair in enumerate(article.faq):
        question, answers = pair.question_span, pair.spans[1:] or [pair.answer_span]
        found.append(Passage(question.start, question.end, "question", faq=number))
        found += [Passage(span.start, span.end, "answer", faq=number) for span in answers]
    return found


def _between(text: str, start: int, end: int) -> list[Passage]:
    gap = text[start:end]
    bare = gap.strip()
    if not bare:
        return []
    begin = start + len(gap) - len(gap.lstrip())
    return [Passage(begin, begin + len(bare), "heading", 2)]
