"""Labelled fields around the body: "Author:" / name, "Published: ...", counters under them, glued fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tearsheet.dates import find_dates, parse_date
from tearsheet.words import counter, field_label, find_labels

from .features import View
from .labels import Label

_REACH_ABOVE = 40
_REACH_BELOW = 60
_MAX_LINE = 240
_METADATA = {
    "author": "byline",
    "published": "date",
    "updated": "date",
    "source": "source",
    "tags": "tag",
    "category": "tag",
    "views": "engagement",
    "likes": "engagement",
    "comments": "engagement",
    "shares": "engagement",
    "reading_time": "engagement",
    "original_title": "original_title",
    "url": "url",
    "title": "headline",
}
_COUNTERS = frozenset(("views", "likes", "comments", "shares", "reading_time"))


@dataclass(slots=True)
class FieldValue:
    """A value that a label on the page names."""

    name: str
    """author, published, updated, source, tags, editor, photo, views ..."""
    value: str
    block: int
    """Block in which the value stands."""
    labels: list[tuple[int, Label]] = field(default_factory=list)
    """The labels of the blocks that this field takes up."""


def read_fields(view: View, content: Sequence[bool]) -> list[FieldValue]:
    """The labelled fields near the head of the body and below its end, and the counters beside them."""
    inside = [i for i, kept in enumerate(content) if kept]
    first = inside[0] if inside else len(content)
    last = inside[-1] if inside else -1
    blocks = view.document.blocks
    found: list[FieldValue] = []
    taken: set[int] = set()
    for i, block in enumerate(blocks):
        if (
            content[i]
            or i in taken
            or len(block.text) > _MAX_LINE
            or not first - _REACH_ABOVE <= i <= last + _REACH_BELOW
        ):
            continue
        if i == view.headline.block or block.kind == "caption":
            continue
        for value in _read_line(view, content, i):
            found.append(value)
            taken.update(index for index, _ in value.labels)
    if view.document.kind != "html":
        found += _bare_counters(view, content, first, taken)
    return found


def _read_line(view: View, content: Sequence[bool], i: int) -> list[FieldValue]:
    text = view.document.blocks[i].text
    labels = find_labels(text)
    if not labels:
        return []
    if len(labels) == 1 and not text[labels[0].end :].strip(" :：|·-"):
        return _value_below(view, content, i, labels[0].field)
    found = []
    for number, label in enumerate(labels):
        stop = labels[number + 1].start if number + 1 < len(labels) else len(text)
        value = text[label.end : stop].strip(" :：|·\u3000")
        if value:
            kind = _METADATA.get(label.field)
            role = (
                Label("metadata", kind, f"label:{label.field}")
                if kind
                else Label("boilerplate", "credit", f"label:{label.field}")
            )
            found.append(FieldValue(label.field, value, i, [(i, role)]))
    if (
        found
        and labels[0].start > 0
        and (dates := find_dates(text[: labels[0].start], language=view.document.language))
    ):
        # "2019-09-26 12:11来源：..." : the date in front needs no label.
        date = text[dates[0].start : dates[0].end]
        found.insert(0, FieldValue("published", date, i, [(i, Label("metadata", "date", "line:date"))]))
    return found


def _value_below(view: View, content: Sequence[bool], i: int, name: str) -> list[FieldValue]:
    """A label alone on its line has its value on the next one."""
    blocks = view.document.blocks
    own = (i, Label("boilerplate", "label", f"label:{name}"))
    below = i + 1
    if below >= len(blocks) or content[below] or len(blocks[below].text) > 120 or field_label(blocks[below].text):
        return [FieldValue(name, "", i, [own])]
    value = blocks[below].text
    language = view.document.language
    dated = name not in ("published", "updated") or parse_date(value, language=language) is not None
    if not dated and not find_dates(value, language=language):
        return [FieldValue(name, "", i, [own])]
    kind = _METADATA.get(name)
    role = Label("metadata", kind, f"label:{name}") if kind else Label("boilerplate", "credit", f"label:{name}")
    return [FieldValue(name, value, below, [own, (below, role)])]


def _bare_counters(view: View, content: Sequence[bool], first: int, taken: set[int]) -> list[FieldValue]:
    """Numbers alone on a line between the head's fields and the body: counters the page does not name."""
    blocks = view.document.blocks
    found: list[FieldValue] = []
    for i in range(max(0, first - 8), min(first, len(blocks))):
        if i in taken or content[i] or len(blocks[i].text) > 24:
            continue
        count = counter(blocks[i].text)
        if count is None:
            continue
        name = count[0] or f"counter_{sum(1 for f in found if f.name.startswith('counter_')) + 1}"
        label = Label("boilerplate", "counter", "shape:number")
        found.append(FieldValue(name, str(count[1]), i, [(i, label)]))
    return found


__all__ = ["FieldValue", "read_fields"]
