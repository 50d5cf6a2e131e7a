"""Whatever is given to `parse`: an Article that keeps its promises, or a ParseError."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import tearsheet
from tearsheet import Article, ParseError

from .grounding import ungrounded
from .pages import Page, pages
from .profile import many, some
from .soup import arbitrary_bytes, arbitrary_text, tag_soup


def parsed(raw: bytes | str, **options: Any) -> Article | None:
    """The article, or None where `parse` refuses; any other exception fails the test."""
    try:
        return tearsheet.parse(raw, **options)
    except ParseError as error:
        if "please report it" in str(error):  # parse wraps what it did not foresee
            raise
        return None


def keeps_its_promises(article: Article | None) -> None:
    if article is not None:
        assert ungrounded(article) == []
        assert Article.model_validate_json(article.model_dump_json()) == article


@many
@given(arbitrary_bytes)
def test_any_bytes(raw: bytes) -> None:
    keeps_its_promises(parsed(raw))


@many
@given(arbitrary_text, st.sampled_from(["auto", "html", "text", "markdown"]))
def test_any_text(raw: str, kind: str) -> None:
    keeps_its_promises(parsed(raw, kind=kind))


@many
@given(tag_soup)
def test_any_tag_soup(raw: str) -> None:
    keeps_its_promises(parsed(raw, kind="html"))


@some
@given(pages())
def test_any_page(page: Page) -> None:
    keeps_its_promises(parsed(page.source(), url="https://lock.example/news/1"))


@some
@given(st.lists(st.one_of(tag_soup, pages().map(Page.source)), min_size=2, max_size=5))
def test_result_depends_on_the_input_alone(sources: list[str]) -> None:
    forward = [parsed(source) for source in sources]
    backward = [parsed(source) for source in reversed(sources)]
    assert forward == backward[::-1]


@some
@given(pages())
def test_bytes_and_text_of_a_page_give_the_same_article(page: Page) -> None:
    assert parsed(page.source().encode()) == parsed(page.source())
