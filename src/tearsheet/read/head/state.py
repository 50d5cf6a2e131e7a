"""The publication date in a page's embedded state, for pages whose metadata has none."""

from __future__ import annotations

import re
from typing import Any

from .collecting import Collector

_MAX_SCRIPTS, _MAX_CHARS = 60, 500_000
_HINT = "ublish"
# In scripts, also escaped once more or as an attribute's entities.
_KEY = re.compile(
    r"(?:date_?published|(?:first_?)?publish(?:ed)?_?(?:date|at|time|on)|publication_?date)"
    r"(?:\\?[\"\']|&quot;)?\s?[:=]\s?(?:\\?[\"\']|&quot;)"
    r"(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d[\d:.]{0,12}(?:Z|[+-]\d\d:?\d\d)?)?)",
    re.I,
)


def read_state_dates(root: Any, collector: Collector) -> None:
    """Offer the first publication date that a script holds; the page's own record comes before its lists."""
    for number, script in enumerate(root.iter("script")):
        if number >= _MAX_SCRIPTS:
            return
        text = script.text
        if not text or _HINT not in text:
            continue
        match = _KEY.search(text, 0, _MAX_CHARS)
        if match is not None:
            collector.add("date_published", match[1], "script:datePublished")
            return
