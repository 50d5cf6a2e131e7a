"""The walk reads every visible block once, in order, with kind, links and place."""

from __future__ import annotations

from lxml import etree

from tearsheet.document import Hint
from tearsheet.read.html import read_html
from tearsheet.source import open_source


def read(body: str):
    source = open_source(f"<!doctype html><html><body>{body}</body></html>")
    return read_html(source.root), source.root


def texts(body: str) -> list[str]:
    return [block.text for block in read(body)[0].blocks]


def kinds(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(body)[0].blocks]


def test_inline_elements_never_break_and_blocks_always_do():
    assert texts("<p>One <b>bo</b>ld <i>word</i>.</p><div>Two</div>tail<div>x</div>") == [
        "One bold word.",
        "Two",
        "tail",
        "x",
    ]


def test_white_space_is_collapsed_and_invisible_characters_dropped():
    assert texts("<p>  a\n\n b\u200bc \u00add&nbsp;e </p>") == ["a bc d e"]


def test_joiners_stay_where_they_are_spelling():
    kept = ["\u0645\u06cc\u200c\u0646\u0648\u06cc\u0633\u062f", "\U0001f468\u200d\U0001f469\u200d\U0001f467"]
    assert texts("".join(f"<p>{text}</p>" for text in kept)) == kept
    assert texts("<p>Auf\u200clage \u200c\u0645</p>") == ["Auflage \u0645"]


def test_what_is_glued_to_a_paragraphs_end_becomes_a_block_of_its_own():
    prose = "The council of Marrow Hill voted to keep the old ferry running for ten more years, and it was close. " * 2
    document, _ = read(
        f"<p>{prose}<a href='/more'>Read more</a></p><p>{prose}© Harbour Post. Alle Rechte vorbehalten</p>"
        f"<p>{prose}The mayor left before the end</p><p>{prose}<br>--></p>"
    )
    text = prose.strip()
    assert [b.text for b in document.blocks] == [
        text, "Read more", f"{text} © Harbour Post.", "Alle Rechte vorbehalten",
        f"{text} The mayor left before the end", text,
    ]  # fmt: skip
    assert [(len(b.links), b.link_chars) for b in document.blocks[:2]] == [(0, 0), (1, 9)]


def test_one_break_stays_in_the_block_two_end_it():
    assert texts("<div>line one<br>line two<br><br>next paragraph<br> <br>third</div>") == [
        "line one\nline two", "next paragraph", "third",
    ]  # fmt: skip


def test_kinds_follow_the_markup():
    assert kinds(
        "<h2>H</h2><ul><li>a<ul><li>b</li></ul></li></ul><blockquote><p>q</p></blockquote>"
        "<pre>x\n  y</pre><figure><img src=a.jpg><figcaption>cap</figcaption></figure>"
    ) == [
        ("heading", "H"), ("list_item", "a"), ("list_item", "b"), ("quotation", "q"), ("preformatted", "x\n  y"),
        ("caption", "cap"),
    ]  # fmt: skip


def test_data_tables_are_one_block_and_layout_tables_are_not():
    data = "<table><tr><th>Town</th><th>People</th></tr><tr><td>Alm</td><td>1,200</td></tr></table>"
    assert kinds(data) == [("table", "Town\tPeople\nAlm\t1,200")]
    layout = "<table><tr><td><p>First paragraph.</p><p>Second paragraph.</p></td></tr></table>"
    assert kinds(layout) == [("paragraph", "First paragraph."), ("paragraph", "Second paragraph.")]


def test_scripts_styles_and_controls_are_not_visible():
    assert texts(
        "<p>a<script>var x</script>b</p><style>p{}</style><select><option>o</select><noscript>n</noscript>"
    ) == ["ab"]


def test_hints_come_from_every_container_above():
    document, _ = read(
        "<nav><div><a href=/x>Home</a></div></nav><main><article><p hidden>h</p><p>t</p></article></main>"
    )
    home, hidden, text = document.blocks
    assert home.hints & Hint.NAV
    assert home.link_chars == len("Home")
    assert home.links == [("Home", "/x")]
    assert hidden.hints & Hint.HIDDEN
    assert text.hints & Hint.MAIN
    assert text.hints & Hint.ARTICLE
    assert not text.hints & Hint.HIDDEN


def test_paths_lead_back_to_the_element():
    document, root = read("<div><p>a</p><section><p>b</p><p>c <b>d</b></p></section></div>")
    tree = etree.ElementTree(root)
    for block in document.blocks:
        (element,) = tree.xpath(block.xpath)
        assert " ".join("".join(element.itertext()).split()) == block.text


def test_comments_and_instructions_of_a_foreign_tree_are_skipped_but_their_tails_are_read():
    root = etree.fromstring("<html><body><p>a<!-- no -->b<?pi x?>c</p></body></html>", etree.HTMLParser())
    assert [block.text for block in read_html(root).blocks] == ["abc"]


def test_the_tree_is_not_changed():
    source = open_source("<html><body><div>a<p>b</p>c<br>d</div></body></html>")
    before = etree.tostring(source.root)
    read_html(source.root)
    assert etree.tostring(source.root) == before


def test_a_hundred_thousand_siblings_and_deep_nesting_are_read_without_recursion():
    assert len(texts("<p>x</p>" * 100_000)) == 100_000
    assert texts("<div>" * 1500 + "deep" + "</div>" * 1500) == ["deep"]


def test_the_small_line_of_a_headline_is_a_block_of_its_own():
    assert kinds("<h1><small>Skarvik</small> The ferry sails</h1><h2>Fares <small>in euros</small></h2>") == [
        ("paragraph", "Skarvik"),
        ("heading", "The ferry sails"),
        ("heading", "Fares in euros"),
    ]


def test_the_role_of_a_heading_makes_one():
    body = "<div role=heading aria-level=1>The ferry sails</div><div role=heading>Fares</div><div class=heading>x</div>"
    assert [(block.kind, block.level) for block in read(body)[0].blocks] == [("heading", 1), ("heading", 2), ("paragraph", 0)]  # fmt: skip
