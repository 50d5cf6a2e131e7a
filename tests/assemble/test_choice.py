"""Which of several authors and dates is the article's, and in which zone."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

import tearsheet

PROSE = (
    "The council of Marrow Hill voted to keep the old ferry running for ten more years, and the vote was close. " * 2
)
BODY = "".join(f"<p>{PROSE}</p>" for _ in range(4))
DECLARED = "<meta property='article:published_time' content='2025-03-04T02:30:15Z'>"


def parse(head: str = "", top: str = "", after: str = "", above: str = "") -> tearsheet.Article:
    return tearsheet.parse(
        f"<!doctype html><html lang='en'><head>{head}</head><body>{above}<article><h1>Ferry stays for ten years</h1>"
        f"{top}{BODY}</article>{after}</body></html>",
        annotate=(),
    )


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"top": "<p class='author-name'>ByMara Lindqvist</p>"}, ["Mara Lindqvist"]),
        ({"top": "<div class='byline'>By The Harbour Post Staff</div>"}, ["The Harbour Post Staff"]),
        ({"after": "<p class='post-footer'>Posted by Mara Lindqvist on March 4, 2025</p>"}, ["Mara Lindqvist"]),
        ({"top": "<div class='submitted'>Posted by harbourrat on 4 March 2025 - 18:55</div>"}, ["harbourrat"]),
        ({"top": "<div class='submitted'>Gespeichert von rasos am 24. Juli 2017 - 18:55</div>"}, ["rasos"]),
        ({"top": "<p class='info'>HarbourRat 04.03.2025, 15:07 Uhr</p>"}, ["HarbourRat"]),
        ({"top": "<p>The Harbour Post 02/03/2025 Mara Lindqvist</p>"}, ["Mara Lindqvist"]),
        ({"top": "<p class='agency'>AFP</p><p>4 March 2025</p>"}, ["AFP"]),
        (
            {
                "head": "<meta name='author' content='webdesk.lead'>",
                "top": "<p class='byline'>By Mara Lindqvist</p>",
            },
            ["Mara Lindqvist"],
        ),
        (
            {
                "head": "<meta name='author' content='Mara'>",
                "top": "<p class='byline'>By Mara Lindqvist</p>",
            },
            ["Mara Lindqvist"],
        ),
        (
            {
                "head": "<script type='application/ld+json'>{\"@type\":\"ClaimReview\",\"headline\":\"Ferry stays for ten years\","
                "\"itemReviewed\":{\"@type\":\"CreativeWork\",\"author\":{\"@type\":\"Person\",\"name\":\"Peter Rohde\"}}}</script>",
            },
            [],
        ),
        ({"after": "<p>(Reporting by Mara Lindqvist and Anna Poe, with reporting by Peter Rohde; editing by Jo Lee)</p>"}, ["Mara Lindqvist", "Anna Poe", "Peter Rohde"]),
        ({"top": "<p class='writer'>Anna Lindqvist Peter Rohde Maria Ekdal</p>"}, ["Anna Lindqvist", "Peter Rohde", "Maria Ekdal"]),
        ({"head": "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Mara Lindqvist'>"}, ["Mara Lindqvist"]),
        (
            {
                "head": "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stays for ten years\","
                "\"author\":{\"@type\":\"Organization\",\"name\":\"Harbour Post\"}}</script>",
                "top": "<p class='byline'>By <a href='/author/mara'>Mara Lindqvist</a></p>",
            },
            ["Mara Lindqvist"],
        ),
        # Reviewers are linked like authors; a company beside a person in the same tags; who took the picture above.
        ({"top": "<p class='byline'>By <a href='/author/mara'>Mara Lindqvist</a>. Reviewed by <a href='/author/jan'>Jan Rohde</a></p>"}, ["Mara Lindqvist"]),
        ({"head": "<meta name='author' content='Harbour Media Inc.'><meta name='author' content='Mara Lindqvist'>"}, ["Mara Lindqvist"]),
        ({"top": "<p>(Jan Rohde / Harbour Post)</p><p class='author-name'>By Mara Lindqvist</p>"}, ["Mara Lindqvist"]),
        # Whom the headline tells of, and a topic, each on a line of its own; behind a label it is the author all the same.
        ({"top": "<p>Ferry Stays</p><p>Anna Lindqvist,</p>"}, []),
        ({"top": "<p>By Anna Ferry</p>"}, ["Anna Ferry"]),
        # Two capitalised words that are no given name say nothing far from the headline.
        ({"after": "<p>Grüner Wasserstoff</p>"}, []),
    ],
)  # fmt: skip
def test_authors(parts, expected):
    article = parse(**parts)
    assert [author.name for author in article.authors] == expected
    if expected:
        evidence = article.evidence["authors"]
        assert evidence.source
        assert 0 < evidence.confidence < 1


def test_the_shown_date_beats_a_declared_one_that_it_contradicts():
    article = parse(DECLARED, "<p class='date'>November 20, 2025</p>")
    assert article.date_published == date(2025, 11, 20)
    assert article.evidence["date_published"].source.startswith("line")


def test_a_shown_clock_settles_which_declared_zone_is_right():
    head = (
        "<meta property='article:published_time' content='2025-03-04T02:30:15+00:00'>"
        '<script type=\'application/ld+json\'>{"@type":"NewsArticle","headline":"Ferry stays for ten years",'
        '"datePublished":"2025-03-04T02:30:15-06:00"}</script>'
    )
    article = parse(head, "<p class='date'>March 3, 2025, 8:30 pm CST</p>")
    assert article.date_published == datetime(2025, 3, 4, 2, 30, 15, tzinfo=timezone.utc)


def test_a_shown_update_leaves_the_publication_alone():
    article = parse(DECLARED, "<p>Updated November 20, 2025</p>")
    assert article.date_published == datetime(2025, 3, 4, 2, 30, 15, tzinfo=timezone.utc)
    assert article.date_modified == date(2025, 11, 20)


def test_the_declared_instant_is_told_in_the_zone_shown():
    article = parse(DECLARED, "<p class='date'>March 3, 2025, 9:30 p.m.</p>")
    assert article.date_published is not None
    assert article.date_published.isoformat() == "2025-03-03T21:30:15-05:00"


def test_a_day_that_a_zone_explains_contradicts_nothing():
    article = parse(DECLARED, "<p class='date'>March 3, 2025</p>")
    assert article.date_published == datetime(2025, 3, 4, 2, 30, 15, tzinfo=timezone.utc)


def test_numbers_in_the_other_order_agree():
    head = "<meta property='article:published_time' content='2025-03-04T10:00:00+01:00'>"
    article = parse(head, "<p class='date'>04/03/2025</p>")
    assert article.date_published == datetime(2025, 3, 4, 10, tzinfo=timezone(timedelta(hours=1)))


def test_the_date_below_the_body_and_in_the_authors_line():
    after = "<p>Dieser Beitrag wurde am 4. März 2025 um 14:48 von Heiner geschrieben und abgelegt.</p>"
    assert parse(after=after).date_published == datetime(2025, 3, 4, 14, 48)


def test_days_in_the_body_are_not_its_date():
    body = "<p>The rule that was passed on 15 January 2024 had been meant for boats and nothing else at the time.</p>"
    assert parse(top=f"<p>4 March 2025</p>{body}").date_published == date(2025, 3, 4)


def test_a_declared_date_of_either_order_is_settled_by_a_shown_one():
    article = parse("<meta name='date' content='01/11/2023 12:43:42'>", after="<p>Published: November 1, 2023</p>")
    assert article.date_published == date(2023, 11, 1)


def test_marks_of_several_different_dates_are_teasers():
    teasers = "".join(
        f"<div><time itemprop='datePublished' datetime='2026-03-{day:02}'></time>Teaser</div>" for day in (3, 5, 9)
    )
    article = parse("<meta name='date' content='March 27, 2025'>", after=teasers)
    assert article.date_published == date(2025, 3, 27)


def test_sentences_of_the_body_name_neither_author_nor_date():
    sentence = "<p>On March 3, 2021 the bridge was opened by Dana Pell.</p>"
    for top in (sentence, BODY + sentence):
        article = parse(top=top)
        assert not article.authors
        assert article.date_published is None
    declared = parse(DECLARED, top=sentence)
    assert declared.date_published is not None
    assert declared.date_published.year == 2025


def test_a_co_author_without_a_page_of_her_own_is_named_too():
    article = parse(top="<p>By <a href='/author/mk'>Miriam Kessler</a> and Carmen Ruiz-Delgado</p>")
    assert [author.name for author in article.authors] == ["Miriam Kessler", "Carmen Ruiz-Delgado"]


def test_clauses_and_other_credits_are_no_authors():
    for line in (
        "Von Berlin nach Ulm",
        "By Noon Friday, the water had gone.",
        "Edited by Tom Reed",
        "Photo by Tom Reed",
    ):
        assert not parse(top=f"<p>{line}</p>").authors


def test_a_signature_below_the_body_is_its_author_and_no_text():
    for line in ("Written by Dana Pell", "Penulis: Dana Pell", "Dana Pell"):
        article = parse(after=f"<p>{line}</p>")
        assert [author.name for author in article.authors] == ["Dana Pell"]
        assert "Dana Pell" not in article.text


def test_a_line_that_says_who_wrote_it_may_stand_further_below_in_the_articles_container():
    tags = "".join(f"<a href='/tag/{n}'>Topic {n}</a><br><br>" for n in range(14))
    page = f"<article><h1>Ferry stays for ten years</h1>{BODY}<div class='tags'>{tags}</div><p>Written by Mara Lindqvist</p>"
    article = tearsheet.parse(f"<html lang='en'><body>{page}</article></body></html>", annotate=())
    assert [author.name for author in article.authors] == ["Mara Lindqvist"]
    assert "Mara Lindqvist" not in article.text


def test_a_byline_behind_the_first_paragraphs_is_one():
    body = f"<p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><p>By Mara Lindqvist</p><p>{PROSE}</p><p>{PROSE}</p>" + BODY
    article = tearsheet.parse(
        f"<html lang='en'><body><article><h1>Ferry stays for ten years</h1>{body}</article></body></html>", annotate=()
    )
    assert [author.name for author in article.authors] == ["Mara Lindqvist"]


def test_a_stamp_for_machines_in_front_of_the_date_for_readers_is_parted_from_it():
    top = "<p><span class='updated'>2025-02-07T10:10:52+01:00</span><span>March 4, 2025</span></p>"
    assert parse(head=DECLARED, top=top).date_published == datetime(2025, 3, 4, 2, 30, 15, tzinfo=timezone.utc)


def test_the_stamp_of_an_entry_without_text_is_its_date_for_want_of_another():
    article = parse(top="<p>Harbour <span class='updated' title='2025-03-04T02:30:15+00:00'></span></p>")
    assert article.date_published == datetime(2025, 3, 4, 2, 30, 15, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("line", "modified"),
    [
        ("May 5, 2026 10:00 | Updated 14:05", datetime(2026, 5, 5, 14, 5)),
        ("May 5, 2026 10:00 | Updated at 2:05 pm", datetime(2026, 5, 5, 14, 5)),
        ("5. Mai 2026, 10:00 Uhr, aktualisiert um 14.05 Uhr", datetime(2026, 5, 5, 14, 5)),
        ("2026年5月5日 10:00 更新 14:05", datetime(2026, 5, 5, 14, 5)),
        ("May 5, 2026 22:00 Updated 01:10", None),
        ("May 5, 2026 10:00 | 14:05 minutes to read", None),
    ],
)
def test_an_update_may_be_told_by_its_time_alone(line, modified):
    article = parse(top=f"<p class='meta'>{line}</p>")
    assert article.date_published is not None
    assert article.date_modified == modified


def test_a_byline_that_opens_the_body_is_no_text():
    article = parse(top="<p class='author'>Nuria Pedraza / Madrid</p>")
    assert [author.name for author in article.authors] == ["Nuria Pedraza"]
    assert "Pedraza" not in article.text


def test_japanese_family_names_of_three_signs_and_a_bio_below():
    body = "".join(
        f"<p>北浜港の港湾委員会は火曜日の夜、東側の水門を修理のために閉鎖することを決めた。第{n}回の会合である。</p>"
        * 2
        for n in range(4)
    )
    article = tearsheet.parse(
        f"<html lang='ja'><body><article><h1>北浜港、東の水門を閉鎖へ</h1><p>2026年5月5日</p><p>小野寺美咲</p>{body}"
        "<p>この記事を書いた人</p><p>小野寺美咲 社会部</p></article></body></html>"
    )
    assert [author.name for author in article.authors] == ["小野寺美咲"]
    assert "小野寺" not in article.text


def test_a_vietnamese_signature_below_the_body():
    body = "".join(
        f"<p>Hội đồng cảng tối thứ Ba quyết định đóng cửa âu thuyền phía đông để sửa chữa, lần thứ {n} trong năm nay, và phà sẽ không cập bến.</p>"
        for n in range(4)
    )
    article = tearsheet.parse(
        f"<html lang='vi'><body><article><h1>Cảng đóng âu thuyền phía đông</h1>{body}<p><strong>Lê Phương</strong></p></article></body></html>"
    )
    assert [author.name for author in article.authors] == ["Lê Phương"]
