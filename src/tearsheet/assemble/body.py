"""The body: sections, FAQ pairs and the article's text, laid out once with all spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tearsheet.document import SourceBlock
from tearsheet.faq import FoundPair
from tearsheet.label.labels import Label
from tearsheet.layout import Passage, PassageKind

_BLOCK_KINDS = frozenset(("paragraph", "list_item", "quotation", "code", "table", "preformatted"))
_DEFAULT_LEVEL = 2


@dataclass(slots=True)
class Body:
    """The laid-out article: plain data in the shape of the models, and the passages for annotators."""

    text: str = ""
    sections: list[dict[str, Any]] = field(default_factory=list)
    faq: list[dict[str, Any]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Indices of the blocks whose text stands in `text`."""


class _Layout:
    """Appends blocks to the text and notes where each one stands."""

    def __init__(self, faq: Sequence[FoundPair]) -> None:
        self.body = Body()
        self._parts: list[str] = []
        self._length = 0
        self._last_kind = ""
        self._pairs = faq

    def _append(self, text: str, kind: PassageKind, section: int | None, pair: int | None, glue: str) -> dict[str, int]:
        if self._length:
            self._parts.append(glue)
            self._length += len(glue)
        start = self._length
        self._parts.append(text)
        self._length += len(text)
        self._last_kind = kind
        self.body.passages.append(Passage(start, self._length, kind, section, pair))
        return {"start": start, "end": self._length}

    def heading(self, text: str, level: int) -> None:
        span = self._append(text, "heading", len(self.body.sections), None, "\n\n")
        self.body.sections.append(
            {"heading": text, "heading_span": span, "level": level or _DEFAULT_LEVEL, "blocks": []}
        )

    def faq_heading(self, text: str) -> None:
        self._append(text, "heading", None, None, "\n\n")

    def block(self, text: str, kind: PassageKind) -> None:
        if not self.body.sections:
            self.body.sections.append({"heading": None, "heading_span": None, "level": 0, "blocks": []})
        glue = "\n" if kind == "list_item" and self._last_kind == "list_item" else "\n\n"
        span = self._append(text, kind, len(self.body.sections) - 1, None, glue)
        self.body.sections[-1]["blocks"].append({"kind": kind, "text": text, "span": span})

    def pair(self, number: int, blocks: Sequence[SourceBlock]) -> None:
        found = self._pairs[number]
        question = _cut(blocks, found.question)
        question_span = self._append(question, "faq_question", None, number, "\n\n")
        spans = [
            self._append(piece, "faq_answer", None, number, "\n")
            for piece in (_cut(blocks, answer) for answer in found.answer)
            if piece
        ]
        if not spans:
            return
        answer_span = {"start": spans[0]["start"], "end": spans[-1]["end"]}
        self.body.faq.append(
            {
                "question": question,
                "question_span": question_span,
                "answer_span": answer_span,
                "spans": [question_span, *spans],
                "heading": blocks[found.heading].text if found.heading is not None else None,
            }
        )

    def finish(self) -> Body:
        self.body.text = "".join(self._parts)
        for pair in self.body.faq:
            span = pair["answer_span"]
            pair["answer"] = self.body.text[span["start"] : span["end"]]
        return self.body


def _cut(blocks: Sequence[SourceBlock], piece: tuple[int, int, int]) -> str:
    index, start, end = piece
    return blocks[index].text[start:end].strip()


def lay_out(blocks: Sequence[SourceBlock], labels: Sequence[Label], faq: Sequence[FoundPair]) -> Body:
    """Lay out content blocks and FAQ pairs in reading order."""
    layout = _Layout(faq)
    follow: dict[int, list[int]] = {}
    for number, pair in enumerate(faq):
        follow.setdefault(pair.question[0], []).append(number)
    answers = {piece[0] for pair in faq for piece in pair.answer}
    headings = {pair.heading for pair in faq if pair.heading is not None}
    for index, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if index in follow:
            for number in follow[index]:
                layout.pair(number, blocks)
        elif index in answers:
            pass
        elif index in headings:
            layout.faq_heading(block.text)
        elif label.role != "content":
            continue
        elif label.kind == "heading":
            layout.heading(block.text, block.level)
        else:
            layout.block(block.text, label.kind if label.kind in _BLOCK_KINDS else "paragraph")  # type: ignore[arg-type]
        layout.body.used.add(index)
    return layout.finish()
