"""When it was published and changed: metadata, the dated line at the headline, the address last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timezone

from tearsheet.dates import FoundDate, date_from_url, find_dates, is_plausible, label_before, parse_date
from tearsheet.document import Candidate
from tearsheet.label.labelling import Labelled

from .evidence import Chosen
from .last_dates import OTHERS, last_resorts
from .sentences import is_body_sentence, opens_report
from .shown_dates import against_shown, in_other_order, in_shown_zone
from .update_times import update_time

Moment = date | datetime

_ABOVE, _BELOW, _TAIL = 4, 6, 9
_MAX_LINE, _LEADING = 250, 60
_DOUBT = 0.2
"""Dates in the headline or in a line of the body are seldom the article's."""
_WEAK = 0.46
_HEAD, _SHORT_LINE, _ALONE, _INTRODUCED = 12, 90, 40, 30
# Marks in the body also stand on teasers; three different dates of one mark are a list of them.
_SCATTERED, _TEASERS, _OF_TEASERS = ("itemprop", "hentry"), 3, 0.6
_DATE_NAME = re.compile(r"date|publi|time|posted|entry|meta|datum|fecha")
_CHANGED = re.compile(r"updat|modif|aktualis|geändert|actuali[sz]|mis à jour|изменен|更新|최종", re.I)

_TRUST: tuple[tuple[str, float], ...] = (
    ("text:label", 0.95),
    ("export-header", 0.95),
    ("json-ld", 0.92),
    ("meta:article", 0.9),
    ("meta:og", 0.88),
    ("itemprop", 0.85),
    ("microdata", 0.85),
    ("line:published", 0.85),
    ("rdfa", 0.8),
    ("meta", 0.8),
    ("hentry", 0.75),
    ("time", 0.7),
    ("line", 0.7),
    ("script", 0.55),
    ("url", 0.5),
)


def choose_dates(labelled: Labelled) -> tuple[Chosen[Moment] | None, Chosen[Moment] | None]:
    """(published, modified), each with its evidence or None."""
    now = labelled.document.fetched or datetime.now(timezone.utc)
    if now.tzinfo is None:
        now = now.replace(tzinfo=timezone.utc)
    published = _metadata(labelled, "date_published", now)
    modified = _metadata(labelled, "date_modified", now)
    declared = len(published)
    for places in (_visible, _times):
        for chosen, wanted in places(labelled, now):
            (modified if wanted == "modified" else published).append(chosen)
    document = labelled.document
    for address in [document.url] + [c.value for c in document.candidates.get("canonical_url", ())]:
        day = date_from_url(address) if address else None
        if day is not None and is_plausible(day, reference=now):
            published.append(Chosen(day, address or "", "url", 0.5))
    first = _best(published) or _best(list(last_resorts(labelled, now)))
    last = _best(modified)
    if first is not None and declared:
        first = in_shown_zone(first, published)
        first = against_shown(first, published[declared:], _head_lines(labelled))
    if first is None:
        first = _best(_metadata(labelled, "date_created", now))
    if last is None and first is not None:
        last = update_time(labelled, first.value, _head_lines(labelled))
    if last is not None and (first is None or (first.confidence <= _WEAK < last.confidence)):
        # Pages that show only "Updated ..." mean it as their date; the low confidence says what it is.
        first = Chosen(last.value, last.raw, f"{last.source} (modified)", 0.4)
    return first, last


def _best(offers: list[Chosen[Moment]]) -> Chosen[Moment] | None:
    """The most trusted offer; a less precise one gives way to one of the same day with time and zone."""
    if not offers:
        return None
    best = max(offers, key=lambda offer: offer.confidence)
    best = in_other_order(best, offers) or best
    same_day = [offer for offer in offers if _day(offer.value) == _day(best.value)]
    finest = max(same_day, key=lambda offer: (_precision(offer.value), offer.confidence))
    agreeing = len({offer.source for offer in same_day}) > 1
    chosen = finest if _precision(finest.value) > _precision(best.value) else best
    if chosen.source.startswith(("line", "text:label")):
        chosen = max(
            (each for each in same_day if _same_minute(each.value, chosen.value)), key=_seconds, default=chosen
        )
    return Chosen(chosen.value, chosen.raw, chosen.source, min(0.99, chosen.confidence + 0.05 * agreeing))


