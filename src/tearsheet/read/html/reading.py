"""Read a parsed page: its head for metadata candidates, its body for blocks."""

from __future__ import annotations

from typing import Any

from tearsheet.document import Document
from tearsheet.read.head import read_head

from .unrendered import ENOUGH, running_text, unrendered_body
from .walk import Walker


def read_html(root: Any, *, url: str | None = None) -> Document:
    """The `Document` of a page. The tree is not modified."""
    head = read_head(root, url=url)
    walker = Walker()
    # A page with several bodies (glued pages) is read whole: the parser puts them under one root.
    body = root.find("body") if root.tag == "html" else root
    walker.walk(root if body is None else body)
    diagnostics = list(head.diagnostics)
    shown = running_text(walker.blocks)
    if shown < ENOUGH:
        found = unrendered_body(root, head.candidates.get("article_body", ()), shown)
        if found is not None:
            _walk_unrendered(walker, found[0])
            diagnostics.append(f"the page shows little text without scripts: body read from {found[1]}")
    language = next((candidate.value for candidate in head.candidates.get("language", ())), None)
    return Document(
        kind="html",
        blocks=walker.blocks,
        groups=walker.groups,
        images=walker.images,
        candidates=head.candidates,
        url=url,
        language=language,
        diagnostics=diagnostics,
    )


def _walk_unrendered(walker: Walker, element: Any) -> None:
    """Its blocks stand nowhere in the page's tree: they have no path."""
    shown = len(walker.blocks)
    walker.walk(element)
    for block in walker.blocks[shown:]:
        block.path = ()
