"""FAQs of pages: questions that share one markup, each with its answer behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tearsheet.document import Document, Hint, SourceBlock
from tearsheet.label.labels import Label
from tearsheet.label.title import fold

from .found import FoundPair, Piece
from .headings import heads_faq
from .questions import (
    MAX_QUESTION,
    answer_start,
    asks,
    beckons,
    has_question_label,
    question_range,
    shared_block,
)
from .structured import declared_questions
from .voices import is_interview, says_one_thing

_DIGIT = re.compile(r"\d")
_ALNUM = re.compile(r"[^\W_]")
_CONTROL = Hint.SUMMARY | Hint.TERM | Hint.BUTTON
_MAX_ANSWER_BLOCKS = 60
_MOST_OF_IT = 0.5
_ENDS_ANSWER = frozenset(
    (
        "bio",
        "related",
        "comments",
        "share",
        "newsletter",
        "promo",
        "copyright",
        "tags",
        "navigation",
        "login",
        "contact",
    )
)
_FAQ_NAME = re.compile(r"(?:^|[\s_-])(?:faqs?|accordion|questions?|q-?and-?a|qa)(?=$|[\s_-])|faq")
_NO_QUESTION = re.compile(r"comment|poll|quiz|survey|rating|feedback|search|newsletter|nav|menu|footer")


def pairs_of_repeats(document: Document, labels: Sequence[Label] | None) -> list[FoundPair]:
    """The pairs of a page."""
    blocks = document.blocks
    declared = declared_questions(document)
    groups: dict[tuple[str, ...], list[int]] = {}
    for i, block in enumerate(blocks):
        if (asks(block) or (declared and _is_declared(block, declared))) and not _foreign(document, block):
            groups.setdefault(_signature(document, block), []).append(i)
    if not groups and not any("\n" in block.text for block in blocks):
        return []
    headings = [i for i, block in enumerate(blocks) if heads_faq(block)]
    pairs: list[FoundPair] = []
    taken: set[int] = set()
    for signature, asked in sorted(groups.items(), key=lambda entry: -len(entry[1])):
        for whole in _runs(document, signature, asked):
            run = _until_chapter(blocks, _below_heading(document, whole, headings), headings)
            if taken.isdisjoint(run) and _is_faq(document, run, headings, declared):
                found = _pairs_of_run(document, run, headings, labels)
                if says_one_thing(blocks, found) or _is_told(document, run, headings, found, labels):
                    continue
                pairs += found
                taken.update(piece[0] for pair in found for piece in (pair.question, *pair.answer))
    shared = _shared(document, headings, taken)
    # A lone block of the kind among other questions is an appeal ("Short of time?\nWe can help").
    return pairs + shared if len(shared) > 1 or not pairs else pairs


def _is_declared(block: SourceBlock, declared: set[str]) -> bool:
    """The page's own data call this block a question, whether it has a mark or not."""
    text = block.text
    return len(text) <= MAX_QUESTION and fold(text[slice(*question_range(text))]) in declared


def _signature(document: Document, block: SourceBlock) -> tuple[str, ...]:
    group = document.groups[block.group]
    return (block.tag, _style(block.name), group.tag, _style(group.name), str(block.bold))


def _style(name: str) -> str:
    """The words of a class attribute that siblings share: no slugs ("3-what-does-it-cost"), no counters or hashes."""
    if "-" not in name and name.isalpha():
        return name
    return " ".join(word for word in name.split() if word.count("-") < 4 and _DIGIT.search(word) is None)


def _foreign(document: Document, block: SourceBlock) -> bool:
    menu = block.hints & Hint.NAV and (block.link_chars or not (block.kind == "heading" or block.hints & _CONTROL))
    return bool(menu) or bool(block.hints & Hint.FORM) or bool(_NO_QUESTION.search(document.groups[block.group].name))


def _runs(document: Document, signature: tuple[str, ...], asked: list[int]) -> list[list[int]]:
    """All blocks of the signature from the first to the last question, split where the gaps grow too long."""
    blocks = document.blocks
    members = [
        i
        for i in range(asked[0], asked[-1] + 1)
        if len(blocks[i].text) <= MAX_QUESTION and _signature(document, blocks[i]) == signature
    ]
    # Siblings without a question mark count when most have one ("Delivery times", "What does it cost?").
    if len(asked) < 0.65 * len(members):
        members = asked
    runs: list[list[int]] = [[members[0]]]
    for i in members[1:]:
        if i - runs[-1][-1] > _MAX_ANSWER_BLOCKS:
            runs.append([])
        runs[-1].append(i)
    return [run for run in runs if any(i in asked for i in run)]


