"""Datelines of wire reports, in sentences of our own."""

from __future__ import annotations

import pytest

from tearsheet.words import dateline


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("LISBON (Reuters) - Fares rose again on Monday.", "LISBON", "Reuters"),
        ("(Reuters) - Fares rose again on Monday.", None, "Reuters"),
        ("TALLOW BAY, Nov. 3, 2025 /PRNewswire/ -- The port opens a new quay.", "TALLOW BAY", "PRNewswire"),
        ("（新华社北京11月3日电）港口新码头启用。", "北京", "新华社"),
    ],
)
def test_place_and_agency(text, place, agency):
    found = dateline(text)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize("text", ["The port (Reuters reported) opens.", "", "A sentence - with a dash."])
def test_prose_has_none(text):
    assert dateline(text) is None
