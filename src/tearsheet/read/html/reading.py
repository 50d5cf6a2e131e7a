"""Read a parsed page: its head for metadata candidates, its body for blocks."""

from __future__ import annotations

from typing import Any

from tearsheet.document import Document
from tearsheet.read.head import read_head

from .walk import Walker


def read_html(root: Any, *, url: str | None = None) -> Document:
    """The `Document` of a page. The tree is not modified."""
    head = read_head(root, url=url)
    walker = Walker()
    # A page with several bodies (glued pages) is read whole: the parser puts them under one root.
    body = root.find("body") if root.tag == "html" else root
    walker.walk(root if body is None else body)
    language = next((candidate.value for candidate in head.candidates.get("language", ())), None)
    return Document(
        kind="html",
        blocks=walker.blocks,
        groups=walker.groups,
        images=walker.images,
        candidates=head.candidates,
        url=url,
        language=language,
        diagnostics=list(head.diagnostics),
    )
