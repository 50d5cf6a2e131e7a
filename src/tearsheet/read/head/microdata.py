"""Metadata places in the body: microdata and RDFa properties, time elements, rel=author, microformats."""

from __future__ import annotations

from itertools import islice
from typing import Any

from lxml import etree

from .collecting import Collector

# An attribute axis is ten times cheaper than a predicate on every element.
_MARKED: Any = etree.XPath("//@itemprop/.. | //@property/..")
_CLASSED: Any = etree.XPath(
    "//@class[contains(., 'p-author') or contains(., 'dt-published') or (contains(., 'updated') and ../@title)]/.."
)
_FIELDS = {
    "author": "author", "creator": "author", "datepublished": "date_published", "datemodified": "date_modified",
    "datecreated": "date_created", "dateupdate": "date_modified", "headline": "headline",
    "dc:date": "date_published", "dc:creator": "author", "schema:author": "author",
    "schema:datepublished": "date_published",
}  # fmt: skip
_OTHER_SCOPES = ("comment", "review", "person", "product", "rating", "answer")
_MAX_PLACES = 400
_MAX_DEPTH = 60
# Characters of a label, and how far up its element may stand.
_LABEL, _UP = 40, 3


def read_microdata(root: Any, collector: Collector) -> None:
    """Offer what the body's marked places say."""
    for element in islice(root.iter("time"), _MAX_PLACES):
        _read_time(element, collector)
    for element in _MARKED(root)[: 4 * _MAX_PLACES]:
        if element.tag == "meta" and element.get("itemprop") is None:
            continue
        for attribute in ("itemprop", "property"):
            for name in (element.get(attribute) or "").lower().split():
                field = _FIELDS.get(name, _FIELDS.get(name.removeprefix("schema:")))
                if field and not _in_other_scope(element):
                    _offer(element, field, f"{attribute}:{name}", collector)
    links = (link for link in root.iter("a") if "author" in (link.get("rel") or "").lower().split())
    for element in islice(links, _MAX_PLACES):
        extra = {"url": element.get("href") or "", "line": str(element.sourceline or 0)}
        collector.add("author", _text(element), "rel:author", extra)
    for element in _CLASSED(root)[:_MAX_PLACES]:
        classes = (element.get("class") or "").split()
        if "p-author" in classes:
            _offer(element, "author", "hentry:p-author", collector)
        if "dt-published" in classes:
            _offer(element, "date_published", "hentry:dt-published", collector)
        if "updated" in classes and (stamp := element.get("title") or "")[:4].isdigit():
            # hAtom, as themes set it for machines: <span class="updated" title="2013-04-04T18:52:11+00:00"></span>
            collector.add("date_modified", stamp, "hentry:updated", {"line": str(element.sourceline or 0)})


def _offer(element: Any, field: str, source: str, collector: Collector) -> None:
    extra = {"line": str(element.sourceline or 0)}
    if field == "author" and element.get("itemscope") is not None:
        names = [
            child for child in element.iterdescendants() if "name" in (child.get("itemprop") or "").lower().split()
        ]
        if "organization" in (element.get("itemtype") or "").lower():
            extra["type"] = "Organization"
        if names:
            collector.add(field, names[0].get("content") or _text(names[0]), source, extra)
            return
    if field == "author" and element.tag == "a":
        extra["url"] = element.get("href") or ""
    value = element.get("content") or (element.get("datetime") if field.startswith("date") else None) or _text(element)
    if len(value) <= 300:
        collector.add(field, value, source, extra)


def _read_time(element: Any, collector: Collector) -> None:
    """Time elements in document order; which of them is the article's is for others to say."""
    written = element.get("datetime")
    text = _text(element)
    extra = {
        "line": str(element.sourceline or 0),
        "class": (element.get("class") or "").lower(),
        "text": text[:100],
        "before": _text_before(element)[-_LABEL:],
    }
    collector.add("time", written or text[:100], "time@datetime" if written else "time", extra, repeat=True)


def _text_before(element: Any) -> str:
    """The words right in front of an element, where its label stands: "Updated <time>"."""
    told: list[str] = []
    for _ in range(_UP):
        before = element.getprevious()
        if before is not None:
            told.insert(0, before.tail or "")
            if not told[0].strip() and before.tag != "time":
                told.insert(0, _text(before) if isinstance(before.tag, str) else "")
            break
        element = element.getparent()
        if element is None:
            break
        told.insert(0, element.text or "")
        if told[0].strip():
            break
    return " ".join("".join(told).split())


def _in_other_scope(element: Any) -> bool:
    """Whether the nearest item is a comment, a review ... and not the article."""
    for depth, parent in enumerate(element.iterancestors()):
        if depth > _MAX_DEPTH:
            return False
        if parent.get("itemscope") is not None:
            kind = (parent.get("itemtype") or "").lower()
            return any(kind.endswith(other) for other in _OTHER_SCOPES)
    return False


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
