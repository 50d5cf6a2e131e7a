"""Which wording of the headline wins: the page's own, without what only shares its element or title."""

from __future__ import annotations

import pytest

from tearsheet.label.headline import find_headline
from tearsheet.read.html import read_html
from tearsheet.read.text import read_text
from tearsheet.source import open_source

BODY = "".join(f"<p>{'The council voted to keep the old ferry running for ten more years. ' * 4}</p>" for _ in range(3))


def headline(title: str, top: str, og: str | None = None) -> str | None:
    head = f"<title>{title}</title>" + (f"<meta property='og:title' content='{og}'>" if og else "")
    html = f"<!doctype html><html><head>{head}</head><body>{top}{BODY}</body></html>"
    return find_headline(read_html(open_source(html, kind="html").root)).value


@pytest.mark.parametrize(
    ("title", "top", "og", "expected"),
    [
        # A longer shown headline stays whole; a part behind a sign or line break goes.
        ("Ferry stays afloat | Post", "<h1>Ferry stays afloat for ten more years</h1>", "Ferry stays afloat", "Ferry stays afloat for ten more years"),
        ("Ferry stays afloat", "<h1>Ferry stays afloat | Opinion</h1>", None, "Ferry stays afloat"),
        # The kicker in the same element, told by the sign that a title has between.
        ("Ferry stays afloat at last | Post", "<h1>Marrow Hill Ferry stays afloat at last</h1>", "Marrow Hill - Ferry stays afloat at last", "Ferry stays afloat at last"),
        # The site's own h1 gives way to the article's lower heading.
        ("Ferry stays afloat at last : Harbour Log", "<h1>Harbour Log</h1><h3>Ferry stays afloat at last</h3>", None, "Ferry stays afloat at last"),
        # One word in a lone h1; a heading that no title knows, right above the body.
        ("Harbour Post", "<h1>Welcome!</h1>", None, "Welcome!"),
        ("Harbour Post", "<h2>How we keep the ferry</h2>", None, "How we keep the ferry"),
        # The search engines' wording as h1 and title element, the readers' below it and in og:title; with a kicker.
        ("Ferry news: council votes", "<h1>Ferry news: council votes</h1><p>Menu</p><h2>The old ferry stays afloat for ten years</h2>", "The old ferry stays afloat for ten years", "The old ferry stays afloat for ten years"),
        ("Ferry news: council votes", "<h1>Ferry news: council votes</h1><h2>Marrow Hill The old ferry stays afloat for ten years</h2>", "The old ferry stays afloat for ten years", "The old ferry stays afloat for ten years"),
        ("Ferry news: council votes", "<h1>Ferry news: council votes</h1><h2>A standfirst that no title in the head repeats</h2>", "Ferry news: council votes", "Ferry news: council votes"),
        # A badge behind the headline; headings for screen readers only.
        ("Ferry stays afloat at last | Opinion | Post", "<h1>Ferry stays afloat at last <span>Subscribers</span></h1>", None, "Ferry stays afloat at last"),
        ("Harbour Post", "<h1 class='invisible'>Service menu and search</h1>", None, "Harbour Post"),
        # A badge set before the title without a blank.
        ("旧渡船将再运行十年并获得新的资金支持", "<h1><span>原创</span>旧渡船将再运行十年并获得新的资金支持</h1>", None, "旧渡船将再运行十年并获得新的资金支持"),
        # Soft hyphens are no letters.
        ("Ferry stays afl\u00adoat at last", "<h1>Council Ferry stays afloat at last</h1>", None, "Ferry stays afloat at last"),
    ],
)  # fmt: skip
def test_wording(title, top, og, expected):
    assert headline(title, top, og) == expected


def test_titles_doubled_below_the_text_are_other_stories():
    lines = ["Ferry stays afloat for ten more years", *["The council voted to keep the old ferry running. " * 5] * 3]
    lines += ["You may also like", "Harbour bridge closes for repairs", "Trending", "Harbour bridge closes for repairs"]
    assert find_headline(read_text("\n".join(lines), kind="text")).value == lines[0]


