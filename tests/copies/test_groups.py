"""What is a copy and what is not, in which order copies come, and where they are said to come from."""

from __future__ import annotations

import itertools
import json
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

import tearsheet
from tearsheet import Article
from tearsheet.copies import CopyRecord, fingerprint, group_copies, group_records, record_of, similarity

STORY = [
    "The harbour council of Norhavn decided on Thursday to close the old quay to all traffic until further notice.",
    "Three storms since January had washed out the stones under its western end, and divers found gaps as wide as a door.",
    "Repairs would cost more than a new pier, engineer Tove Lindqvist told the council, and nobody could promise a date.",
    "Fishing boats will move to the northern basin, while the ferry to Skarvik leaves from the coal jetty from Monday on.",
    "Shopkeepers along the front fear a quiet summer, since many of them live on passengers who wait for the evening boat.",
    "The council will look at two designs for a new pier in April; one of them would fill in half of the inner harbour.",
    "Older residents remember that the quay was closed once before, when ice broke the piles during the winter of 1979.",
    "Back then it took the town four years to find the money, and the ferry company nearly gave up the route altogether.",
]
OTHER = [
    "A bakery in Old Harrow has won the county prize for rye bread for the third time, to the surprise of its owner.",
    "Jonas Petrel took over the oven from his aunt and changed nothing but the flour, which now comes from one mill.",
    "The jury praised a crust that cracks like thin ice and a crumb that stays moist for most of a working week.",
]
CHINESE = (
    "港口委员会星期四决定暂时关闭旧码头，所有车辆和船只不得进入。一月以来的三场风暴冲走了西端下面的石头，"
    "潜水员发现了像门一样宽的裂口。工程师说，修复费用将超过新建一座码头，没有人能保证完工日期。渔船将转到北港池停靠。"
)


def article(*paragraphs: str, **fields: Any) -> Article:
    return Article(text="\n\n".join(paragraphs), **fields)


def grouped(*articles: Article) -> list[tuple[Any, ...]]:
    return [group.keys for group in group_copies(articles)]


def test_left_over_boilerplate_hides_no_copy() -> None:
    one = article("Home Markets Opinion Log in", *STORY, "Sign up for the Gullwing newsletter, every morning at seven.")
    other = article(*STORY, "The opinions in this post are those of its author. Scan the code to open the app.")
    assert grouped(one, article(*OTHER), other) == [(0, 2)]


@pytest.mark.parametrize("kept", [2, 3, 4, 6])
def test_a_truncated_copy_is_one(kept: int) -> None:
    assert grouped(article(*STORY), article(*STORY[:kept], "Read the whole story"), article(*OTHER)) == [(0, 1)]


def test_an_edited_copy_is_one() -> None:
    edited = [STORY[0].replace("Thursday", "Thursday night"), *STORY[1:5], STORY[6].replace("Older", "Some"), STORY[7]]
    assert grouped(article(*STORY), article(*edited)) == [(0, 1)]


def test_chinese_copies_are_found_whatever_the_line_breaks_and_punctuation() -> None:
    rewrapped = CHINESE.replace("。", "。\n").replace("，", ",")
    assert grouped(article(CHINESE), article("首页 财经 登录\n" + rewrapped), article(*STORY)) == [(0, 1)]


def test_a_translation_is_no_copy() -> None:
    german = article(
        "Der Hafenrat von Norhavn beschloss am Donnerstag, den alten Kai bis auf Weiteres für allen Verkehr zu sperren.",
        "Drei Stürme seit Januar hatten die Steine unter dem westlichen Ende fortgespült, Taucher fanden breite Lücken.",
    )
    assert grouped(article(*STORY), german, article(CHINESE)) == []


def test_one_template_filled_in_twice_is_no_copy() -> None:
    def report(company: str, change: str, price: str, analyst: str, share: str, month: str) -> Article:
        return article(
            f"Shares of {company} closed {change} percent higher at {price} crowns on Tuesday in active trading.",
            f"Analysts at {analyst} rate the stock a buy and see it at {share} crowns by the end of {month}.",
            f"{company} will present its figures in {month}; {analyst} expects a profit of {share} million crowns.",
            f"So far this year the stock of {company} has gained {share} percent, against {change} for the index.",
        )

    one = report("Halvorsen Freight", "2.4", "318", "Marrow & Pike", "350", "June")
    other = report("Skarvik Salmon", "0.9", "77", "LedgerHarbour", "91", "October")
    assert grouped(one, other) == []


def test_two_releases_with_the_same_last_paragraphs_are_no_copies() -> None:
    about = [
        "About Halvorsen Freight: the group runs forty coastal ships between twelve ports and has 2,100 employees."
    ]
    assert grouped(article(*STORY[:4], *about), article(*OTHER, *about)) == []


def test_an_article_that_quotes_a_paragraph_is_no_copy() -> None:
    assert grouped(article(*STORY), article(*OTHER, STORY[1])) == []


def test_empty_articles_are_no_copies_of_each_other() -> None:
    assert grouped(article(), article(), article("Quay")) == []


