"""The report as a file: closed to the network, closed to the page's own markup, complete."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
import sys

import pytest
from lxml import html

from tearsheet.report import read_entry, report

from .written import ATTACK, PAGE


def tree(page: str):
    return html.document_fromstring(page)


def words(element) -> str:
    return " ".join(element.text_content().split())


def one(page: str, xpath: str):
    (found,) = tree(page).xpath(xpath)
    return found


def test_the_policy_allows_nothing_but_our_style_and_script(page):
    policy = one(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for name in ("style", "script"):
        (content,) = re.findall(rf"<{name}>(.*?)</{name}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_the_policy_stands_before_everything_it_governs(page):
    assert page.index("Content-Security-Policy") < page.index("<style>")


@pytest.mark.parametrize("which", ["page", "hostile_page"])
def test_nothing_is_loaded_from_anywhere(which, request):
    root = tree(request.getfixturevalue(which))
    assert root.xpath("//@src | //link | //base | //object | //embed | //iframe | //img | //svg") == []
    assert not any("@import" in style.text or "url(" in style.text for style in root.xpath("//style"))


@pytest.mark.parametrize("which", ["page", "hostile_page"])
def test_only_our_script_runs_and_no_element_has_a_style_or_handler(which, request):
    root = tree(request.getfixturevalue(which))
    assert len(root.xpath("//script")) == len(root.xpath("//style")) == 1
    attributes = {name for element in root.iter() if isinstance(element.tag, str) for name in element.attrib}
    assert not any(name.startswith("on") or name == "style" for name in attributes)


@pytest.mark.parametrize("which", ["page", "hostile_page"])
def test_links_go_to_places_on_the_page_or_to_the_web_without_a_referrer(which, request):
    for link in tree(request.getfixturevalue(which)).xpath("//a[@href]"):
        if not link.get("href").startswith("#"):
            assert link.get("href").startswith(("http://", "https://"))
            assert {"noopener", "noreferrer"} <= set(link.get("rel").split())


def test_hostile_words_are_shown_as_words(hostile_page):
    root = tree(hostile_page)
    assert ATTACK in " ".join(words(piece) for piece in root.xpath("//*[contains(@class, 'piece')]"))
    assert ATTACK not in hostile_page


def test_dollar_signs_of_the_page_are_no_templates(hostile_page):
    assert "$body" in words(one(hostile_page, "//main"))


def test_ids_are_unique_and_links_lead_somewhere(page, hostile_page):
    for each in (page, hostile_page):
        root = tree(each)
        ids = root.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")} - set(ids) <= {"overview"}


def test_controls_and_lone_surrogates_do_not_get_into_the_file():
    entry = read_entry("\udc80 \x00 \x1b[2J", PAGE.encode())
    report([entry]).encode("utf-8")
    assert "\x1b" not in report([entry])


def test_every_block_of_the_source_is_shown_once_in_its_order(entry, page):
    shown = [words(piece) for piece in tree(page).xpath("//div[@class='page']//*[contains(@class, 'piece')]")]
    places = [next(n for n, text in enumerate(shown) if part in text) for part in (
        "Home", "Norhavn shuts", "By Mara", "2 March", "The ferry port", "Why now?", "no longer pay", "What comes",
        "The rails", "38,000", "When does", "It closes on", "new crane?", "no money", "Copyright", "Terms",
    )]  # fmt: skip
    assert places == sorted(places)


def test_removed_blocks_say_their_kind_to_everybody(entry, page):
    removed = tree(page).xpath("//p[contains(@class, 'removed')]")
    assert [piece.get("data-kind") for piece in removed] == [block.kind for block in entry.article.boilerplate]
    for piece in removed:
        kind = piece.get("data-kind").replace("_", " ")
        assert words(piece).startswith(f"Removed: {kind}")
        assert piece.get("title").startswith(f"removed: {kind}")


def test_headline_byline_and_date_are_marked_where_they_stand_with_their_evidence(entry, page):
    root = tree(page)
    marked = {words(mark): mark.get("title") for mark in root.xpath("//span[contains(@class, 'm-place')]")}
    assert {"Norhavn shuts its coal quay", "Mara Lindqvist", "2 March 2026"} <= set(marked)
    for name, text in (("headline", "Norhavn shuts its coal quay"), ("authors", "Mara Lindqvist")):
        evidence = entry.article.evidence[name]
        assert evidence.source in marked[text]
        card = words(root.get_element_by_id(f"a1-mc-{name}"))
        assert evidence.source in card
        assert f"{evidence.confidence:.2f}" in card


def test_sections_are_an_outline(page):
    links = tree(page).xpath("//ol[@class='outline']//a")
    assert [words(link) for link in links[:2]] == ["Why now?", "What comes next?"]
    assert tree(page).get_element_by_id(links[0].get("href")[1:]).tag == "h3"


def test_each_speaker_has_a_colour_that_the_quotes_share(entry, page):
    root = tree(page)
    colours = {}
    for number, quote in enumerate(entry.article.quotes):
        marks = [span for span in root.xpath("//span[@data-m]") if f"q{number}" in span.get("data-m").split()]
        (colour,) = {re.search(r"\bv\w\b", mark.get("class"))[0] for mark in marks}
        assert colours.setdefault(quote.speaker, colour) == colour
    assert len(set(colours.values())) == len(colours) >= 2


def test_claims_show_score_and_exact_quantities(entry, page):
    card = next(each for each in tree(page).xpath("//li[contains(@class, 'card claim')]") if "€4.2" in words(each))
    assert "€4.2 million = ~4,200,000 EUR money" in words(card)
    assert card.get("data-score") in words(card)


def test_questions_and_answers_lead_to_each_other(entry, page):
    assert len(entry.article.faq) == 2
    root = tree(page)
    for number in range(2):
        card = root.get_element_by_id(f"a1-fc{number}")
        assert card.xpath(".//a/@href") == [f"#a1-f{number}q", f"#a1-f{number}a"]
        for letter in "qa":
            assert root.get_element_by_id(f"a1-f{number}{letter}").xpath("./a[1]/@href") == [f"#a1-fc{number}"]


def test_table_cells_stand_in_cells(page):
    cells = tree(page).xpath("//div[contains(@class, 'wide')]//tr[last()]/td")
    assert [words(cell).split()[0] for cell in cells] == ["2025", "38,000"]


def test_several_files_get_an_index_that_names_what_is_missing(entry):
    bare = read_entry("bare.txt", b"Water rose in the lower town again.\n\n" * 3)
    broken = read_entry("broken.pdf", b"%PDF-1.7 binary")
    page = report([entry, bare, broken])
    rows = [words(row) for row in tree(page).xpath("//*[@id='overview']//tbody/tr")]
    assert "norhavn.html" in rows[0]
    assert "authors, date published" in rows[1]
    assert "no article" in rows[2]
    assert "not_text" in rows[2]
    assert [section.get("id") for section in tree(page).xpath("//section[@class='article']")] == ["a1", "a2", "a3"]


def test_an_article_without_its_source_shows_what_was_removed_at_the_end(entry):
    from tearsheet.report import Entry

    page = report([Entry("record 7", entry.article)])
    kinds = tree(page).xpath("//p[contains(@class, 'removed')]/@data-kind")
    assert kinds == [block.kind for block in entry.article.boilerplate]
    assert "Only the article is known" in page


def test_importing_tearsheet_or_its_command_does_not_load_the_report():
    code = "import sys, tearsheet, tearsheet.cli.app; sys.exit('tearsheet.report' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
