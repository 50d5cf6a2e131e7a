"""Bench: what a parse costs on your own pages, as a ratio to building the tree, by stage and beside installed peers."""

from .measuring import Figures, measure
from .pages import Page, read_pages
from .telling import told

__all__ = ["Figures", "Page", "measure", "read_pages", "told"]
