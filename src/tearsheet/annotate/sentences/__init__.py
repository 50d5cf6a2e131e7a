"""Sentences: where each statement of a text begins and ends."""

from __future__ import annotations

from .passages import passage_sentences
from .splitting import split_sentences

__all__ = ["passage_sentences", "split_sentences"]
