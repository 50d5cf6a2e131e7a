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


@pytest.mark.parametrize("mark", ["#", "¶", "🔗"])
def test_links_of_headings_to_themselves_are_no_words(mark: str) -> None:
    section = f'<h2>What it costs<a href="#costs">{mark}</a></h2><p>{BODY[2]} So the board says.</p>'
    assert headings(parsed(between=f"{section}<h2>When it opens</h2>")) == ["What it costs", "When it opens"]


@pytest.mark.parametrize(
    "line",
    ['<p class="subhead">{}</p>', '<p style="font-weight: bold">{}</p>', "<p><strong>{}</strong></p>"],
)
def test_lines_that_look_like_headings_above_short_paragraphs(line: str) -> None:
    short = "The board pays half of it, the county the rest of it."
    article = parsed(
        between=f"{line.format('What it costs')}<p>{short}</p>{line.format('Who pays for it')}<p>{short} So be it.</p>"
    )
    assert headings(article) == ["What it costs", "Who pays for it"]


def test_a_heading_that_leads_home_is_the_site_s_name() -> None:
    page = f"<html><head><title>Valves and Horns: My first radio of all</title></head><body><h1><a href='/'>Valves and Horns</a></h1><h3 class='post-title'>My first radio of all</h3>{''.join(f'<p>{p}</p>' for p in BODY)}</body></html>"  # fmt: skip
    assert tearsheet.parse(page, url="https://valves.example/2026/first.html").headline == "My first radio of all"


def test_a_name_in_capitals_is_written_as_elsewhere() -> None:
    page = f'<html><head><script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "Sven Petrik"}}}}</script></head><body><article><h1>{HEADLINE}</h1><p class="byline">By SVEN PETRIK</p>{"".join(f"<p>{p}</p>" for p in BODY)}</article></body></html>'  # fmt: skip
    assert [author.name for author in tearsheet.parse(page).authors] == ["Sven Petrik"]


@pytest.mark.parametrize(
    "notice",
    [
        "A correction was made on July 23, 2026: An earlier version of this article misstated the age of the lock.",
        "Got a tip? Write to us: tips@harbour.example",
        "<strong>Pin it for later!</strong>",
        "Did you make this recipe? Tag @harbour on Instagram!",
        "<span>Ezt is ajánljuk:</span> <a href='/x'>Leállt a komp az alacsony vízállás miatt</a>",
    ],
)
def test_notices_below_the_text_are_none_of_it(notice: str) -> None:
    article = parsed(below=f"<p>{notice}</p>")
    assert (paragraphs(article), headings(article)) == (BODY, [])


def test_a_subtitle_in_the_headline_s_element_is_no_part_of_it() -> None:
    head = "<title>Port Ellery schließt die Schleuse bis Oktober - Post</title><meta property='og:title' content='Port Ellery schließt die Schleuse bis Oktober'><meta property='og:site_name' content='Post'>"  # fmt: skip
    shown = "<h1><span>Port Ellery schließt die Schleuse bis Oktober</span> <span>Rat stimmt für Kredit</span></h1>"
    page = (
        f"<html><head>{head}</head><body><article>{shown}{''.join(f'<p>{p}</p>' for p in BODY)}</article></body></html>"
    )
    assert tearsheet.parse(page).headline == "Port Ellery schließt die Schleuse bis Oktober"


def test_a_headline_over_two_lines_is_one_line() -> None:
    page = f"<article><h1>Port Ellery closes<br>its east lock</h1>{''.join(f'<p>{p}</p>' for p in BODY)}</article>"
    assert tearsheet.parse(page).headline == "Port Ellery closes its east lock"


@pytest.mark.parametrize(
    "piece",
    [
        f"<div class='pullquote'><p>{BODY[1][:95]}</p></div>",
        f"<blockquote class='stylized pull-left'>{BODY[2][:70]}</blockquote>",
        f"<blockquote><p>{BODY[1].partition(', and')[0]}</p></blockquote>",
        "<p>* * *</p>",
        "<p>::</p>",
        "<table><tr><td class='gutter'><pre>1\n2\n3</pre></td></tr></table>",
        "<blockquote class='instagram-media'><p>View this post on Instagram</p></blockquote>",
        "<div class='rodape'><p>Cais do Porto, 12, Porto Ellery, todos os direitos reservados à redação do jornal local</p></div>",
    ],
)
def test_pieces_between_paragraphs_that_are_no_text(piece: str) -> None:
    assert paragraphs(parsed(between=piece)) == BODY


def test_a_quotation_that_the_text_does_not_repeat_is_kept() -> None:
    said = "“We have rowed around that gate for two winters, and nobody asked us how,” says the oldest of the pilots."
    assert said in paragraphs(parsed(between=f"<blockquote><p>{said}</p></blockquote>"))


def test_bold_labels_above_paragraphs_head_them() -> None:
    article = parsed(
        between=f"<p><strong>Background:</strong></p><p>{BODY[1]} So the board says.</p>"
        f"<p><strong>The costs:</strong></p><p>{BODY[2]} So the county says.</p>"
    )
    assert headings(article) == ["Background:", "The costs:"]


def test_an_article_in_a_list_that_was_never_closed_has_paragraphs() -> None:
    text = "".join(f"<p>{text}</p>" for text in BODY)
    article = tearsheet.parse(
        f"<ul class='menu'><li><a href='/a'>News</a><div><article><h1>{HEADLINE}</h1>{text}</article></div>"
    )
    assert {block.kind for section in article.sections for block in section.blocks} == {"paragraph"}


def test_words_of_the_law_in_a_story_are_no_disclaimer() -> None:
    told = (
        "The exchange took the token off its platform once it saw the infringement, and asked its makers to take responsibility "
        "for any dispute and to protect the rights and interests of those who had bought it."
    )
    assert told in paragraphs(parsed(between=f"<p>{told}</p>"))


def test_a_bracket_that_names_nobody_makes_no_caption() -> None:
    told = "The lock was opened for an hour on Monday so that the pilots could see it. (Watch the video below.)"
    article = parsed(between=f"<figure><img src='lock.jpg'></figure><p>{told}</p>")
    assert told in paragraphs(article)
