"""What the page is: publisher, language, addresses, breadcrumb, tags, standfirst, counters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tearsheet.address import absolute, host_of
from tearsheet.document import Candidate, Document
from tearsheet.label.labelling import Labelled
from tearsheet.label.title import fold
from tearsheet.words import counter, guess_language

from .evidence import Chosen

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$")
_CRUMB = re.compile(r"\s*[/>›»→|]\s*")
_TAG_SPLIT = re.compile(r"\s*[,，、;；|]\s*|\s+(?=#)")
_COUNTS = frozenset(("views", "likes", "comments", "shares"))
_SAMPLE = 4000
_LONGEST_TAG = 35
_TITLES = ("title", "export-header:headline")
# "Headline_Channel_Site": the site stands at the outer end.
_PATH = re.compile(r"(?<=\w)_(?=\w)|\s?\|\s?")
_SEPARATED = re.compile(r"\s[|\-–—»›:/]\s|[|»]")


def first(document: Document, name: str) -> Candidate | None:
    """The most trusted candidate of a field."""
    candidates = document.candidates.get(name)
    return candidates[0] if candidates else None


def choose_language(labelled: Labelled, told: str | None, text: str) -> Chosen[str] | None:
    """Told by the caller, else by the text's own words, else declared by the page (templates often lie)."""
    if told:
        return Chosen(told, told, "argument", 1.0)
    declared = next(
        (c for c in labelled.document.candidates.get("language", ()) if _LANGUAGE.match(c.value.strip())),
        None,
    )
    guessed = guess_language(text[:_SAMPLE]) if text else None
    if declared is not None:
        tag = declared.value.strip().replace("_", "-")
        primary = tag.split("-")[0].lower()
        if guessed is None or guessed == primary:
            return Chosen(primary, declared.value, declared.source, 0.95 if guessed else 0.7)
        return Chosen(guessed, declared.value, "words", 0.7)
    return Chosen(guessed, guessed, "words", 0.8) if guessed else None


def choose_publisher(labelled: Labelled) -> Chosen[str] | None:
    """The publisher, failing that the site's name, failing that the title's other half."""
    document = labelled.document
    for name, confidence in (("publisher", 0.9), ("site_name", 0.8)):
        candidate = first(document, name)
        if candidate is not None:
            return Chosen(candidate.value, candidate.value, candidate.source, confidence)
    return _from_title(labelled)


def _from_title(labelled: Labelled) -> Chosen[str] | None:
    """What the title element says besides the headline."""
    headline = labelled.headline.value
    title = next((c.value for c in labelled.document.candidates.get("headline", ()) if c.source in _TITLES), None)
    if not headline or not title:
        return None
    for begin, end in ((len(headline), len(title)), (0, len(title) - len(headline))):
        rest = title[begin:end].strip(" |-–—:·»«›/_")
        rest = _PATH.split(rest)[-1 if begin else 0].strip()
        agrees = title.startswith(headline) if begin else title.endswith(headline)
        if agrees and 2 <= len(rest) <= 50 and not _SEPARATED.search(rest):
            return Chosen(rest, title, "title", 0.6)
    return None


def canonical_url(document: Document) -> Chosen[str] | None:
    """The address that the page names as its own, absolute."""
    for name in ("canonical_url", "og_url"):
        for candidate in document.candidates.get(name, ()):
            address = absolute(candidate.value, document.base)
            if address and host_of(address):
                return Chosen(address, candidate.value, candidate.source, 0.9)
    return None


def choose_description(labelled: Labelled) -> tuple[Chosen[str] | None, int | None]:
    """The standfirst shown below the headline (with its block), else the page's own summary."""
    document = labelled.document
    offered = [c for c in document.candidates.get("description", ()) if c.value.strip()]
    for index, label in enumerate(labelled.labels):
        if label.role == "metadata" and label.kind == "description":
            text = document.blocks[index].text
            return Chosen(text, text, "standfirst", 0.85), index
    if offered:
        best = offered[0]
        return Chosen(best.value, best.value, best.source, 0.7), None
    return None, None


def breadcrumb(labelled: Labelled) -> list[str]:
    """The page's path in its site, outermost first."""
    crumbs = [candidate.value for candidate in labelled.document.candidates.get("breadcrumb", ())]
    if crumbs:
        return crumbs
    single: list[str] = []
    for block, label in zip(labelled.document.blocks, labelled.labels, strict=True):
        if label.kind == "breadcrumb" and block.tag in ("li", "a", "span", "td") and len(block.text) <= 60:
            single.append(block.text.strip(" />›»→|"))
        elif single:
            break
        if label.kind == "breadcrumb" and len(block.text) <= 200:
            parts = [part for part in _CRUMB.split(block.text.strip(" />›»→|")) if part.strip()]
            if len(parts) >= 2:
                return parts
    return [part for part in single if part] if len(single) >= 2 else []


def tags(labelled: Labelled) -> list[str]:
    """The article's keywords, without repeats."""
    found: dict[str, str] = {}
    for value in _raw_tags(labelled):
        tag = value.strip().lstrip("#").strip()
        if 1 < len(tag) <= 60:
            found.setdefault(fold(tag), tag)
    return list(found.values())[:50]


def _raw_tags(labelled: Labelled) -> Iterator[str]:
    for candidate in labelled.document.candidates.get("tag", ()):
        yield candidate.value
    for value in labelled.fields:
        if value.name == "tags":
            yield from _TAG_SPLIT.split(value.value)
    for block, label in zip(labelled.document.blocks, labelled.labels, strict=True):
        if label.kind == "tags" and label.reason.startswith("container") and block.links:
            yield from (text for text, _ in block.links if len(text) <= _LONGEST_TAG)


def engagement(labelled: Labelled) -> dict[str, int]:
    """Counters that the page shows or declares, by name."""
    found: dict[str, int] = {}
    for value in labelled.fields:
        if value.name in _COUNTS or value.name.startswith("counter_"):
            number = counter(value.value)
            if number is not None:
                found.setdefault(value.name, number[1])
    for number_block, label in zip(labelled.document.blocks, labelled.labels, strict=True):
        if (
            label.role == "boilerplate"
            and label.kind in ("counter", "comments", "share")
            and len(number_block.text) <= 40
        ):
            number = counter(number_block.text)
            if number is not None and number[0] in _COUNTS:
                found.setdefault(number[0], number[1])
    for candidate in labelled.document.candidates.get("interaction", ()):
        name = candidate.extra.get("name", "").lower()
        if name in _COUNTS and candidate.value.isdecimal():
            found.setdefault(name, int(candidate.value))
    for candidate in labelled.document.candidates.get("comment_count", ()):
        if candidate.value.isdecimal():
            found.setdefault("comments", int(candidate.value))
    return found
