"""Where a reposted article was first published: declared in the head, said in a notice, or in a dateline."""

from __future__ import annotations

import re
from typing import Any

from tearsheet.address import absolute, host_of
from tearsheet.dates import find_dates, parse_date
from tearsheet.document import Document, Hint
from tearsheet.label.labelling import Labelled
from tearsheet.words import dateline, repost_notice

from .evidence import Chosen


def choose_origin(labelled: Labelled, used: set[int]) -> Chosen[dict[str, Any]] | None:
    """The fields of `models.Origin` with evidence, or None when the page does not say it is a repost."""
    document = labelled.document
    declared = _declared(document)
    noticed = _noticed(labelled, used)
    if noticed is not None:
        if declared is not None and not noticed.value["url"]:
            noticed.value["url"] = declared.value["url"]
        return noticed
    if declared is not None:
        return declared
    return _beside_date(labelled) or _wire(labelled, used)


# Lines of these kinds speak of other articles, or of none.
_ELSEWHERE = frozenset(
    ("related", "comments", "headline", "navigation", "share", "login", "search", "counter", "advertisement", "cookie")
)
_SHORTEST, _LONGEST = 6, 600
_OPENERS = ("“", '"', "„", "«", "‘")
# Where portals name whom they have a story from: a link out of the site in the lines below the headline.
_SOURCE_NAME = re.compile(
    r"(?:^|[\s_-])(?:source|origin|copyfrom|from|media|provider|publisher|quelle|fonte|fuente)(?=$|[\s_-])"
)
_BELOW = 6


def _declared(document: Document) -> Chosen[dict[str, Any]] | None:
    own = host_of(document.url)
    for candidate in document.candidates.get("origin_url", ()):
        address = absolute(candidate.value, document.base)
        host = host_of(address)
        if host and host != own:
            value = {"publisher": candidate.extra.get("publisher"), "url": address, "notice": None}
            return Chosen(value, candidate.value, candidate.source, 0.85)
    return None


def _noticed(labelled: Labelled, used: set[int]) -> Chosen[dict[str, Any]] | None:
    """A sentence outside the body, or in its last or first blocks, that names the first publisher."""
    blocks = labelled.document.blocks
    content = sorted(used)
    edges = set(content[:2] + content[-2:])
    for index, block in enumerate(blocks):
        label = labelled.labels[index]
        if (index in used and index not in edges) or label.kind in _ELSEWHERE or block.hints & Hint.NAV:
            continue
        notice = repost_notice(block.text) if _SHORTEST <= len(block.text) <= _LONGEST else None
        # In quotation marks it is what others are asked to write.
        if notice is None or block.text[: notice.start].endswith(_OPENERS):
            continue
        publisher = _publisher(notice.publisher, notice.url)
        if not publisher and not notice.url:
            continue
        url = notice.url or _linked(block.links, publisher)
        value = {"publisher": publisher, "url": url, "notice": block.text}
        return Chosen(value, block.text, f"notice:{index}", 0.85)
    for field in labelled.fields:
        if field.name == "source" and len(field.value) <= 80 and (publisher := _publisher(field.value, None)):
            value = {"publisher": publisher, "url": None, "notice": blocks[field.block].text}
            return Chosen(value, field.value, "text:label", 0.8)
    return None


def _publisher(named: str | None, url: str | None) -> str | None:
    """A name without the date behind it; none that is a date ("First published on 8 April"), or a list of sources."""
    if not named or "\n" in named:
        return None
    if named.casefold() == "www":
        address = url or ""
        return host_of(address if "//" in address else f"//{address}") or None
    if not any(map(str.isdigit, named)):
        return named
    if parse_date(f"{named}, 2020") is not None:
        return None
    dates = find_dates(named)
    return (named[: dates[0].start].rstrip(" ,;·|-–(") if dates else named) or None


def _linked(links: Any, publisher: str | None) -> str | None:
    """The address behind the notice: its last link (the first is often the article's own title)."""
    addresses = [href for _, href in links if href.startswith(("http://", "https://"))]
    return addresses[-1] if addresses else None


def _beside_date(labelled: Labelled) -> Chosen[dict[str, Any]] | None:
    """A link to another site, in a short line below the headline whose name says that it is the source."""
    document, headline = labelled.document, labelled.headline.block
    own = _hosts(document)
    if headline is None or not own:
        return None
    for index in range(headline + 1, min(len(document.blocks), headline + 1 + _BELOW)):
        block = document.blocks[index]
        names = f"{block.name} {document.groups[block.group].name}"
        if labelled.labels[index].role == "content" or len(block.links) != 1 or not _SOURCE_NAME.search(names):
            continue
        text, address = block.links[0]
        host = host_of(address) if address.startswith("http") else ""
        if host and 2 <= len(text) <= 40 and not any(host.endswith(each) for each in own):
            value = {"publisher": text, "url": address, "notice": None}
            return Chosen(value, block.text, f"source:{index}", 0.7)
    return None


def _hosts(document: Document) -> set[str]:
    """Hosts of the page's own addresses, without the first label of long ones."""
    told = [c.value for name in ("canonical_url", "og_url") for c in document.candidates.get(name, ())]
    hosts = {host_of(url) for url in (*told, document.url)}
    return {".".join(host.split(".")[-2:]) for host in hosts if "." in host}


def _wire(labelled: Labelled, used: set[int]) -> Chosen[dict[str, Any]] | None:
    """A news agency in the dateline of the first block."""
    for index in sorted(used)[:2]:
        found = dateline(labelled.document.blocks[index].text)
        if found is not None and found.agency:
            value = {"publisher": found.agency, "url": None, "notice": None}
            return Chosen(value, labelled.document.blocks[index].text[: found.end], f"dateline:{index}", 0.7)
    return None
