"""Reports: one self-contained page on which a person checks what was extracted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .entries import Entry, read_entry
from .records import NotArticles, Record, is_records, read_records

if TYPE_CHECKING:
    from .markup import Safe

__all__ = ["Entry", "NotArticles", "Record", "compare", "is_records", "read_entry", "read_records", "report"]


def report(entries: Sequence[Entry], *, title: str | None = None) -> str:
    """The report on the entries as an HTML page.

    The page holds everything it needs, asks the network for nothing, runs only its own script, and shows every
    word of the sources as text. It grows linearly with them.

    Args:
        entries: see `read_entry`. Several get an index with the fields that are missing.
        title: of the page; by default the name of the only entry, or how many there are.
    """
    from .article_view import article_view
    from .markup import join
    from .overview import overview
    from .shell import page

    shown: list[Safe] = [article_view(entry, number) for number, entry in enumerate(entries, 1)]
    if len(entries) != 1:
        shown.insert(0, overview(entries))
    return page(title or _title(entries), join(shown))


def compare(old: Sequence[Record], new: Sequence[Record], *, title: str | None = None) -> str:
    """Two versions of the same articles side by side as an HTML page: metadata, text and findings that changed.

    Args:
        old: see `read_records`.
        new: the same articles from another version; records of the same key are compared.
        title: of the page.
    """
    from .shell import page
    from .versions import comparison

    return page(title or "Two versions compared", comparison(old, new))


def _title(entries: Sequence[Entry]) -> str:
    return entries[0].name if len(entries) == 1 else f"{len(entries):,} articles"
