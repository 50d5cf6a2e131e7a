"""Markdown: read back by a CommonMark parser, it shows the article's text and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample_article import ANSWERS, ITEMS, sample

from tearsheet.export import to_markdown
from tearsheet.export.markdown import escape
from tearsheet.models import Article, Block, Image, Section, Span

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def article_of(kind: str, *texts: str, headline: str | None = None) -> Article:
    text, blocks = "", []
    for piece in texts:
        blocks.append(Block(kind=kind, text=piece, span=Span(start=len(text), end=len(text) + len(piece))))
        text += piece + "\n\n"
    return Article(headline=headline, text=text, sections=[Section(blocks=blocks)])


def shown(markdown: str) -> list[tuple[str, str]]:
    """(element, text) of every block that a reader of the Markdown sees."""
    seen, opened = [], ""
    for token in READER.parse(markdown):
        if token.nesting == 1:
            opened = token.tag
        if token.type in ("fence", "code_block", "html_block", "hr"):
            seen.append((token.type, token.content.removesuffix("\n")))
        if token.type == "inline":
            seen.append((opened, _inline(token)))
    return seen


def _inline(token):
    return "".join(map(_words, token.children))


def _words(child):
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    if child.type == "image":
        return f"[image {_inline(child)}]"
    return child.content if child.type in ("text", "text_special") else f"<{child.type}>"


def test_the_whole_article_in_reading_order():
    markdown = to_markdown(sample())
    order = ["# Norhavn shuts", "*Mara Lindqvist, Jo Bell", "Council vote", "The ferry port", "## Why now?"]
    order += [
        "Repairs would",
        "- Berths",
        "> No coal",
        "| Year",
        "```\nquay",
        "## Questions",
        "### Will jobs",
    ]
    places = [markdown.index(piece) for piece in [*order, *ANSWERS]]
    assert places == sorted(places)


def test_list_items_stand_in_one_list_with_their_own_asterisks():
    items = [text for element, text in shown(to_markdown(sample())) if text in ITEMS]
    assert items == ITEMS


def test_a_table_has_a_header_and_equal_rows():
    markdown = to_markdown(article_of("table", "a\tb\n1\t2|3\nlonely"))
    assert markdown == "| a | b |\n| --- | --- |\n| 1 | 2\\|3 |\n| lonely |  |\n"


def test_a_code_block_with_fences_in_it_gets_a_longer_fence():
    code = "```python\nx\n````"
    assert shown(to_markdown(article_of("code", code))) == [("fence", code)]


def test_headings_stay_below_the_headline():
    article = Article(
        headline="Top",
        text="Part",
        sections=[Section(heading="Part", heading_span=Span(start=0, end=4), level=1)],
    )
    assert to_markdown(article) == "# Top\n\n## Part\n"


def test_front_matter_is_yaml_that_no_value_can_leave():
    article = Article(headline='Says "no":\n---\nevil: 1', language="en")
    assert to_markdown(article, front_matter=True).startswith(
        '---\nheadline: "Says \\"no\\":\\n---\\nevil: 1"\nlanguage: "en"\n---\n'
    )


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/x (1).jpg", True),
        ("//a.example/x.jpg", True),
        ("/x.jpg", True),
        ("img/x.jpg?a=b:c", True),
        ("javascript:alert(1)", False),
        ("data:image/png;base64,AAAA", False),
        ("https://a.example/<script>", True),
    ],
)
def test_only_addresses_that_show_an_image_are_linked(url, linked):
    ((_, text),) = shown(to_markdown(Article(images=[Image(url=url, caption="A *quay*")])))
    assert text == ("[image A *quay*]" if linked else "<em_open>A *quay*<em_close>")


TRICKY = [
    "# no heading", "#hashtag", "> no quote", "- no item", "+ no item", "* no item", "1. no item",
    "2026) no item", "---", "===", "- - -", "***", "*a* _b_ **c** __d__", "snake_case_name", "`code`",
    "~~~", "~~gone~~", "[a](b)", "![a](b)", "[ref]: http://x.example", "<b>tag</b>", "a < b > c",
    "<https://x.example>", "&amp; &copy; AT&T &#38;", "back\\slash \\*", "trailing\\", "a | b", "--- | ---",
    "C# and F#", "5 * 3 * 2", "_", "__", "2026.", "-", "<!-- x", "第一。*强调*", "one\ntwo", "one\n---",
    "a|b\n-|-", "a\n===", "\ttab", "    four", "x  \ny",
]  # fmt: skip


@pytest.mark.parametrize("text", TRICKY)
@pytest.mark.parametrize("kind", ["paragraph", "list_item", "quotation"])
def test_text_that_looks_like_markdown_is_shown_as_it_is(kind, text):
    lines = "\n".join(line.strip() for line in text.split("\n"))
    assert [words for _, words in shown(to_markdown(article_of(kind, text)))] == [lines]


@given(st.text(alphabet="aZ1é中 \n#*_-+=>`~[]()!|&;:<>/\\.)\"'$^", min_size=1, max_size=40))
def test_any_text_comes_back_from_a_paragraph(text):
    expected = "\n".join(line.strip() for line in text.split("\n") if line.strip())
    assert [words for _, words in shown(escape(text))] == ([expected] if expected else [])


@given(st.text(alphabet="aZ1 #*_-+=>`~[]|&<\\.)'\"", min_size=1, max_size=20))
def test_any_text_comes_back_from_the_headline_and_the_standfirst(text):
    words = " ".join(text.split())
    wanted = [("h1", words), ("p", f"<strong_open>{words}<strong_close>")] if words else []
    assert shown(to_markdown(Article(headline=words or None, description=words or None))) == wanted


@given(st.lists(st.text(alphabet="ab1 *_|-`\\#>[]<&", min_size=1, max_size=12), min_size=1, max_size=4))
def test_any_cells_come_back_from_a_table(cells):
    cells = [cell.strip() or "x" for cell in cells]
    article = article_of("table", "\t".join(cells))
    assert [words for _, words in shown(to_markdown(article))] == cells
