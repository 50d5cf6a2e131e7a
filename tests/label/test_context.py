"""The numbers of the second content score stand where their names say."""

from __future__ import annotations

from tearsheet.label.context import NUMBERS, Odds, context_of
from tearsheet.label.features import view_of
from tearsheet.label.headline import find_headline
from tearsheet.read.html import read_html
from tearsheet.source import open_source

LINE = "The ferry to the outer islands left on time on Sunday, for the first time in almost a year."
PAGE = f"<html><body><h1>Ferry on time</h1><div class='story'>{f'<p>{LINE}</p>' * 3}</div><p>Share</p></body></html>"


def numbers(score: float) -> list[dict[str, float] | None]:
    document = read_html(open_source(PAGE, kind="html").root)
    count = len(document.blocks)
    odds = Odds([score] * count, [0.0] * count, [0.0] * len(document.groups))
    rows = context_of(view_of(document, find_headline(document)), odds)
    return [None if row is None else dict(zip(NUMBERS, row, strict=True)) for row in rows]


def test_names_fit_their_numbers():
    first = numbers(2.0)[1]
    assert first is not None
    assert first["odds"] == 2.0
    assert first["length"] == len(LINE)
    assert first["make_count"] == 3
    assert first["headline_distance"] == 1
    assert (first["up"], first["down"]) == (0, 1)


def test_hopeless_blocks_get_no_second_look():
    assert numbers(-6.0) == [None] * 5
