"""Where a reposted text was first published, and what only looks like it."""

from __future__ import annotations

import pytest

import tearsheet

STORY = [
    "The council voted on Tuesday evening to keep the old ferry running for another ten years, after two hours of debate.",
    "Residents of the island had collected 1,400 signatures since the spring, when the operator said it would sell the boat.",
    "The repair of the pier will cost 2.1 million euros and begin in March, once the ice on the northern side has gone.",
]  # fmt: skip


def origin(notice: str) -> tuple[str | None, str | None] | None:
    lines = ["Council keeps the island ferry for ten more years", *STORY, notice]
    found = tearsheet.parse("\n\n".join(lines), kind="text").origin
    return found and (found.publisher, found.url)


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        ("This article was originally published on Harbour Gazette.", ("Harbour Gazette", None)),
        ("Source: Ministry of Ferries, October 25, 2019", ("Ministry of Ferries", None)),
        ("Originally published at www.harbourlog.example on November 18, 2011.", ("harbourlog.example", "www.harbourlog.example")),
        ("Source: Channel 4", ("Channel 4", None)),
        # A date, a list of sources, and what others are asked to write.
        ("First published on Apr 8, 2020 04:25 pm", None),
        ("To use this story, add: “This story was originally published by Harbour Gazette.”", None),
    ],
)  # fmt: skip
def test_origin(notice, expected):
    assert origin(notice) == expected


def test_a_feeds_tail_is_parted_from_the_text_and_names_the_headline():
    tail = "Read MoreThe post Council Keeps the Island Ferry appeared first on Harbour Gazette."
    article = tearsheet.parse(" ".join(STORY) + " More on Fri" + tail, kind="text")
    assert article.headline == "Council Keeps the Island Ferry"
    assert article.origin is not None
    assert article.origin.publisher == "Harbour Gazette"
    assert article.text.endswith("More on Fri")
    assert [removed.text for removed in article.boilerplate] == [tail]
