"""Metadata weighed against what the page shows, each value with its evidence."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

import tearsheet

PROSE = (
    "The town council voted on Tuesday to keep the old ferry running for ten more years, and the vote was close. " * 2
)
BODY = "".join(f"<p>{PROSE}</p>" for _ in range(4))


def parse(head: str = "", top: str = "", after: str = "", url: str | None = None) -> tearsheet.Article:
    return tearsheet.parse(
        f"<!doctype html><html><head>{head}</head><body><article><h1>Ferry stays for ten years</h1>{top}{BODY}</article>{after}</body></html>",
        url=url,
        annotate=(),
    )


def names(article: tearsheet.Article) -> list[str]:
    return [author.name for author in article.authors]


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("<p class='byline'>By Mara Lindqvist</p>", ["Mara Lindqvist"]),
        ("<p class='meta'>March 4, 2025 | Mara Lindqvist</p>", ["Mara Lindqvist"]),
        ("<p>Von Anke Rohde und Jonas Ek</p>", ["Anke Rohde", "Jonas Ek"]),
        ("<div>By <a href='/author/mara'>Mara Lindqvist</a>, Staff Writer</div>", ["Mara Lindqvist"]),
    ],
)
def test_visible_bylines(top, expected):
    article = parse(top=top)
    assert names(article) == expected
    assert top.split(">")[-2].split("<")[0] not in article.text
    assert article.evidence["authors"].confidence > 0


def test_comment_authors_are_no_authors():
    comments = "<div class='comments'>" + "<p>Posted by: Troll at March 3, 2025</p>" * 3 + "</div>"
    assert names(parse(after=comments)) == []


def test_no_author_and_no_date_stay_empty():
    article = parse()
    assert article.authors == []
    assert article.date_published is None
    assert article.date_modified is None


def test_zone_is_kept_and_modified_is_apart():
    article = parse(
        "<meta property='article:published_time' content='2025-03-04T10:00:00+01:00'>"
        "<meta property='article:modified_time' content='2025-03-05T11:00:00+01:00'>"
    )
    zone = timezone(timedelta(hours=1))
    assert article.date_published == datetime(2025, 3, 4, 10, tzinfo=zone)
    assert article.date_modified == datetime(2025, 3, 5, 11, tzinfo=zone)


def test_a_visible_day_is_a_date_and_the_address_comes_last():
    assert parse(top="<p>Published 4 March 2025</p>").date_published == date(2025, 3, 4)
    assert parse(url="https://e.org/2024/05/06/ferry").date_published == date(2024, 5, 6)
    article = parse(top="<p>Published 4 March 2025</p>", url="https://e.org/2024/05/06/ferry")
    assert article.date_published == date(2025, 3, 4)


@pytest.mark.parametrize("written", ["2999-01-01", "0001-01-01", "not a date", "9" * 5000])
def test_absurd_dates_are_refused(written):
    assert parse(f"<meta property='article:published_time' content='{written}'>").date_published is None


def test_headline_without_the_sites_name_and_publisher_from_it():
    article = parse("<title>Ferry stays for ten years | Marrow Post</title>")
    assert article.headline == "Ferry stays for ten years"
    assert article.publisher == "Marrow Post"


def test_a_repost_names_its_origin():
    article = parse(
        after="<p>This article was originally published by <a href='https://lake.example/a'>Lake News</a>.</p>"
    )
    assert article.origin is not None
    assert article.origin.publisher == "Lake News"
    assert article.origin.url == "https://lake.example/a"


def test_captions_belong_to_their_images():
    figure = (
        "<figure><img src='/f.jpg' width='800'><figcaption>The ferry at dawn. (Photo: A. Brink)</figcaption></figure>"
    )
    article = parse(top=figure, url="https://e.org/a")
    assert [(i.url, i.caption, i.credit) for i in article.images] == [
        ("https://e.org/f.jpg", "The ferry at dawn.", "A. Brink")
    ]
    assert "at dawn" not in article.text


def test_no_date_after_the_page_was_saved():
    page = (
        "<html><head><title>Ferry is late</title></head><body><h1>Ferry is late</h1><p>Published 4 March 2030</p>"
        "<p>The ferry to the islands left two hours late on Sunday, and nobody on the quay could say why it did.</p>"
        "</body></html>"
    )
    saved = datetime(2030, 3, 9, tzinfo=timezone.utc)
    assert tearsheet.parse(page, fetched=saved).date_published == date(2030, 3, 4)
    assert tearsheet.parse(page, fetched=saved.replace(month=1, tzinfo=None)).date_published is None
