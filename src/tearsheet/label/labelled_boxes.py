"""Boxes that their first line names: a machine's summary, an advertisement, other stories."""

from __future__ import annotations

from collections.abc import Sequence

from tearsheet.names import is_byline

from .features import View

# How much of the body a box may hold, and an advertisement's and a list of titles' text in characters.
_SHARE, _AD, _SUMMARY = 0.35, 260, 900
_MOST_LINES, _TITLE = 6, 140
_KINDS = ("ai_notice", "advertisement", "related")


def drop_labelled_boxes(view: View, content: list[bool]) -> None:
    """Take out what stands in a box with the label that opens it; in copied text, what stands close below one."""
    labels = [
        (i, kind)
        for i, phrase in enumerate(view.phrases)
        if phrase.endswith((":whole", ":start")) and (kind := phrase.partition(":")[0]) in _KINDS
    ]
    if not labels:
        return
    if view.document.kind != "html":
        _drop_lines(view, content, labels)
        return
    total = sum(len(block.text) for block, kept in zip(view.document.blocks, content, strict=True) if kept)
    for i, kind in labels:
        if view.phrases[i].endswith(":whole"):
            for j in _box(view, content, i, kind, _SHARE * total):
                content[j] = False


def _box(view: View, content: Sequence[bool], label: int, kind: str, most: float) -> list[int]:
    """The content in the largest box that the label opens and that is no part of the article by its size."""
    blocks, groups = view.document.blocks, view.document.groups
    found: list[int] = []
    box = blocks[label].group
    while box:
        if label and _is_under(view, blocks[label - 1].group, box):
            break
        held: list[int] = []
        for j in range(label + 1, len(blocks)):
            if not _is_under(view, blocks[j].group, box):
                break
            if content[j]:
                held.append(j)
        size = sum(len(blocks[j].text) for j in held)
        if view.headline.block in held or size > most or not _fits(view, held, size, kind):
            break
        found, box = held, groups[box].parent
    return found


def _fits(view: View, held: Sequence[int], size: int, kind: str) -> bool:
    if kind == "ai_notice":
        return size <= _SUMMARY
    if kind == "advertisement":
        return size <= _AD and len(held) <= 1
    return not any(view.prose[j] or len(view.document.blocks[j].text) > _TITLE for j in held)


def _is_under(view: View, group: int, box: int) -> bool:
    while group > box:
        group = view.document.groups[group].parent
    return group == box


def _drop_lines(view: View, content: list[bool], labels: Sequence[tuple[int, str]]) -> None:
    """Lines right below a label: up to the next blank line where it stands free, up to the byline elsewhere."""
    blocks = view.document.blocks
    if not any(block.gap for block in blocks[1:]):
        return
    for i, kind in labels:
        summary = kind == "ai_notice"
        if kind == "related" or (summary and not view.phrases[i].endswith(":whole")):
            continue
        run: list[int] = []
        for j in range(i + 1, min(len(blocks), i + 1 + (_MOST_LINES if summary else 1))):
            if blocks[j].gap or len(blocks[j].text) > (_SUMMARY if summary else _AD) or _names_author(view, j):
                break
            run.append(j)
        below = i + 1 + len(run)
        if blocks[i].gap or (below < len(blocks) and _names_author(view, below)):
            for j in run:
                content[j] = False


def _names_author(view: View, i: int) -> bool:
    return is_byline(view.document.blocks[i].text, language=view.document.language)
