"""Reports: one self-contained page on which a person checks what was extracted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .entries import Entry, read_entry

if TYPE_CHECKING:
    from .markup import Safe

__all__ = ["Entry", "read_entry", "report"]


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


def _title(entries: Sequence[Entry]) -> str:
    return entries[0].name if len(entries) == 1 else f"{len(entries):,} articles"
