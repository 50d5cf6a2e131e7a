"""The page in the terminal: everything a person wants to see, and nothing that could harm the terminal."""

from __future__ import annotations

import pytest
from sample_article import TEXT, sample

from tearsheet.cli.page import page
from tearsheet.models import Article, Block, Boilerplate, Locator, Section, Span


def shown(article: Article, width: int = 100) -> str:
    return page(article, color="never", width=width)


@pytest.mark.parametrize(
    "words",
    [
        "Home > Ports",
        "Norhavn shuts its coal quay early\n",
        "Mara Lindqvist, Jo Bell · 2026-03-02 18:05+01:00 · Harbour Square",
        "updated 2026-03-03",
        "platform harbour-square · views 311",
        "first published: Coast Daily https://coastdaily.example/quay",
        "Council vote ends 140 years of coal",
        "•  Berths 3 and 4",
        "▏  No coal, no dust.",
        "2024  61,000",
        "Q  Will jobs be lost?\n   No. All 38 dockers",
        "— Ines Okafor, harbour master · said · direct",
        "0.93  Repairs would have cost",
        "says the council's audit office · about €4.2 million = ~4,200,000 EUR",
        "The quay in 2025 · Jo Bell",
        "related  2  Ten harbours you must see\n            Coal: a short history",
        "date_modified: only a day was given",
    ],
)
def test_it_shows(words):
    assert words in shown(sample())


def test_the_most_check_worthy_claim_comes_first():
    text = shown(sample())
    assert text.index("0.93") < text.index("0.41")


def test_lines_keep_to_the_width():
    assert max(map(len, shown(sample(), width=50).split("\n"))) <= 50


def test_an_empty_article_says_so_and_no_more():
    assert shown(Article()).strip() == "(no headline)"


def test_no_colour_code_without_colours():
    assert "\x1b" not in shown(sample())


HOSTILE = "\x1b]0;owned\x07 \x1b[2J \x9b31m \x7f \r over \u202e gpj.exe"
HOSTILE += " [bold]x[/bold] [link=file:///]y[/link] :boom:"


def hostile_article() -> Article:
    block = Block(kind="paragraph", text=HOSTILE, span=Span(start=0, end=len(HOSTILE)))
    return Article(
        headline=HOSTILE,
        description=HOSTILE,
        text=HOSTILE,
        tags=[HOSTILE],
        sections=[Section(blocks=[block])],
        boilerplate=[Boilerplate(kind="share", text=HOSTILE, source=Locator())],
        diagnostics=[HOSTILE],
    )


def test_control_characters_of_the_page_are_shown_not_sent():
    text = shown(hostile_article())
    assert not {c for c in text if c != "\n" and (c < " " or "\x7f" <= c <= "\x9f" or c == "\u202e")}
    assert "␛]0;owned␇" in text


def test_with_colours_only_our_own_codes_are_sent():
    text = page(hostile_article(), color="always", width=100)
    assert "\x1b]" not in text
    assert "\x1b[2J" not in text


def test_marks_of_the_drawing_library_are_words_like_others():
    assert "[bold]x[/bold] [link=file:///]y[/link] :boom:" in " ".join(shown(hostile_article()).split())


def test_the_whole_text_is_on_the_page():
    words = set(shown(sample()).split())
    assert set(TEXT.split()) <= words
