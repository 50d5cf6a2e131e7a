"""Authors named by the story itself, where no byline and no metadata names one."""

from __future__ import annotations

import pytest

import tearsheet

STORY = (
    "<p>The council voted on Tuesday to keep the old ferry running for ten more years, and the vote was close.</p>" * 4
)


def names(last: str, story: str = STORY) -> list[str]:
    page = f"<html><head><title>Ferry stays</title></head><body><h1>Ferry stays</h1>{story}<p>{last}</p></body></html>"
    return [author.name for author in tearsheet.parse(page).authors]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("(Reporting by Anna Keller in Oslo, Piet Jansen and Maria Silva; editing by Tom Marsh)", 3),
        ("To contact the reporter on this story: Anna Keller in Oslo at akeller9@example.org", 1),
        ("Follow transport writer Anna Keller on Twitter at https://example.org/akeller", 1),
        ("Email Anna Keller at akeller9@example.org; follow her on Twitter.", 1),
    ],
)
def test_credits_below_the_story(last: str, expected: int):
    found = names(last)
    assert len(found) == expected
    assert found[0] == "Anna Keller"


def test_editors_are_no_authors():
    assert "Tom Marsh" not in names("(Reporting by Anna Keller; editing by Tom Marsh)")


def test_brackets_hold_names_or_labels():
    story = "<p>町議会は火曜日、古い渡し船をあと十年続けることを僅差で決めたと、議長が夕方の会見で述べた。</p>" * 4
    assert names("【山田太郎】", story) == ["山田太郎"]
    assert names("【関連記事】", story) == []


def test_sentences_about_contacting_name_nobody():
    assert names("Readers were told to contact the council before the end of May.") == []


def test_the_account_is_named_in_the_line_of_details():
    story = "<p>渡船将再运行十年，市议会在星期二以微弱多数通过了这项决定，议长当晚在记者会上说。</p>" * 4
    page = f"<html lang='zh'><body><h1>旧渡船将再运行十年</h1><div class='rich_media_meta_list'>海港观察</div>{story}</body></html>"
    assert [author.name for author in tearsheet.parse(page).authors] == ["海港观察"]


def test_a_machine_is_no_author():
    lines = ["Ferry stays afloat", *["The council voted to keep the old ferry running. " * 5] * 3]
    lines.append("*Author: This content was produced by an AI-based writing assistant and checked by the editors.*")
    assert tearsheet.parse("\n\n".join(lines), kind="text").authors == []
