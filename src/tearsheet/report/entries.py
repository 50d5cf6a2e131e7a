"""What a report is about: each input with its article, its source's blocks, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tearsheet.document import SourceBlock

if TYPE_CHECKING:
    from tearsheet.models import Article


@dataclass(slots=True)
class Entry:
    """One input of the report."""

    name: str
    """File name, or the id of a record."""
    article: Article | None = None
    blocks: list[SourceBlock] | None = None
    """The source in reading order; None where only the article is known."""
    error: str = ""
    """Why there is no article."""


def read_entry(name: str, raw: bytes, **how: Any) -> Entry:
    """Parse one input; an input that is no article becomes an entry that says so.

    Args:
        name: what to call it.
        raw: a page or a copied text, or an article as JSON, which is taken as it is.
        how: `kind`, `encoding`, `language`, `url` as `tearsheet.parse` takes them.
    """
    from tearsheet.errors import ParseError
    from tearsheet.parsing import parse

    from .records import NotArticles, article_in

    try:
        known = article_in(raw, name)
        if known is not None:
            return Entry(name, known)
        article = parse(raw, **how)
        return Entry(name, article, _blocks(raw, how))
    except ParseError as error:
        return Entry(name, error=f"{error} [{error.kind}]")
    except NotArticles as error:
        return Entry(name, error=str(error))


def _blocks(raw: bytes, how: dict[str, Any]) -> list[SourceBlock]:
    """The source's blocks. They are read once more: an article does not carry them, and reading is cheap."""
    from tearsheet.read.html import read_html
    from tearsheet.read.text import read_text
    from tearsheet.source import open_source

    source = open_source(raw, kind=how.get("kind") or "auto", encoding=how.get("encoding"))
    if source.kind == "html":
        return read_html(source.root, url=how.get("url")).blocks
    return read_text(source.text, kind=source.kind, url=how.get("url")).blocks
