"""Plain text: the article as one would copy it, in reading order."""

from __future__ import annotations

from sample_article import sample

from tearsheet.export import to_text
from tearsheet.models import Article


def test_it_starts_with_headline_byline_and_standfirst():
    assert to_text(sample()).split("\n\n")[:3] == [
        "Norhavn shuts its coal quay early",
        "Mara Lindqvist, Jo Bell · 2026-03-02 18:05+01:00 · Harbour Square",
        "Council vote ends 140 years of coal in the port.",
    ]


def test_lists_are_marked_and_kept_together():
    assert "- Berths 3 and 4 become a ferry terminal\n- The *old* crane" in to_text(sample())


def test_every_block_stands_in_it_once():
    text = to_text(sample())
    for section in sample().sections:
        for block in section.blocks:
            assert text.count(block.text) == 1


def test_the_faq_stands_in_it_with_its_heading():
    assert "Questions & answers\n\nWill jobs be lost?\n\nNo. All 38 dockers" in to_text(sample())


def test_an_empty_article_is_an_empty_line():
    assert to_text(Article()) == "\n"
