"""Where the copies of one article come from: what they name, else which is the earliest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timezone
from urllib.parse import urlsplit

from tearsheet.address import host_of

from .records import CopyRecord, LikelyOrigin

_LAST = datetime.max.replace(tzinfo=timezone.utc)


def moment(record: CopyRecord) -> datetime:
    """When it was published, to order by. A time without a zone counts as UTC, a bare day as its end, none as last."""
    found = record.date_published
    if found is None:
        return _LAST
    if not isinstance(found, datetime):
        return datetime.combine(found, time.max, timezone.utc)
    # No conversion to UTC: at the edges of the calendar that would fail, and aware ones compare as they are.
    return found if found.tzinfo is not None else found.replace(tzinfo=timezone.utc)


def likely_origin(copies: Sequence[CopyRecord]) -> LikelyOrigin | None:
    """The origin of copies that are given earliest first."""
    named = _most_named(copies)
    if named is not None:
        return _named(named, copies)
    earliest = next((copy for copy in copies if isinstance(copy.date_published, date)), None)
    if earliest is None:
        return None
    return LikelyOrigin(earliest.publisher, earliest.url, earliest.key, "earliest")


def _named(witness: CopyRecord, copies: Sequence[CopyRecord]) -> LikelyOrigin:
    """Follow what a copy names to a copy of that publisher, and what that one names in turn."""
    seen: set[int] = set()
    original: CopyRecord | None = None
    while True:
        found = next((n for n, copy in enumerate(copies) if n not in seen and _is_it(copy, witness)), None)
        if found is None:
            break
        seen.add(found)
        original = copies[found]
        if not _names_another(original):
            break
        witness, original = original, None
    if original is None:
        publisher, url = witness.origin_publisher or host_of(witness.origin_url) or None, witness.origin_url
        url = url or next((c.origin_url for c in copies if c.origin_url and _name(c) == _name(witness)), None)
        return LikelyOrigin(publisher, url, None, "named")
    name = original.publisher or witness.origin_publisher
    return LikelyOrigin(name, original.url or witness.origin_url, original.key, "named")


def _most_named(copies: Sequence[CopyRecord]) -> CopyRecord | None:
    """The earliest copy that names the origin which most copies name."""
    votes = Counter(_name(copy) for copy in copies if _name(copy))
    if not votes:
        return None
    winner = votes.most_common(1)[0][0]
    return next(copy for copy in copies if _name(copy) == winner)


def _is_it(copy: CopyRecord, witness: CopyRecord) -> bool:
    if witness.origin_url and copy.url and _address(copy.url) == _address(witness.origin_url):
        return True
    return copy is not witness and bool(copy.publisher) and _folded(copy.publisher) == _name(witness)


def _names_another(copy: CopyRecord) -> bool:
    if copy.origin_url and copy.url and _address(copy.origin_url) == _address(copy.url):
        return False
    return bool(_name(copy)) and _name(copy) != _folded(copy.publisher)


def _name(copy: CopyRecord) -> str:
    return _folded(copy.origin_publisher) or _folded(host_of(copy.origin_url))


def _folded(name: str | None) -> str:
    return "".join(filter(str.isalnum, (name or "").casefold()))


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{(parts.netloc or '').casefold().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"
