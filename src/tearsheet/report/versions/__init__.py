"""Two versions of the same articles side by side: what an upgrade changes."""

from __future__ import annotations

from .view import comparison

__all__ = ["comparison"]
