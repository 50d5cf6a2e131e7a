"""One article of the report: its facts, the rail with outline and filters, the page, the cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tearsheet.models import Article

from .cards import cards
from .entries import Entry
from .labels import count, missing, plain, tag
from .markup import Content, Safe, el
from .places import places
from .reading_view import reading_view
from .sources import pieces
from .speakers import Speaker, speakers


def article_view(entry: Entry, number: int) -> Safe:
    """The entry as a section of the page; `number` counts from 1."""
    prefix = f"a{number}"
    if entry.article is None:
        failed = el("p", "No article: ", entry.error, class_="failed")
        return _section(prefix, entry.name, el("h2", entry.name), failed)
    article = entry.article
    who = speakers(article)
    found = pieces(article, entry.blocks)
    standing = places(article, found)
    columns = [
        el("nav", _outline(article, prefix), _speakers(who), _kinds(article), class_="rail",
           aria_label=f"Outline and filters of {entry.name}"),
        el("div", _unplaced(entry), reading_view(article, prefix, found, who, standing), class_="page",
           lang=tag(article.language)),
        el("aside", cards(article, prefix, who, standing), class_="cards", aria_label=f"Findings in {entry.name}"),
    ]  # fmt: skip
    return _section(prefix, entry.name, _head(entry, article), el("div", columns, class_="columns"))


def _section(prefix: str, name: str, *content: Content) -> Safe:
    return el("section", content, id=prefix, class_="article", aria_label=name, tabindex=-1)


def _head(entry: Entry, article: Article) -> Safe:
    words = sum(len(block.text.split()) for section in article.sections for block in section.blocks)
    facts = [
        el("code", el("bdi", entry.name)),
        count(words, "word"),
        count(len(article.quotes), "quote"),
        count(len(article.claims), "claim"),
        count(len(article.faq), "FAQ pair"),
        f"{len(article.boilerplate)} removed",
    ]
    lacking = missing(article)
    lack = el("p", "Missing: ", el("span", ", ".join(map(plain, lacking)), class_="lack")) if lacking else None
    headline = el("h2", article.headline or "(no headline)", dir="auto")
    return el("header", headline, el("ul", [el("li", fact) for fact in facts], class_="facts"), lack)


def _unplaced(entry: Entry) -> Safe | None:
    if entry.blocks is not None:
        return None
    return el("p", "Only the article is known here, not its source: removed blocks stand at the end.", class_="hint")


def _outline(article: Article, prefix: str) -> Safe | None:
    items = []
    for number, section in enumerate(article.sections):
        if section.heading is None:
            continue
        name = el("a", section.heading, href=f"#{prefix}-s{number}", dir="auto")
        blocks = el("span", f" {len(section.blocks)}", class_="count", title="blocks in this section")
        items.append(el("li", name, blocks, class_=f"l{min(section.level, 6)}"))
    if article.faq:
        items.append(
            el("li", el("a", "FAQ", href=f"#{prefix}-f0q"), el("span", f" {len(article.faq)}", class_="count"))
        )
    return _box("Outline", el("ol", items, class_="outline")) if items else None


def _speakers(who: list[Speaker]) -> Safe | None:
    buttons = [
        el("li", el("button", el("span", class_=f"dot {speaker.colour}"), el("bdi", speaker.shown),
                    el("span", f" {len(speaker.quotes)}", class_="count"), type="button", aria_pressed="false",
                    data_quotes=" ".join(map(str, speaker.quotes)), class_="speaker"))
        for speaker in sorted(who, key=lambda speaker: -len(speaker.quotes))
    ]  # fmt: skip
    return _box("Speakers", el("ul", buttons)) if buttons else None


def _kinds(article: Article) -> Safe | None:
    counts = Counter(block.kind for block in article.boilerplate).most_common()
    return _box("Removed, by kind", el("ul", _checkboxes(counts))) if counts else None


def _checkboxes(counts: Iterable[tuple[str, int]]) -> Iterator[Safe]:
    for kind, number in counts:
        box = el("input", type="checkbox", checked=True, data_kind=kind)
        yield el("li", el("label", box, " ", plain(kind), el("span", f" {number}", class_="count")))


def _box(title: str, content: Safe) -> Safe:
    return el("details", el("summary", el("h3", title)), content, class_="box", open=True)
