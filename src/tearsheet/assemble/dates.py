"""When it was published and changed: metadata, the dated line at the headline, the address last."""

from __future__ import annotations

from datetime import date, datetime, timezone

from tearsheet.dates import FoundDate, date_from_url, find_dates, is_plausible, parse_date
from tearsheet.document import Candidate
from tearsheet.label.labelling import Labelled

from .evidence import Chosen

Moment = date | datetime

_TRUST: tuple[tuple[str, float], ...] = (
    ("text:label", 0.95), ("export-header", 0.95), ("json-ld", 0.92), ("meta:article", 0.9), ("meta:og", 0.88),
    ("itemprop", 0.85), ("microdata", 0.85), ("line:published", 0.85), ("rdfa", 0.8), ("meta", 0.8), ("hentry", 0.75),
    ("time", 0.7), ("line", 0.7), ("url", 0.5),
)


def choose_dates(labelled: Labelled) -> tuple[Chosen[Moment] | None, Chosen[Moment] | None]:
    """(published, modified), each with its evidence or None."""
    now = datetime.now(timezone.utc)
    published = _metadata(labelled, "date_published", now)
    modified = _metadata(labelled, "date_modified", now)
    for chosen, wanted in _visible(labelled, now):
        (modified if wanted == "modified" else published).append(chosen)
    document = labelled.document
    for address in [document.url] + [c.value for c in document.candidates.get("canonical_url", ())]:
        day = date_from_url(address) if address else None
        if day is not None and is_plausible(day, reference=now):
            published.append(Chosen(day, address or "", "url", 0.5))
    first = _best(published)
    last = _best(modified)
    if first is None:
        created = _best(_metadata(labelled, "date_created", now))
        first = created
    return first, last


def _best(offers: list[Chosen[Moment]]) -> Chosen[Moment] | None:
    """The most trusted offer; a less precise one gives way to one of the same day with time and zone."""
    if not offers:
        return None
    best = max(offers, key=lambda offer: offer.confidence)
    same_day = [offer for offer in offers if _day(offer.value) == _day(best.value)]
    finest = max(same_day, key=lambda offer: (_precision(offer.value), offer.confidence))
    agreeing = len({offer.source for offer in same_day}) > 1
    chosen = finest if _precision(finest.value) > _precision(best.value) else best
    return Chosen(chosen.value, chosen.raw, chosen.source, min(0.99, chosen.confidence + 0.05 * agreeing))


def _day(value: Moment) -> date:
    return value.date() if isinstance(value, datetime) else value


def _precision(value: Moment) -> int:
    if not isinstance(value, datetime):
        return 0
    return 2 if value.tzinfo is not None else 1


def _metadata(labelled: Labelled, field: str, now: datetime) -> list[Chosen[Moment]]:
    offers: list[Chosen[Moment]] = []
    for candidate in labelled.document.candidates.get(field, ()):
        value = parse_date(candidate.value, language=labelled.document.language, epoch=True)
        if value is not None and is_plausible(value, reference=now):
            offers.append(Chosen(value, candidate.value, candidate.source, _trust(candidate)))
    return offers


def _trust(candidate: Candidate) -> float:
    return next((trust for prefix, trust in _TRUST if candidate.source.startswith(prefix)), 0.6)


def _visible(labelled: Labelled, now: datetime) -> list[tuple[Chosen[Moment], str]]:
    """Dates in labelled fields and in lines at the headline; unlabelled ones count as published."""
    language = labelled.document.language
    found: list[tuple[Chosen[Moment], str]] = []
    for value in labelled.fields:
        if value.name in ("published", "updated") and value.value:
            moment = parse_date(value.value, language=language) or _first(find_dates(value.value, language=language))
            if moment is not None and is_plausible(moment, reference=now):
                wanted = "modified" if value.name == "updated" else "published"
                found.append((Chosen(moment, value.value, "text:label", 0.95), wanted))
    for index, label in enumerate(labelled.labels):
        if label.role == "metadata" and label.kind == "date" and label.reason == "line:date":
            text = labelled.document.blocks[index].text
            for each in find_dates(text, language=language):
                if is_plausible(each.value, reference=now):
                    trust = 0.85 if each.label == "published" else 0.7
                    raw = text[each.start : each.end]
                    found.append((Chosen(each.value, raw, f"line:{index}", trust), each.label or "published"))
    return found


def _first(found: list[FoundDate]) -> Moment | None:
    return found[0].value if found else None
