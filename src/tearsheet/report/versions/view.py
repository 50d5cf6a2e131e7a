"""The page that compares two versions: an index of what changed, and each changed article side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tearsheet.models import Article
from tearsheet.report.labels import count, plain, tag
from tearsheet.report.markup import Content, Safe, el, join
from tearsheet.report.records import Record
from tearsheet.report.speakers import speakers

from .findings import Change, findings, metadata
from .sides import Side, Sides, sides


@dataclass(slots=True)
class Comparison:
    """One article in both versions."""

    key: str
    number: int
    old: Article
    new: Article
    fields: list[tuple[str, str, str]]
    """Field, old value, new value; also of fields that did not change."""
    found: dict[str, list[Change]]
    text: Sides

    @property
    def changed_fields(self) -> list[str]:
        """The fields whose values differ."""
        return [field for field, old, new in self.fields if old != new]

    @property
    def changes(self) -> int:
        """How many differences there are in all."""
        return len(self.changed_fields) + sum(map(len, self.found.values())) + self.text.changed


def comparison(old: Sequence[Record], new: Sequence[Record]) -> Safe:
    """The body of the page. Articles without a change stand in the index alone."""
    before = {record.key: record.article for record in old}
    after = {record.key: record.article for record in new}
    both = [
        _compare(key, number, before[key], article)
        for number, (key, article) in enumerate(((k, a) for k, a in after.items() if k in before), 1)
    ]
    gone = [key for key in before if key not in after]
    came = [key for key in after if key not in before]
    changed = [each for each in both if each.changes]
    return join(_index(both, gone, came), [_article(each) for each in changed])


def _compare(key: str, number: int, old: Article, new: Article) -> Comparison:
    who = speakers(new)
    left, right = Side(old, f"a{number}o", speakers(old, who)), Side(new, f"a{number}n", who)
    return Comparison(key, number, old, new, metadata(old, new), findings(old, new), sides(left, right))


def _index(both: Sequence[Comparison], gone: Sequence[str], came: Sequence[str]) -> Safe:
    same = sum(not each.changes for each in both)
    facts = [f"{count(len(both), 'article')} in both", f"{same:,} the same", f"{len(both) - same:,} changed"]
    facts += [f"{len(gone):,} only in the old file"] if gone else []
    facts += [f"{len(came):,} only in the new file"] if came else []
    head = el("tr", [el("th", name, scope="col") for name in ("Article", "Metadata", "Text", "Findings")])
    rows = [_row(each) for each in sorted(both, key=lambda each: not each.changes)]
    rows += [el("tr", el("th", key, scope="row"), el("td", "only in the old file", colspan=3)) for key in gone]
    rows += [el("tr", el("th", key, scope="row"), el("td", "only in the new file", colspan=3)) for key in came]
    table = el("table", el("thead", head), el("tbody", rows))
    wide = el("div", table, class_="wide", tabindex=0, role="region", aria_label="All articles")
    return el("section", el("h2", "What changed"), el("ul", [el("li", fact) for fact in facts], class_="facts"), wide,
              id="overview", tabindex=-1)  # fmt: skip


def _row(each: Comparison) -> Safe:
    name = each.new.headline or each.old.headline or "(no headline)"
    shown = el("a", name, href=f"#a{each.number}", dir="auto") if each.changes else el("bdi", name)
    title = el("th", shown, el("code", el("bdi", each.key)), scope="row")
    if not each.changes:
        return el("tr", title, el("td", "the same", colspan=3))
    lists = [f"{name} {len(changes)}" for name, changes in each.found.items()]
    rows = count(each.text.changed, "row") if each.text.changed else ""
    fields = ", ".join(map(plain, each.changed_fields))
    return el("tr", title, el("td", fields), el("td", rows), el("td", ", ".join(lists)))


def _article(each: Comparison) -> Safe:
    head = el("tr", el("td"), el("th", "old", scope="col"), el("th", "new", scope="col"))
    table = el("table", el("thead", head), el("tbody", each.text.rows), class_="sides")
    body = [
        el("header", el("h2", each.new.headline or "(no headline)", dir="auto"), el("p", el("code", each.key))),
        el("label", el("input", type="checkbox", checked=True, class_="only"), " only what changed"),
        _metadata(each),
        el("h3", "Text"),
        el("div", table, class_="page wide", lang=tag(each.new.language), tabindex=0, role="region",
           aria_label="The text, old and new"),
        [_list(name, changes) for name, changes in each.found.items()],
    ]  # fmt: skip
    return el("section", body, id=f"a{each.number}", class_="article compared", aria_label=each.key, tabindex=-1)


def _metadata(each: Comparison) -> Safe:
    rows = [
        el("tr", el("th", plain(field), scope="row"), el("td", old or "–", data_side="old"),
           el("td", new or "–", data_side="new"), class_="same" if old == new else "text")
        for field, old, new in each.fields
    ]  # fmt: skip
    head = el("tr", el("th", "field", scope="col"), el("th", "old", scope="col"), el("th", "new", scope="col"))
    return join(el("h3", "Metadata"), el("table", el("thead", head), el("tbody", rows), class_="sides facts-table"))


def _list(name: str, changes: Sequence[Change]) -> Safe:
    number = el("span", f" {len(changes)}", class_="count")
    title = el("summary", el("h3", name[0].upper() + name[1:], number))
    return el("details", title, el("ul", [_change(each) for each in changes], class_="changes"), open=True)


def _change(change: Change) -> Safe:
    facts = [
        el("li", f"{name}: ", el("del", old or "none"), " → ", el("ins", new or "none"))
        for name, old, new in change.facts
    ]
    word: Content = el("b", change.what, class_=f"tag {change.what}")
    about = el("span", f" · {change.about}", class_="count") if change.about else None
    return el(
        "li", word, el("bdi", change.text), about, el("ul", facts, class_="numbers") if facts else None, class_="card"
    )
