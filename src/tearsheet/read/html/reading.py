"""Read a parsed page: its head for metadata candidates, its body for blocks."""

from __future__ import annotations

from typing import Any
from urllib.parse import urljoin

from tearsheet.document import Document
from tearsheet.read.head import read_head

from .tags import BLOCK, MEANING
from .unrendered import ENOUGH, running_text, unrendered_body
from .walk import Walker


def read_html(root: Any, *, url: str | None = None) -> Document:
    """The `Document` of a page. The tree is not modified."""
    head = read_head(root, url=url)
    walker = Walker()
    # A page with several bodies (glued pages) is read whole: the parser puts them under one root.
    body = root.find("body") if root.tag == "html" else root
    for stray in _in_head(root):
        _walk_without_path(walker, stray)
    if body is not None:
        walker.walk(body)
    elif root.find("head") is None:
        walker.walk(root)
    diagnostics = list(head.diagnostics)
    shown = running_text(walker.blocks)
    if shown < ENOUGH:
        found = unrendered_body(root, head.candidates.get("article_body", ()), shown)
        if found is not None:
            _walk_without_path(walker, found[0])
            diagnostics.append(f"the page shows little text without scripts: body read from {found[1]}")
    language = next((candidate.value for candidate in head.candidates.get("language", ())), None)
    return Document(
        kind="html",
        blocks=walker.blocks,
        groups=walker.groups,
        images=walker.images,
        candidates=head.candidates,
        url=url,
        base=_base(root, url),
        language=language,
        diagnostics=diagnostics,
    )


def _base(root: Any, url: str | None) -> str | None:
    """The address that the page's base element gives, else the page's own."""
    href: str | None = next((base.get("href") for base in root.iterfind("head/base") if base.get("href")), None)
    if href is None:
        return url
    try:
        return urljoin(url or "", href.strip())
    except ValueError:
        return url


def _in_head(root: Any) -> list[Any]:
    """Visible elements that the parser left in the head: it does not know that `nav` or `article` begin a body."""
    head = root.find("head") if root.tag == "html" else None
    return [] if head is None else [child for child in head if MEANING.get(child.tag, BLOCK) == BLOCK]


def _walk_without_path(walker: Walker, element: Any) -> None:
    """Its blocks stand nowhere below the page's body: they have no path."""
    shown = len(walker.blocks)
    walker.walk(element)
    for block in walker.blocks[shown:]:
        block.path = ()
