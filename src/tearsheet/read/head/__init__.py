"""Metadata candidates of a page: one pass over its head and the few places in the body made for them."""

from .reading import HeadData, read_head

__all__ = ["HeadData", "read_head"]
