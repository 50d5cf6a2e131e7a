"""Nothing is thrown away silently: each visible block is content, the place of a value, or boilerplate."""

from __future__ import annotations

import re

from hypothesis import given

import tearsheet

from .pages import Page, articles, footer, navigation, pages, related
from .profile import some


@some
@given(pages())
def test_every_visible_block_is_accounted_for(page: Page) -> None:
    told = tearsheet.parse(page.source()).model_dump_json()
    assert [word for word in page.visible if word not in told] == []


@some
@given(pages())
def test_scripts_and_styles_are_never_text(page: Page) -> None:
    told = tearsheet.parse(page.source()).model_dump_json()
    assert [word for word in page.unseen if word in told] == []


@some
@given(pages())
def test_no_block_stands_twice_in_the_text(page: Page) -> None:
    text = tearsheet.parse(page.source()).text
    assert [word for word in page.visible if text.count(word) > 1] == []


@some
@given(pages())
def test_no_block_is_both_content_and_boilerplate(page: Page) -> None:
    article = tearsheet.parse(page.source())
    removed = " ".join(part.text for part in article.boilerplate)
    assert [word for word in page.visible if word in article.text and word in removed] == []


@some
@given(pages())
def test_every_line_of_a_copied_text_is_accounted_for(page: Page) -> None:
    told = tearsheet.parse(as_copied(page), kind="text").model_dump_json()
    assert [word for word in page.visible if word not in told] == []


@some
@given(articles())
def test_furniture_around_an_article_does_not_change_its_sections(page: Page) -> None:
    alone = tearsheet.parse(f"<article>{page.source()}</article>")
    assert tearsheet.parse(furnished(page)).sections == alone.sections


def furnished(page: Page) -> str:
    """The page with a menu before it, and related stories, comments and a footer after it."""
    around = Page(visible=list(page.visible), unseen=list(page.unseen))
    navigation(around)
    around.html += ["<article>", *page.html, "</article>"]
    related(around)
    footer(around)
    return around.source()


def as_copied(page: Page) -> str:
    """The page as a reader would copy it: a line for each block, empty lines between."""
    visible = re.sub(r"<(script|style)>.*?</\1>", "", "\n".join(page.html))
    lines = re.sub(r"</?(?:p|div|li|ul|h\d|br|td|th|tr|blockquote|summary|figcaption)[^>]*>", "\n", visible)
    return re.sub(r"\n\s*", "\n\n", re.sub(r"<[^>]+>", "", lines))
