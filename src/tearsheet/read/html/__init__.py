"""The HTML reader: a parsed page to a `Document` in one walk."""

from .reading import read_html

__all__ = ["read_html"]
