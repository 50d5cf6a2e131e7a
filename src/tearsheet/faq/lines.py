"""FAQs of copied text and markdown: question lines and the lines up to the next question."""

from __future__ import annotations

from collections.abc import Sequence

from tearsheet.document import Document, SourceBlock
from tearsheet.label.labels import Label
from tearsheet.words import faq_heading, line_kind

from .found import FoundPair, Piece
from .questions import answer_start, asks, has_question_label, invites, question_range

_MAX_ANSWER_BLOCKS = 25
_LONGEST_SHORT = 70
_ENDS = (".", "!", "?", "。", "！", "？", "؟", ":", "：", ";", "”", '"', ")", "…", "।")


def pairs_of_lines(document: Document, labels: Sequence[Label] | None) -> list[FoundPair]:
    """The pairs of a text."""
    blocks = document.blocks
    asked = [
        i for i, block in enumerate(blocks) if asks(block) or (has_question_label(block.text) and len(block.text) < 250)
    ]
    pairs: list[FoundPair] = []
    used: set[int] = set()
    for heading in (i for i, block in enumerate(blocks) if len(block.text) < 120 and faq_heading(block.text)):
        if heading in used:
            continue
        run = _run_from(blocks, heading + 1, asked)
        found = _pairs(blocks, run, heading, labels)
        pairs += found
        used.update(piece[0] for pair in found for piece in (pair.question, *pair.answer))
    if not pairs:
        run = _headless_run(blocks, asked)
        pairs = _pairs(blocks, run, None, labels)
        if len(pairs) < 3:
            return []
    return pairs


def _run_from(blocks: Sequence[SourceBlock], start: int, asked: list[int]) -> list[int]:
    """Questions from a heading on; it ends where a gap is too long or another chapter begins."""
    run: list[int] = []
    for i in asked:
        if i < start:
            continue
        before = run[-1] if run else start - 1
        limit = _MAX_ANSWER_BLOCKS if run else 6
        if i - before > limit or (run and _chapter_between(blocks, before, i)):
            break
        run.append(i)
    return run


def _chapter_between(blocks: Sequence[SourceBlock], before: int, after: int) -> bool:
    """A heading of the questions' own rank or above that asks nothing."""
    rank = blocks[before].level if blocks[before].kind == "heading" else 0
    return bool(rank) and any(blocks[j].kind == "heading" and blocks[j].level < rank for j in range(before + 1, after))


def _headless_run(blocks: Sequence[SourceBlock], asked: list[int]) -> list[int]:
    """Labelled questions ("Q:"), or markdown headings in a row that all ask."""
    labelled = [i for i in asked if has_question_label(blocks[i].text)]
    if len(labelled) >= 3:
        return labelled
    headings = [i for i, block in enumerate(blocks) if block.kind == "heading"]
    best: list[int] = []
    run: list[int] = []
    for i in headings:
        if i in asked and (not run or blocks[i].level == blocks[run[0]].level):
            run.append(i)
        else:
            best, run = max(best, run, key=len), []
    best = max(best, run, key=len)
    return best if len(best) >= 3 else []


def _pairs(
    blocks: Sequence[SourceBlock], run: list[int], heading: int | None, labels: Sequence[Label] | None
) -> list[FoundPair]:
    pairs: list[FoundPair] = []
    longest = 1
    for place, i in enumerate(run):
        last = place + 1 == len(run)
        stop = min(len(blocks), i + _MAX_ANSWER_BLOCKS) if last else run[place + 1]
        answer = _answer(blocks, i, stop, labels, longest if last else None)
        if answer:
            longest = max(longest, len(answer))
            pairs.append(FoundPair((i, *question_range(blocks[i].text)), answer, heading))
    return pairs


def _answer(
    blocks: Sequence[SourceBlock], i: int, stop: int, labels: Sequence[Label] | None, longest: int | None
) -> list[Piece]:
    """Lines up to the next question; behind the last one only what still reads like an answer."""
    pieces: list[Piece] = []
    for j in range(i + 1, stop):
        block = blocks[j]
        if block.kind == "heading" and (blocks[i].kind != "heading" or block.level <= blocks[i].level):
            break
        if invites(block.text):
            break
        if longest is not None and pieces and _ends_last(blocks, j, len(pieces), longest, labels):
            break
        if longest is not None and not pieces and line_kind(block.text):
            break
        pieces.append((j, answer_start(block.text) if not pieces else 0, len(block.text)))
    return pieces


def _ends_last(blocks: Sequence[SourceBlock], j: int, have: int, longest: int, labels: Sequence[Label] | None) -> bool:
    text = blocks[j].text
    if line_kind(text):
        return True
    short = len(text) <= _LONGEST_SHORT and not text.endswith(_ENDS) and blocks[j].kind != "list_item"
    if short or (have >= max(longest, 1) and (blocks[j].kind == "line" or blocks[j].kind == "paragraph")):
        return True
    return labels is not None and labels[j].role != "content" and blocks[j].kind != "list_item"