def test_truncated_copies_can_be_kept_out() -> None:
    assert group_copies([article(*STORY), article(*STORY[:3])], min_containment=1.1) == []


def test_the_order_of_the_input_changes_no_group() -> None:
    articles = [article(*STORY), article(*STORY[:5]), article(*OTHER), article(*OTHER, "Log in to comment")]
    for order in itertools.permutations(range(4)):
        groups = group_copies([articles[n] for n in order], keys=order)
        assert {frozenset(group.keys) for group in groups} == {frozenset({0, 1}), frozenset({2, 3})}


def test_copies_come_earliest_first_and_undated_ones_last() -> None:
    oslo = timezone(timedelta(hours=2))
    days = [
        None,
        date(2026, 3, 14),
        datetime(2026, 3, 14, 9, 0),
        datetime(2026, 3, 14, 10, 0, tzinfo=oslo),
        date(2026, 3, 13),
    ]
    (group,) = group_copies([article(*STORY, date_published=day) for day in days])
    assert group.keys == (4, 3, 2, 1, 0)
    assert group.similarities == (1.0,) * 5
    assert group.origin is not None
    assert (group.origin.key, group.origin.reason) == (4, "earliest")


def test_without_dates_and_names_there_is_no_origin() -> None:
    (group,) = group_copies([article(*STORY), article(*STORY)])
    assert group.origin is None


def copy(key: str, publisher: str | None, day: int, origin: str | None = None, **more: Any) -> CopyRecord:
    return CopyRecord(key, fingerprint(article(*STORY)), date(2026, 3, day), publisher, origin_publisher=origin, **more)


def test_the_original_that_others_name_comes_first_even_with_a_later_date() -> None:
    copies = [
        copy("a", "Gullwing Daily", 14, "Tidewater Post"),
        copy("b", "TIDEWATER POST", 15),
        copy("c", "KestrelBit", 16),
    ]
    (group,) = group_records(copies)
    assert group.keys == ("b", "a", "c")
    assert group.origin is not None
    assert (group.origin.publisher, group.origin.key, group.origin.reason) == ("TIDEWATER POST", "b", "named")


def test_an_agency_that_is_not_among_the_copies_is_named_without_a_key() -> None:
    copies = [
        copy("a", "Gullwing Daily", 14),
        copy("b", "KestrelBit", 15, "Norwire"),
        copy("c", "Old Harrow News", 16, "Norwire", origin_url="https://norwire.example/7"),
        copy("d", "Skarvik Square", 17, "KestrelBit"),
    ]
    (group,) = group_records(copies)
    assert group.keys == ("a", "b", "c", "d")
    assert group.origin is not None
    assert (group.origin.publisher, group.origin.url, group.origin.key) == (
        "Norwire",
        "https://norwire.example/7",
        None,
    )


def test_a_repost_of_a_repost_leads_to_the_first() -> None:
    copies = [copy("a", "C", 16, "B"), copy("b", "B", 15, "A"), copy("d", "D", 17, "B"), copy("c", "A", 18)]
    (group,) = group_records(copies)
    assert group.origin is not None
    assert group.origin.key == "c"


def test_pages_that_name_each_other_end_somewhere() -> None:
    (group,) = group_records([copy("a", "A", 14, "B"), copy("b", "B", 15, "A")])
    assert group.origin is not None


def test_the_address_finds_the_original_where_names_differ() -> None:
    link = "https://www.tidewater.example/quay/"
    copies = [copy("a", None, 14, origin_url=link), copy("b", "Tidewater", 15, url="https://tidewater.example/quay")]
    (group,) = group_records(copies)
    assert group.origin is not None
    assert (group.origin.publisher, group.origin.key) == ("Tidewater", "b")


def test_records_go_through_json() -> None:
    record = record_of(article(*STORY, publisher="Tidewater Post"), "a")
    again = CopyRecord("b", json.loads(json.dumps(record.fingerprint)))
    assert group_records([record, again])[0].keys == ("a", "b")


def test_two_layouts_of_one_story_are_copies() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    page = (
        "<title>Norhavn Shuts Its Old Quay | Gullwing</title><body><nav><a href='/'>Front</a> <a href='/in'>Log in</a></nav>"
        f"<article><h1>Norhavn Shuts Its Old Quay</h1>{body}</article><footer>© 2026 Gullwing. All rights reserved.</footer>"
    )
    copied = "\n\n".join(["KestrelBit / Plaza", "Norhavn Shuts Its Old Quay", "Author:\nGull", *STORY, "Share to"])
    assert grouped(tearsheet.parse(page), tearsheet.parse(copied)) == [(0, 1)]


def test_keys_must_be_as_many_as_articles() -> None:
    with pytest.raises(ValueError, match="zip"):
        group_copies([article(*STORY)], keys=["a", "b"])


def test_similarity_estimates_what_is_shared() -> None:
    whole, half = fingerprint(article(*STORY)), fingerprint(article(*STORY[:4]))
    found = similarity(whole, half)
    assert found.jaccard == pytest.approx(0.5, abs=0.13)
    assert found.containment > 0.85
