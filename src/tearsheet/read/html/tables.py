"""Tables: telling data from layout, and the text of a data table (a line a row, cells split by tabs)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from tearsheet.read.invisible import INVISIBLE

_TEXT_RUNS: Any = etree.XPath(
    ".//text()[not(parent::script or parent::style or parent::noscript or parent::template)]",
    smart_strings=False,
)

# A cell that holds one of these is a piece of page layout, not a datum.
_LAYOUT = frozenset(
    [
        "table",
        "div",
        "section",
        "article",
        "h1",
        "h2",
        "h3",
        "form",
        "header",
        "footer",
        "nav",
        "aside",
        "iframe",
        "p",
        "blockquote",
        "hr",
    ]
)
_MAX_CELLS_LOOKED_AT = 400


def _rows(table: Any) -> Iterator[Any]:
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def is_data_table(table: Any) -> bool:
    """Whether a table holds data: at least two rows and columns of short cells without page structure."""
    if table.get("role") in ("presentation", "none"):
        return False
    widths: list[int] = []
    structured = cells = chars = 0
    headed = False
    for row in _rows(table):
        width = 0
        for cell in row.iterchildren("td", "th"):
            width += 1
            cells += 1
            headed |= cell.tag == "th"
            blocks = [child.tag for child in cell.iterdescendants(*_LAYOUT)][:8]
            if "table" in blocks:
                return False
            structured += len(blocks) > 1 or (len(blocks) == 1 and blocks[0] not in ("p", "div"))
            chars += sum(len(run) for run in cell.itertext()) if cells <= _MAX_CELLS_LOOKED_AT else 0
        if width:
            widths.append(width)
        if cells > _MAX_CELLS_LOOKED_AT:
            break
    if len(widths) < 2 or max(widths) < 2:
        return False
    if not headed and sum(1 for width in widths if width >= 2) < 0.6 * len(widths):
        return False
    return structured <= 0.1 * cells and chars / max(1, cells) <= (300 if headed else 160)


def table_text(table: Any) -> tuple[str, int]:
    """The table's text and the number of its characters inside links."""
    lines: list[str] = []
    link_chars = 0
    caption = table.find("caption")
    if caption is not None:
        lines.append(_cell_text(caption))
    for row in _rows(table):
        cells = [_cell_text(cell) for cell in row.iterchildren("td", "th")]
        if any(cells):
            lines.append("\t".join(cells))
    for link in table.iterdescendants("a"):
        link_chars += sum(len(run) for run in link.itertext())
    return "\n".join(line for line in lines if line), link_chars


def _cell_text(cell: Any) -> str:
    broken = next(cell.iterdescendants("br", "p", "div", "li"), None) is not None
    text = " ".join((" " if broken else "").join(_TEXT_RUNS(cell)).split())
    return INVISIBLE.sub("", text) if not text.isascii() else text
