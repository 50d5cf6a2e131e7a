"""What each block is taken for, and what can never happen."""

from __future__ import annotations

import pytest

import tearsheet
from tearsheet.label.labelling import label_document
from tearsheet.label.title import strip_site
from tearsheet.read.html import read_html
from tearsheet.read.text import read_text
from tearsheet.source import open_source

PROSE = (
    "The town council of Marrow Hill voted on Tuesday to keep the old ferry running for another ten years. ",
    "Repairs to the landing stage will begin in spring, according to the plan, and should cost less than expected. ",
    "Residents on both banks had argued for months that the crossing saves them an hour of driving every day. ",
)


def paragraph(number: int) -> str:
    return PROSE[number % 3] * 2 + f"That was point number {number} of the evening."


def page(article: str, before: str = "", after: str = "", head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{before}{article}{after}</body></html>"


ARTICLE = (
    "<article><h1>Ferry stays for ten more years</h1>"
    + "".join(f"<p>{paragraph(n)}</p>" for n in range(6))
    + "</article>"
)
NAV = "<nav><ul>" + "".join(f"<li><a href='/{n}'>Menu entry {n}</a></li>" for n in range(12)) + "</ul></nav>"
COMMENTS = (
    "<section class='comments-area'><h3>3 comments</h3>"
    + "".join(
        f"<div class='comment-body'><p>I think {paragraph(n)} And so on, says the reader.</p></div>" for n in range(3)
    )
    + "</section>"
)


def labelled(html: str):
    return label_document(read_html(open_source(html).root))


def content(html: str) -> list[str]:
    result = labelled(html)
    return [b.text for b, label in zip(result.document.blocks, result.labels, strict=True) if label.role == "content"]


def kinds(html: str) -> dict[str, str]:
    result = labelled(html)
    return {b.text: label.kind for b, label in zip(result.document.blocks, result.labels, strict=True)}


def test_paragraphs_are_content_and_the_headline_is_not():
    assert content(page(ARTICLE)) == [paragraph(n) for n in range(6)]
    assert labelled(page(ARTICLE)).headline.value == "Ferry stays for ten more years"


def test_navigation_around_the_article_does_not_change_its_body():
    assert content(page(ARTICLE, before=NAV, after=NAV)) == content(page(ARTICLE))


def test_comments_are_prose_but_no_body():
    assert content(page(ARTICLE, after=COMMENTS)) == content(page(ARTICLE))
    assert kinds(page(ARTICLE, after=COMMENTS))[f"I think {paragraph(1)} And so on, says the reader."] == "comments"


def test_several_appeals_below_each_other_are_all_furniture():
    appeals = (
        "<p>Join our Harbour Post community on WhatsApp</p>"
        "<p>If you are curious, you can read our Privacy Notice.</p>"
        "<p>Don't miss the latest from around the bay - sign up to our daily newsletter here.</p>"
    )
    body = content(page(ARTICLE.replace("</article>", f"{appeals}</article>")))
    assert body[-1] == paragraph(5)


def test_the_signature_below_a_quotation_belongs_to_it():
    signed = "<blockquote><p>The pier is not safe, and it has not been safe for years.</p><footer>— Nils Rode, engineer</footer></blockquote>"
    body = content(page(ARTICLE.replace("<p>", f"{signed}<p>", 1).replace("</h1>", f"</h1><p>{paragraph(7)}</p>")))
    assert "— Nils Rode, engineer" in body


def test_a_linked_title_below_a_linked_label_is_no_heading():
    offer = "<div class='offer'><h5><a href='/ads'>Partner content</a></h5><h3><a href='/1'>Cheap flights to the south</a></h3></div>"
    inside = f"<p>{paragraph(8)}</p>{offer}<p>{paragraph(9)}</p>"
    assert "Cheap flights to the south" not in content(page(ARTICLE.replace("</h1>", f"</h1>{inside}")))


def test_a_title_in_a_box_between_the_paragraphs_is_no_heading_of_the_article():
    own = "".join(f"<h2>Part {n} of the evening</h2><p>{paragraph(n)}</p><p>{paragraph(n + 1)}</p>" for n in range(3))
    box = "<div class='player'><h2>Watch: the ferry in the old days</h2></div>"
    blocks = content(page(f"<article><h1>Ferry stays</h1>{own}{box}<p>{paragraph(7)}</p></article>"))
    assert "Watch: the ferry in the old days" not in blocks
    assert "Part 2 of the evening" in blocks


def test_headings_stay_where_each_has_a_box():
    parts = "".join(f"<div class='h'><h2>Part {n} of it</h2></div><p>{paragraph(n)}</p>" for n in range(4))
    blocks = content(page(f"<article><h1>Ferry stays</h1>{parts}</article>"))
    assert [b for b in blocks if b.startswith("Part")] == [f"Part {n} of it" for n in range(4)]


def test_a_second_copy_of_the_body_for_another_screen_is_left_out():
    body = "".join(f"<p>{paragraph(n)}</p>" for n in range(5))
    broken = "<br>".join(paragraph(n) for n in range(5))
    for copy in (body, f"<p>{broken}</p>"):
        blocks = content(page(f"<h1>Ferry stays</h1><div class='desktop'>{body}</div><div class='mobile'>{copy}</div>"))
        assert blocks == [paragraph(n) for n in range(5)]


def test_a_refrain_stays():
    verse, refrain = "".join(f"<p>{paragraph(n)}</p>" for n in range(4)), "<p>Row the ferry over, row it home.</p>"
    blocks = content(page(f"<article><h1>A song</h1>{verse}{refrain * 2}<p>{paragraph(5)}</p>{refrain * 2}</article>"))
    assert blocks.count("Row the ferry over, row it home.") == 4


def test_links_to_other_stories_between_paragraphs_are_no_text():
    title = "<a href='/x'>The goat that voted in three elections</a>"
    for line in (f"Read more {title}", f"&gt;&gt; {title}", f"[ {title} ]", f"ALSO READ | {title}"):
        above, below = ("".join(f"<p>{paragraph(n)}</p>" for n in part) for part in (range(3), range(3, 6)))
        blocks = content(page(f"<article><h1>Ferry stays</h1>{above}<p>{line}</p>{below}</article>"))
        assert blocks == [paragraph(n) for n in range(6)]


def test_what_stands_in_a_box_with_a_form_is_no_text():
    box = "<div><h4>Get the Post in your inbox</h4><p>Five stories every day at six.</p><form><input type='email'></form></div>"
    body = "".join(f"<p>{paragraph(n)}</p>" for n in range(4))
    assert content(page(f"<article><h1>Ferry stays</h1>{body}{box}<p>{paragraph(5)}</p></article>")) == [
        *[paragraph(n) for n in range(4)],
        paragraph(5),
    ]


def test_the_line_below_a_picture_that_says_who_took_it_is_its_caption():
    over, under = ("".join(f"<p>{paragraph(n)}</p>" for n in part) for part in (range(3), range(3, 6)))
    for picture in (
        "<p><img src='f.jpg'></p><p>The ferry on Monday. (Tyler Hobbs)</p>",
        "<p><img src='f.jpg'></p><p>Мост через Ломовку. Фото: Игорь Петров</p>",
        "<div><img src='f.jpg'><p>The ferry on Monday</p></div>",
    ):
        blocks = content(page(f"<article><h1>Ferry stays</h1>{over}{picture}{under}</article>"))
        assert blocks == [paragraph(n) for n in range(6)]


def test_a_byline_as_a_small_heading_is_no_section():
    byline = "<h5>By Anna Lindqvist, Marrow Hill</h5>"
    assert "By Anna Lindqvist, Marrow Hill" not in content(page(ARTICLE.replace("</h1>", f"</h1>{byline}")))


def test_several_lines_of_furniture_in_one_element_are_furniture():
    rating = "<div>(Noch keine Bewertungen)<br>Loading...</div><p>Dieser Eintrag wurde veröffentlicht in Hafen und Fähre.</p>"
    assert content(page(ARTICLE.replace("</article>", f"{rating}</article>")))[-1] == paragraph(5)


def test_captions_with_a_credit_and_a_servers_complaints_are_no_text():
    lines = (
        "<p>The old pier in the evening light. © AFP / Ann Lee</p><p>The old pier (Photo: Ann Lee)</p>"
        "<p>Warning: Creating default object from empty value in /srv/www/lib/classes.php on line 407</p>"
    )
    body = content(page(ARTICLE.replace("</h1>", f"</h1><p>{paragraph(8)}</p>{lines}")))
    assert not [text for text in body if "AFP" in text or "Photo" in text or "Warning" in text]
    assert paragraph(8) in body


def test_a_second_article_below_is_not_part_of_the_first():
    other = ARTICLE.replace("Ferry stays", "Bridge goes").replace("point number", "bridge matter")
    assert content(page(ARTICLE, after=other)) == content(page(ARTICLE))


def test_a_heading_that_heads_nothing_is_dropped_and_a_real_one_kept():
    middle = ARTICLE.replace(f"<p>{paragraph(3)}</p>", f"<h2>What comes next</h2><p>{paragraph(3)}</p>")
    trailing = middle.replace("</article>", "<h2>Our other services</h2></article>")
    found = content(page(trailing))
    assert "What comes next" in found
    assert "Our other services" not in found


def test_sentences_set_as_headings_are_text_even_where_nothing_follows():
    told = "<h2>The drawing came up again in March, and the harbour master did not like it at all.</h2>"
    body = content(page(ARTICLE.replace("</article>", f"{told}<h2>Gallery</h2></article>")))
    assert body[-1].startswith("The drawing came up again")


def test_every_block_gets_exactly_one_label():
    result = labelled(page(ARTICLE, before=NAV, after=COMMENTS))
    assert len(result.labels) == len(result.document.blocks)
    assert all(label.kind for label in result.labels)


def test_copied_text_headings_are_told_from_captions():
    lines = [
        "A Ferry Town Debates Its Future", "", paragraph(0), "", "Why the Ferry Matters", "", paragraph(1), "",
        "The mayor at the landing stage on Monday", "", "What Happens Next", "", paragraph(2),
    ]  # fmt: skip
    result = label_document(read_text("\n".join(lines)))
    kinds = {b.text: (label.role, label.kind) for b, label in zip(result.document.blocks, result.labels, strict=True)}
    assert kinds["Why the Ferry Matters"] == ("content", "heading")
    assert kinds["What Happens Next"] == ("content", "heading")
    assert kinds["The mayor at the landing stage on Monday"] == ("metadata", "caption")
    assert result.headline.value == "A Ferry Town Debates Its Future"


def test_site_names_are_cut_only_where_they_agree():
    assert strip_site("Ferry stays | Marrow Post", {"marrowpost"}) == "Ferry stays"
    assert (
        strip_site("Marrow Post - Ferry stays for ten more years", {"marrowpost"}) == "Ferry stays for ten more years"
    )
    assert strip_site("Ferry stays: a vote for the river - and the town", {"marrowpost"}) == (
        "Ferry stays: a vote for the river - and the town"
    )


@pytest.mark.parametrize(
    "last", ["“It is late, but it is right.”", "„Es ist spät, aber richtig.“", "यह देर से हुआ, पर सही है।"]
)
def test_a_short_sentence_below_a_related_label_is_no_title(last: str) -> None:
    body = [f"The council of Eastmoor voted on Tuesday to rebuild part {n} of the wall, which a storm broke in March." for n in range(4)]  # fmt: skip
    page = f"<article><h1>Harbour wall</h1>{''.join(f'<p>{p}</p>' for p in [*body[:2], 'Read more:', last, *body[2:]])}</article>"  # fmt: skip
    assert last in tearsheet.parse(page).text
