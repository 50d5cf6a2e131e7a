"""Meta elements whose names no list holds: "w-published-date", "article_author", and Twitter's labelled pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tearsheet.words import field_label

from .collecting import Collector

_LAST = 1000
_PARTS = re.compile(r"[a-z]+")
_PUBLISHED = re.compile(
    r"(?:first)?(?:publi(?:sh|shed|cation)|pub|posted|created?|issued|release)(?:date|time|on|at)?|date(?:pub|published|posted)"
)
_MODIFIED = re.compile(
    r"(?:last)?(?:modified|updated?|modification|change[d]?)(?:date|time|on|at)?|date(?:modified|updated)"
)
_DATED = frozenset(("date", "time", "on", "at", "published", "publisheddate", "pubdate", "publishdate", "datepub"))
_NOT_ITS = frozenset(("type", "related", "auto", "config", "smart", "iid", "copyright", "id", "unix", "robots", "ir"))
_AUTHOR = frozenset(("author", "authors", "authorname", "byline", "writer"))
_NOT_NAME = frozenset(("id", "institution", "email", "url", "image", "bio", "twitter", "slug", "type", "link", "desc"))
_LABEL = "twitter:label"


@lru_cache(maxsize=512)
def field_of_name(name: str) -> tuple[str, int] | None:
    """The field that an unlisted name means by its words, ranked behind all listed ones; None for most."""
    if not any(hint in name for hint in ("pub", "date", "author", "byline", "modif", "issued", "writer")):
        return None
    words = _PARTS.findall(name)
    last = words[-1] if words else ""
    if last in _AUTHOR or (len(words) > 1 and last == "name" and words[-2] in _AUTHOR):
        return None if _NOT_NAME.intersection(words) else ("author", _LAST)
    if _NOT_ITS.intersection(words):
        return None
    joined = "".join(words[-2:])
    if last in _DATED or last.endswith(("date", "time")):
        for field, pattern in (("date_modified", _MODIFIED), ("date_published", _PUBLISHED)):
            if pattern.fullmatch(joined) or pattern.fullmatch(last):
                return field, _LAST
    return None


def offer_labelled(metas: Sequence[tuple[str, str]], collector: Collector) -> None:
    """ "twitter:label1" = "Written by" says what "twitter:data1" is."""
    values = {name: content for name, content in metas if name.startswith("twitter:data")}
    if not values:
        return
    for name, label in metas:
        if name.startswith(_LABEL) and (value := values.get(f"twitter:data{name[len(_LABEL) :]}")):
            found = field_label(label)
            if found is not None and found.field == "author":
                collector.add("author", value, f"meta:twitter:data{name[len(_LABEL) :]}")
