"""Elements that only a style sheet sets apart are set apart in the text, too; words that run over elements stay whole."""

from __future__ import annotations

import pytest

import tearsheet

PROSE = (
    "<p>The council of Norhavn will mend the pier in spring, the harbour master said after the meeting on Monday.</p>"
    * 3
)


def blocks(inside: str) -> str:
    article = tearsheet.parse(f"<html lang=en><body><h1>The pier of Norhavn</h1>{inside}{PROSE}</body></html>")
    return " ".join([article.text, *(piece.text for piece in article.boilerplate)])


def test_a_byline_beside_its_date() -> None:
    line = "<div class=meta><span class=by>By Ida Holm</span><time>Dec 5, 2025</time><span>4 min read</span></div>"
    article = tearsheet.parse(f"<html lang=en><body><h1>The pier of Norhavn</h1>{line}{PROSE}</body></html>")
    assert [author.name for author in article.authors] == ["Ida Holm"]
    assert str(article.date_published) == "2025-12-05"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<div><a href=/n>News</a><a href=/s>Sport</a></div>", "News Sport"),
        ("<div><span>مرفأ السندان</span><span>النقل البحري</span></div>", "مرفأ السندان النقل البحري"),
        ("<p><span>The pi</span><span>er is old.</span></p>", "The pier is old."),
        ("<p><span class=drop>T</span><span>he pier is old.</span></p>", "The pier is old."),
        ("<p><b>Mc</b><span>Donald</span> was there.</p>", "McDonald was there."),
        ("<p><span>港口</span><span>委员会</span></p>", "港口委员会"),
    ],
)
def test_seams(inside: str, expected: str) -> None:
    assert expected in blocks(inside)


def test_a_day_beside_its_clock() -> None:
    line = "<div><time>3 de junio de 2022</time><time>10:09</time></div>"
    page = f"<html lang=es><body><h1>El muelle de Norhavn</h1>{line}{PROSE}</body></html>"
    assert str(tearsheet.parse(page).date_published) == "2022-06-03 10:09:00"
