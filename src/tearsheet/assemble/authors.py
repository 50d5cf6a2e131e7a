"""Who wrote it: the visible byline and the metadata's authors weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tearsheet.document import Candidate
from tearsheet.label.labelling import Labelled
from tearsheet.label.title import fold
from tearsheet.names import person_score, split_names

from .evidence import Chosen

# In order of trust. Sources that are not named come last.
_TRUST: tuple[tuple[str, float], ...] = (
    ("text:label", 0.95), ("export-header", 0.95), ("json-ld", 0.9), ("byline", 0.85), ("meta:parsely", 0.85),
    ("meta:sailthru", 0.85), ("itemprop", 0.8), ("microdata", 0.8), ("rel:author", 0.75), ("hentry", 0.75),
    ("meta:author", 0.7), ("meta", 0.65), ("rdfa", 0.65), ("link", 0.4),
)
_PERSON = 0.45


@dataclass(slots=True)
class _Offer:
    """The names that one place gives."""

    source: str
    raw: str
    trust: float
    names: list[str] = field(default_factory=list)
    urls: dict[str, str] = field(default_factory=dict)


def choose_authors(labelled: Labelled, publishers: Iterable[str]) -> Chosen[list[dict[str, str | None]]] | None:
    """The authors in the page's order, or None when no place names a person."""
    language = labelled.document.language
    sites = {fold(name) for name in publishers if name}
    offers = _offers(labelled, language)
    kept: list[_Offer] = []
    for offer in offers:
        offer.names = [name for name in offer.names if fold(name) not in sites]
        if offer.names:
            kept.append(offer)
    if not kept:
        return None
    best = max(kept, key=lambda offer: _worth(offer, kept))
    best_score = max(person_score(name) for name in best.names)
    if best_score < 0.3 and best.source.startswith(("meta", "link")):
        return None
    urls = {fold(name): url for offer in kept for name, url in offer.urls.items()}
    authors: list[dict[str, str | None]] = []
    seen: set[str] = set()
    for name in best.names:
        key = fold(name)
        if key not in seen:
            seen.add(key)
            authors.append({"name": name, "url": urls.get(key)})
    return Chosen(authors, best.raw, best.source, min(0.99, best.trust + 0.1 * (_agreeing(best, kept) > 0)))


def _worth(offer: _Offer, offers: Sequence[_Offer]) -> float:
    """Trust of the place, names that look like persons, agreement with other places."""
    persons = sum(person_score(name) for name in offer.names) / len(offer.names)
    return offer.trust + 0.5 * persons + 0.3 * min(2, _agreeing(offer, offers))


def _agreeing(offer: _Offer, offers: Sequence[_Offer]) -> int:
    own = {fold(name) for name in offer.names}
    return sum(1 for other in offers if other is not offer and own & {fold(name) for name in other.names})


def _offers(labelled: Labelled, language: str | None) -> list[_Offer]:
    offers: dict[str, _Offer] = {}

    def add(source: str, raw: str, url: str | None = None, *, bonus: float = 0.0) -> None:
        names = split_names(raw, language=language)
        if not names:
            return
        offer = offers.setdefault(source, _Offer(source, raw, _trust(source) + bonus))
        for name in names:
            if name not in offer.names:
                offer.names.append(name)
            if url and len(names) == 1:
                offer.urls.setdefault(name, url)

    for value in labelled.fields:
        if value.name == "author" and value.value:
            add("text:label", value.value)
    for candidate in labelled.document.candidates.get("author", ()):
        if _is_person(candidate):
            add(candidate.source, candidate.value, candidate.extra.get("url"))
    for index, label in enumerate(labelled.labels):
        if label.role == "metadata" and label.kind == "byline" and label.reason == "line:byline":
            block = labelled.document.blocks[index]
            add(f"byline:{index}", block.text, block.links[0][1] if len(block.links) == 1 else None)
    return list(offers.values())


def _is_person(candidate: Candidate) -> bool:
    kind = candidate.extra.get("type", "")
    return not re.search(r"organi[sz]ation|corporation|website|newsmedia", kind, re.I)


def _trust(source: str) -> float:
    return next((trust for prefix, trust in _TRUST if source.startswith(prefix)), 0.5)
