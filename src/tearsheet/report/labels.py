"""The report's own words for fields and kinds, and what of an article is missing."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from tearsheet.models import Article

FIELDS = (
    "headline", "authors", "date_published", "date_modified", "description", "publisher", "platform", "origin",
    "language", "url", "canonical_url", "breadcrumb", "tags", "engagement",
)  # fmt: skip
"""The metadata in the order of the report."""
EXPECTED = ("headline", "authors", "date_published", "publisher", "language", "description", "text")
"""What an article of a republished page usually has: the index names those that are missing."""


_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_ONE = {"authors": "author", "images": "image caption", "date_published": "published", "date_modified": "modified"}


def plain(name: str) -> str:
    """A field's or a kind's name as words."""
    return name.replace("_", " ")


def short(field: str) -> str:
    """What one place on the page shows of a field."""
    return _ONE.get(field, plain(field))


def missing(article: Article) -> list[str]:
    """The expected fields that have no value."""
    return [field for field in EXPECTED if not getattr(article, field)]


def value(article: Article, field: str) -> str:
    """The field's value for people; empty where there is none."""
    found: Any = getattr(article, field)
    if not found:
        return ""
    if field == "authors":
        return ", ".join(author.name for author in article.authors)
    if field == "origin" and article.origin is not None:
        return " · ".join(
            part for part in (article.origin.publisher, article.origin.url, article.origin.notice) if part
        )
    if field == "engagement":
        return ", ".join(f"{plain(name)} {count:,}" for name, count in article.engagement.items())
    if isinstance(found, datetime):
        return found.isoformat(" ", "seconds" if found.second else "minutes")
    if isinstance(found, date):
        return found.isoformat()
    if isinstance(found, list):
        return (" › " if field == "breadcrumb" else ", ").join(map(str, found))
    return str(found)


def tag(language: str | None) -> str | None:
    """The language for a `lang` attribute; None for what is no tag."""
    return language if language and _TAG.fullmatch(language) else None


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 quote", "3 quotes"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
