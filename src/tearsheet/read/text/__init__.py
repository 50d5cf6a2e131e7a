"""The reader of copied text and markdown: lines to a `Document`."""

from .reading import read_text

__all__ = ["read_text"]
