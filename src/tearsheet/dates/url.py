"""The day in an address: /2019/11/25/, /2019-11-25-, /20191125, /2019/november/25/."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(
    r"(?<![\d])(?P<y>(?:19[89]|20\d)\d)(?:(?P<sep>[/_-])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})|(?P<m2>\d{2})(?P<d2>\d{2}))(?!\d)"
    r"|/(?P<y3>20\d\d)/(?P<md>\d{4})(?=[/._-])"
    r"|/(?P<y4>(?:19|20)\d\d)/(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?/(?P<d4>\d{1,2})(?=/|$)",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MAX = 2000


def date_from_url(url: str) -> date | None:
    """The first full day in the path of `url`; None when it has none. The query is not searched."""
    path = url[:_MAX].split("?", 1)[0].split("#", 1)[0]
    for match in _DAY.finditer(path):
        value = _day(match)
        if value is not None:
            return value
    return None


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["y"]:
            return date(int(match["y"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"]))
        if match["y3"]:
            return date(int(match["y3"]), int(match["md"][:2]), int(match["md"][2:]))
        return date(int(match["y4"]), _MONTHS.index(match["month"].lower()) + 1, int(match["d4"]))
    except ValueError:
        return None
