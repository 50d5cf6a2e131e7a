"""The texts of two versions side by side, each with its own marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tearsheet.models import Article
from tearsheet.report.blocks import Blocks
from tearsheet.report.inline import Inline
from tearsheet.report.marks import Cutter, Mark, marks
from tearsheet.report.markup import Content, Safe, el
from tearsheet.report.passages import Passage, passages
from tearsheet.report.reading_view import removed_block
from tearsheet.report.speakers import Speaker

from .alignment import align
from .words import changed_words


class Side:
    """One version: its passages, and what it removed."""

    def __init__(self, article: Article, prefix: str, speakers: Sequence[Speaker]) -> None:
        self.article = article
        self.passages = passages(article)
        self.texts = [article.text[passage.start : passage.end] for passage in self.passages]
        self.removed = {block.text: block.kind for block in article.boilerplate}
        self.found = _found(article, self.passages)
        self._blocks = Blocks(article, prefix, Inline(article, prefix, speakers, linked=False))

    def cell(self, index: int, changed: Sequence[Mark] = ()) -> Safe:
        """The passage as the content of a cell; passages must be asked for in their order."""
        passage = self.passages[index]
        start = passage.start
        block = self._blocks.build(passage, [Mark(m.start + start, m.end + start, m.kind, 0) for m in changed])
        return el("ul", block) if passage.kind == "list_item" else block


@dataclass(slots=True)
class Sides:
    """The rows of the table, and how many of them differ."""

    rows: list[Safe]
    changed: int


def sides(old: Side, new: Side) -> Sides:
    """A row for each passage of either version; `data-same` tells those that both have alike, marks and all."""
    rows: list[Safe] = []
    changed = 0
    for i, j in align(old.texts, new.texts):
        left: Content
        right: Content
        if i is not None and j is not None:
            words_gone, words_new = _words(old.texts[i], new.texts[j])
            kind = "text" if old.texts[i] != new.texts[j] else "same"
            if kind == "same" and (old.passages[i].kind, old.found[i]) != (new.passages[j].kind, new.found[j]):
                kind = "marks"
            left, right = old.cell(i, words_gone), new.cell(j, words_new)
        elif i is not None:
            kind, left, right = "gone", old.cell(i), _elsewhere(old.texts[i], new, "Not in the new text.")
        else:
            assert j is not None
            kind, left, right = "new", _elsewhere(new.texts[j], old, "Not in the old text."), new.cell(j)
        changed += kind != "same"
        label = el("th", _NAMES[kind], scope="row")
        rows.append(el("tr", label, _cell("old", left), _cell("new", right), class_=kind))
    return Sides(rows, changed)


_NAMES = {"same": "same", "text": "changed", "marks": "marks", "gone": "only old", "new": "only new"}


def _cell(name: str, content: Content) -> Safe:
    return el("td", content, data_side=name)


def _words(old: str, new: str) -> tuple[list[Mark], list[Mark]]:
    return ([], []) if old == new else changed_words(old, new)


def _elsewhere(text: str, side: Side, otherwise: str) -> Safe:
    kind = side.removed.get(text)
    return removed_block(kind, text) if kind else el("p", otherwise, class_="nothing")


def _found(article: Article, placed: Sequence[Passage]) -> list[list[tuple[object, ...]]]:
    """For each passage what is marked on it, in words that can be compared with another version's."""
    cutter = Cutter(marks(article))
    found: list[list[tuple[object, ...]]] = []
    for passage in placed:
        start = passage.start
        here = cutter.cut(start, passage.end)
        found.append([(cut.start - start, sorted((mark.kind, mark.title) for mark in cut.marks)) for cut in here])
    return found
