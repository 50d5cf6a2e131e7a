"""Article-like pages, written for the test: every visible block carries a marker word of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import strategies as st

_SYLLABLES = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "wo", "zu"]
_SENTENCES = (
    "The council of the river town met again on Tuesday and did not agree on the bridge",
    "Nobody had expected that the old mill would turn again before the end of the winter",
    "Two engineers measured the wall in the rain and found it longer than the plan says",
    "“We will open the gate in spring,” said the keeper of the lock, who has held the key for years",
    "The repair will cost 40,000 crowns, according to the office of works, and takes three weeks",
    "In the evening the shops put out their lamps and the ferry made its last round",
)


def marker(number: int) -> str:
    """A word that stands nowhere else: "Xbadefix" for 12."""
    digits = [number // 225 % 15, number // 15 % 15, number % 15]
    return "X" + "".join(_SYLLABLES[digit] for digit in digits) + "x"


@dataclass
class Page:
    """A page under construction, with the markers of what a reader sees and of what no reader sees."""

    html: list[str] = field(default_factory=list)
    visible: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)

    def mark(self, *, seen: bool = True) -> str:
        """A new marker word."""
        word = marker(len(self.visible) + len(self.unseen))
        (self.visible if seen else self.unseen).append(word)
        return word

    def sentence(self, number: int) -> str:
        """A sentence of prose with a new marker in it."""
        return f"{_SENTENCES[number % len(_SENTENCES)]} near {self.mark()}."

    def source(self) -> str:
        """The page."""
        return (
            "<!doctype html><html lang=en><head><meta charset=utf-8></head><body>"
            + "\n".join(self.html)
            + "</body></html>"
        )


def paragraph(page: Page, number: int) -> None:
    page.html.append(f"<p>{page.sentence(number)} {_SENTENCES[(number + 1) % 6]}.</p>")


def bare_paragraph(page: Page, number: int) -> None:
    page.html.append(f"<div>{page.sentence(number)}<br><br>{page.sentence(number + 2)}</div>")


def heading(page: Page, number: int) -> None:
    page.html.append(f"<h{number % 3 + 2}>What {page.mark()} means</h{number % 3 + 2}>")


def bullets(page: Page, number: int) -> None:
    items = "".join(f"<li>{page.sentence(number + step)}</li>" for step in range(2))
    page.html.append(f"<ul>{items}</ul>")


def quotation(page: Page, number: int) -> None:
    page.html.append(f"<blockquote><p>{page.sentence(number)}</p></blockquote>")


def table(page: Page, number: int) -> None:
    page.html.append(
        f"<table><tr><th>{page.mark()}</th><th>Year</th></tr>"
        f"<tr><td>{page.mark()}</td><td>{1900 + number}</td></tr></table>"
    )


def figure(page: Page, number: int) -> None:
    page.html.append(
        f'<figure><img src="/{number}.jpg" alt="">'
        f"<figcaption>The lock at {page.mark()} in the rain</figcaption></figure>"
    )


def accordion(page: Page, number: int) -> None:
    page.html.append(
        f"<details><summary>Is {page.mark()} open today?</summary><p>{page.sentence(number)}</p></details>"
    )


def code(page: Page, number: int) -> None:
    page.html.append(f"<pre><code>open --gate {page.mark()} {number}</code></pre>")


def advertisement(page: Page, number: int) -> None:
    page.html.append(
        f'<div class="ad-slot"><span>Advertisement</span><a href="/x{number}">Buy {page.mark()} now</a></div>'
    )


def script(page: Page, number: int) -> None:
    page.html.append(
        f"<script>var a{number} = '{page.mark(seen=False)}';</script><style>.{page.mark(seen=False)}{{}}</style>"
    )


CONTENT: list[Callable[[Page, int], None]] = [
    paragraph,
    paragraph,
    paragraph,
    bare_paragraph,
    heading,
    bullets,
    quotation,
    table,
    figure,
    accordion,
    code,
]
BETWEEN: list[Callable[[Page, int], None]] = [advertisement, script]


def navigation(page: Page) -> None:
    """The head of a page: menu, breadcrumb, search."""
    links = "".join(f'<li><a href="/{step}">{page.mark()}</a></li>' for step in range(4))
    page.html.append(
        f"<header><nav><ul>{links}</ul></nav><form><label>Search {page.mark()}</label><input></form></header>"
    )


def related(page: Page) -> None:
    """What follows an article: other headlines, comments."""
    links = "".join(f'<li><a href="/r{step}">The other story of {page.mark()}</a></li>' for step in range(3))
    page.html.append(f'<aside class="related"><h3>Related stories</h3><ul>{links}</ul></aside>')
    page.html.append(
        f'<div id="comments"><h3>Comments</h3>'
        f'<div class="comment"><b>{page.mark()}</b><p>I was at {page.mark()} too.</p></div></div>'
    )


def footer(page: Page) -> None:
    """The foot of a page."""
    page.html.append(
        f'<footer><a href="/terms">Terms {page.mark()}</a>'
        f"<p>© 2025 {page.mark()} Media. All rights reserved.</p></footer>"
    )


def head_of_article(page: Page, *, byline: bool) -> None:
    """Headline, and a byline with a date."""
    page.html.append(f"<h1>Old lock of {page.mark()} opens again after the long winter</h1>")
    if byline:
        page.html.append(
            f'<div class="byline">By Anna {page.mark()}</div><time datetime="2025-03-01">1 March 2025</time>'
        )


_blocks = st.lists(st.tuples(st.sampled_from(CONTENT), st.integers(0, 50)), min_size=3, max_size=12)
_gaps = st.lists(st.sampled_from([*BETWEEN, None, None, None]), min_size=12, max_size=12)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A whole page: any blocks of content in any order, furniture around and between them."""
    page = Page()
    wrapper = draw(st.sampled_from(["article", "main", "div"]))
    if draw(st.booleans()):
        navigation(page)
    page.html.append(f"<{wrapper}>")
    head_of_article(page, byline=draw(st.booleans()))
    for (block, number), between in zip(draw(_blocks), draw(_gaps), strict=False):
        block(page, number)
        if between is not None:
            between(page, number)
    page.html.append(f"</{wrapper}>")
    if draw(st.booleans()):
        related(page)
    if draw(st.booleans()):
        footer(page)
    return page


@st.composite
def articles(draw: st.DrawFn) -> Page:
    """A plain article without furniture: headline, three paragraphs or more, headings between them."""
    page = Page()
    head_of_article(page, byline=True)
    for number in range(draw(st.integers(3, 8))):
        if number and draw(st.booleans()):
            heading(page, number)
        paragraph(page, draw(st.integers(0, 50)))
    return page
