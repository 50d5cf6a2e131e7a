"""Headings, points and captions of copied text, where no markup tells them."""

from __future__ import annotations

import tearsheet

STORY = [
    "The council voted on Tuesday evening to keep the old ferry running for another ten years, after two hours of debate.",
    "Residents of the island had collected 1,400 signatures since the spring, when the operator said it would sell the boat.",
    "The repair of the pier will cost 2.1 million euros and begin in March, once the ice on the northern side has gone.",
    "Two companies have offered to run the boat in the meantime, and the harbour office will decide between them in May.",
]  # fmt: skip


def outline(*lines: str) -> list[tuple[str | None, list[str]]]:
    article = tearsheet.parse("\n\n".join(["Council keeps the island ferry for ten more years", *lines]), kind="text")
    return [(section.heading, [block.kind for block in section.blocks]) for section in article.sections]


def test_numbered_lines_above_running_text_are_headings():
    found = outline(
        STORY[0], "1. Ask the skipper", STORY[1], "2. Read the timetable", STORY[2], "3. Mind the ice", STORY[3]
    )
    assert [heading for heading, _ in found] == [None, "1. Ask the skipper", "2. Read the timetable", "3. Mind the ice"]


def test_a_numbered_list_stays_a_list():
    found = outline(STORY[0], "Three things to bring", "1. A warm coat", "2. Small change", "3. Patience", STORY[1])
    assert all(heading is None or not heading[0].isdigit() for heading, _ in found)
    assert sum(kinds.count("list_item") for _, kinds in found) == 3


def test_main_points_without_marks_are_list_items_below_their_heading():
    points = [
        "The ferry stays for ten years and keeps its winter timetable",
        "The pier is rebuilt from March at a cost of 2.1 million euros",
    ]
    found = outline("Key takeaways", *points, *STORY)
    assert found[0][0] == "Key takeaways"
    assert found[0][1][:3] == ["list_item", "list_item", "paragraph"]


def test_a_line_that_leads_over_to_a_quotation_is_no_heading():
    found = outline(STORY[0], "The harbour master told the local paper on Friday:", f"“{STORY[1]}”", STORY[2])
    assert [heading for heading, _ in found] == [None]


def test_a_line_that_ends_with_an_agency_is_a_caption():
    found = outline(STORY[0], "The old ferry leaves the pier. Lina Berg/Moment via Getty Images", STORY[1], STORY[2])
    assert [heading for heading, _ in found] == [None]
    assert sum(len(kinds) for _, kinds in found) == 3


def test_short_lines_below_few_pictures_of_a_chinese_page_are_headings():
    text = "市议会周二晚间投票决定，旧渡船将再运行十年，并在三月开始修缮码头，预计耗资二百一十万欧元。"
    picture = "<p><img src='https://example.org/a.jpg' width='600' height='400'></p>"
    headings = ["码头为何需要修缮", "居民怎么看", "资金从哪里来", "下一步计划"]
    html = f"<h1>旧渡船将再运行十年并获得新的资金</h1><p>{text}</p>{picture}"
    html += "".join(f"<p>{heading}</p><p>{text}</p>{picture}<p>{text}</p>" for heading in headings)
    page = f"<html><body><article>{html}</article></body></html>"
    assert "码头为何需要修缮" in [section.heading for section in tearsheet.parse(page).sections]


def test_what_is_said_in_marks_is_no_heading_and_a_question_ending_in_marks_may_be():
    spoken = [
        "“What kind of boat do I have here?” the skipper asked, looking pleased. “What do I have?”",
        "Ek interjected: “So you say there is some room left?”",
        "“Who is going to pay for it?”",
    ]
    for line in spoken:
        assert [heading for heading, _ in outline(STORY[0], line, STORY[1], STORY[2])] == [None]
    asked = "Why does everybody say “who pays?”"
    assert [heading for heading, _ in outline(STORY[0], asked, STORY[1], STORY[2])] == [None, asked]


def test_what_stands_below_the_last_paragraph_and_says_nothing_is_left_out():
    below = ("<p>Mehr dazu demnächst:</p>", "<p>Publiziert: 03.04.2020, 12:35</p>", "<p>aja/PAP</p>")
    for line in below:
        body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
        article = tearsheet.parse(
            f"<!doctype html><html><body><article><h1>Council keeps the island ferry</h1>{body}{line}</article></body></html>"
        )
        assert article.text.endswith(STORY[-1]), line


def test_short_lines_of_a_class_of_their_own_between_paragraphs_are_headings():
    lines = ("Signatures since spring", "Two offers on the table")
    parts = [STORY[0], lines[0], STORY[1], STORY[2], lines[1], STORY[3], STORY[0]]
    body = "".join(f"<p class='{'interline' if part in lines else ''}'>{part}</p>" for part in parts)
    article = tearsheet.parse(f"<!doctype html><html><body><article><h1>Ferry stays</h1>{body}</article></body></html>")
    assert [section.heading for section in article.sections] == [None, *lines]


def test_a_paragraph_that_is_one_link_in_capitals_is_another_story():
    promo = "<p><a href='/x'>READ MORE ON HARBOUR POST BY CLICKING HERE</a></p>"
    body = promo.join(f"<p>{paragraph}</p>" for paragraph in STORY)
    article = tearsheet.parse(f"<!doctype html><html><body><article><h1>Ferry stays</h1>{body}</article></body></html>")
    assert article.text.split("\n\n") == STORY