def _day(value: Moment) -> date:
    return value.date() if isinstance(value, datetime) else value


def _precision(value: Moment) -> int:
    if not isinstance(value, datetime):
        return 0
    return 2 if value.tzinfo is not None else 1


def _same_minute(one: Moment, other: Moment) -> bool:
    if not isinstance(one, datetime) or not isinstance(other, datetime) or one.tzinfo is None or other.tzinfo is None:
        return False
    return abs((one - other).total_seconds()) < 60 and other.second == 0


def _seconds(offer: Chosen[Moment]) -> tuple[bool, float]:
    return isinstance(offer.value, datetime) and offer.value.second > 0, offer.confidence


def _metadata(labelled: Labelled, field: str, now: datetime) -> list[Chosen[Moment]]:
    offers: list[Chosen[Moment]] = []
    marked: dict[str, set[Moment]] = {}
    for candidate in labelled.document.candidates.get(field, ()):
        value = parse_date(candidate.value, language=labelled.document.language, epoch=True)
        if value is not None and is_plausible(value, reference=now):
            offers.append(Chosen(value, candidate.value, candidate.source, _trust(candidate)))
            if candidate.source.startswith(_SCATTERED):
                marked.setdefault(candidate.source, set()).add(value)
    teasers = {source for source, values in marked.items() if len(values) >= _TEASERS}
    return [replace(offer, confidence=_OF_TEASERS) if offer.source in teasers else offer for offer in offers]


def _trust(candidate: Candidate) -> float:
    return next((trust for prefix, trust in _TRUST if candidate.source.startswith(prefix)), 0.6)


def _visible(labelled: Labelled, now: datetime) -> Iterator[tuple[Chosen[Moment], str]]:
    """Dates in labelled fields, in lines around the headline and below the body; unlabelled ones count as published."""
    language = labelled.document.language
    for value in labelled.fields:
        if value.name in ("published", "updated") and value.value:
            moment = parse_date(value.value, language=language) or _first(find_dates(value.value, language=language))
            if moment is not None and is_plausible(moment, reference=now):
                wanted = "modified" if value.name == "updated" else "published"
                yield (
                    Chosen(moment, value.value, "text:label", 0.95 if _near_body(labelled, value.block) else 0.6),
                    wanted,
                )
        elif value.name == "author" and value.value and _near_body(labelled, value.block):
            for each in find_dates(value.value, language=language)[:1]:  # "Author: Ann Lee on 3 March 2021"
                if is_plausible(each.value, reference=now):
                    yield Chosen(each.value, value.value, "text:label:author", 0.6), each.label or "published"
    for i, trust in _dated_places(labelled):
        text = labelled.document.blocks[i].text
        for each in _dates_of_line(labelled, i, language):
            if is_plausible(each.value, reference=now):
                sure = trust + (0.12 if each.label else 0.0) - (0.15 if each.ambiguous else 0.0)
                yield (
                    Chosen(each.value, text[each.start : each.end], f"line:{i}", sure),
                    each.label or "published",
                )


def _dates_of_line(labelled: Labelled, i: int, language: str | None) -> list[FoundDate]:
    """The dates of a line that may be its article's; in a line of the body only those at its begin."""
    text = labelled.document.blocks[i].text
    found = find_dates(text if len(text) <= _MAX_LINE else text[:_LEADING], language=language)
    if is_body_sentence(labelled, i):
        return [
            each
            for each in found
            if (each.label and each.start <= _LEADING) or (each.start <= _INTRODUCED and opens_report(text, each.end))
        ]
    if labelled.labels[i].role == "content" and len(text) > _SHORT_LINE:
        return [each for each in found if each.start <= _INTRODUCED or (each.label and each.start <= _LEADING)]
    if len(text) > _MAX_LINE:
        return [each for each in found if each.start <= _INTRODUCED]
    return found


