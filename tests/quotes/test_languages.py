"""Direct quotes and their speakers: sentences of our own in `languages.toml` and, for short lists, `few.toml`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tearsheet.annotate.quotes import find_quotes
from tearsheet.layout import Layout, Passage

if sys.version_info < (3, 11):
    import tomli as tomllib
else:
    import tomllib

_TABLE = {
    language: table
    for name in ("languages.toml", "few.toml")
    for language, table in tomllib.loads(Path(__file__).with_name(name).read_text("utf-8")).items()
}


@pytest.mark.parametrize(
    ("language", "text", "quote", "speaker"),
    [(language, *case) for language, table in _TABLE.items() for case in table["cases"]],
)
def test_quote_and_speaker(language: str, text: str, quote: str, speaker: str) -> None:
    view = Layout(text, [Passage(0, len(text), "paragraph", 0)], language=language)
    found = [(text[each.start : each.end], each.speaker) for each in find_quotes(view) if each.kind != "indirect"]
    assert (quote, speaker) in found
