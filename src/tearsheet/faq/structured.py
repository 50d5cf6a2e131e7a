"""schema.org pairs that a page declares: evidence, checked against what the page shows."""

from __future__ import annotations

from collections.abc import Sequence

from tearsheet.document import Document
from tearsheet.label.title import fold

from .found import FoundPair


def declared_questions(document: Document) -> set[str]:
    """The declared questions, folded."""
    return {key for candidate in document.candidates.get("faq", ()) if (key := fold(candidate.value))}


def invisible_pairs(document: Document, pairs: Sequence[FoundPair]) -> list[str]:
    """A diagnostic for each declared pair that the page does not show."""
    shown = {fold(document.blocks[pair.question[0]].text[pair.question[1] : pair.question[2]]) for pair in pairs}
    return [
        f"faq: declared but not visible: {candidate.value[:120]}"
        for candidate in document.candidates.get("faq", ())
        if fold(candidate.value) not in shown
    ]
