"""Lines of a text with their place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tearsheet.read.invisible import INVISIBLE

# Every line end that Unicode knows, as str.splitlines() does, but with positions.
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(slots=True)
class Line:
    """A line that is not blank, stripped."""

    text: str
    start: int
    """Of the stripped text, in the source."""
    end: int
    number: int
    """From 1."""
    gap: int
    """Blank lines above; 1 above the first line."""
    margin: str
    """The white space in front."""

    @property
    def indent(self) -> int:
        """Signs of white space in front."""
        return len(self.margin)


def source_lines(text: str) -> list[Line]:
    """The non-blank lines of a text."""
    lines: list[Line] = []
    number, gap = 1, 1
    blank = True
    for match in _LINE.finditer(text):
        raw = match.group()
        if raw[0] in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029":
            number += 1
            gap += blank
            blank = True
            continue
        visible = INVISIBLE.sub("", raw) if not raw.isascii() else raw
        stripped = visible.strip()
        if not stripped:
            continue
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        lines.append(Line(stripped, start, match.start() + len(raw.rstrip()), number, gap, raw[:indent]))
        gap, blank = 0, False
    return lines
