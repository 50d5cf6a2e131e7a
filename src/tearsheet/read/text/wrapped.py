"""Hard-wrapped text: lines cut at a column are joined again to paragraphs, a headline over two lines to one."""

from __future__ import annotations

from functools import cache

from tearsheet.words import stopwords

from .lines import Line

_STOPS = (".", "!", "?", "。", "！", "？", "”", '"', "»", ":", "…")
_ENDS = (*_STOPS, ",", ";")
_MIN_LINES = 6
_PREPOSITIONS = frozenset(
    [
        "until",
        "after",
        "before",
        "into",
        "over",
        "under",
        "against",
        "between",
        "without",
        "amid",
        "nach",
        "vor",
        "über",
        "gegen",
        "zwischen",
        "après",
        "avant",
        "entre",
        "contre",
        "hasta",
        "tras",
        "contra",
        "contro",
        "fino",
        "após",
        "até",
    ]
)
# A headline over two lines stands among the first lines; characters of one of its lines.
_HEAD, _SHORT_LINE, _LONG_LINE = 6, 18, 90


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
            joined[-1] = Line(text + glue + line.text, last.start, line.end, last.number, last.gap, last.margin)
        else:
            joined.append(line)
        open_width = line.indent + len(line.text)
    return joined


def join_headline(lines: list[Line]) -> list[Line]:
    """The lines, with a headline that was set over two lines as one.

    The upper line breaks off: it ends in a small word ("until") or the lower one begins small; an empty line or the
    top is above, an empty line below them.
    """
    for place in range(min(_HEAD, len(lines) - 2)):
        upper, lower, below = lines[place : place + 3]
        if lower.gap or not below.gap or (place and not upper.gap):
            continue
        if not _SHORT_LINE <= len(upper.text) <= _LONG_LINE or len(lower.text) > _LONG_LINE:
            continue
        if upper.text.endswith(_ENDS) or not lower.text[0].isalpha() or ":" in lower.text:
            continue
        small = lower.text[0].islower() or upper.text.rsplit(None, 1)[-1] in _breaking()
        if small and upper.text[0].isupper():
            joined = Line(f"{upper.text} {lower.text}", upper.start, lower.end, upper.number, upper.gap, upper.margin)
            return [*lines[:place], joined, *lines[place + 2 :]]
    return lines


@cache
def _breaking() -> frozenset[str]:
    """Small words that no line of a title ends with."""
    common = (word for language in ("en", "de", "fr", "es", "pt", "it") for word in stopwords(language))
    return frozenset(common) | _PREPOSITIONS


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
