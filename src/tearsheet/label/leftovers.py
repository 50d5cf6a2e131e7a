"""Small pieces that scores leave inside the body: pull quotes, rules made of signs, headings of boxes that went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tearsheet.document import Document, Group, SourceBlock

_PULLED = re.compile(r"pull-?_?quote|quote-?_?pull|pull-(?:left|right)|pulled-?quote|quote-?highlight")
_SIGNS = " *.:-–—_~=#•·●◆■▪+|/\\⁂\n\u00a0"
_NUMBERS = re.compile(r"[\d\s]+")
_GUTTER = re.compile(r"gutter|line-?_?no|line-?_?num|lineno")
_WORD = re.compile(r"\w+")
_SHORTEST, _GRAM = 30, 4
# So much of a pull quote stands in the story, too; of a block quotation that nothing calls so all must.
_REPEATED, _SAME = 0.6, 0.999
_MOST, _LONGEST = 60, 600
# Lines of a list of links, and how much of each is the link.
_LINKED, _MOSTLY = 2, 0.6


def drop_leftovers(document: Document, content: list[bool]) -> None:
    """Take them out of the body."""
    for i, block in enumerate(document.blocks):
        if content[i] and block.kind in ("paragraph", "line") and not block.text.strip(_SIGNS):
            content[i] = False  # "* * *", "::"
    if document.kind == "html":
        _drop_line_numbers(document, content)
        _drop_pull_quotes(document, content)
        _drop_box_headings(document, content)


def _drop_line_numbers(document: Document, content: list[bool]) -> None:
    """What counts the lines of a listing beside it."""
    for i, block in enumerate(document.blocks):
        if content[i] and block.kind in ("code", "preformatted") and _NUMBERS.fullmatch(block.text):
            content[i] = not _GUTTER.search(f"{block.name} {document.groups[block.group].name}")


def _drop_pull_quotes(document: Document, content: list[bool]) -> None:
    """What is set large beside the story is told in it: said once is enough."""
    blocks, groups = document.blocks, document.groups
    pulled = [i for i, inside in enumerate(content) if inside and _may_be_pulled(blocks[i], groups)][:_MOST]
    if not pulled:
        return
    own = frozenset(pulled)
    told = {gram for i, inside in enumerate(content) if inside and i not in own for gram in _grams(blocks[i].text)}
    for i in pulled:
        grams = list(_grams(blocks[i].text))
        share = sum(gram in told for gram in grams) / len(grams) if grams else 0.0
        if share >= (_REPEATED if _is_named(blocks[i], groups) else _SAME):
            content[i] = False


def _may_be_pulled(block: SourceBlock, groups: Sequence[Group]) -> bool:
    fits = _SHORTEST <= len(block.text) <= _LONGEST and block.kind != "heading"
    return fits and (block.kind == "quotation" or _is_named(block, groups))


def _is_named(block: SourceBlock, groups: Sequence[Group]) -> bool:
    return bool(_PULLED.search(block.name) or _PULLED.search(groups[block.group].name))


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return zip(*(words[n:] for n in range(_GRAM)), strict=False)


def _drop_box_headings(document: Document, content: list[bool]) -> None:
    """A heading that shares its container with nothing but boilerplate heads that."""
    blocks, groups = document.blocks, document.groups
    for i, block in enumerate(blocks):
        if not content[i] or block.kind != "heading":
            continue
        at = i + 1
        while at < len(blocks) and not content[at] and _is_within(groups, blocks[at].group, block.group):
            at += 1
        rest = blocks[i + 1 : at]
        ended = at >= len(blocks) or not _is_within(groups, blocks[at].group, block.group)
        if ended and block.group and len(rest) >= _LINKED and all(map(_is_linked, rest)):
            content[i] = False


def _is_linked(block: SourceBlock) -> bool:
    return block.kind == "list_item" and block.link_chars >= _MOSTLY * len(block.text)


def _is_within(groups: Sequence[Group], group: int, container: int) -> bool:
    while group != container and groups[group].depth > groups[container].depth:
        group = groups[group].parent
    return group == container
