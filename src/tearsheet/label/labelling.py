"""The labelling of a document, step by step: headline, view, scores, body, fields, furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tearsheet.document import Document
from tearsheet.platforms import Profile

from .captions import captions_below
from .content import choose_content
from .features import View, view_of
from .fields import FieldValue, read_fields
from .furniture import label_furniture
from .headline import Headline, find_headline
from .labels import Label
from .platform import find_platform, take_out
from .scoring import content_scores
from .text_shape import page_headings, shapes_of

_STANDFIRSTS, _REACH = 2, 20
_BETWEEN = ("byline", "date")


@dataclass(slots=True)
class Labelled:
    """A document with a label for each block."""

    document: Document
    labels: list[Label]
    headline: Headline
    fields: list[FieldValue]
    view: View
    platform: Profile | None = None
    body_begins: int = 0
    """The first block of the running body, behind the last block without one; a standfirst or two above the byline or
    date is not yet it."""


def label_document(document: Document) -> Labelled:
    """Label every block of a document."""
    headline = find_headline(document)
    view = view_of(document, headline)
    scores = content_scores(view)
    content = choose_content(view, scores)
    shapes = page_headings(view, content) if document.kind == "html" else shapes_of(view, content)
    shapes |= captions_below(view, content)
    for index, shape in shapes.items():
        if shape in ("caption", "contents"):
            content[index] = False
    fields = read_fields(view, content)
    labels = label_furniture(view, content, fields, shapes)
    platform = find_platform(document, labels)
    if platform is not None and platform.boilerplate:
        take_out(platform, document, labels, headline)
    return Labelled(document, labels, headline, fields, view, platform, _body_begins(labels))


def _body_begins(labels: Sequence[Label]) -> int:
    content = [i for i, label in enumerate(labels) if label.role == "content"]
    for place in range(1, min(len(content), _STANDFIRSTS + 1)):
        above, below = content[place - 1], content[place]
        meta = any(labels[i].kind in _BETWEEN for i in range(above + 1, min(below, above + _REACH)))
        if meta and below - above <= _REACH and len(content) > 2 * place + 1:
            return below
    return content[0] if content else len(labels)
