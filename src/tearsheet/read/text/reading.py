"""Read copied text or markdown: lines become blocks, export headers become metadata candidates."""

from __future__ import annotations

import re

from tearsheet.document import Document, Group, SourceBlock, SourceBlockKind, SourceImage, SourceKind

from .captions import mark_captions
from .export_header import read_export_header
from .feed_tail import split_feed_tails
from .lines import Line, source_lines
from .markdown import read_markdown
from .posts import join_posts
from .wrapped import join_headline, join_wrapped

# What WordPress writes where a page would show a picture with its caption.
_CAPTION = re.compile(r"\[caption\b[^\]]{0,300}\]\s*(\S.*?)\s*\[/caption\]", re.I)


def read_text(text: str, *, kind: SourceKind = "text", url: str | None = None) -> Document:
    """The `Document` of a text. Locators count characters of `text`."""
    lines = source_lines(text)
    candidates, body = read_export_header(lines)
    images: list[SourceImage] = []
    if kind == "markdown":
        blocks, images = read_markdown(body)
    else:
        parted = split_feed_tails(join_wrapped(join_headline(body), text))
        blocks = mark_captions(join_posts([_block(line) for line in parted]))
    return Document(
        kind=kind,
        blocks=blocks,
        groups=[Group(0, "")],
        images=images,
        candidates=candidates,
        url=url,
    )


def _block(line: Line) -> SourceBlock:
    text, start, end = line.text, line.start, line.end
    kind: SourceBlockKind = "line"
    if text.startswith("[caption") and (code := _CAPTION.fullmatch(text)) and end - start == len(text):
        text, kind, start, end = code[1], "caption", start + code.start(1), start + code.end(1)
    return SourceBlock(
        text=" ".join(text.split()),
        kind=kind,
        gap=line.gap,
        line=line.number,
        start=start,
        end=end,
    )
