"""Which block is the headline, in pages and in copied text, and which blocks say it again."""

from __future__ import annotations

from tearsheet.document import Document

from .text_title import text_headline
from .title import Headline, page_headline, repeats_of


def find_headline(document: Document) -> Headline:
    """The headline of a document."""
    found = page_headline(document) if document.kind == "html" else text_headline(document)
    if found.value is not None:
        found.value = " ".join(found.value.split())  # set over two lines
    found.repeats = repeats_of(document, found)
    return found


__all__ = ["Headline", "find_headline"]
