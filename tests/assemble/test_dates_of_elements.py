"""Dates in time elements: their labels stand in front of them, and no two of them are one date."""

from __future__ import annotations

import pytest

import tearsheet

BODY = (
    "<p>The council of Eastmoor voted on Tuesday to rebuild the old harbour wall, which a storm broke in March of this year.</p>"
    * 3
)
NIGHT, MORNING = "2026-07-22T22:04:00+00:00", "2026-07-23T14:16:00+00:00"


@pytest.mark.parametrize(
    ("row", "published", "modified"),
    [
        ("Updated {m}2 hours ago</time></div><div>First published {n}yesterday</time>", NIGHT, MORNING),
        ("Published {n}July 22, 2026, 6:04 p.m.</time></div><div>Updated {m}July 23, 2026, 10:16 a.m.</time>", NIGHT, MORNING),
        ("Aktualisiert: {m}23. Juli 2026</time></div><div>Veröffentlicht: {n}22. Juli 2026</time>", NIGHT, MORNING),
        ("<span>Published</span> {n}July 22, 2026</time> <span>Updated</span> {m}17 hrs ago</time>", NIGHT, MORNING),
        ("{n}July 22</time> {m}July 23</time>", NIGHT, None),
    ],
)  # fmt: skip
def test_labels_stand_in_front_of_time_elements(row: str, published: str, modified: str | None) -> None:
    shown = row.format(n=f'<time datetime="{NIGHT}">', m=f'<time datetime="{MORNING}">')
    article = tearsheet.parse(
        f"<article><h1>Eastmoor to rebuild its harbour wall</h1><div>{shown}</div>{BODY}</article>"
    )
    assert article.date_published is not None
    assert article.date_published.isoformat() == published
    assert (article.date_modified.isoformat() if article.date_modified else None) == modified
    assert "ago" not in article.text


def test_two_days_without_a_year_are_no_date() -> None:
    article = tearsheet.parse(
        f"<article><h1>Eastmoor to rebuild its harbour wall</h1><p>July 22, July 23</p>{BODY}</article>"
    )
    assert article.date_published is None
