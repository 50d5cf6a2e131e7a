"""Read the head of a page, and the body's few metadata places, into candidates."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from lxml import etree

from tearsheet.document import Candidate
from tearsheet.toml_data import read_toml

from .collecting import Collector
from .json_ld import bare_address, letters, read_nodes
from .json_reader import read_json
from .loose_names import field_of_name, offer_labelled
from .microdata import read_microdata
from .state import read_state_dates

_JSON_LD: Any = etree.XPath("//script[contains(@type, 'ld+json')]")
_COMMA_FIELDS = frozenset(("tag",))


@dataclass(slots=True)
class HeadData:
    """What a page says about itself."""

    candidates: dict[str, list[Candidate]] = field(default_factory=dict)
    """By field, the most trusted places first."""
    diagnostics: list[str] = field(default_factory=list)


def read_head(root: Any, *, url: str | None = None) -> HeadData:
    """The metadata candidates of a page. The tree is not modified; nothing is judged; never raises."""
    collector, notes = Collector(), []
    metas = _read_metas(root)
    titles = [" ".join(element.text.split()) for element in root.iter("title") if element.text][:2]
    links = _read_links(root)
    collector.addresses = {
        bare_address(a) for a in [url, links.get("canonical"), *(v for n, v in metas if n == "og:url")] if a
    }
    collector.title_keys = {letters(t) for t in titles} | {letters(v) for n, v in metas if n == "og:title"}
    collector.title_keys |= {letters("".join(h1.itertext())) for h1 in list(root.iter("h1"))[:5]}
    values: list[Any] = []
    for script in _JSON_LD(root):
        found, wrong = read_json(script.text or "")
        values += found
        if wrong:
            notes.append(f"json-ld: {wrong}, ignored")
    read_nodes(values, collector)
    _offer_metas(metas, collector)
    offer_labelled(metas, collector)
    if not collector.has("date_published"):
        read_state_dates(root, collector)
    for title in titles[:1]:
        collector.add("headline", title, "title")
    collector.add("canonical_url", links.get("canonical"), "link:canonical")
    collector.add(
        "origin_url",
        links.get("syndication-source") or links.get("original-source"),
        "link:syndication-source",
    )
    if lang := root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"):
        collector.add("language", lang, "html@lang")
    read_microdata(root, collector)
    return HeadData(collector.candidates, notes)


@cache
def _fields() -> dict[str, tuple[str, int]]:
    data = read_toml(__package__, "meta_names.toml")
    return {name: (each, rank) for each, names in data.items() for rank, name in enumerate(names)}


def _read_metas(root: Any) -> list[tuple[str, str]]:
    found = []
    for element in root.iter("meta"):
        content = element.get("content")
        if content and not content.isspace():
            name = element.get("property") or element.get("name") or element.get("http-equiv")
            if name:
                found.append((name.strip().lower(), content))
    return found[:2000]


def _offer_metas(metas: list[tuple[str, str]], collector: Collector) -> None:
    fields = _fields()
    placed = ((fields.get(name) or field_of_name(name), name, content) for name, content in metas)
    known = [(place, name, content) for place, name, content in placed if place]
    for (each, _), name, content in sorted(known, key=lambda entry: entry[0][1]):
        values = content.split(",") if each in _COMMA_FIELDS and "," in content else [content]
        for value in values:
            collector.add(each, value, f"meta:{name}")


def _read_links(root: Any) -> dict[str, str]:
    links: dict[str, str] = {}
    for element in root.iter("link"):
        href = element.get("href")
        for rel in (element.get("rel") or "").lower().split() if href else ():
            links.setdefault(rel, href)
    return links
