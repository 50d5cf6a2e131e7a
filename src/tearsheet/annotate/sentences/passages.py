"""The sentences of a laid-out article, passage by passage."""

from __future__ import annotations

from ...layout import Layout
from .splitting import split_sentences

_ONE = frozenset({"heading", "faq_question"})
_NONE = frozenset({"code", "table", "preformatted"})


def passage_sentences(layout: Layout) -> list[list[tuple[int, int]]]:
    """One list of (start, end) offsets into `layout.text` for each passage of `layout`, in order.

    Headings and FAQ questions are one sentence each; code, tables and preformatted text have none.
    """
    sentences: list[list[tuple[int, int]]] = []
    for passage in layout.passages:
        if passage.kind in _NONE or passage.end <= passage.start:
            sentences.append([])
        elif passage.kind in _ONE:
            sentences.append([(passage.start, passage.end)])
        else:
            sentences.append(split_sentences(layout.text, passage.start, passage.end, layout.language))
    return sentences
