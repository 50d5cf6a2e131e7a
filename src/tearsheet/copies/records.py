"""What grouping needs of an article, small enough to keep for a whole batch; and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from tearsheet.models import Article

from .fingerprints import fingerprint

OriginReason = Literal["named", "earliest"]


@dataclass(slots=True, frozen=True)
class CopyRecord:
    """One article, without its text."""

    key: Any
    """Whatever names it: a path, a URL, a number. Any hashable value."""
    fingerprint: list[int]
    """What `fingerprint` gave."""
    date_published: datetime | date | None = None
    """As in `Article`."""
    publisher: str | None = None
    """As in `Article`."""
    url: str | None = None
    """The page's own address: `Article.canonical_url`, else `Article.url`."""
    origin_publisher: str | None = None
    """First publisher that the page names."""
    origin_url: str | None = None
    """Address of the first publication that the page names."""


@dataclass(slots=True, frozen=True)
class LikelyOrigin:
    """Where the copies probably come from."""

    publisher: str | None
    """Name of the first publisher."""
    url: str | None
    """Address of the first publication."""
    key: Any
    """The copy that is the original; None when that is not among them."""
    reason: OriginReason
    """`named`: most copies that name an origin name this one; `earliest`: none does, this has the earliest date."""


@dataclass(slots=True, frozen=True)
class CopyGroup:
    """Copies of one article."""

    keys: tuple[Any, ...]
    """Two or more: the likely original first if it is among them, then by date, undated ones last."""
    similarities: tuple[float, ...]
    """By key: the share of the shorter text that it has in common with the longest copy, 0 to 1."""
    origin: LikelyOrigin | None
    """None when no copy names an origin and none has a date."""


def record_of(article: Article, key: Any) -> CopyRecord:
    """The record of an article.

    Raises:
        ModuleNotFoundError: the extra `tearsheet[copies]` is not installed.
    """
    return CopyRecord(
        key=key,
        fingerprint=fingerprint(article),
        date_published=article.date_published,
        publisher=article.publisher,
        url=article.canonical_url or article.url,
        origin_publisher=article.origin.publisher if article.origin else None,
        origin_url=article.origin.url if article.origin else None,
    )
