"""The day in an address."""

from __future__ import annotations

from datetime import date

import pytest

from tearsheet.dates import date_from_url


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/2019/11/25/a-story", date(2019, 11, 25)),
        ("https://example.org/2019/1/5/a-story", date(2019, 1, 5)),
        ("https://example.org/a-story-2019-11-25", date(2019, 11, 25)),
        ("https://example.org/news/20191125/a.html", date(2019, 11, 25)),
        ("https://example.org/a_20191125.html", date(2019, 11, 25)),
        ("https://example.org/2019/1125/c1.html", date(2019, 11, 25)),
        ("https://example.org/2019/nov/25/a-story", date(2019, 11, 25)),
        ("https://example.org/2019/November/05/a-story", date(2019, 11, 5)),
        ("https://example.org/2019/11/a-story", None),
        ("https://example.org/2019/13/45/a-story", None),
        ("https://example.org/a?date=2019-11-25", None),
        ("https://example.org/120191125", None),
        ("https://example.org/201911251", None),
        ("", None),
    ],
)
def test_only_a_full_day_in_the_path(url: str, expected: date | None) -> None:
    assert date_from_url(url) == expected
