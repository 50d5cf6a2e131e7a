"""The index of a report on several files: what each has, and which fields are missing."""

from __future__ import annotations

from collections.abc import Sequence

from .entries import Entry
from .labels import EXPECTED, missing, plain, value
from .markup import Content, Safe, el

_COUNTED = (("quotes", "quotes"), ("claims", "claims"), ("faq", "FAQ"), ("boilerplate", "removed"))


def overview(entries: Sequence[Entry]) -> Safe:
    """A table with a row for each entry, and how many lack which field."""
    head = el("tr", [el("th", name, scope="col") for name in ("Article", "Missing", "Authors", "Published")],
              [el("th", name, scope="col", class_="number") for _, name in _COUNTED])  # fmt: skip
    rows = [_row(number, entry) for number, entry in enumerate(entries, 1)]
    table = el("table", el("thead", head), el("tbody", rows))
    wide = el("div", table, class_="wide", tabindex=0, role="region", aria_label="All articles")
    return el("section", el("h2", "Articles"), _lacks(entries), wide, id="overview", tabindex=-1)


def _lacks(entries: Sequence[Entry]) -> Safe:
    found = [missing(entry.article) for entry in entries if entry.article is not None]
    failed = len(entries) - len(found)
    counts = [(field, sum(field in lacking for lacking in found)) for field in EXPECTED]
    items = [el("li", f"{plain(field)} missing in {number} of {len(found)}") for field, number in counts if number]
    if failed:
        items.append(el("li", f"no article: {failed}", class_="lack"))
    return el("ul", items, class_="facts") if items else el("p", "No expected field is missing.")


def _row(number: int, entry: Entry) -> Safe:
    article = entry.article
    if article is None:
        name = el("a", entry.name, href=f"#a{number}")
        return el("tr", el("th", name, scope="row"), el("td", "no article: ", entry.error, colspan=7, class_="lack"))
    name = el("a", article.headline or "(no headline)", href=f"#a{number}", dir="auto")
    lacking = ", ".join(map(plain, missing(article)))
    cells: list[Content] = [
        el("th", name, el("code", el("bdi", entry.name)), scope="row"),
        el("td", el("span", lacking, class_="lack") if lacking else "none"),
        el("td", el("bdi", value(article, "authors"))),
        el("td", value(article, "date_published")),
    ]
    cells += [el("td", str(len(getattr(article, field))), class_="number") for field, _ in _COUNTED]
    return el("tr", cells)
