"""Put the article together: every chosen value, its evidence, and all that was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tearsheet.document import SourceBlock
from tearsheet.faq import FoundPair
from tearsheet.label.labelling import Labelled
from tearsheet.label.labels import Label

from . import identity
from .authors import choose_authors
from .body import Body, lay_out
from .dates import choose_dates
from .evidence import Chosen
from .images import images
from .origin import choose_origin

_BYLINE = re.compile(r"byline:(\d+)")
# Body blocks looked at from either end; characters of a byline; share of the names in it.
_EDGE, _LONGEST_BYLINE, _NAMED = 2, 90, 0.3
# The boilerplate kind of a metadata block whose text no field carries whole.
_KIND_OF_METADATA = {
    "headline": "duplicate_headline",
    "description": "summary",
    "byline": "byline",
    "date": "date",
    "caption": "caption",
    "tag": "tags",
    "source": "source",
    "engagement": "counter",
    "original_title": "source",
    "url": "source",
}


def build(labelled: Labelled, faq: Sequence[FoundPair], language: str | None) -> tuple[dict[str, Any], Body]:
    """The article as plain data in the shape of `models.Article`, without annotations, and its body."""
    document = labelled.document
    authors = choose_authors(labelled, _site_names(labelled))
    _take_out_byline(labelled, authors)
    body = lay_out(document.blocks, labelled.labels, faq)
    evidence: dict[str, dict[str, Any]] = {}

    def take(name: str, chosen: Chosen[Any] | None) -> Any:
        if chosen is None:
            return None
        evidence[name] = chosen.evidence()
        return chosen.value

    if labelled.headline.value is not None:
        headline = labelled.headline
        take("headline", Chosen(headline.value, headline.value or "", headline.source, headline.confidence))
    found_language = identity.choose_language(labelled, language, body.text)
    description, description_block = identity.choose_description(labelled)
    published, modified = choose_dates(labelled)
    platform, publisher = _told_by_profile(labelled, identity.choose_publisher(labelled))
    found_images, captions = images(labelled, body.used)
    data: dict[str, Any] = {
        "headline": labelled.headline.value,
        "description": take("description", description),
        "authors": take("authors", authors) or [],
        "date_published": take("date_published", published),
        "date_modified": take("date_modified", modified),
        "language": take("language", found_language),
        "publisher": take("publisher", publisher),
        "platform": take("platform", platform),
        "origin": take("origin", choose_origin(labelled, body.used)),
        "url": document.url,
        "canonical_url": take("canonical_url", identity.canonical_url(document)),
        "breadcrumb": identity.breadcrumb(labelled),
        "tags": identity.tags(labelled),
        "images": found_images,
        "engagement": identity.engagement(labelled),
        "text": body.text,
        "sections": body.sections,
        "faq": body.faq,
        "evidence": evidence,
    }
    carried = _carried(data, evidence)
    shown: set[int | None] = {description_block, *captions}
    data["boilerplate"] = list(_left_out(labelled, body, carried, shown))
    return data, body


def _told_by_profile(
    labelled: Labelled, publisher: Chosen[str] | None
) -> tuple[Chosen[str] | None, Chosen[str] | None]:
    """The platform, and the publisher that its profile names where nothing else does."""
    profile = labelled.platform
    if profile is None:
        return None, publisher
    source = f"profile:{profile.id}"
    if publisher is None and profile.publisher:
        publisher = Chosen(profile.publisher, profile.publisher, source, 0.8)
    return Chosen(profile.id, profile.name, source, 0.9), publisher


def _take_out_byline(labelled: Labelled, authors: Chosen[list[dict[str, str | None]]] | None) -> None:
    """A line at the body's edge that turned out to be the byline ("Ann Lee / Madrid") is no text."""
    place = _BYLINE.fullmatch(authors.source) if authors is not None else None
    if authors is None or place is None:
        return
    block = int(place[1])
    content = [i for i, label in enumerate(labelled.labels) if label.role == "content"]
    text = labelled.document.blocks[block].text
    named = sum(len(author["name"] or "") for author in authors.value)
    at_edge = block in content[:_EDGE] or block in content[-_EDGE:]
    if at_edge and len(content) > _EDGE + 1 and len(text) <= _LONGEST_BYLINE and named >= _NAMED * len(text):
        labelled.labels[block] = Label("metadata", "byline")


def _site_names(labelled: Labelled) -> list[str]:
    candidates = labelled.document.candidates
    return [c.value for name in ("publisher", "site_name") for c in candidates.get(name, ())]


def _carried(data: dict[str, Any], evidence: dict[str, dict[str, Any]]) -> set[str]:
    """Texts that stand whole in a metadata value, so that their blocks are accounted for."""
    texts = {entry["value_raw"] for entry in evidence.values()}
    texts.update(author["name"] for author in data["authors"])
    texts.update(data["tags"])
    return texts


def _left_out(labelled: Labelled, body: Body, carried: set[str], shown: set[int | None]) -> Any:
    for index, (block, label) in enumerate(zip(labelled.document.blocks, labelled.labels, strict=True)):
        if index in body.used or index == labelled.headline.block:
            continue
        if label.role == "metadata" and (index in shown or block.text in carried):
            continue
        yield {"kind": _kind(label), "text": block.text, "source": _locator(block)}


def _kind(label: Label) -> str:
    if label.role == "boilerplate":
        return label.kind
    return _KIND_OF_METADATA.get(label.kind, "other")


def _locator(block: SourceBlock) -> dict[str, Any]:
    if block.tag:
        return {"line": block.line, "path": block.xpath}
    return {"line": block.line, "start": block.start, "end": block.end}
