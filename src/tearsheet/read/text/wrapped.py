"""Hard-wrapped text: lines cut at a column are joined again to paragraphs."""

from __future__ import annotations

from .lines import Line

_STOPS = (".", "!", "?", "。", "！", "？", "”", '"', "»", ":", "…")
_MIN_LINES = 6


def join_wrapped(lines: list[Line], source: str) -> list[Line]:
    """The lines, with the pieces of hard-wrapped paragraphs joined; unwrapped text comes back as it is."""
    column = _wrap_column(lines)
    if not column:
        return lines
    joined: list[Line] = []
    open_width = 0
    for line in lines:
        # A line goes on when the one above ran up to the column: its next word would not have fitted.
        first_word = len(line.text.split(None, 1)[0])
        goes_on = joined and line.gap == 0 and open_width and open_width + 1 + first_word > column
        if goes_on and not line.text.startswith(("- ", "* ", "• ")):
            last = joined[-1]
            glue = "" if last.text.endswith("-") and line.text[:1].islower() else " "
            text = last.text[:-1] if glue == "" else last.text
            joined[-1] = Line(text + glue + line.text, last.start, line.end, last.number, last.gap, last.indent)
        else:
            joined.append(line)
        open_width = line.indent + len(line.text)
    return joined


def _wrap_column(lines: list[Line]) -> int:
    """The column at which the text is wrapped, or 0.

    Wrapped text shows as runs of lines of nearly equal length that do not end like sentences;
    copied pages have one long line a paragraph.
    """
    widths = [line.indent + len(line.text) for line in lines]
    if len(lines) < _MIN_LINES or max(widths) > 110:
        return 0
    column = max(widths)
    inner = [
        line
        for line, width, below in zip(lines, widths, lines[1:], strict=False)
        if below.gap == 0 and width >= 0.75 * column and not line.text.endswith(_STOPS)
    ]
    if column < 50 or len(inner) < max(4, 0.4 * len(lines)):
        return 0
    return column
