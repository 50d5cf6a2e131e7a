"""Batch: archives in, shards of articles out; see docs/design/batch.md for the shape."""

from .settings import Columns, Limits, Settings

__all__ = ["Columns", "Limits", "Settings"]
