"""From whatever was handed in to one known thing: a parsed tree or a decoded text."""

from .opening import MAX_BYTES, Source, open_source

__all__ = ["MAX_BYTES", "Source", "open_source"]
