"""The publication date in a page's embedded state, for pages whose metadata has none."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Any

from .collecting import Collector

_MAX_SCRIPTS, _MAX_CHARS = 60, 500_000
_HINTS = ("ublish", "var ct")
# In scripts, also escaped once more or as an attribute's entities.
_KEY = re.compile(
    r"(?:date_?published|(?:first_?)?publish(?:ed)?_?(?:date|at|time|on)|publication_?date)"
    r"(?:\\?[\"\']|&quot;)?\s?[:=]\s?(?:\\?[\"\']|&quot;)"
    r"(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.]{0,12}(?:Z|[+-]\d\d:?\d\d)?)?)",
    re.I,
)


# Seconds since 1970 where WeChat keeps them, and beside names that say "published".
_SECONDS = re.compile(
    r"(?:\bvar\sct|(?:first_?)?publish(?:ed)?_?(?:date|at|time|on))(?:\\?[\"\']|&quot;)?\s?[:=]\s?(?:\\?[\"\'])?(1[0-9]{9})(?:\d{3})?(?!\d)",
    re.I,
)


def read_state_dates(root: Any, collector: Collector) -> None:
    """Offer the first publication date that a script holds; the page's own record comes before its lists."""
    for number, script in enumerate(root.iter("script")):
        if number >= _MAX_SCRIPTS:
            return
        text = script.text
        if not text or not any(hint in text for hint in _HINTS):
            continue
        match = _KEY.search(text, 0, _MAX_CHARS)
        if match is not None:
            collector.add("date_published", match[1], "script:datePublished")
            return
        clock = _SECONDS.search(text, 0, _MAX_CHARS)
        if clock is not None:
            moment = datetime.fromtimestamp(int(clock[1]), timezone.utc)
            collector.add("date_published", moment.isoformat(), "script:datePublished")
            return
