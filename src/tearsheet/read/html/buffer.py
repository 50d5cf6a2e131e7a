"""The text of the block being read: white space collapsed on the way, links and bold runs counted."""

from __future__ import annotations

from tearsheet.read.invisible import INVISIBLE


class TextBuffer:
    """Collects text runs of one block; offsets given out count in the final text."""

    __slots__ = ("bold_chars", "length", "link_chars", "links", "parts", "space")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.clear()

    def clear(self) -> None:
        """Forget everything: a new block starts."""
        self.parts = []
        self.length = 0
        self.space = False
        self.link_chars = 0
        self.bold_chars = 0
        self.links: list[tuple[int, int, str]] = []

    def add(self, text: str, in_link: bool, in_bold: bool) -> None:
        """Append a text run."""
        words = text.split()
        if not words:
            self.space = self.length > 0
            return
        run = " ".join(words)
        if not run.isascii() and INVISIBLE.search(run):
            run = INVISIBLE.sub("", run)
            if not run:
                return
        size = len(run)
        if self.length and (self.space or text[0].isspace()) and self.parts[-1] != "\n":
            self.parts.append(" ")
            self.length += 1
        self.parts.append(run)
        self.length += size
        if in_link:
            self.link_chars += size
        if in_bold:
            self.bold_chars += size
        self.space = text[-1].isspace()

    def add_preformatted(self, text: str) -> None:
        """Append a run whose white space counts."""
        self.parts.append(text)
        self.length += len(text)

    def line_break(self) -> bool:
        """Append a line break; True when the line above is already empty (a paragraph ends)."""
        if not self.length:
            return False
        if self.parts[-1] == "\n":
            return True
        self.parts.append("\n")
        self.length += 1
        self.space = False
        return False

    def text(self) -> str:
        """The collected text."""
        return "".join(self.parts).strip()
