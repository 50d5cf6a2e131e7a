"""Dates named in a text."""

from __future__ import annotations

from datetime import date, datetime

from .found import FoundDate


def find_dates(
    text: str, *, language: str | None = None, reference: date | datetime | None = None
) -> list[FoundDate]:
    return []
