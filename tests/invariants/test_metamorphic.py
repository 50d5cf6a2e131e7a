"""What must not matter does not: names of classes, furniture around the article, the page twice, markup or plain text."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from lxml import html
from tests.fixtures.cases import ROOT

import tearsheet

from .grounding import ungrounded


def decoded(raw: bytes) -> str:
    """As a text, so that what is put into it needs no encoding; some fixtures are in old ones."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", raw)
    return raw.decode(declared[1].decode() if declared else "utf-8")


PAGES = {path.parent.name: decoded(path.read_bytes()) for path in sorted(ROOT.glob("*/source.html"))}
BLOCKS = {
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "header",
    "footer",
    "nav",
}
BLOCKS |= {
    "blockquote",
    "figure",
    "figcaption",
    "tr",
    "table",
    "aside",
    "main",
    "summary",
    "details",
    "dt",
    "dd",
    "form",
    "pre",
}
MENU = '<nav class="menu"><a href="/">Start</a> <a href="/news">News</a> <a href="/jobs">Jobs at the paper</a></nav>'
SHARE = (
    '<div class="share"><a href="#">Share on Facebook</a> <a href="#">Share by mail</a> <a href="#">Copy link</a></div>'
)
FOOTER = '<footer><p>© 2026 Sundry Media. All rights reserved.</p><p><a href="/terms">Terms</a> · <a href="/ads">Ads</a></p></footer>'


def words(text: str) -> Counter[str]:
    """Words; in scripts without blanks, characters."""
    return Counter(re.findall(r"[぀-ヿ㐀-鿿]|[^\W_぀-ヿ㐀-鿿]+", text.lower()))


def overlap(one: str, other: str) -> float:
    a, b = words(one), words(other)
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def renamed(source: str) -> str:
    """Each class and id gets a name that says nothing; the same name the same one."""
    names: dict[str, str] = {}

    def nameless(match: re.Match[str]) -> str:
        parts = [names.setdefault(part, f"k{len(names)}") for part in match[3].split()]
        return f"{match[1]}{match[2]}{' '.join(parts)}{match[2]}"

    return re.sub(r"(\s(?:class|id)=)([\"'])(.*?)\2", nameless, source)


def rendered(source: str) -> str:
    """What a reader copies out of a browser: a paragraph for each block, nothing of scripts and head."""
    body = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8")).find("body")
    pieces: list[str] = []
    for event, node in html.etree.iterwalk(body, events=("start", "end", "comment")):
        hidden = any(
            above.tag in ("script", "style", "template", "noscript") for above in (node, *node.iterancestors())
        )
        if event != "end" and not hidden and event != "comment":
            pieces += ["\n\n" if node.tag in BLOCKS else "\n" if node.tag == "br" else "", node.text or ""]
        if event != "start":
            pieces += ["\n\n" if node.tag in BLOCKS else " " if node.tag in ("td", "th") else ""]
            parent = node.getparent()
            if node is not body and parent.tag not in ("script", "style", "template", "noscript"):
                pieces.append(node.tail or "")
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


@pytest.mark.parametrize("name", PAGES)
def test_names_of_classes_help_but_carry_nothing_alone(name: str) -> None:
    before, after = tearsheet.parse(PAGES[name]), tearsheet.parse(renamed(PAGES[name]))
    assert not ungrounded(after)
    assert after.headline == before.headline
    assert overlap(before.text, after.text) > 0.8


@pytest.mark.parametrize("name", PAGES)
def test_furniture_at_the_edges_changes_no_body(name: str) -> None:
    source = PAGES[name]
    if not re.search(r"<body", source):
        pytest.skip("a page without a body element")
    more = re.sub(r"(<body[^>]*>)", lambda match: match[1] + MENU + SHARE, source, count=1)
    more = more.replace("</body>", SHARE + FOOTER + "</body>")
    assert tearsheet.parse(more).text == tearsheet.parse(source).text


@pytest.mark.parametrize("name", PAGES)
def test_the_page_twice_has_its_headline_once(name: str) -> None:
    once, twice = tearsheet.parse(PAGES[name]), tearsheet.parse(PAGES[name] * 2)
    assert not ungrounded(twice)
    assert twice.headline == once.headline
    assert once.headline is None or f"{once.headline} {once.headline}" not in (twice.headline or "")


def test_copied_texts_agree_with_their_pages() -> None:
    """Other stories below an article look alike in a text: one page may be worse, all together may not."""
    alike = {}
    for name, source in PAGES.items():
        page, copied = tearsheet.parse(source), tearsheet.parse(rendered(source), kind="text")
        assert not ungrounded(copied)
        alike[name] = overlap(page.text, copied.text)
    assert min(alike.values()) > 0.6, alike
    assert sum(alike.values()) / len(alike) > 0.9, alike
