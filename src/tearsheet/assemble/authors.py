"""Who wrote it: the visible byline and the metadata's authors weighed against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tearsheet.document import Candidate
from tearsheet.label.labelling import Labelled
from tearsheet.label.title import fold
from tearsheet.names import person_score, split_names

from .bylines import visible_bylines
from .evidence import Chosen

# In order of trust. Sources that are not named come last.
_TRUST: tuple[tuple[str, float], ...] = (
    ("text:label", 0.95),
    ("export-header", 0.95),
    ("json-ld", 0.9),
    ("byline", 0.85),
    ("meta:parsely", 0.85),
    ("meta:sailthru", 0.85),
    ("meta:twitter:data", 0.85),
    ("itemprop", 0.8),
    ("microdata", 0.8),
    ("rel:author", 0.75),
    ("hentry", 0.75),
    ("meta:author", 0.7),
    ("meta", 0.65),
    ("rdfa", 0.65),
    ("link", 0.4),
)
_TAIL = 8
_SCATTERED = ("itemprop", "property", "rel:author", "hentry")
_ADDRESS = re.compile(r"\s*(?:https?:)?//|\s*@\w+\s*$")


@dataclass(slots=True)
class _Offer:
    """The names that one place gives."""

    source: str
    raw: str
    trust: float
    names: list[str] = field(default_factory=list)
    urls: dict[str, str] = field(default_factory=dict)
    organisation: bool = False


def choose_authors(labelled: Labelled, publishers: Iterable[str]) -> Chosen[list[dict[str, str | None]]] | None:
    """The authors in the page's order, or None when no place names a person."""
    language = labelled.document.language
    sites = {fold(name) for name in publishers if name}
    offers = _offers(labelled, language)
    best = _best(offers, sites)
    if best is None:
        return None
    kept = [offer for offer in offers if offer.names]
    urls = {fold(name): url for offer in kept for name, url in offer.urls.items()}
    authors: list[dict[str, str | None]] = []
    seen: set[str] = set()
    for name in best.names:
        key = fold(name)
        if key not in seen:
            seen.add(key)
            authors.append({"name": name, "url": urls.get(key)})
    return Chosen(authors, best.raw, best.source, min(0.99, best.trust + 0.1 * (_agreeing(best, kept) > 0)))


def _best(offers: list[_Offer], sites: set[str]) -> _Offer | None:
    """The most believable offer: people first; the site or a desk only where the page says so itself."""
    people, others = [], []
    for offer in offers:
        offer.names = _without_repeats(offer.names)
        if offer.source.startswith(_SCATTERED):
            # Such places also stand on teasers of other articles: the first is this one's.
            offer.names = offer.names[:1]
        outside = [name for name in offer.names if fold(name) not in sites]
        if outside and not offer.organisation:
            offer.names = outside
            people.append(offer)
        elif offer.names:
            others.append(offer)
    if people:
        best = max(people, key=lambda offer: _worth(offer, people))
        return _most_complete(best, people)
    declared = [offer for offer in others if offer.source.startswith(("json-ld", "text:label", "byline"))]
    return max(declared, key=lambda offer: _worth(offer, others)) if declared else None


def _without_repeats(names: list[str]) -> list[str]:
    """Without names that only wrap another: "All posts by Ann Lee" beside "Ann Lee"."""
    keys = [fold(name) for name in names]
    return [
        name
        for i, name in enumerate(names)
        if not any(i != j and keys[j] and keys[j] in keys[i] and len(keys[j]) < len(keys[i]) for j in range(len(names)))
    ]


def _most_complete(best: _Offer, offers: Sequence[_Offer]) -> _Offer:
    """An offer that holds all of the best one's names and more persons."""
    own = {fold(name) for name in best.names}
    for offer in sorted(offers, key=lambda each: -len(each.names)):
        keys = {fold(name) for name in offer.names}
        if not own < keys or len(keys) > 8:
            continue
        if offer.source.startswith(("json-ld", "meta:citation")):
            return offer
        if offer.source.startswith(("byline", "text:label")) and all(person_score(n) >= 0.7 for n in offer.names):
            return offer
    return best


def _at_edges(labelled: Labelled, block: int) -> bool:
    """Above or just into the body, or shortly below its end: further down other people's labels stand."""
    groups = labelled.document.groups
    group = labelled.document.blocks[block].group
    while group:
        if "comment" in groups[group].name and groups[group].tag not in ("body", "main", "article"):
            return False
        group = groups[group].parent
    content = [i for i, label in enumerate(labelled.labels) if label.role == "content"]
    if not content:
        return True
    return block <= content[0] + 2 or content[-1] < block <= content[-1] + _TAIL


def _worth(offer: _Offer, offers: Sequence[_Offer]) -> float:
    """Trust of the place, names that look like persons, agreement with other places."""
    persons = sum(person_score(name) for name in offer.names) / len(offer.names)
    return offer.trust + 0.5 * persons + 0.3 * min(2, _agreeing(offer, offers))


def _agreeing(offer: _Offer, offers: Sequence[_Offer]) -> int:
    own = {fold(name) for name in offer.names}
    return sum(1 for other in offers if other is not offer and own & {fold(name) for name in other.names})


def _offers(labelled: Labelled, language: str | None) -> list[_Offer]:
    offers: dict[str, _Offer] = {}

    def add(source: str, raw: str, url: str | None = None, *, organisation: bool = False) -> None:
        names = split_names(raw, language=language)
        if not names:
            return
        key = f"{source}:organisation" if organisation else source
        offer = offers.setdefault(key, _Offer(source, raw, _trust(source), organisation=organisation))
        for name in names:
            if name not in offer.names:
                offer.names.append(name)
            if url and len(names) == 1:
                offer.urls.setdefault(name, url)

    for value in labelled.fields:
        if value.name == "author" and value.value and _at_edges(labelled, value.block):
            add(f"text:label:{value.block}", value.value)
    for candidate in labelled.document.candidates.get("author", ()):
        if not _ADDRESS.match(candidate.value):
            add(
                candidate.source,
                candidate.value,
                candidate.extra.get("url"),
                organisation=not _is_person(candidate),
            )
    for byline in visible_bylines(labelled):
        offer = _Offer(f"byline:{byline.block}", byline.raw, 0.35 + 0.5 * byline.sure, list(byline.names))
        if byline.url:
            offer.urls[byline.names[0]] = byline.url
        offers[offer.source] = offer
    return list(offers.values())


def _is_person(candidate: Candidate) -> bool:
    kind = candidate.extra.get("type", "")
    return not re.search(r"organi[sz]ation|corporation|website|newsmedia", kind, re.I)


def _trust(source: str) -> float:
    return next((trust for prefix, trust in _TRUST if source.startswith(prefix)), 0.5)
