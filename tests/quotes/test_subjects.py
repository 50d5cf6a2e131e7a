"""Speakers that the sentence names only once: participles, coordination, colons, works and terms."""

from __future__ import annotations

import pytest

from tearsheet.annotate.quotes import FoundQuote, find_quotes
from tearsheet.layout import Layout, Passage


def quotes_of(text: str) -> list[FoundQuote]:
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        if line:
            passages.append(Passage(at, at + len(line), "paragraph", 0))
        at += len(line) + 1
    return find_quotes(Layout(text, passages, language="en"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tove Aas did not answer the letter, saying “it came far too late for us.”", "Tove Aas"),
        ("Tove Aas shook her head and said, “We will not sell the ferry.”", "Tove Aas"),
        ("In May, the harbour board met again, adding that “the old quay must stay open.”", "the harbour board"),
        ("The pilot, however, argued that “no ship can turn there at night.”", "The pilot"),
        ("“No ship can turn there at night,” said one of the pilots.", "one of the pilots"),
    ],
)
def test_subject_of_the_sentence_speaks(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in quotes_of(text)] == [speaker]


def test_colon_announces_the_quote_of_the_next_line() -> None:
    found = quotes_of("Osk Bran was not impressed, saying:\n“The harbour has been empty since the spring.”")
    assert [quote.speaker for quote in found] == ["Osk Bran"]


def test_quotes_of_one_sentence_share_their_speaker() -> None:
    found = quotes_of("Osk Bran called the plan “a gift to the sea” and “a waste of stone”.")
    assert [quote.speaker for quote in found] == ["Osk Bran", "Osk Bran"]


def test_broadcasts_and_terms_are_no_quotes() -> None:
    text = "“We will mend it,” Osk Bran said on the show “Harbour Morning”. He wrote of the so-called “quay tax” again."
    assert [text[quote.start : quote.end] for quote in quotes_of(text)] == ["We will mend it"]
