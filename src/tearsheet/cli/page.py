"""The article as a page in the terminal. Every word of the article passes `_say`, which disarms it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tearsheet.export.reading import Heading, Pair, Part, Run, byline, moment, reading_order
from tearsheet.models import Article, Boilerplate, Claim, Image, Quantity, Quote

from .output import harmless, on_terminal

_WIDEST = 100
_CLAIMS_SHOWN = 12
_REMOVED_SHOWN = 3
_REMOVED_CHARACTERS = 72


def page(article: Article, *, color: str = "auto", width: int | None = None) -> str:
    """The page as text with colour codes where wanted.

    Args:
        article: what to show.
        color: "always", "never", or "auto" for colours on a terminal unless NO_COLOR is set.
        width: characters a line; None takes the terminal's, at most 100.
    """
    console = _console(color, width)
    for part in (_head(article), _body(article), *_findings(article)):
        console.print(part)
    file = console.file
    assert isinstance(file, io.StringIO)
    return "\n".join(line.rstrip() for line in file.getvalue().split("\n"))


def _console(color: str, width: int | None) -> Console:
    colours = color == "always" or (color == "auto" and _colours_welcome())
    console = Console(
        file=io.StringIO(),
        force_terminal=colours,
        color_system="256" if colours else None,
        no_color=not colours,
        highlight=False,
        emoji=False,
        markup=False,
        width=width,
    )
    console.width = min(console.width, _WIDEST)
    return console


def _colours_welcome() -> bool:
    return on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _say(text: str, style: str = "") -> Text:
    return Text(harmless(text), style=style)


def _joined(facts: list[str], style: str = "") -> Text:
    return _say(" · ".join(fact for fact in facts if fact), style)


def _head(article: Article) -> RenderableType:
    origin = article.origin
    source = [origin.publisher or "", origin.url or ""] if origin else []
    lines = [
        _say(" > ".join(article.breadcrumb), "dim"),
        _say(article.headline or "(no headline)", "bold" if article.headline else "dim"),
        _say(byline(article), "cyan"),
        _say(article.description or "", "italic"),
        _joined(
            [f"updated {moment(article.date_modified)}" if article.date_modified else "", *_facts(article)],
            "dim",
        ),
        _say(
            f"first published: {' '.join(filter(None, source)) or origin.notice or ''}" if origin else "",
            "dim",
        ),
        _say(article.canonical_url or article.url or "", "dim"),
        _say(", ".join(article.tags), "dim"),
    ]
    return Group(*(line for line in lines if line.plain))


def _facts(article: Article) -> list[str]:
    counters = [f"{name.replace('_', ' ')} {count:,}" for name, count in article.engagement.items()]
    return [article.language or "", f"platform {article.platform}" if article.platform else "", *counters]


def _body(article: Article) -> RenderableType:
    return Group(*(_part(part) for part in reading_order(article)))


def _part(part: Part) -> RenderableType:
    if isinstance(part, Heading):
        return Padding(_say(part.text, "bold yellow"), (1, 0, 0, 0))
    if isinstance(part, Pair):
        answer = [Padding(_say(text), (0, 0, 0, 3)) for text in part.answers]
        return Padding(Group(_labelled("Q", part.question, "bold green"), *answer), (1, 0, 0, 0))
    return Padding(_run(part), (1, 0, 0, 0))


def _labelled(label: str, text: str, style: str) -> Text:
    return Text.assemble((f"{label}  ", style), _say(text, "bold"))


def _run(run: Run) -> RenderableType:
    if run.kind == "list_item":
        return _grid([[Text("•", "dim"), _say(text)] for text in run.texts])
    text = "\n\n".join(run.texts)
    if run.kind == "quotation":
        return _grid([[Text("▏", "dim"), _say(text, "italic")]])
    if run.kind == "table":
        return _grid([[_say(cell) for cell in line.split("\t")] for line in text.split("\n")])
    if run.kind in ("code", "preformatted"):
        return Padding(_say(text, "dim"), (0, 0, 0, 2))
    return _say(text)


def _grid(rows: list[list[Text]]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for row in rows:
        grid.add_row(*row)
    return grid


def _findings(article: Article) -> Iterator[RenderableType]:
    claims = article.claims_by_worthiness()
    yield from _titled("Quotes", len(article.quotes), [_quote(quote) for quote in article.quotes])
    yield from _titled("Claims", len(claims), [_claim(claim) for claim in claims[:_CLAIMS_SHOWN]])
    if len(claims) > _CLAIMS_SHOWN:
        yield Text(f"... and {len(claims) - _CLAIMS_SHOWN} less check-worthy (--only claims)", "dim")
    yield from _titled("Images", len(article.images), [_image(image) for image in article.images])
    removed = list(_removed(article.boilerplate))
    yield from _titled("Removed", len(article.boilerplate), [_grid(removed)] if removed else [])
    yield from _titled("Notes", len(article.diagnostics), [_say(note, "dim") for note in article.diagnostics])


def _titled(title: str, count: int, rows: list[RenderableType]) -> Iterator[RenderableType]:
    if rows:
        yield Text()
        yield Rule(Text(f"{title} ({count})", "bold magenta"), align="left", style="dim", characters="─")
        yield from rows


def _quote(quote: Quote) -> RenderableType:
    mention = quote.speaker_mention if quote.speaker_mention != quote.speaker else None
    who = ", ".join(filter(None, [quote.speaker or "speaker unknown", quote.speaker_description]))
    facts = [f"— {who}", f'"{mention}"' if mention else "", quote.cue or "", quote.kind]
    marks = ("“", "”") if quote.kind != "indirect" else ("", "")
    words = " ".join(quote.text.split())
    return Group(_say(f"{marks[0]}{words}{marks[1]}"), Padding(_joined(facts, "cyan"), (0, 0, 0, 2)))


def _claim(claim: Claim) -> RenderableType:
    facts = [f"says {claim.claimant}" if claim.claimant else "", *map(_quantity, claim.quantities)]
    facts += [f"{day.text} = {day.value}" if day.value not in (None, day.text) else day.text for day in claim.dates]
    score = Text(f"{claim.check_worthiness:.2f}", "bold red" if claim.check_worthiness >= 0.5 else "dim")
    about = _joined([claim.kind, *facts], "dim")
    return _grid([[score, _say(" ".join(claim.text.split()))], [Text(), about]])


def _quantity(quantity: Quantity) -> str:
    value = f"{quantity.value:,f}" + (f" to {quantity.value_to:,f}" if quantity.value_to is not None else "")
    exact = f"{'~' if quantity.approximate else ''}{value} {quantity.unit or ''}".strip()
    told = exact.replace(",", "").replace(" ", "") in quantity.text.replace(",", "").replace(" ", "")
    return quantity.text if told else f"{quantity.text} = {exact}"


def _image(image: Image) -> Text:
    return _joined([image.caption or "(no caption)", image.credit or "", image.url or ""])


def _removed(boilerplate: list[Boilerplate]) -> Iterator[list[Text]]:
    ordered = sorted(boilerplate, key=lambda block: block.kind)
    for kind, blocks in groupby(ordered, key=lambda block: block.kind):
        texts = [" ".join(block.text.split()) for block in blocks]
        shown = [_short(text) for text in texts[:_REMOVED_SHOWN]]
        if len(texts) > _REMOVED_SHOWN:
            shown.append("...")
        yield [
            _say(kind.replace("_", " "), "magenta"),
            Text(str(len(texts)), "dim"),
            _say("\n".join(shown), "dim"),
        ]


def _short(text: str) -> str:
    return text if len(text) <= _REMOVED_CHARACTERS else text[: _REMOVED_CHARACTERS - 3].rstrip() + "..."
