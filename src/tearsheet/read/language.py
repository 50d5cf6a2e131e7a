"""The language of a source that declares none, as far as its dates and names need it."""

from __future__ import annotations

from tearsheet.document import Document
from tearsheet.words import guess_language

_RUNNING, _SAMPLE = 80, 2000


def spoken_language(document: Document) -> str | None:
    """Two-letter code by the words of its longer blocks; None for English, which writes 3/4 in two orders."""
    sample: list[str] = []
    size = 0
    for block in document.blocks:
        if len(block.text) >= _RUNNING or not block.text.isascii():
            sample.append(block.text)
            size += len(block.text)
            if size >= _SAMPLE:
                break
    language = guess_language(" ".join(sample)) if sample else None
    return None if language == "en" else language