@pytest.mark.parametrize(
    "first",
    [
        "2024/03/05 07:42",
        "- By Mara Lind",
        '[caption id="attachment_12" align="alignnone" width="600"] Mara Lind at the pier[/caption]',
    ],
)
def test_no_headline_but_a_scrap(first):
    body = ["The council voted to keep the old ferry running. " * 6] * 3
    found = find_headline(read_text("\n\n".join([first, "Ferry stays afloat for ten more years", *body]), kind="text"))
    assert found.value == "Ferry stays afloat for ten more years"


@pytest.mark.parametrize(
    "first",
    [
        "The harbour board posted its results for the third quarter on Monday, and they beat all hopes.",
        "The council voted to keep the old ferry running. " * 8,
    ],
)
def test_text_that_begins_at_once_has_no_headline(first):
    rest = ["What will the ferry cost?", *["The council voted to keep the old ferry running. " * 6] * 3]
    assert find_headline(read_text("\n\n".join([first, *rest]), kind="text")).value is None


MENU = ["Skip to content", "News", "Local", "Business", "Sport", "Culture & Arts", "Jobs", "About us", "Log in"]
OTHERS = [
    "Bakery on the quay closes after ninety years",
    "New traffic light slows the morning rush",
    "Coach leaves the rowing club",
]
STORY = [
    "The council voted on Tuesday evening to keep the old ferry running for another ten years, after two hours of debate.",
    "Residents of the island had collected 1,400 signatures since the spring, when the operator said it would sell the boat.",
    "“We were tired of promises,” said Mara Lind, who runs the harbour kiosk. “Now there is a date and a budget.”",
]  # fmt: skip


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (MENU, []),
        ([*MENU, "Most read", *OTHERS], ["By Mara Lind", "5 March 2024, 18:20"]),
        ([*MENU, "Home", "Business", "Shipping"], ["5 March 2024", "Share", "Print"]),
        (["Harbour Post", "5 March 2024"], ["Mara Lind"]),
    ],
)
def test_the_headline_of_a_copied_page_stands_below_its_menus(above, below):
    title = "Council keeps the island ferry for ten more years"
    lines = [
        *above,
        title,
        *below,
        *STORY,
        "Read also",
        "Copper traders brace for a quiet spring",
        "Imprint",
        "Privacy",
    ]
    found = find_headline(read_text("\n".join(lines), kind="text"))
    assert found.value == title
    assert found.block == len(above)


def test_the_title_element_on_top_names_the_line_below_the_menus():
    title = "Council keeps the island ferry for ten more years"
    lines = [f"{title} - Harbour Post", *MENU, title, "5 March 2024", *STORY]
    found = find_headline(read_text("\n".join(lines), kind="text"))
    assert (found.value, found.block) == (title, len(MENU) + 1)


def test_the_first_line_heads_a_text_of_scraps():
    assert (
        find_headline(read_text("Norhavn shuts its quay\n\nThe town council decided.")).value
        == "Norhavn shuts its quay"
    )
    assert find_headline(read_text("The town council decided.")).value is None


def test_a_bold_line_above_the_body_is_the_headline_where_the_title_is_the_sites():
    byline = "<p><i>By Mara Lindqvist</i></p>"
    assert (
        headline("Archive", f"<p><b>Ferry stays for ten more years</b></p>{byline}") == "Ferry stays for ten more years"
    )
    assert headline("Archive", f"<p><b>The board has met at last.</b></p>{byline}") == "Archive"


def test_two_places_that_tell_it_whole_outweigh_one_that_cuts_it():
    whole = "In closed session, Mara Lindqvist confronts the board about its ferry"
    head = f'<meta property=\'og:title\' content=\'{whole}\'><script type=\'application/ld+json\'>{{"@type":"NewsArticle","headline":"{whole}"}}</script>'
    assert headline("Lindqvist confronts the board about its ferry", f"{head}<h1>{whole}</h1>") == whole
