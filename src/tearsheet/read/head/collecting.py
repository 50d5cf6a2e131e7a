"""Gathers candidates: clean strings, no repeats, any type tolerated."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Any

from tearsheet.document import Candidate

_TAG = re.compile(r"<(?:br|/p|/li|/div|/h[1-6])\b[^<>]{0,300}>", re.I)
_ANY_TAG = re.compile(r"<[^<>]{0,1000}>")
_MAX_TEXT = 1_000_000
_MAX_VALUE = 5000
_MAX_PER_FIELD = 400


class Collector:
    """Candidates by field, in the order in which they were found."""

    def __init__(self) -> None:
        self.candidates: dict[str, list[Candidate]] = {}
        self._known: set[tuple[str, str, str]] = set()
        self.addresses: set[str] = set()
        """Bare addresses by which the page calls itself."""
        self.title_keys: set[str] = set()
        """Letters and digits of the page's titles."""

    def add(
        self,
        field: str,
        value: Any,
        source: str,
        extra: Mapping[str, str] | None = None,
        *,
        repeat: bool = False,
    ) -> None:
        """Add a value if it is text; the same value from the same place only once."""
        if not isinstance(value, str):
            return
        value = " ".join(value[:_MAX_VALUE].split())
        if "&" in value:
            value = html.unescape(value)
        if not value:
            return
        entries = self.candidates.setdefault(field, [])
        key = (field, value, source)
        if (repeat or key not in self._known) and len(entries) < _MAX_PER_FIELD:
            self._known.add(key)
            entries.append(Candidate(value, source, dict(extra or {})))

    def keep(self, field: str, value: Any, source: str) -> None:
        """Add a long text as it is, with its lines."""
        if isinstance(value, str) and value.strip():
            self.candidates.setdefault(field, []).append(Candidate(value[:_MAX_TEXT], source))

    def has(self, field: str) -> bool:
        """Whether a field has a candidate."""
        return field in self.candidates


def text_of_html(text: str) -> str:
    """The visible text of a value that may carry markup; paragraphs split by line breaks."""
    if "<" in text or "&lt;" in text:
        text = html.unescape(text)
        text = _ANY_TAG.sub("", _TAG.sub("\n", text))
    lines = (" ".join(line.split()) for line in html.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)
