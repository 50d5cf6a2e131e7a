"""The way to the pairs: marked-up structure for pages, lines for text."""

from __future__ import annotations

from collections.abc import Sequence

from tearsheet.document import Document
from tearsheet.label.labels import Label

from .found import FoundPair
from .lines import pairs_of_lines
from .repeats import pairs_of_repeats


def find_faq(document: Document, labels: Sequence[Label] | None) -> list[FoundPair]:
    """The FAQ pairs of a document in reading order; none of their blocks is used twice."""
    if document.kind == "html":
        pairs = pairs_of_repeats(document, labels)
    else:
        pairs = pairs_of_lines(document, labels)
    taken: set[int] = set()
    kept: list[FoundPair] = []
    for pair in sorted(pairs, key=lambda each: each.question):
        pair.answer = [piece for piece in pair.answer if piece[2] > piece[1]]
        blocks = {pair.question[0], *(piece[0] for piece in pair.answer)}
        own = {pair.question[0]} if any(piece[0] == pair.question[0] for piece in pair.answer) else set()
        if pair.answer and not (blocks - own) & taken and not own & taken:
            taken |= blocks
            kept.append(pair)
    return kept
