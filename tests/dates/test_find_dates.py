"""Dates inside short lines."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tearsheet.dates import FoundDate, find_dates, is_plausible, parse_date

from ..pace import assert_within


def spans(text: str, language: str = "en") -> list[str]:
    return [text[item.start : item.end] for item in find_dates(text, language=language)]


def labels(text: str, language: str = "en") -> list[str | None]:
    return [item.label for item in find_dates(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ann PoeAug 9th, 2018, 7:41 am", ["Aug 9th, 2018, 7:41 am"]),
        ("2018-08-09 07:41来源：某报作者：张三", ["2018-08-09 07:41"]),
        ("9 de agosto de 201807:41", ["9 de agosto de 201807:41"]),
        ("Ann Poe | 7:41 am EDT August 9, 2018", ["7:41 am EDT August 9, 2018"]),
        ("August 09, 2018 07:41 ET | Source: Poe Ltd", ["August 09, 2018 07:41 ET"]),
        (
            "Berlin, Thursday, 9 August 2018 at 07:41 CEST - 4 min read",
            ["Thursday, 9 August 2018 at 07:41 CEST"],
        ),
        ("9 Aug 2018, 07:41 GMT - 3 min read", ["9 Aug 2018, 07:41 GMT"]),
        ("9 Aug 2018 07:41pmUpdated 10 Aug 2018", ["9 Aug 2018 07:41pm", "10 Aug 2018"]),
        ("Posted by ann on 8/9/2018 in News", ["8/9/2018"]),
        ("9.8.2018 7.41", ["9.8.2018"]),
        ("Chapter 12.3.4 and 10:45", []),
        ("call 2018-555-0199", []),
        ("part 5 Dec 16, 2018", ["Dec 16, 2018"]),
        ("no date here", []),
        ("", []),
    ],
)
def test_the_span_covers_the_whole_expression(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published 9 Aug 2018, updated 10 Aug 2018", ["published", "modified"]),
        ("First published: 9 Aug 2018 | Last updated: 10 Aug 2018", ["published", "modified"]),
        ("9 Aug 2018", [None]),
        ("9 Aug 2018 (updated)", ["modified"]),
        ("9 Aug 2018 07:41 (Updated 11:54)", [None]),
        ("2018-08-09 公開 2018-08-10 更新", ["published", "modified"]),
        ("发布于2018-08-09", ["published"]),
        ("9 de agosto de 2018, 07:41 h Atualizado em 10 de agosto de 2018", [None, "modified"]),
        ("Veröffentlicht am 9.8.2018 Aktualisiert am 10.8.2018", ["published", "modified"]),
    ],
)
def test_words_beside_a_date_label_it(text: str, expected: list[str | None]) -> None:
    assert labels(text) == expected


def test_value_and_ambiguity() -> None:
    (found,) = find_dates("on 8/9/2018", language="en")
    assert found == FoundDate(3, 11, date(2018, 8, 9), None, True)
    (found,) = find_dates("on 8/19/2018", language="en")
    assert not found.ambiguous


def test_reference_leaves_out_coming_days() -> None:
    text = "9 Aug 2018 - event on 20 Dec 2018"
    assert len(find_dates(text)) == 2
    assert [item.value for item in find_dates(text, reference=datetime(2018, 8, 9))] == [date(2018, 8, 9)]


def test_plausible_dates() -> None:
    now = datetime(2024, 5, 3, tzinfo=timezone.utc)
    assert is_plausible(date(2024, 5, 4), reference=now)
    assert not is_plausible(date(1970, 1, 1), reference=now)
    assert not is_plausible(now + timedelta(days=9), reference=now)
    assert is_plausible(date(1970, 1, 1), reference=now, earliest=date(1900, 1, 1))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["en", "zh", "ar", "tr", None]))
def test_never_raises_and_spans_are_ordered(text: str, language: str | None) -> None:
    parse_date(text, language=language, reference=datetime(2024, 5, 3))
    found = find_dates(text, language=language)
    positions = [place for item in found for place in (item.start, item.end)]
    assert positions == sorted(positions)
    assert all(0 <= item.start < item.end <= len(text) for item in found)


@settings(max_examples=200, deadline=None)
@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2099, 1, 1)))
def test_iso_round_trip(moment: datetime) -> None:
    assert parse_date(moment.isoformat()) == moment
    assert parse_date(moment.date().isoformat()) == moment.date()


@pytest.mark.parametrize("piece", ["1", "1.", "2021-", "March ", "10:15 ", "年", "Updated ", " ", "1 ", "İ"])
def test_linear_time(piece: str) -> None:
    def work() -> None:
        find_dates(piece * 20_000, language="en")
        parse_date(piece * 20_000, language="en")
        parse_date((piece * 200)[:190], language="en", reference=datetime(2024, 5, 3))

    assert_within(1.0, work)
