"""FAQs of copied text and markdown: question lines and the lines up to the next question."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tearsheet.document import Document, SourceBlock
from tearsheet.label.labels import Label
from tearsheet.words import is_question, line_kind

from .found import FoundPair, Piece
from .headings import names_faq
from .questions import answer_start, asks, beckons, has_question_label, invites, is_numbered, question_range
from .voices import is_interview

_MAX_ANSWER_BLOCKS = 25
_LONGEST_SHORT = 70
_FARTHEST_FIRST = 6
_SHORTEST_SIGN = 12
_LONGEST_LABELLED = 8
_ENDS = (".", "!", "?", "。", "！", "？", "؟", ":", "：", ";", "”", '"', ")", "…", "।")


def pairs_of_lines(document: Document, labels: Sequence[Label] | None) -> list[FoundPair]:
    """The pairs of a text."""
    blocks = document.blocks
    asked = [
        i for i, block in enumerate(blocks) if asks(block) or (len(block.text) < 250 and has_question_label(block.text))
    ]
    if not asked:
        return []
    pairs: list[FoundPair] = []
    # Only what stands shortly above a question can head a FAQ: names are dear to compare.
    above = sorted({j for i in asked for j in range(max(0, i - _FARTHEST_FIRST), i)})
    headings = [j for j in above if len(blocks[j].text) < 120 and names_faq(blocks[j].text)]
    for place, heading in enumerate(headings):
        end = headings[place + 1] if place + 1 < len(headings) else len(blocks)
        within = [i for i in asked if heading < i < end]
        if within:
            within += _unmarked(blocks, within, document.language)
        run = _run_from(blocks, heading, sorted(within), labels)
        pairs += _pairs(blocks, run, heading, labels, end)
    if not pairs:
        pairs = _pairs(blocks, _headless_run(blocks, asked), None, labels, len(blocks))
        if len(pairs) < 3 or is_interview(blocks, pairs, labelled=True):
            return []
    return pairs


def _unmarked(blocks: Sequence[SourceBlock], asked: list[int], language: str | None) -> list[int]:
    """Siblings that ask without a mark ("How to pay"): short, standing free like the others, a sentence below."""
    free = all(blocks[i].gap for i in asked)
    marked = set(asked)
    return [
        i
        for i in range(asked[0] + 2, asked[-1])
        if i not in marked
        and blocks[i].kind in ("line", "heading")
        and _is_short(blocks[i])
        and (blocks[i].gap or not free)
        and len(blocks[i + 1].text) > _LONGEST_SHORT
        and i - 1 not in marked
        and is_question(blocks[i].text, language)
    ]


def _run_from(
    blocks: Sequence[SourceBlock], heading: int, asked: list[int], labels: Sequence[Label] | None
) -> list[int]:
    """Questions from a heading on; it ends where a gap is too long, another chapter begins or the page leaves it."""
    if not asked or _in_menu(blocks, heading, asked[0]):
        return []
    run = [asked[0]]
    for i in asked[1:]:
        before = run[-1]
        if i - before > _MAX_ANSWER_BLOCKS or _chapter_between(blocks, before, i) or _left(blocks, before, i, labels):
            break
        if not _inner_question(blocks, run, i):
            run.append(i)
    return run


def _in_menu(blocks: Sequence[SourceBlock], heading: int, first: int) -> bool:
    """The heading is an entry of a menu or of a table of contents: no question stands right below it.

    A few introducing lines or a group's heading may stand between; an entry stands close below short lines.
    """
    if first - heading > _FARTHEST_FIRST:
        return True
    if blocks[heading].kind == "heading":
        return False
    short = sum(1 for j in range(heading + 1, first) if _is_short(blocks[j]))
    close = blocks[heading].gap == 0 and heading > 0 and _is_short(blocks[heading - 1])
    return short > 2 or (close and (short > 0 or blocks[first].gap > 0))


def _is_short(block: SourceBlock) -> bool:
    return len(block.text) <= _LONGEST_SHORT and not block.text.endswith(_ENDS)


def _inner_question(blocks: Sequence[SourceBlock], run: list[int], i: int) -> bool:
    """A question within an answer: without the others' number, or close below its line where questions stand free."""
    if blocks[i].kind == "heading":
        return False
    if len(run) > 1 and not is_numbered(blocks[i].text) and all(is_numbered(blocks[j].text) for j in run):
        return True
    if blocks[i].gap:
        return False
    return all(blocks[j].gap and blocks[j + 1].gap for j in run)


