"""Where the metadata values stand on the page: the words that say headline, byline and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tearsheet.dates import find_dates
from tearsheet.models import Article

from .sources import Piece

_AUTHORS_SOUGHT = 20
_CAPTIONS_SOUGHT = 20
_LINE = 400
"""Longer pieces are prose; no byline and no date line."""
_MACHINE = ("meta:", "json-ld:", "microdata:", "html@", "words", "link:", "url")


@dataclass(slots=True, frozen=True)
class Place:
    """A stretch of a piece that shows a metadata value."""

    piece: int
    start: int
    end: int
    field: str


def places(article: Article, pieces: Sequence[Piece]) -> list[Place]:
    """The places, at most one a value, in the order of the page; no two overlap."""
    found: list[Place] = []
    for place in _all(article, pieces):
        clash = any(p.piece == place.piece and p.start < place.end and place.start < p.end for p in found)
        if not clash:
            found.append(place)
    return sorted(found, key=lambda place: (place.piece, place.start))


def _all(article: Article, pieces: Sequence[Piece]) -> Iterator[Place]:
    yield from _first(pieces, "headline", article.headline)
    yield from _first(pieces, "description", article.description)
    for author in article.authors[:_AUTHORS_SOUGHT]:
        yield from _first(pieces, "authors", author.name)
    yield from _dates(article, pieces)
    for image in article.images[:_CAPTIONS_SOUGHT]:
        yield from _first(pieces, "images", image.caption)
    if article.origin is not None:
        yield from _first(pieces, "origin", article.origin.notice)
    for name in ("headline", "description", "publisher"):
        evidence = article.evidence.get(name)
        if evidence is not None and not evidence.source.startswith(_MACHINE):
            yield from _first(pieces, name, evidence.value_raw)


def _first(pieces: Sequence[Piece], field: str, value: str | None) -> Iterator[Place]:
    """The first place outside the body, whole pieces before parts of one; else the first in the body."""
    if not value or not value.strip():
        return
    value = value.strip()
    part: Place | None = None
    body: Place | None = None
    for number, piece in enumerate(pieces):
        at = piece.text.find(value)
        if at < 0:
            continue
        place = Place(number, at, at + len(value), field)
        if piece.role == "content":
            body = body or place
        elif len(piece.text.strip()) == len(value):
            yield place
            return
        elif _stands_alone(piece.text, place):
            part = part or place
    if part or (body and field in ("authors", "origin")):
        yield part or body  # type: ignore[misc]


def _stands_alone(words: str, place: Place) -> bool:
    before, after = words[: place.start][-1:], words[place.end :][:1]
    return not ((before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum()))


def _dates(article: Article, pieces: Sequence[Piece]) -> Iterator[Place]:
    """The first lines outside the body that show the days of publication and of the last change."""
    wanted = {"date_published": _day(article.date_published), "date_modified": _day(article.date_modified)}
    wanted = {field: day for field, day in wanted.items() if day is not None}
    for number, piece in enumerate(pieces):
        if not wanted:
            return
        if piece.role == "content" or len(piece.text) > _LINE:
            continue
        for found in find_dates(piece.text, language=article.language):
            field = next((name for name, day in wanted.items() if day == _day(found.value)), None)
            if field is not None:
                del wanted[field]
                yield Place(number, found.start, found.end, field)


def _day(moment: datetime | date | None) -> date | None:
    return moment.date() if isinstance(moment, datetime) else moment
