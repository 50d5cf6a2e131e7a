"""The one walk over a page: every visible block in reading order, with its container, links and place."""

from __future__ import annotations

import re
from typing import Any

from tearsheet.document import LONGEST_HEADING, Group, Hint, SourceBlock, SourceBlockKind, SourceImage
from tearsheet.read.invisible import INVISIBLE

from .attributes import names_caption, read_attributes
from .glued import tail_start
from .images import image_of
from .inline import is_hidden, superscript
from .tables import is_data_table, table_text
from .tags import (
    BLOCK,
    BOLD,
    BREAK,
    CONTAINERS,
    HEADINGS,
    IMAGE,
    INLINE,
    LINK,
    MEANING,
    RULE,
    SKIP,
    TABLE,
    TAG_HINTS,
)

# A line break inside a block, until its text is collapsed; NUL never stands in a source.
_NEWLINE = "\x00"
# Elements that a style sheet sets apart, though no blank stands between them: "By Ann Lee" + "3 May".
_SEAMED = frozenset(("span", "a", "time", "button", "small", "label"))
# Between two of them; where one is a time, also between two digits: "2022" + "10:09".
_PARTED, _TIMED = 1, 2
# A time of day in an element of its own: "28.09.19" + "12:44".
_CLOCK = re.compile(r"\d{1,2}:\d\d")
# A time stamp for machines in an element of its own, in front of the date for readers.
_STAMP = re.compile(r"\dT\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:?\d\d)$")
# A date that ends with its year, in front of another number.
_YEAR = re.compile(r"[^\W_].*\W(?:19|20)\d\d$")
_LEVELS = frozenset("123456")
# A picture has a caption, a credit and perhaps a button or two, a heading two lines; more blocks are text.
_LARGEST = {"caption": 4, "heading": 2}
_ANY = 1 << 30
# The end of a comment that was closed twice.
_STRAY = "-->"
# What links of headings to themselves show.
_PERMALINKS = frozenset(("#", "¶", "§", "🔗", "⚓", "¤", "∞", "Link", "link"))
# Inline elements whose attributes or content are looked at.
_LOOKED_AT = frozenset(("span", "em", "sup", "cite", "small"))
_CREDITING = frozenset(("cite", "small"))
_KINDS: dict[str, tuple[SourceBlockKind, int]] = {
    **{tag: ("heading", level) for tag, level in HEADINGS.items()},
    "blockquote": ("quotation", 0),
    "pre": ("preformatted", 0),
    "figure": ("caption", 0),
    "figcaption": ("caption", 0),
    "caption": ("caption", 0),
    "small": ("paragraph", 0),
}
# A heading's side line: kicker or subtitle.
_SIDE_LINE = "small"


def _parted(last: str, first: str) -> bool:
    """Whether two signs that stand side by side belong to two things: a small letter or digit, then a capital or a
    digit, or two letters of a script that writes blanks and knows no capitals."""
    if first.isupper():
        return not last.isupper()
    if first.isdigit():
        return last.isalpha()
    return not first.islower() and "\u0590" <= first <= "\u0fff" and "\u0590" <= last <= "\u0fff"


def _aria_level(element: Any) -> int:
    """The level of an element that is a heading by its role; 2 where it has none that can be."""
    level = element.get("aria-level") or ""
    return int(level) if level in _LEVELS else 2


