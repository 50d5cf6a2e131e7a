"""Read copied text or markdown: lines become blocks, export headers become metadata candidates."""

from __future__ import annotations

from tearsheet.document import Document, Group, SourceBlock, SourceImage, SourceKind

from .export_header import read_export_header
from .lines import Line, source_lines
from .markdown import read_markdown
from .wrapped import join_wrapped


def read_text(text: str, *, kind: SourceKind = "text", url: str | None = None) -> Document:
    """The `Document` of a text. Locators count characters of `text`."""
    lines = source_lines(text)
    candidates, body = read_export_header(lines)
    images: list[SourceImage] = []
    if kind == "markdown":
        blocks, images = read_markdown(body)
    else:
        blocks = [_block(line) for line in join_wrapped(body, text)]
    return Document(
        kind=kind,
        blocks=blocks,
        groups=[Group(0, "")],
        images=images,
        candidates=candidates,
        url=url,
    )


def _block(line: Line) -> SourceBlock:
    return SourceBlock(
        text=" ".join(line.text.split()),
        kind="line",
        gap=line.gap,
        line=line.number,
        start=line.start,
        end=line.end,
    )
