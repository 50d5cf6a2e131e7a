"""Rows of a page that sit side by side: who, when, how long; captions without a figure; threads and boxes."""

from __future__ import annotations

import pytest

import tearsheet

HEADLINE = "Port Ellery closes its east lock until October"
BODY = [
    "The harbour board of Port Ellery voted on Tuesday night to close the east lock for repairs, a decision that will keep the ferry away from the old quay until the middle of October.",
    "The lock, built in 1908, has leaked since a barge struck its lower gate in March, and divers found in June that two of the hinges were worn through.",
    "The repair will cost 2.4 million dollars, of which the county pays half; the board will borrow the rest over ten years and does not plan to raise the fees.",
]


def parsed(above: str = "", between: str = "", below: str = "") -> tearsheet.Article:
    first, *rest = (f"<p>{text}</p>" for text in BODY)
    return tearsheet.parse(f"<article><h1>{HEADLINE}</h1>{above}{first}{between}{''.join(rest)}{below}</article>")


def paragraphs(article: tearsheet.Article) -> list[str]:
    return [block.text for section in article.sections for block in section.blocks]


def headings(article: tearsheet.Article) -> list[str]:
    return [section.heading for section in article.sections if section.heading]


def test_a_year_and_the_minutes_to_read_are_two_things() -> None:
    row = '<div class="info"><span>Beginner</span><span>Kofi Brandt</span><span>Oct 9, 2025</span><span>6m</span></div>'
    article = parsed(row)
    assert article.date_published is not None
    assert article.date_published.isoformat()[:10] == "2025-10-09"
    assert paragraphs(article) == BODY


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("<div><span>كتبت: هالة المرزوقي</span> <span>الإثنين 06 أكتوبر 2025 - 11:35 ص</span></div>", "هالة المرزوقي"),
        ('<div class="AuthorBox"><a href="/autorzy/agnieszka-wrona">Agnieszka Wrona</a><span>Dziennikarka</span></div>', "Agnieszka Wrona"),
    ],
)  # fmt: skip
def test_names_beside_other_things(row: str, name: str) -> None:
    assert [author.name for author in parsed(row).authors] == [name]


@pytest.mark.parametrize(
    "picture",
    [
        "<p><img src='a.jpg'></p><p>张桂枝在铺子里改一条裤子。受访者供图</p>",
        "<span><img src='a.jpg'><em class='img_desc'>강원 솔내면 주민들이 세운 택시. 윤서진 기자</em></span>",
    ],
)
def test_captions_without_a_figure(picture: str) -> None:
    assert paragraphs(parsed(between=picture)) == BODY


def test_bold_lines_head_lists_and_may_be_said_by_somebody() -> None:
    article = parsed(
        between="<p><b>What it costs</b></p><p>The board pays half of it, the county the other half, and nobody else has to pay for it.</p>"
        "<p><b>“We asked for years”</b></p><p>Tom Agner, the chief engineer, has asked for the work since 2019, as he says himself.</p>"
        "<p><b>Key facts</b></p><ul><li>Two hinges worn through</li><li>Four gates to lift</li></ul>"
    )
    assert headings(article) == ["What it costs", "“We asked for years”", "Key facts"]


def test_a_bold_heading_below_a_box_of_related_stories_is_kept() -> None:
    box = '<div class="related"><h4>Related</h4><ul><li><a href="/x">The old signal box becomes a hotel</a></li></ul></div>'
    article = parsed(
        between=f"<p><strong>The gates come first</strong></p><p>{BODY[1]} So it is.</p>{box}<p><strong>Closed until October</strong></p>"
    )
    assert headings(article) == ["The gates come first", "Closed until October"]


def test_a_thread_s_first_post_is_the_article() -> None:
    posts = "".join(
        f'<article class="message message--post js-post" id="js-post-{n}"><h4>user{n}</h4><div class="bbWrapper">{text}</div></article>'
        for n, text in ((101, "<br><br>".join(BODY)), (102, "My father worked at that lock for thirty years, and he always said that it would not last."))
    )  # fmt: skip
    article = tearsheet.parse(f"<html><body><h1>{HEADLINE}</h1><div>{posts}</div></body></html>")
    assert paragraphs(article) == BODY
    assert headings(article) == []
