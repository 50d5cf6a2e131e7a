"""Blocks around and between the body: metadata places and typed boilerplate, by words, container and position."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tearsheet.dates import find_dates
from tearsheet.document import Hint, SourceBlock
from tearsheet.models import BOILERPLATE_KINDS
from tearsheet.names import is_byline
from tearsheet.words import counter

from .container_kinds import kind_of_name, kinds_of_groups
from .disclaimers import reads_like_disclaimer
from .features import View
from .fields import FieldValue
from .labels import Label
from .title import SEPARATOR

_KINDS = frozenset(BOILERPLATE_KINDS)
# Characters of the site's name behind a headline in the title element.
_SITE_NAME = 60
_CRUMB = re.compile(r"\s*[/>›»→|]\s*")
# How far from the headline bylines, dates and standfirsts are looked for, in blocks.
_HEAD_REACH = 14
_MAX_LINE = 220


@dataclass(slots=True)
class Zones:
    """Where the body begins and ends, and where the headline stands, as block indices."""

    headline: int
    first: int
    last: int


def zones_of(view: View, content: Sequence[bool]) -> Zones:
    """Zones; `first` is past the end when there is no body."""
    inside = [i for i, kept in enumerate(content) if kept]
    first = inside[0] if inside else len(content)
    last = inside[-1] if inside else -1
    headline = view.headline.block
    return Zones(headline if headline is not None else -1, first, last)


def label_furniture(
    view: View, content: Sequence[bool], fields: Sequence[FieldValue], shapes: Mapping[int, str]
) -> list[Label]:
    """One label a block; content blocks get their kind, which `shapes` may know better than the reader."""
    zones = zones_of(view, content)
    named = kinds_of_groups(view.document.groups)
    of_field = {index: label for value in fields for index, label in value.labels}
    repeats = frozenset(view.headline.repeats)
    labels: list[Label] = []
    for i, block in enumerate(view.document.blocks):
        if content[i]:
            labels.append(Label("content", shapes.get(i, block.kind)))
        elif shapes.get(i) == "caption":
            labels.append(Label("metadata", "caption", "shape:caption"))
        elif i in of_field:
            labels.append(of_field[i])
        else:
            labels.append(_label_one(view, i, block, zones, named[block.group], i in repeats))
    return labels


def _label_one(view: View, i: int, block: SourceBlock, zones: Zones, container: str | None, repeats: bool) -> Label:
    headline = view.headline
    if i == headline.block:
        return Label("metadata", "headline", headline.source)
    if repeats:
        return Label("boilerplate", "duplicate_headline", "equals:headline")
    if block.kind == "caption" and zones.headline - 3 <= i <= zones.last + 1:
        return Label("metadata", "caption", "element:caption")
    in_head = _in_head(i, zones)
    if in_head and (label := _head_label(view, i, block)):
        return label
    kind = view.phrases[i].partition(":")[0]
    if kind in _KINDS:
        return Label("boilerplate", kind, f"phrase:{kind}")
    return _by_place(view, i, block, zones, kind_of_name(block.name) or container)


def _in_head(i: int, zones: Zones) -> bool:
    """Near the headline: a few blocks above it, and from it to the first body block or a little beyond."""
    if zones.headline < 0:
        return i < max(zones.first, 0) and zones.first - i <= _HEAD_REACH
    return zones.headline - 6 <= i <= min(max(zones.first, zones.headline) + 3, zones.headline + 2 * _HEAD_REACH)


def _head_label(view: View, i: int, block: SourceBlock) -> Label | None:
    text = block.text
    language = view.document.language
    if len(text) <= _MAX_LINE:
        if any(char.isdigit() for char in text) and find_dates(text, language=language):
            return Label("metadata", "date", "line:date")
        if is_byline(text, language=language):
            return Label("metadata", "byline", "line:byline")
    if _is_description(view, i, block):
        return Label("metadata", "description", "place:below-headline")
    return None


def _is_description(view: View, i: int, block: SourceBlock) -> bool:
    headline = view.headline.block
    if headline is None or not headline < i <= headline + 5 or not 40 <= len(block.text) <= 600:
        return False
    if block.link_chars > 0.5 * len(block.text) or view.phrases[i]:
        return False
    if block.hints & (Hint.NAV | Hint.FOOTER | Hint.FORM | Hint.HIDDEN | Hint.FIGURE) or block.kind == "caption":
        return False
    return view.document.kind == "html"


def _by_place(view: View, i: int, block: SourceBlock, zones: Zones, container: str | None) -> Label:
    hints, text = block.hints, block.text
    if i < zones.headline and _is_title(view, text):
        return Label("boilerplate", "duplicate_headline", "shape:title")
    if _is_breadcrumb(view, i, block, zones):
        return Label("boilerplate", "breadcrumb", "shape:breadcrumb")
    if hints & Hint.HIDDEN:
        return Label("boilerplate", "widget", "hidden")
    if container is not None:
        return Label("boilerplate", container, f"container:{container}")
    if hints & Hint.NAV:
        return Label("boilerplate", "navigation", "container:nav")
    if hints & (Hint.BUTTON | Hint.FORM | Hint.SUMMARY):
        return Label("boilerplate", "widget", "container:control")
    if counter(text) is not None:
        return Label("boilerplate", "counter", "shape:number")
    if view.repeated[i] > 1 and len(text) > 60:
        return Label("boilerplate", "duplicate", "repeated")
    if hints & Hint.FOOTER:
        return Label("boilerplate", "navigation", "container:footer")
    if i > zones.last and reads_like_disclaimer(text):
        return Label("boilerplate", "disclaimer", "words:legal")
    linked = block.link_chars > 0.6 * len(text)
    if i < zones.first:
        return Label("boilerplate", "navigation" if linked else "other", "position:before-body")
    if i > zones.last:
        return Label("boilerplate", "related" if linked else "other", "position:after-body")
    return Label("boilerplate", "related" if linked else "other", "position:between-body")


def _is_title(view: View, text: str) -> bool:
    """The page's title element, as text records of archives have it on top: the headline, then the site's name."""
    headline = view.headline.value or ""
    if view.document.kind == "html" or not text.startswith(headline) or len(text) > len(headline) + _SITE_NAME:
        return False
    return SEPARATOR.match(text, len(headline)) is not None


def _is_breadcrumb(view: View, i: int, block: SourceBlock, zones: Zones) -> bool:
    """Short parts split by signs above the headline, or next to it; the last part may be the headline or author."""
    if i > max(zones.headline, 8) or len(block.text) > 200:
        return False
    if not _CRUMB.search(block.text):
        return False
    parts = [part for part in _CRUMB.split(block.text.strip(" />›»→|")) if part]
    if len(parts) < 2 or any(len(part) > 60 for part in parts[:-1]):
        return False
    if view.document.kind == "html":
        return len(parts) >= 3 or block.text.rstrip().endswith(("/", ">", "›", "»"))
    return i < max(zones.headline, 1) and not block.text.rstrip().endswith((".", "。"))
