"""What heads a FAQ, and what is none."""

from __future__ import annotations

import pytest

import tearsheet
from tearsheet.faq.headings import names_faq
from tearsheet.faq.questions import beckons


@pytest.mark.parametrize("line", ["Frequently asked questions (FAQ)", "Ferries & Bridges FAQs", "Night ferry — FAQ"])
def test_headings_that_name_a_faq(line):
    assert names_faq(line)


def test_an_appeal_begins_with_a_question():
    assert beckons("Want to see the pier? Visit our shop.")
    assert not beckons("Bicycles travel free. Want one? Rent it.")


def test_headed_interviews_are_no_faq():
    asked = ["How did you begin?", "Who taught you to row?", "What do you do in winter?"]
    body = "".join(f"<h2>{q}</h2><p>I learned it from my aunt, and I still row with her each week.</p>" for q in asked)
    assert tearsheet.parse(f"<html><body><article><h1>A rower</h1>{body}</article></body></html>").faq == []


def test_questions_that_head_most_of_an_article_are_its_sections():
    asked = ["What is the harbour trust?", "How do trust and town belong together?", "How can one help the trust?"]
    answer = "The trust was founded in 1998 and looks after the quay, the two locks and the pilots' house on the mole."
    body = "".join(f"<h2>{question}</h2><p>{answer}</p><p>It is no part of the town.</p>" for question in asked)
    article = tearsheet.parse(f"<article><h1>The trust that keeps the quay</h1><p>{answer}</p>{body}</article>")
    assert article.faq == []
    assert [section.heading for section in article.sections if section.heading] == asked