def _left(blocks: Sequence[SourceBlock], before: int, i: int, labels: Sequence[Label] | None) -> bool:
    """Between two questions the text has left its FAQ."""
    if any(invites(blocks[j].text) or beckons(blocks[j].text) for j in range(before + 1, i)):
        return True
    if _chapter_line(blocks, before, i, labels):
        return True
    if labels is None or labels[before].role != "content" or labels[i].role == "content":
        return False
    return any(labels[j].role != "content" and len(blocks[j].text) > _SHORTEST_SIGN for j in range(before + 2, i))


def _chapter_line(blocks: Sequence[SourceBlock], before: int, i: int, labels: Sequence[Label] | None) -> bool:
    """A heading that asks nothing, with a text of its own below: where answers have none, another chapter begins."""
    if labels is None or not blocks[before].gap or blocks[before].kind == "heading":
        return False
    return any(
        labels[j].kind == "heading"
        and blocks[j].gap
        and blocks[j].kind == "line"
        and _is_short(blocks[j])
        and blocks[j + 1].gap
        and len(blocks[j + 1].text) > _LONGEST_SHORT
        for j in range(before + 2, i - 1)
    )


def _chapter_between(blocks: Sequence[SourceBlock], before: int, after: int) -> bool:
    """A heading of the questions' own rank or above that asks nothing."""
    rank = blocks[before].level if blocks[before].kind == "heading" else 0
    return bool(rank) and any(blocks[j].kind == "heading" and blocks[j].level < rank for j in range(before + 1, after))


def _headless_run(blocks: Sequence[SourceBlock], asked: list[int]) -> list[int]:
    """Labelled questions ("Q:"), or markdown headings in a row that all ask."""
    labelled = [i for i in asked if has_question_label(blocks[i].text)]
    if len(labelled) >= 3:
        return labelled if _answers_briefly(blocks, labelled) else []
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


def _answers_briefly(blocks: Sequence[SourceBlock], run: list[int]) -> bool:
    """Answers have a label too ("A:"), or are short: numbered questions may also lead the chapters of a guide."""
    if any(answer_start(blocks[i + 1].text) for i in run if i + 1 < len(blocks)):
        return True
    return all(j - i <= _LONGEST_LABELLED for i, j in pairwise(run))


def _pairs(
    blocks: Sequence[SourceBlock],
    run: list[int],
    heading: int | None,
    labels: Sequence[Label] | None,
    end: int,
) -> list[FoundPair]:
    pairs: list[FoundPair] = []
    refrains = _refrains(blocks, run)
    longest = 1
    for place, i in enumerate(run):
        last = place + 1 == len(run)
        stop = min(end, i + _MAX_ANSWER_BLOCKS) if last else run[place + 1]
        answer = _answer(blocks, i, stop, labels, longest if last else None)
        answer = [piece for piece in answer if blocks[piece[0]].text not in refrains]
        if answer:
            longest = max(longest, len(answer))
            pairs.append(FoundPair((i, *question_range(blocks[i].text)), answer, heading))
    return pairs


def _refrains(blocks: Sequence[SourceBlock], run: list[int]) -> set[str]:
    """What stands above most questions and is no answer: "Read more", a number on a line of its own."""
    above = [blocks[i - 1].text for i in run[1:] if len(blocks[i - 1].text) <= _LONGEST_SHORT]
    return {text for text in above if text.isdecimal() or above.count(text) > max(1, len(run) // 2)}


def _answer(
    blocks: Sequence[SourceBlock], i: int, stop: int, labels: Sequence[Label] | None, longest: int | None
) -> list[Piece]:
    """Lines up to the next question; behind the last one only what still reads like an answer."""
    pieces: list[Piece] = []
    for j in range(i + 1, stop):
        block = blocks[j]
        if block.kind == "heading" and (blocks[i].kind != "heading" or block.level <= blocks[i].level):
            break
        if invites(block.text) or (pieces and beckons(block.text)):
            break
        if longest is not None and pieces and _ends_last(blocks, i, j, len(pieces), longest, labels):
            break
        if longest is not None and not pieces and line_kind(block.text):
            break
        pieces.append((j, answer_start(block.text) if not pieces else 0, len(block.text)))
    return pieces


def _ends_last(
    blocks: Sequence[SourceBlock], i: int, j: int, have: int, longest: int, labels: Sequence[Label] | None
) -> bool:
    block = blocks[j]
    if line_kind(block.text):
        return True
    if block.kind == "list_item":
        return False
    if _is_short(block):
        return True
    flows = block.gap == 0 < blocks[i].gap
    if have >= max(longest, 1) and not flows and block.kind in ("line", "paragraph"):
        return True
    return labels is not None and labels[j].role != "content" and labels[i].role == "content"
