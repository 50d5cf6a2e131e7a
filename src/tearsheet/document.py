"""Where HTML and text join: a `Document` is the source's visible blocks in reading order, plus metadata candidates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

SourceKind = Literal["html", "text", "markdown"]
SourceBlockKind = Literal[
    "heading", "paragraph", "list_item", "quotation", "code", "table", "preformatted", "caption", "line"
]

LONGEST_HEADING = 400
"""Characters. Some pages write whole paragraphs as headings: longer text is none."""


class Hint:
    """What the markup around a block says it is, as bits of an int (an enum costs a microsecond a test).

    Inherited from every container above the block. Text has none.
    """

    NAV = 1 << 0
    ASIDE = 1 << 1
    HEADER = 1 << 2
    FOOTER = 1 << 3
    FIGURE = 1 << 4
    FORM = 1 << 5
    BUTTON = 1 << 6
    SUMMARY = 1 << 7
    """The clickable title of a `details` element."""
    DETAILS = 1 << 8
    HIDDEN = 1 << 9
    """Hidden by attribute or inline style (an accordion panel may be)."""
    TERM = 1 << 10
    """A `dt`."""
    DEFINITION = 1 << 11
    """A `dd`."""
    ARTICLE = 1 << 12
    MAIN = 1 << 13
    EMBED = 1 << 14
    """An embedded social post."""
    TABLE = 1 << 15
    """Inside a data table cell that was kept as blocks of its own."""
    UNSHOWN = 1 << 16
    """Hidden, and nothing says that a click unfolds it."""
    STRONG = 1 << 17
    """Bold by inline style."""


@dataclass(slots=True)
class Group:
    """A container element: the branch of the source's tree on which blocks hang. Text has one, the root."""

    parent: int
    """Index of the enclosing group; the root is its own parent (0)."""
    tag: str
    """Element name, "" for text."""
    name: str = ""
    """Class, id, role, itemprop and data-testid words, lower case, separated by blanks."""
    depth: int = 0


@dataclass(slots=True)
class SourceBlock:
    """One visible block of the source, before anything is known about its role."""

    text: str
    kind: SourceBlockKind
    level: int = 0
    """Heading level 1-6, or list depth from 1."""
    group: int = 0
    """Index into `Document.groups`: the container directly around the block."""
    tag: str = ""
    """Element that made the block ("h2", "p", "div", "dt" ...); "" for text."""
    name: str = ""
    """Class, id, itemprop ... words of that element, as in `Group.name`."""
    hints: int = 0
    link_chars: int = 0
    """Characters of `text` inside links."""
    bold: bool = False
    """The whole block is bold."""
    links: Sequence[tuple[str, str]] = ()
    """(text, href) of each link that lies within the block."""
    gap: int = 0
    """Text only: number of empty lines above."""
    line: int = 0
    start: int = 0
    end: int = 0
    path: tuple[int, ...] = ()
    """HTML only: child numbers from the walked element down, counted from 1; `xpath` spells them out."""

    @property
    def xpath(self) -> str:
        """The path as XPath below the body."""
        return f"/html/body/*[{']/*['.join(map(str, self.path))}]" if self.path else "/html/body"


@dataclass(slots=True, frozen=True)
class Candidate:
    """A value that some place in the source offers for a metadata field. Evidence, not truth."""

    value: str
    source: str
    """`json-ld:headline`, `meta:og:title`, `title`, `link:canonical`, `microdata:author`, `text:label` ..."""
    extra: Mapping[str, str] = field(default_factory=dict)
    """Companions of the value: an author's `url` and `type`, an image's `caption` and `credit`, an FAQ's `answer`."""


@dataclass(slots=True)
class SourceImage:
    """An image of the page, where it stands among the blocks."""

    url: str
    alt: str
    at: int
    """Index of the block that follows it."""
    group: int
    hints: int = 0
    width: int = 0
    """Declared width in pixels; 0 when not told."""


@dataclass(slots=True)
class Document:
    """The source as ordered blocks with the metadata its markup offers."""

    kind: SourceKind
    blocks: list[SourceBlock]
    groups: list[Group]
    candidates: dict[str, list[Candidate]] = field(default_factory=dict)
    """By field: headline, description, author, date_published, date_modified, language, publisher,
    canonical_url, image, tag, breadcrumb, origin_url, faq, type ..."""
    images: list[SourceImage] = field(default_factory=list)
    url: str | None = None
    base: str | None = None
    """What relative addresses are relative to: `url`, or what the page's base element says."""
    language: str | None = None
    fetched: datetime | None = None
    """When the page was saved, if known."""
    diagnostics: list[str] = field(default_factory=list)
