"""The date where neither metadata nor the lines at headline and body tell it."""

from __future__ import annotations

import pytest

import tearsheet

STORY = "".join(f"<p>{'The council voted to keep the old ferry running for ten more years, the mayor said. ' * 3}</p>" for _ in range(4))  # fmt: skip


def published(above: str = "", below: str = "", headline: str = "<h1>The ferry stays afloat</h1>") -> str | None:
    page = f"<html lang=de><body>{above}<main>{headline}{STORY}</main>{below}</body></html>"
    found = tearsheet.parse(page).date_published
    return None if found is None else found.isoformat()[:10]


FAR = "".join(f"<div>Link {number}</div>" for number in range(12))


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        # What a theme's last line says of the article itself, however far below.
        ("", FAR + "<div>Dieser Artikel wurde am 14. Dezember 2015 um 14:48 von Mara geschrieben.</div>", "2015-12-14"),
        ("<p>The ferry stays afloat wurde am 19. Mai 2010 um 23:03 Uhr gepostet.</p>" + FAR, "", "2010-05-19"),
        # Not what it says of others.
        ("", FAR + "<div>Der Hafen wurde am 14. Dezember 1915 eröffnet.</div>", None),
    ],
)
def test_sentences_about_the_article_itself(above, below, expected):
    assert published(above, below) == expected


def test_a_date_alone_far_above_the_body_counts_when_it_is_the_only_one():
    away = "<div>Word of the day</div>" * 7
    assert published(f"<div>Apr 7, 2009</div>{away}", headline="") == "2009-04-07"
    assert published(f"<div>Apr 7, 2009</div><div>Apr 9, 2009</div>{away}", headline="") is None
    assert published(f"<div class=teaser>Apr 7, 2009</div>{away}", headline="") is None


def test_a_time_of_day_in_an_element_of_its_own_is_no_part_of_the_year():
    line = "<p><span>Mara</span> <span>28.09.19</span><span>12:44</span></p>"
    page = f"<html lang=de><body><main><h1>The ferry stays afloat</h1>{line}{STORY}</main></body></html>"
    assert tearsheet.parse(page).date_published.isoformat() == "2019-09-28T12:44:00"


def test_bars_part_the_numbers_of_a_date():
    page = f"<html lang=de><body><main><h1>The ferry stays afloat</h1><p>26 | 01 | 2022</p>{STORY}</main></body></html>"
    assert tearsheet.parse(page).date_published.isoformat()[:10] == "2022-01-26"