class Walker:
    """Walks a tree without recursion and without changing it; the result is in `blocks`, `groups`, `images`."""

    __slots__ = (
        "_bold",
        "_bold_chars",
        "_group",
        "_hints",
        "_kind",
        "_level",
        "_line",
        "_link_chars",
        "_linked",
        "_links",
        "_list_depth",
        "_name",
        "_numbers",
        "_parts",
        "_pre",
        "_seam",
        "_tag",
        "blocks",
        "groups",
        "images",
    )  # fmt: skip

    def __init__(self) -> None:
        self.blocks: list[SourceBlock] = []
        self.groups: list[Group] = [Group(0, "", "", 0)]
        self.images: list[SourceImage] = []
        # The block being read.
        self._parts: list[str] = []
        self._link_chars = self._bold_chars = 0
        self._links: list[tuple[str, str]] = []
        # Around it.
        self._kind: SourceBlockKind = "paragraph"
        self._level = self._list_depth = self._group = self._hints = self._line = 0
        self._tag = self._name = ""
        self._linked = self._bold = self._pre = 0
        self._seam = 0
        # Child numbers from the root down.
        self._numbers: list[int] = []

    def walk(self, top: Any) -> None:
        """Read `top` and everything below it."""
        ancestors: list[tuple[Any, int, Any]] = []
        numbers = self._numbers
        element = top
        while True:
            meaning = MEANING.get(element.tag, BLOCK)
            if meaning == BLOCK:
                state = self._open_block(element)
            elif meaning:
                state = self._open(element, meaning)
            else:
                state = None
            if state is not None:
                text = element.text
                if text:
                    self._text(text)
                if len(element):
                    ancestors.append((element, meaning, state))
                    element = element[0]
                    numbers.append(1 if element.tag.__class__ is str else 0)
                    continue
                self._close(meaning, state)
            while element is not top:
                text = element.tail
                if text:
                    self._text(text)
                following = element.getnext()
                if following is not None:
                    if not text and element.tag in _SEAMED and following.tag in _SEAMED:
                        self._seam = _TIMED if "time" in (element.tag, following.tag) else _PARTED
                    else:
                        self._seam = 0
                    element = following
                    numbers[-1] += element.tag.__class__ is str  # comments of a foreign tree are not counted
                    break
                element, meaning, state = ancestors.pop()
                numbers.pop()
                self._close(meaning, state)
            else:
                self._flush()
                return

    def _text(self, text: str) -> None:
        # Most text nodes are the white space between elements.
        if not self._parts and text.isspace():
            return
        if self._seam:
            last, timed = self._parts[-1][-1:] if self._parts else "", self._seam == _TIMED
            self._seam = 0
            if not self._pre and last.isalnum() and text[0].isalnum():
                clock = last.isdigit() and _CLOCK.match(text)
                stamp = last.isdigit() and (_STAMP.search(self._parts[-1]) or _YEAR.search(self._parts[-1]))
                if timed or clock or stamp or _parted(last, text[0]):
                    self._parts.append(" ")
        self._parts.append(text)
        if self._linked:
            self._link_chars += len(text.strip())
        if self._bold:
            self._bold_chars += len(text.strip())

    def _open(self, element: Any, meaning: int) -> Any:
        """Start an element: what `_close` needs to end it, or None when its inside is not read."""
        if meaning == INLINE:
            if element.tag in _LOOKED_AT:
                if is_hidden(element) or self._take_raised(element):
                    return None
                if element.tag != "sup" and self._is_set_apart(element):
                    return self._open_block(element)
            side = self._tag == "h1" and element.tag == _SIDE_LINE
            return self._open_block(element) if side else INLINE
        if meaning == LINK:
            self._linked += 1
            return (element.get("href"), len(self.blocks), len(self._parts))
        if meaning == BOLD:
            self._bold += 1
            return BOLD
        if meaning == BREAK:
            self._break()
        elif meaning == IMAGE:
            image = image_of(element, len(self.blocks), self._group, self._hints)
            if image is not None:
                self.images.append(image)
        elif meaning == RULE:
            self._flush()
        elif meaning == TABLE:
            if not is_data_table(element):
                return self._open_block(element)
            self._table(element)
        return None

    def _is_set_apart(self, element: Any) -> bool:
        """Whether an inline element's class makes it a caption; a credit inside one gets a line of its own."""
        name = (element.get("class") or "").lower()
        if self._kind == "caption" and ("credit" in name or element.tag in _CREDITING):
            if self._parts:
                self._parts.append(_NEWLINE)
            return False
        return bool(name) and names_caption(name)

    def _take_raised(self, element: Any) -> bool:
        """Take raised digits behind a word or number; whether the element is such."""
        raised = superscript(element) if element.tag == "sup" and self._parts else None
        if raised is None or not self._parts[-1][-1:].strip():
            return False
        self._text(raised)
        return True

    def _open_block(self, element: Any) -> Any:
        tag = element.tag
        if tag.__class__ is not str:  # a comment or processing instruction of a foreign tree
            return None
        if self._parts:
            self._flush()
        state = (
            self._group, self._hints, self._tag, self._name, self._kind, self._level, self._list_depth, self._pre,
            len(self.blocks),
        )  # fmt: skip
        name, hints = "", TAG_HINTS.get(tag, 0)
        attributes = element.items()
        if attributes:
            name, more = read_attributes(attributes)
            hints |= more
        if hints:
            self._hints |= hints
        self._tag, self._name = tag, name
        self._line = element.sourceline or self._line
        if tag in CONTAINERS:
            groups = self.groups
            groups.append(Group(self._group, tag, name, groups[self._group].depth + 1))
            self._group = len(groups) - 1
        if tag == "li":
            self._list_depth += 1
            self._kind, self._level = "list_item", self._list_depth
        elif tag == "article" and self._list_depth:
            # A story in a list that was never closed, or an entry of a live blog: its paragraphs are no items.
            self._list_depth, self._kind, self._level = 0, "paragraph", 0
        elif tag in _KINDS:
            self._kind, self._level = _KINDS[tag]
            self._pre += tag == "pre"
        elif "heading" in name and element.get("role") == "heading":
            self._kind, self._level = "heading", _aria_level(element)
        if name and self._kind == "paragraph" and names_caption(name):
            self._kind = "caption"
        return state

    def _close(self, meaning: int, state: Any) -> None:
        if state == INLINE:
            return
        if meaning == LINK:
            self._linked -= 1
            href, block, start = state
            if href and block == len(self.blocks):
                text = " ".join("".join(self._parts[start:]).split())
                if text in _PERMALINKS and self._kind == "heading" and "#" in href:
                    del self._parts[start:]
                elif text:
                    self._links.append((text, href))
        elif meaning == BOLD:
            self._bold -= 1
        else:
            if self._parts:
                self._flush()
            kind = self._kind
            (
                self._group, self._hints, self._tag, self._name, self._kind, self._level, self._list_depth, self._pre,
                first,
            ) = state  # fmt: skip
            if kind != self._kind and len(self.blocks) - first > _LARGEST.get(kind, _ANY):
                self._never_closed(first, kind)

    def _never_closed(self, first: int, kind: SourceBlockKind) -> None:
        """A figure or heading that holds half the page was never closed, or its name means something else."""
        for block in self.blocks[first:]:
            if block.kind == kind and block.tag != "figcaption" and block.tag not in HEADINGS:
                block.kind = "paragraph"
                block.hints &= ~Hint.FIGURE

    def _break(self) -> None:
        """A line break; two in a row end the paragraph."""
        if self._pre:
            self._parts.append("\n")
            return
        parts = self._parts
        for part in reversed(parts):
            if part is _NEWLINE:
                self._flush()
                return
            if not part.isspace():
                parts.append(_NEWLINE)
                return

    def _flush(self) -> None:
        """End the current block, if it has text."""
        parts = self._parts
        if not parts:
            return
        text = "".join(parts)
        if not text.isascii() and INVISIBLE.search(text):
            text = INVISIBLE.sub("", text)
        if self._pre:
            text = text.strip("\n").rstrip().replace("\r", "")
        elif _NEWLINE in text:
            text = "\n".join(" ".join(line.split()) for line in text.split(_NEWLINE)).strip()
        else:
            text = " ".join(text.split())
        if text.endswith(_STRAY):
            text = text[: -len(_STRAY)].rstrip()
        cut = tail_start(text) if self._kind == "paragraph" else 0
        if cut:
            self._add_parted(text[:cut].rstrip(), text[cut:])
        elif text:
            self._add(text, self._links, self._link_chars)
        self._parts = []
        self._link_chars = self._bold_chars = 0
        # The block keeps its list, empty or not: one list for two blocks would give both the later links.
        self._links = []

    def _add(self, text: str, links: list[tuple[str, str]], link_chars: int) -> None:
        """A block of this text, in the current container."""
        size = len(text)
        overlong = self._kind == "heading" and size > LONGEST_HEADING
        self.blocks.append(
            SourceBlock(
                text,
                "paragraph" if overlong else self._kind,
                0 if overlong else self._level,
                self._group,
                self._tag,
                self._name,
                self._hints,
                min(size, link_chars),
                self._bold_chars >= 0.95 * size or self._hints & Hint.STRONG > 0,
                links,
                line=self._line,
                path=tuple(self._numbers),
            )
        )

    def _add_parted(self, text: str, tail: str) -> None:
        """A paragraph, and what was glued to its end as a block of its own, with the links at the end."""
        size = len(tail)
        self._add(text, [link for link in self._links if link[0] not in tail], max(0, self._link_chars - size))
        self._add(tail, [link for link in self._links if link[0] in tail], self._link_chars)

    def _table(self, element: Any) -> None:
        self._flush()
        text, link_chars = table_text(element)
        if text:
            self.blocks.append(
                SourceBlock(
                    text=text,
                    kind="table",
                    group=self._group,
                    tag="table",
                    name=read_attributes(element.items())[0],
                    hints=self._hints,
                    link_chars=link_chars,
                    line=element.sourceline or 0,
                    path=tuple(self._numbers),
                )
            )


__all__ = ["SKIP", "Walker"]
