"""Containers that hold something else than the article, however much it reads like prose: comments, consent, dialogs, other articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tearsheet.document import Document, Group

from .features import View

# Whole class words: "comments-open" on the body element says nothing about what is in it.
_FOREIGN = re.compile(
    r"(?:^|\s)(?:\w{1,20}[-_]{1,2}){0,3}(?:"
    r"comments?(?:[-_]{0,2}(?:list|area|body|content|thread|section|wrap|wrapper|block|holder|container|box|item|text|tree|\d{1,12}))?"
    r"|commentlist|disqus(?:[-_]thread)?|replies"
    r"|cookies?(?:[-_]\w{1,20}){0,3}|gdpr(?:[-_]\w{1,20}){0,2}|onetrust(?:[-_]\w{1,20}){0,3}|cli-\w{1,20}(?:-\w{1,20}){0,3}"
    r"|modal(?:[-_](?:body|content|dialog|wrapper))?|popup|lightbox"
    r")(?=\s|$)"
)
_SKIPPED = frozenset(("body", "main", "html"))
# What is left when the foreign part is cut must still be an article.
_MIN_LEFT = 250


def drop_foreign(view: View, content: list[bool]) -> None:
    """Take content out that lies in foreign containers, when enough stands outside of them."""
    document = view.document
    foreign = _groups_under(document.groups, [_is_foreign(group) for group in document.groups])
    headline = view.headline.block
    if headline is not None and foreign[document.blocks[headline].group]:
        return
    _drop(document, content, foreign)
    other = _other_articles(view, content)
    if other is not None:
        _drop(document, content, other)


def _drop(document: Document, content: list[bool], out: Sequence[bool]) -> None:
    inside = [i for i, kept in enumerate(content) if kept and out[document.blocks[i].group]]
    if not inside:
        return
    left = sum(len(document.blocks[i].text) for i, kept in enumerate(content) if kept) - sum(
        len(document.blocks[i].text) for i in inside
    )
    if left >= _MIN_LEFT:
        for i in inside:
            content[i] = False


def _is_foreign(group: Group) -> bool:
    return bool(group.name) and group.tag not in _SKIPPED and _FOREIGN.search(group.name) is not None


def _groups_under(groups: Sequence[Group], marked: Sequence[bool]) -> list[bool]:
    under = [False] * len(groups)
    for index in range(1, len(groups)):
        under[index] = marked[index] or under[groups[index].parent]
    return under


def _other_articles(view: View, content: Sequence[bool]) -> list[bool] | None:
    """With the headline inside one `article` element, its sibling articles with headings of their own are others."""
    document, headline = view.document, view.headline.block
    if headline is None:
        return None
    groups = document.groups
    own = _enclosing_articles(groups, document.blocks[headline].group)
    if not own:
        return None
    headed: dict[int, bool] = {}
    for i, block in enumerate(document.blocks):
        if not content[i]:
            continue
        articles = _enclosing_articles(groups, block.group)
        if articles and not own & articles:
            outermost = min(articles)
            headed[outermost] = headed.get(outermost, False) or (block.kind == "heading" and block.level <= 3)
    marked = [headed.get(index, False) for index in range(len(groups))]
    return _groups_under(groups, marked) if any(marked) else None


def _enclosing_articles(groups: Sequence[Group], index: int) -> set[int]:
    found = set()
    while index:
        if groups[index].tag == "article":
            found.add(index)
        index = groups[index].parent
    return found
