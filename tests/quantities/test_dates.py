from __future__ import annotations

from datetime import date, datetime

import pytest

from tearsheet.annotate.quantities import find_dates

from ..pace import assert_linear

# A Thursday.
WRITTEN = date(2026, 1, 22)

ROWS: list[tuple[str | None, str, str, str | None]] = [
    (None, "by 2025 at the latest", "2025", "2025"),
    (None, "Launched in 2022, it failed.", "2022", "2022"),
    (None, "on March 3, 2021", "March 3, 2021", "2021-03-03"),
    (None, "on 3 March 2021", "3 March 2021", "2021-03-03"),
    (None, "in April 2017", "April 2017", "2017-04"),
    (None, "since 2019-07-04", "2019-07-04", "2019-07-04"),
    (None, "on 23.04.2022", "23.04.2022", "2022-04-23"),
    (None, "on 3/4/2025", "3/4/2025", "2025-03-04"),
    ("en-GB", "on 3/4/2025", "3/4/2025", "2025-04-03"),
    (None, "in the 1990s", "1990s", "1990/1999"),
    (None, "in Q3 2024", "Q3 2024", "2024-07/2024-09"),
    (None, "runs July 15-24 in 2022", "July 15-24 in 2022", "2022-07-15/2022-07-24"),
    (None, "held July 23-August 8 in Oslo", "July 23-August 8", "2026-07-23/2026-08-08"),
    (None, "from 2014-2018", "2014-2018", "2014/2018"),
    (None, "yesterday", "yesterday", "2026-01-21"),
    (None, "last Tuesday", "last Tuesday", "2026-01-20"),
    (None, "He left on Thursday.", "Thursday", "2026-01-22"),
    (None, "last month", "last month", "2025-12"),
    (None, "next year", "next year", "2027"),
    (None, "this week", "this week", "2026-W04"),
    (None, "three weeks ago", "three weeks ago", "2026-01-01"),
    (None, "two years ago", "two years ago", "2024"),
    (None, "on Dec. 31", "Dec. 31", "2025-12-31"),
    (None, "on New Year's Eve 2024", "New Year's Eve 2024", "2024-12-31"),
    (None, "easter 2018", "easter 2018", "2018-04-01"),
    (None, "on 05-Aug-2016", "05-Aug-2016", "2016-08-05"),
    (None, "two weeks before May 13, 2019", "two weeks before May 13, 2019", "2019-04-29"),
    (None, "three days from Tuesday", "three days from Tuesday", "2026-01-30"),
    (None, "one month after next Friday", "one month after next Friday", "2026-02-28"),
    (None, "Monday two weeks from now", "Monday two weeks from now", "2026-02-02"),
    (None, "two years from now", "two years from now", "2028"),
    (None, "on Friday the 13th", "Friday the 13th", "2026-02-13"),
    (None, "last Christmas", "last Christmas", "2025-12-25"),
    (None, "last Easter", "last Easter", "2025-04-20"),
    (None, "next Easter", "next Easter", "2026-04-05"),
    (None, "born 08/23/51", "08/23/51", "1951-08-23"),
    (None, "due 08/23/31", "08/23/31", "2031-08-23"),
    ("de", "am 3. Oktober 2024", "3. Oktober 2024", "2024-10-03"),
    ("de", "vor drei Jahren", "vor drei Jahren", "2023"),
    ("de", "gestern", "gestern", "2026-01-21"),
    ("fr", "le 1er mai 2023", "1er mai 2023", "2023-05-01"),
    ("fr", "la semaine dernière", "semaine dernière", "2026-W03"),
    ("es", "el 5 de junio de 2020", "5 de junio de 2020", "2020-06-05"),
    ("es", "hace dos años", "hace dos años", "2024"),
    ("pt", "em 7 de setembro de 2022", "7 de setembro de 2022", "2022-09-07"),
    ("it", "il 2 giugno 2021", "2 giugno 2021", "2021-06-02"),
    ("ru", "9 мая 2020 года", "9 мая 2020", "2020-05-09"),
    ("zh", "2024年3月15日", "2024年3月15日", "2024-03-15"),
    ("zh", "去年", "去年", "2025"),
    ("ja", "2023年5月に", "2023年5月", "2023-05"),
]


@pytest.mark.parametrize(("language", "text", "words", "value"), ROWS)
def test_a_date_is_read_as_precisely_as_it_is_written(
    language: str | None, text: str, words: str, value: str | None
) -> None:
    found = find_dates(text, language=language, reference=WRITTEN)
    assert [(text[d.start : d.end], d.value) for d in found] == [(words, value)]


def test_without_a_reference_a_relative_date_has_no_value() -> None:
    assert [d.value for d in find_dates("last Tuesday, and in 2020")] == [None, "2020"]


def test_a_moment_serves_as_reference() -> None:
    assert [d.value for d in find_dates("today", reference=datetime(2026, 1, 22, 1, 11))] == ["2026-01-22"]


@pytest.mark.parametrize("text", ["on Friday", "next Friday", "last Easter", "Friday 31", "9000 years since 2011"])
@pytest.mark.parametrize("reference", [date.min, date.max, date(2, 1, 1), date(9998, 12, 31)])
def test_the_edge_of_the_calendar_is_no_reason_to_fail(text: str, reference: date) -> None:
    for found in find_dates(text, reference=reference):
        assert text[found.start : found.end]


def test_a_day_that_does_not_exist_has_no_value() -> None:
    assert [d.value for d in find_dates("on 2/29/2019")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march on.",
        "2,000 people",
        "about 2000 people came",
        "24-17",
        "the 4:3 screen",
        "€2020",
        "2025 homes were built",
    ],
)
def test_no_date_is_seen_where_none_is(text: str) -> None:
    assert find_dates(text, reference=WRITTEN) == []


@pytest.mark.parametrize(
    "text", ["", "0000-00-00", "99/99/9999", "year", "in " * 500, "1 " * 500, "Mon " * 300, "\ud800 May 5"]
)
def test_odd_input_never_fails(text: str) -> None:
    for language in (None, "de", "ru", "zh", "xx"):
        find_dates(text, language=language, reference=date(1, 1, 1))
        find_dates(text, language=language, reference=date(9999, 12, 31))


@pytest.mark.parametrize(
    "unit", ["today ", "two days ", "the third ", "May 5 ", "2014-", "in 5 ", "Monday ", "1/2/", "Q3 2024 "]
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    assert_linear(lambda text: find_dates(text, reference=WRITTEN), unit, small=4_000, large=40_000)
