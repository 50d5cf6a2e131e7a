from __future__ import annotations

import pytest

from tearsheet.annotate.sentences import passage_sentences, split_sentences
from tearsheet.layout import Layout, Passage

from ..pace import assert_linear
from .compare import cases, ours, right


@pytest.mark.parametrize(("language", "text", "sentences"), cases("cases.toml"))
def test_sentences_end_where_a_reader_ends_them(language: str, text: str, sentences: list[str]) -> None:
    assert ours(text, language) == sentences


def test_sentences_of_texts_never_seen_by_the_rules_are_found_too() -> None:
    found = right(ours, cases("unseen.toml"))
    assert sum(found) >= 0.9 * len(found)


def test_an_empty_line_ends_a_sentence_and_a_line_break_does_not() -> None:
    text = "no stop here\n\nnext line\nsame sentence."
    assert [text[a:b] for a, b in split_sentences(text)] == ["no stop here", "next line\nsame sentence."]


def test_only_the_given_range_is_split() -> None:
    text = "One. Two. Three. Four."
    assert [text[a:b] for a, b in split_sentences(text, 5, 16)] == ["Two.", "Three."]


@pytest.mark.parametrize("text", ["", "   \n ", "...", "?!", ".", "“", "a", "\u00a0", "。。。", ". . . . ", "\ud800."])
def test_odd_input_never_fails_and_loses_nothing(text: str) -> None:
    spans = split_sentences(text)
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == "".join(text.split()).replace("\u00a0", "")


def test_headings_are_one_sentence_and_tables_none() -> None:
    text = "What now? Who knows\n\nOne. Two.\n\na\tb"
    layout = Layout(text, [Passage(0, 19, "heading"), Passage(21, 30, "paragraph"), Passage(32, 35, "table")])
    assert passage_sentences(layout) == [[(0, 19)], [(21, 25), (26, 30)], []]


@pytest.mark.parametrize("unit", ["a. ", ". ", '"! ', "A. B. ", "1. ", "(((", "…", "。」", "Mr. X said no. "])
def test_time_grows_with_the_length_alone(unit: str) -> None:
    assert_linear(split_sentences, unit, small=20_000, large=200_000)
