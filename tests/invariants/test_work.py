"""A guard on speed that no busy machine can trip: it counts what a parse calls, not seconds.

The bounds lie a hundredth above what the fixtures need on Python 3.10, which counts most. A change that needs more should
say why, and raise them.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import Any

import bs4
import dateparser
import dateparser.search
import pytest
from tests.fixtures.cases import ROOT

import tearsheet

PAGE = (ROOT / "newswire-syndication" / "source.html").read_bytes()
TEXT = (ROOT / "exchange-square-text" / "source.txt").read_bytes()


def work(raw: bytes) -> Counter[str]:
    """Calls of Python functions, of regular expressions and of other compiled functions in a warm parse."""
    tearsheet.parse(raw)
    seen: Counter[str] = Counter()

    def watch(frame: Any, event: str, argument: Any) -> None:
        if event == "call":
            seen["python"] += 1
        elif event == "c_call":
            owner = type(getattr(argument, "__self__", None)).__name__
            seen["pattern" if owner == "Pattern" else "compiled"] += 1

    sys.setprofile(watch)
    try:
        tearsheet.parse(raw)
    finally:
        sys.setprofile(None)
    return seen


@pytest.mark.parametrize(
    ("raw", "python", "pattern", "compiled"),
    [(PAGE, 10_100, 1_460, 20_500), (TEXT, 9_900, 1_720, 21_000)],
    ids=["page", "text"],
)
def test_a_parse_does_no_more_than_it_did(raw: bytes, python: int, pattern: int, compiled: int) -> None:
    seen = work(raw)
    assert seen["python"] <= python
    assert seen["pattern"] <= pattern
    assert seen["compiled"] <= compiled


def test_work_grows_with_the_page_alone() -> None:
    paragraph = b"<p>The lock of Norhavn cost 4.2 million kroner in 2024, said Mara Lind, who runs the harbour.</p>"
    short, long = (work(b"<html lang=en><body><h1>The lock</h1>" + paragraph * count) for count in (40, 400))
    assert sum(long.values()) < 11 * sum(short.values())


def test_dateparser_and_beautiful_soup_stay_off_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """They answer where nothing direct does: on our fixtures, nowhere."""
    asked: list[str] = []
    monkeypatch.setattr(dateparser.date.DateDataParser, "get_date_data", lambda *_: asked.append("dateparser"))
    monkeypatch.setattr(bs4.BeautifulSoup, "__init__", lambda *_: asked.append("bs4"))
    for path in sorted(ROOT.glob("*/source.*")):
        tearsheet.parse(path.read_bytes())
    assert asked == []
