"""Passages of the article as elements: headings, paragraphs, lists, tables, questions and answers."""

from __future__ import annotations

from collections.abc import Sequence

from tearsheet.models import Article

from .inline import Inline
from .marks import Cutter, Mark, marks
from .markup import Content, Safe, el
from .passages import Passage

_LEVEL_BELOW_HEADLINE = 3
_NAMES = {"list_item": "li", "quotation": "blockquote"}


class Blocks:
    """Builds the passages of one article, which must come in the order of the text."""

    def __init__(self, article: Article, prefix: str, inline: Inline) -> None:
        self._text = article.text
        self._prefix = prefix
        self._inline = inline
        self._cutter = Cutter(marks(article))
        self._answered: set[int] = set()

    def build(self, passage: Passage, more: Sequence[Mark] = ()) -> Safe:
        """The passage with its marks, and `more` that lie on it."""
        if passage.kind == "table":
            return self._table(passage, more)
        words = self._words(passage.start, passage.end, more)
        if passage.kind == "heading":
            return self._heading(passage, words)
        if passage.faq is not None:
            return self._faq(passage.kind, passage.faq, words)
        if passage.kind in ("code", "preformatted"):
            return el("pre", words, class_="piece", tabindex=0, dir="auto")
        return el(_NAMES.get(passage.kind, "p"), words, class_="piece", dir="auto")

    def _words(self, start: int, end: int, more: Sequence[Mark]) -> Safe:
        return self._inline.words(self._text, self._cutter.cut(start, end, more))

    def _heading(self, passage: Passage, words: Safe) -> Safe:
        level = min(6, _LEVEL_BELOW_HEADLINE + max(0, passage.level - 2))
        anchor = f"{self._prefix}-s{passage.section}" if passage.section is not None else None
        return el(f"h{level}", words, class_="piece", id=anchor, tabindex=-1 if anchor else None, dir="auto")

    def _faq(self, kind: str, number: int, words: Safe) -> Safe:
        if kind == "answer" and number in self._answered:  # a further block of the same answer
            return el("p", words, class_="piece faq answer", dir="auto")
        letter = kind[0]
        if kind == "answer":
            self._answered.add(number)
        label = f"{kind} {number + 1} of the FAQ"
        badge = self._inline.badge("rf", f"{letter.upper()}{number + 1}", label, "", f"fc{number}")
        anchor = f"{self._prefix}-f{number}{letter}"
        return el("p", badge, words, class_=f"piece faq {kind}", id=anchor, tabindex=-1, dir="auto")

    def _table(self, passage: Passage, more: Sequence[Mark]) -> Safe:
        rows: list[Content] = []
        at = passage.start
        for line in self._text[passage.start : passage.end].split("\n"):
            cells: list[Content] = []
            for cell in line.split("\t"):
                end = at + len(cell)
                here = [mark for mark in more if mark.start < end and at < mark.end]
                cells.append(el("td", self._words(at, end, here), dir="auto"))
                at = end + 1
            rows.append(el("tr", cells))
        label = "table of the article"
        return el("div", el("table", rows), class_="piece wide", tabindex=0, role="region", aria_label=label)
