"""The one walk over a page: every visible block in reading order, with its container, links and place."""

from __future__ import annotations

from typing import Any

from tearsheet.document import Group, Hint, SourceBlock, SourceBlockKind, SourceImage

from .buffer import TextBuffer
from .images import image_of
from .tables import is_data_table, table_text
from .tags import BOLD, CONTAINERS, EMBED_WORDS, HEADINGS, INLINE, NAMING, ROLE_HINTS, SKIP, TAG_HINTS

# What is undone when an element closes.
_INLINE, _LINK, _BOLD, _BLOCK, _GROUP = range(5)


class Walker:
    """Walks a tree without recursion and without changing it; the result is in `blocks`, `groups`, `images`."""

    def __init__(self) -> None:
        self.blocks: list[SourceBlock] = []
        self.groups: list[Group] = [Group(0, "", "", 0)]
        self.images: list[SourceImage] = []
        self._buffer = TextBuffer()
        self._group = 0
        self._hints = 0
        self._links = 0
        self._bold = 0
        self._pre = 0
        self._kinds: list[tuple[SourceBlockKind, int]] = []
        self._tag = ""
        self._name = ""
        self._line = 0
        # Child numbers from the root down, and the paths already spelled out for them.
        self._numbers: list[int] = []
        self._paths: list[str] = ["/*"]

    def walk(self, top: Any) -> None:
        """Read `top` and everything below it."""
        closing: list[tuple[int, Any]] = []
        element = top
        self._line = element.sourceline or 0
        while True:
            undo = self._open(element)
            if undo is not None:
                text = element.text
                if text:
                    self._text(text)
                if len(element):
                    closing.append(undo)
                    element = element[0]
                    self._numbers.append(1)
                    continue
                self._close(undo)
            while element is not top:
                tail = element.tail
                if tail:
                    self._text(tail)
                following = element.getnext()
                if following is not None:
                    element = following
                    number = self._numbers
                    number[-1] += 1
                    del self._paths[len(number) :]
                    break
                element = element.getparent()
                self._numbers.pop()
                del self._paths[len(self._numbers) + 1 :]
                self._close(closing.pop())
            else:
                self._flush()
                return

    # -- text -------------------------------------------------------------------------------------

    def _text(self, text: str) -> None:
        if self._pre:
            self._buffer.add_preformatted(text)
        else:
            self._buffer.add(text, self._links > 0, self._bold > 0)

    def _flush(self) -> None:
        """End the current block, if it has text."""
        buffer = self._buffer
        if not buffer.length:
            return
        text = buffer.text()
        if text:
            kind, level = self._kinds[-1] if self._kinds else ("paragraph", 0)
            self.blocks.append(
                SourceBlock(
                    text=text,
                    kind=kind,
                    level=level,
                    group=self._group,
                    tag=self._tag,
                    name=self._name,
                    hints=self._hints,
                    link_chars=buffer.link_chars,
                    bold=buffer.bold_chars >= 0.95 * len(text) and bool(buffer.bold_chars),
                    links=buffer.links,
                    line=self._line,
                    path=self._path(),
                )
            )
        buffer.clear()

    def _path(self) -> str:
        paths, numbers = self._paths, self._numbers
        for depth in range(len(paths) - 1, len(numbers)):
            paths.append(f"{paths[depth]}/*[{numbers[depth]}]")
        return paths[len(numbers)]

    # -- elements ---------------------------------------------------------------------------------

    def _open(self, element: Any) -> tuple[int, Any] | None:
        """Start an element; None when its inside is not read."""
        tag = element.tag
        if tag.__class__ is not str:  # a comment or processing instruction of a foreign tree
            return None
        if tag in INLINE:
            return self._open_inline(element, tag)
        if tag in SKIP:
            return None
        return self._open_block(element, tag)

    def _open_inline(self, element: Any, tag: str) -> tuple[int, Any] | None:
        if tag == "a":
            self._links += 1
            return _LINK, (element.get("href"), len(self.blocks), self._buffer.length)
        if tag in BOLD:
            self._bold += 1
            return _BOLD, None
        if tag == "br":
            if self._pre:
                self._buffer.add_preformatted("\n")
            elif self._buffer.line_break():
                self._flush()
            return None
        if tag in ("img", "amp-img"):
            image = image_of(element, len(self.blocks), self._group, self._hints)
            if image is not None:
                self.images.append(image)
            return None
        if element.get("hidden") is not None:
            return None
        return _INLINE, None

    def _open_block(self, element: Any, tag: str) -> tuple[int, Any] | None:
        self._flush()
        if tag == "hr":
            return None
        if tag == "table" and is_data_table(element):
            self._table(element)
            return None
        state = (self._group, self._hints, self._tag, self._name, len(self._kinds))
        name, hints = "", TAG_HINTS.get(tag, 0)
        attributes = element.items()
        if attributes:
            name, more = _read_attributes(attributes)
            hints |= more
        self._hints |= hints
        self._tag, self._name = tag, name
        self._line = element.sourceline or self._line
        if tag in CONTAINERS:
            self.groups.append(Group(self._group, tag, name, self.groups[self._group].depth + 1))
            self._group = len(self.groups) - 1
        if tag == "pre":
            self._pre += 1
        kind = self._kind_of(tag)
        if kind is not None:
            self._kinds.append(kind)
        return (_GROUP if tag == "pre" else _BLOCK), state

    def _close(self, undo: tuple[int, Any]) -> None:
        what, state = undo
        if what == _INLINE:
            return
        if what == _LINK:
            self._close_link(*state)
            return
        if what == _BOLD:
            self._bold -= 1
            return
        self._flush()
        self._group, self._hints, self._tag, self._name, kinds = state
        del self._kinds[kinds:]
        if what == _GROUP:
            self._pre -= 1

    def _close_link(self, href: str | None, block: int, start: int) -> None:
        self._links -= 1
        buffer = self._buffer
        if href and block == len(self.blocks) and buffer.length > start:
            buffer.links.append((start, buffer.length, href))

    def _table(self, element: Any) -> None:
        text, link_chars = table_text(element)
        if not text:
            return
        self.blocks.append(
            SourceBlock(
                text=text,
                kind="table",
                group=self._group,
                tag="table",
                name=_read_attributes(element.items())[0],
                hints=self._hints,
                link_chars=link_chars,
                line=element.sourceline or 0,
                path=self._path(),
            )
        )

    def _kind_of(self, tag: str) -> tuple[SourceBlockKind, int] | None:
        if tag in HEADINGS:
            return "heading", HEADINGS[tag]
        if tag == "li":
            return "list_item", 1 + sum(1 for kind, _ in self._kinds if kind == "list_item")
        if tag == "blockquote":
            return "quotation", 0
        if tag == "pre":
            return "preformatted", 0
        if tag in ("figcaption", "caption"):
            return "caption", 0
        return None


def _read_attributes(attributes: list[tuple[str, str]]) -> tuple[str, int]:
    """The naming words of an element, and the hints that its attributes give."""
    name, hints = "", 0
    for key, value in attributes:
        if key in NAMING:
            name = f"{name} {value}" if name else value
            if key == "role":
                hints |= ROLE_HINTS.get(value, 0)
        elif key == "hidden" or (key == "aria-hidden" and value == "true"):
            hints |= Hint.HIDDEN
        elif key == "style" and "none" in value and "display:none" in value.replace(" ", "").lower():
            hints |= Hint.HIDDEN
    if name:
        name = name.lower()
        if any(word in name for word in EMBED_WORDS):
            hints |= Hint.EMBED
    return name, hints
