"""The article's text as annotators see it: one string and the passages (blocks) it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

PassageKind = Literal[
    "heading",
    "paragraph",
    "list_item",
    "quotation",
    "code",
    "table",
    "preformatted",
    "faq_question",
    "faq_answer",
]


@dataclass(slots=True, frozen=True)
class Passage:
    """One block of the laid-out text: `layout.text[start:end]`."""

    start: int
    end: int
    kind: PassageKind
    section: int | None = None
    """Index of the section; None inside a FAQ."""
    faq: int | None = None
    """Index of the FAQ pair; None elsewhere."""


@dataclass(slots=True)
class Layout:
    """`Article.text` with its passages in order, and what is already known of the article.

    Passages never overlap; between two of them stand only line breaks.
    """

    text: str
    passages: list[Passage]
    headline: str | None = None
    authors: list[str] = field(default_factory=list)
    language: str | None = None
    date_published: date | datetime | None = None
