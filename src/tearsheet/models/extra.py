"""What users' annotators add to an article is grounded, too: any `text` beside a `span` is held to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def ungrounded(value: Any, text: str) -> str | None:
    """What is wrong with the first object whose `span` does not give back its `text`; None when all do."""
    for start, end, expected in _spans(value):
        if text[start:end] != expected:
            return f"span {start}:{end} does not give back {expected[:60]!r}"
    return None


def _spans(value: Any) -> Iterator[tuple[int, int, str]]:
    if isinstance(value, dict):
        span, expected = value.get("span"), value.get("text")
        if isinstance(span, dict) and isinstance(expected, str):
            start, end = span.get("start"), span.get("end")
            if isinstance(start, int) and isinstance(end, int):
                yield max(start, 0), max(end, 0), expected
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from _spans(part)