def _below_heading(document: Document, run: list[int], headings: list[int]) -> list[int]:
    """With a FAQ heading among the questions, the ones above it are section headings of the article."""
    inner = [h for h in headings if run[0] < h < run[-1] and not asks(document.blocks[h])]
    first_above = any(h < run[0] for h in headings)
    return run if first_above or not inner else [i for i in run if i > inner[0]]


def _until_chapter(blocks: Sequence[SourceBlock], run: list[int], headings: list[int]) -> list[int]:
    """Headed questions end with the FAQ's chapter; a rank between its heading's and theirs is a group within it."""
    if not run or blocks[run[0]].kind != "heading" or blocks[run[0]].hints & _CONTROL:
        return run
    heading = _heading_above(blocks, run[0], headings)
    if heading is None or blocks[heading].kind != "heading" or blocks[heading].level >= blocks[run[0]].level:
        return run
    rank = blocks[heading].level
    for place, (i, j) in enumerate(pairwise(run), 1):
        if any(
            blocks[k].kind == "heading" and blocks[k].level <= rank and not asks(blocks[k]) for k in range(i + 1, j)
        ):
            return run[:place]
    return run


def _is_faq(document: Document, run: list[int], headings: list[int], declared: set[str]) -> bool:
    blocks = document.blocks
    first = blocks[run[0]]
    known = sum(1 for i in run if _is_declared(blocks[i], declared)) if declared else 0
    if known >= max(1, 0.5 * len(run)):
        return True
    answered = sum(1 for i, j in zip(run, [*run[1:], len(blocks)], strict=True) if j - i > 1)
    if answered < 0.7 * len(run):
        return False
    under = _heading_above(blocks, run[0], headings)
    named = _FAQ_NAME.search(_names_above(document, first.group)) is not None
    if under is not None:
        return len(run) >= 2 or named or bool(first.hints & _CONTROL)
    if named and len(run) >= 2:
        return True
    if len(run) < 3 or not all(asks(blocks[i]) for i in run):
        return False
    if first.hints & _CONTROL:
        return True
    if headings:
        # The page says where its FAQ is: these questions head sections.
        return False
    return first.kind == "heading" and _nothing_between(blocks, run)


def _is_told(
    document: Document,
    run: list[int],
    headings: list[int],
    found: list[FoundPair],
    labels: Sequence[Label] | None,
) -> bool:
    """Nothing says FAQ, and the questions head the article's sections or somebody speaks in the answers."""
    if not _is_headless(document, run, headings):
        return False
    if labels is not None and _is_most(document.blocks, found, labels):
        return True
    labelled = all(has_question_label(document.blocks[i].text) for i in run)
    return is_interview(document.blocks, found, labelled=labelled)


def _is_most(blocks: Sequence[SourceBlock], found: Sequence[FoundPair], labels: Sequence[Label]) -> bool:
    """Whether the answers are most of the article's text."""
    answers = {piece[0] for pair in found for piece in pair.answer}
    story = [i for i, label in enumerate(labels) if label.role == "content" and blocks[i].kind != "heading"]
    inside = sum(len(blocks[i].text) for i in story if i in answers)
    return inside > _MOST_OF_IT * sum(len(blocks[i].text) for i in story)


def _is_headless(document: Document, run: list[int], headings: list[int]) -> bool:
    """Nothing but the questions themselves says FAQ."""
    first = document.blocks[run[0]]
    if _heading_above(document.blocks, run[0], headings) is not None or first.hints & _CONTROL:
        return False
    return _FAQ_NAME.search(_names_above(document, first.group)) is None


def _nothing_between(blocks: Sequence[SourceBlock], run: list[int]) -> bool:
    """Between the questions stands no heading of their rank or above that is no question."""
    level, members = blocks[run[0]].level, set(run)
    return not any(
        blocks[i].kind == "heading" and blocks[i].level <= level and i not in members for i in range(run[0], run[-1])
    )


def _heading_above(blocks: Sequence[SourceBlock], i: int, headings: list[int]) -> int | None:
    """The FAQ heading above a block, with no heading of its rank or above that is no question in between."""
    above = [h for h in headings if i - 40 <= h < i]
    if not above:
        return None
    heading = above[-1]
    rank = blocks[heading].level or 7
    for j in range(heading + 1, i):
        if blocks[j].kind == "heading" and blocks[j].level <= rank and rank < 7 and not asks(blocks[j]):
            return None
    return heading


