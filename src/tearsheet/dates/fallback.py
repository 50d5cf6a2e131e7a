"""dateparser for the rare string that nothing else reads: dearer than parsing a page, it is asked last."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from .lexicon import LETTER, base_language

_MAX = 60
_YEAR = re.compile(r"(?<!\d)(?:19|20|2[45])\d\d(?!\d)")
_LETTER = re.compile(LETTER)
_NUMBERS = re.compile(r"\d+")


def parse_with_dateparser(text: str, language: str | None) -> datetime | None:
    """The moment in a string of at most 60 characters with a year and letters; midnight without a time."""
    if len(text) > _MAX or not _LETTER.search(text):
        return None
    if not _YEAR.search(text) or not 2 <= len(_NUMBERS.findall(text)) <= 7:
        return None
    return _ask(text, base_language(language))


@lru_cache(maxsize=2048)
def _ask(text: str, language: str | None) -> datetime | None:
    import dateparser

    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "PREFER_DATES_FROM": "past"}
    try:
        return _checked(dateparser.parse(text, languages=[language] if language else None, settings=settings))
    except Exception:  # an unknown language is a ValueError, odd input has raised nearly everything else
        return None


def _checked(value: object) -> datetime | None:
    return value if isinstance(value, datetime) else None


def dateparser_calls() -> int:
    """How often dateparser has been asked in this process (answers from the cache do not count)."""
    return _ask.cache_info().misses
