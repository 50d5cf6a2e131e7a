"""The parts of an article that are not annotations: people, images, origin, sections, removed blocks."""

from __future__ import annotations

from typing import Literal, get_args

from .base import Locator, Model, Span

BlockKind = Literal["paragraph", "list_item", "quotation", "code", "table", "preformatted"]
BLOCK_KINDS: tuple[str, ...] = get_args(BlockKind)

BoilerplateKind = Literal[
    "navigation",
    "breadcrumb",
    "duplicate_headline",
    "label",
    "byline",
    "date",
    "counter",
    "reading_time",
    "share",
    "login",
    "search",
    "advertisement",
    "promo",
    "newsletter",
    "paywall",
    "cookie",
    "related",
    "comments",
    "tags",
    "caption",
    "credit",
    "source",
    "bio",
    "contact",
    "disclaimer",
    "repost_notice",
    "correction",
    "ai_notice",
    "copyright",
    "legal",
    "press_contact",
    "editor_signoff",
    "summary",
    "duplicate",
    "widget",
    "export_header",
    "other",
]
BOILERPLATE_KINDS: tuple[str, ...] = get_args(BoilerplateKind)


class Author(Model):
    """One person or desk named as the author (schema.org `author`)."""

    name: str
    """The name alone: without "By", role, place, date or agency."""
    url: str | None = None
    """The author's page, if the source links one."""


class Origin(Model):
    """Where a republished article was first published, as far as the page says so."""

    publisher: str | None = None
    """Name of the first publisher or wire agency."""
    url: str | None = None
    """Address of the first publication."""
    notice: str | None = None
    """The sentence on the page that says so, verbatim."""


class Image(Model):
    """An image of the article (schema.org `ImageObject`)."""

    url: str | None = None
    """Address as written on the page, made absolute when the page's own address is known. None in copied text."""
    caption: str | None = None
    """The caption, without the credit."""
    credit: str | None = None
    """Photographer, agency or rights holder."""


class Block(Model):
    """One block of the body: a paragraph, a list item, a table ..."""

    kind: BlockKind
    """`quotation` is a block quotation, pull quote or embedded post; `table` has a line a row, cells split by tabs."""
    text: str
    """Visible text, white space collapsed (kept in `code` and `preformatted`)."""
    span: Span
    """Where it stands in `Article.text`."""


class Section(Model):
    """A heading with the blocks under it. The lead (before any heading) has heading None."""

    heading: str | None = None
    """The heading's text, or None for the lead."""
    heading_span: Span | None = None
    """Where the heading stands in `Article.text`; None for the lead."""
    level: int = 0
    """1 to 6 as h1 to h6 (markdown likewise; 2 when the source shows no level); 0 for the lead."""
    blocks: list[Block] = []
    """The blocks in reading order. May be empty where one heading directly follows another."""

    @property
    def paragraphs(self) -> list[str]:
        """The text of every block of the section."""
        return [block.text for block in self.blocks]


class Boilerplate(Model):
    """A visible block that is not part of the article, and why it was taken out."""

    kind: BoilerplateKind
    """What it is; `other` when only its position tells that it is not article text."""
    text: str
    """The removed text, white space collapsed."""
    source: Locator
    """Where it stood in the source."""


class Evidence(Model):
    """Where a metadata value came from, and how sure it is."""

    value_raw: str
    """The value as it stands in the source."""
    source: str
    """Place: `json-ld:headline`, `meta:og:title`, `h1`, `byline`, `line:12`, `url`, `profile:btcc-square` ..."""
    confidence: float
    """0 to 1; above 0.8 two independent places agree or the place is made for this value."""
