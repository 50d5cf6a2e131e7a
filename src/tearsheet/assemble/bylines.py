"""Bylines as the page shows them: short lines near the headline that name people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tearsheet.dates import find_dates
from tearsheet.document import Hint, SourceBlock
from tearsheet.label.labelling import Labelled
from tearsheet.names import is_byline, person_score, split_names

_ABOVE, _BELOW, _INTO_BODY = 3, 8, 2
_MAX_LINE = 200
_SHORTEST_TEXT = 60
_PERSON = 0.7
_ACCOUNT = 16
_EAST_ASIAN = re.compile(
    r"[\w\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3·・_-]*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3][\w\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3·・_-]*"
)
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Ý][a-zà-ÿ]")
# Where people's pages stand in the sites' address schemes.
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|a)?|people|person(?:en)?|profiles?|staff|by|writers?|columnists?|contributors?|reporters?|"
    r"journalists?|redaktion|redaccion|team|auteurs?|autore|members?|users?|user)/[^/?#]|[?&]author=|/@[\w.]{2,}",
    re.I,
)
_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:by-?lines?|authors?|nick-?names?|accounts?|user-?names?|autor(?:en|es|a)?|auteurs?|autore|writers?|contributors?|journalists?|vcard|fn)(?=$|[\s_-])"
)
_NOT_AUTHOR_NAME = re.compile(r"comment|related|photo|image|caption|card|teaser|recommend|widget")
# Lines that hold the date, the author and the section together.
_META_NAME = re.compile(r"(?:^|[\s_-])(?:meta|info|details|submitted|published|posted|date|dateline)(?=$|[\s_-])")


@dataclass(slots=True, frozen=True)
class Byline:
    """The names that one line shows."""

    block: int
    names: tuple[str, ...]
    raw: str
    sure: float
    """0 to 1: a label, an author's page behind it, or the container's name says that it is a byline."""
    url: str | None = None


def visible_bylines(labelled: Labelled) -> Iterator[Byline]:
    """Bylines in reading order."""
    blocks = labelled.document.blocks
    language = labelled.document.language
    content = [i for i, label in enumerate(labelled.labels) if label.role == "content"]
    # A slogan that got in is not the body's beginning.
    first = next((i for i in content if len(blocks[i].text) >= _SHORTEST_TEXT), content[0] if content else len(blocks))
    headline = labelled.headline.block
    if headline is None:
        start, stop = max(0, first - _BELOW), first + 1
    else:
        start = max(0, headline - _ABOVE)
        stop = min(headline + _BELOW + 1, first + _INTO_BODY) if first > headline else headline + _BELOW + 1
    for i in range(start, min(stop, len(blocks))):
        if i != headline and i not in labelled.headline.repeats:
            byline = _read(i, blocks[i], labelled, language, above=headline is not None and i < headline)
            if byline is not None:
                yield byline


def _surely_person(name: str) -> bool:
    """Without label or named container: two words at least, none glued of several (menus are)."""
    return person_score(name) >= 0.75 and " " in name and not _GLUED.search(name)


def _read(i: int, block: SourceBlock, labelled: Labelled, language: str | None, *, above: bool) -> Byline | None:
    text = block.text
    if above and (block.hints & Hint.NAV or block.kind == "list_item") and not _AUTHOR_NAME.search(block.name):
        return None
    if block.kind == "caption" and not is_byline(text, language=language):
        return None
    if len(text) > _MAX_LINE or (
        block.kind == "heading" and block.level <= 2 and not is_byline(text, language=language)
    ):
        return None
    linked = [(label, href) for label, href in block.links if _AUTHOR_PAGE.search(href)]
    named_group = labelled.document.groups[block.group].name
    own_names = f"{block.name} {named_group}"
    by_name = bool(_AUTHOR_NAME.search(own_names)) and not _NOT_AUTHOR_NAME.search(own_names)
    if linked:
        people = [n for label, _ in linked for n in split_names(label, language=language) if person_score(n) >= 0.4]
        if people and (by_name or not above) and sum(map(len, people)) >= 0.15 * len(text):
            return Byline(i, tuple(dict.fromkeys(people)), text, 0.9, linked[0][1] if len(people) == 1 else None)
    if is_byline(text, language=language):
        names = split_names(text, language=language)
        labelled_line = not all(text.startswith(name) for name in names[:1])
        if labelled_line or by_name or all(_surely_person(n) for n in names):
            return Byline(i, tuple(names), text, 0.85 if labelled_line or by_name else 0.6)
        return None
    dated = any(c.isdigit() for c in text) and bool(find_dates(text, language=language))
    if not (dated or by_name or _META_NAME.search(own_names)):
        return None
    names = split_names(text, language=language)
    if names and all(person_score(name) >= _PERSON for name in names):
        return Byline(i, tuple(names), text, 0.7 if by_name else 0.55)
    if by_name and not (above or dated) and len(text) <= _ACCOUNT and _EAST_ASIAN.fullmatch(text):
        # No list of names knows what accounts call themselves; the place says that it is one.
        return Byline(i, (text,), text, 0.2)
    return None