def _names_above(document: Document, group: int) -> str:
    names = []
    for _ in range(4):
        names.append(document.groups[group].name)
        group = document.groups[group].parent
    return " ".join(names)


def _pairs_of_run(
    document: Document, run: list[int], headings: list[int], labels: Sequence[Label] | None
) -> list[FoundPair]:
    blocks = document.blocks
    items = _items(document, run)
    heading = _heading_above(blocks, run[0], headings)
    pairs: list[FoundPair] = []
    longest = 0
    for place, i in enumerate(run):
        stop = run[place + 1] if place + 1 < len(run) else min(len(blocks), i + _MAX_ANSWER_BLOCKS)
        last = place + 1 == len(run)
        answer = _answer(document, i, stop, items[place], labels, longest if last else 0)
        longest = max(longest, len(answer))
        if answer:
            pairs.append(FoundPair((i, *question_range(blocks[i].text)), answer, heading))
    return pairs


def _items(document: Document, run: list[int]) -> list[int | None]:
    """For each question the largest container with no other one in it; None where siblings share one container."""
    groups, blocks = document.groups, document.blocks
    if len(run) == 1:
        return [blocks[run[0]].group]
    holding: dict[int, int] = {}
    for i in run:
        group = blocks[i].group
        while group:
            holding[group] = holding.get(group, 0) + 1
            group = groups[group].parent
    items: list[int | None] = []
    for i in run:
        best, group = None, blocks[i].group
        while group and holding[group] == 1:
            best, group = group, groups[group].parent
        items.append(best)
    return items


def _inside(document: Document, block: SourceBlock, item: int) -> bool:
    group = block.group
    while group > item:
        group = document.groups[group].parent
    return group == item


def _answer(
    document: Document, i: int, stop: int, item: int | None, labels: Sequence[Label] | None, longest: int
) -> list[Piece]:
    """The blocks behind a question up to the next one, the end of its item, or what no answer holds."""
    blocks = document.blocks
    question = blocks[i]
    holds = item is not None and any(_inside(document, blocks[j], item) for j in range(i + 1, stop))
    panel = _panel(document, i) if longest and not holds else None
    pieces: list[Piece] = []
    for j in range(i + 1, stop):
        block = blocks[j]
        if holds and item is not None and not _inside(document, block, item):
            break
        if block.kind == "heading" and (question.kind != "heading" or block.level <= question.level):
            break
        if not holds and pieces and longest:
            if panel is not None:
                if not _inside(document, block, panel):
                    break
            elif _ends_flat(block, blocks[j - 1], labels, j):
                break
        if labels is not None and labels[j].kind in _ENDS_ANSWER and labels[j].reason.startswith("phrase"):
            break
        if pieces and beckons(block.text):
            break
        if block.hints & Hint.NAV and not question.hints & Hint.NAV:
            break
        if block.kind == "caption" or block.text == question.text or not _ALNUM.search(block.text):
            continue
        pieces.append((j, answer_start(block.text) if not pieces else 0, len(block.text)))
    return pieces


def _panel(document: Document, i: int) -> int | None:
    """The container beside the question's own that holds the answer; None where both stand in one."""
    groups, blocks = document.groups, document.blocks
    if i + 1 >= len(blocks):
        return None
    above = {group := blocks[i].group}
    while group:
        above.add(group := groups[group].parent)
    panel, group = None, blocks[i + 1].group
    while group not in above:
        panel, group = group, groups[group].parent
    return panel if panel is not None and groups[panel].tag not in ("ul", "ol", "li") else None


def _ends_flat(block: SourceBlock, above: SourceBlock, labels: Sequence[Label] | None, j: int) -> bool:
    """Without items of their own, the last answer ends with the container, or where boilerplate begins."""
    if (
        block.group != above.group
        and block.kind not in ("list_item", "table")
        and above.kind not in ("list_item", "table")
    ):
        return True
    return labels is not None and labels[j].role == "boilerplate"


def _shared(document: Document, headings: list[int], taken: set[int]) -> list[FoundPair]:
    """Blocks that hold a question and its answer, under a FAQ heading."""
    pairs: list[FoundPair] = []
    for i, block in enumerate(document.blocks):
        if i in taken or "\n" not in block.text:
            continue
        cut = shared_block(block.text)
        if cut is None or _heading_above(document.blocks, i, headings) is None:
            continue
        start, _ = question_range(block.text[: cut[0]])
        begin = cut[1] + answer_start(block.text[cut[1] :])
        pairs.append(
            FoundPair(
                (i, start, cut[0]),
                [(i, begin, len(block.text))],
                _heading_above(document.blocks, i, headings),
            )
        )
    return pairs