def _dated_places(labelled: Labelled) -> Iterator[tuple[int, float]]:
    """Blocks where the article's date may stand, with the trust of the place: nearer to the headline is better."""
    blocks, groups = labelled.document.blocks, labelled.document.groups
    content = [i for i, label in enumerate(labelled.labels) if label.role == "content"]
    first, last = (labelled.body_begins, content[-1]) if content else (0, len(blocks) - 1)
    middle = labelled.headline.block if labelled.headline.block is not None else first
    # What stands below a short body is not the head's.
    stop = min(len(blocks), max(middle, min(first, middle + 12)) + _BELOW, max(last, middle + 1) + 1)
    for i in range(max(0, middle - _ABOVE), stop):
        names = f"{blocks[i].name} {groups[blocks[i].group].name}"
        beside = labelled.headline.block is not None and -1 <= i - middle <= 2
        if (beside or labelled.labels[i].kind != "caption") and (beside or not OTHERS.search(names)):
            far = abs(i - middle) + (2 if i < middle else 0)
            doubt = _DOUBT if labelled.labels[i].role == "content" or i == labelled.headline.block else 0.0
            yield i, 0.73 - 0.01 * far + (0.08 if _DATE_NAME.search(names) else 0.0) - doubt
    for i in range(max(middle + 1, last - 1), min(len(blocks), last + _TAIL)):
        block = blocks[i]
        if len(block.text) <= (_MAX_LINE if i > last else _SHORT_LINE) and not OTHERS.search(
            f"{block.name} {groups[block.group].name}"
        ):
            yield i, 0.45


def _head_lines(labelled: Labelled) -> frozenset[str]:
    """Sources of the short lines right above the headline, and from it to the body."""
    blocks, headline = labelled.document.blocks, labelled.headline.block
    if headline is None:
        return frozenset()
    stop = min(len(blocks), max(labelled.body_begins, headline) + 1, headline + _HEAD)
    below = {
        f"line:{i}"
        for i in range(headline + 1, stop)
        if len(blocks[i].text) <= _SHORT_LINE and not is_body_sentence(labelled, i)
    }
    above = {f"line:{i}" for i in range(max(0, headline - 2), headline) if len(blocks[i].text) <= _ALONE}
    return frozenset(below | above)


def _near_body(labelled: Labelled, block: int) -> bool:
    if block <= labelled.body_begins + 3:
        return True
    last = max(i for i, label in enumerate(labelled.labels) if label.role == "content")
    return last < block <= last + _TAIL


def _times(labelled: Labelled, now: datetime) -> Iterator[tuple[Chosen[Moment], str]]:
    """The page's time elements: those named as the entry's date, else the first one."""
    for place, candidate in enumerate(labelled.document.candidates.get("time", ())[:8]):
        name = candidate.extra.get("class", "")
        if OTHERS.search(name):
            continue
        value = parse_date(candidate.value, language=labelled.document.language)
        if value is None or not is_plausible(value, reference=now):
            continue
        before = candidate.extra.get("before", "").lower()
        label = label_before(before, 0, len(before))
        changed = label == "modified" or (not label and _CHANGED.search(f"{name} {candidate.extra.get('text', '')}"))
        trust = 0.72 if label or _DATE_NAME.search(name) else 0.55
        yield (
            Chosen(value, candidate.value, candidate.source, trust - 0.03 * place),
            "modified" if changed else "published",
        )


def _first(found: list[FoundDate]) -> Moment | None:
    return found[0].value if found else None
