"""Publication dates in metadata values, short visible lines and addresses; dates in prose are elsewhere."""

from .fallback import dateparser_calls
from .find import find_dates
from .labels import label_before
from .parse import parse_date
from .url import date_from_url
from .value import FoundDate, is_plausible

__all__ = ["FoundDate", "date_from_url", "dateparser_calls", "find_dates", "is_plausible", "label_before", "parse_date"]
