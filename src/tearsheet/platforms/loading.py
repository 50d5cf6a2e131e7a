"""The profiles, read from `profiles/*.toml` once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from tearsheet.toml_data import parse_toml


@dataclass(slots=True, frozen=True)
class Mark:
    """A line, or a part of one, that is characteristic of a platform."""

    pattern: str
    """Literal text in folded case, or a regular expression."""
    where: str = "whole"
    """whole: the line is just this; start; inside."""
    regex: re.Pattern[str] | None = None

    def fits(self, folded: str) -> bool:
        """Whether the line, in folded case and with single blanks, bears this mark."""
        if self.regex is not None:
            return self.regex.search(folded) is not None
        if self.where == "whole":
            return folded == self.pattern
        return folded.startswith(self.pattern) if self.where == "start" else self.pattern in folded


@dataclass(slots=True, frozen=True)
class Notice:
    """A line of boilerplate that the platform prints."""

    kind: str
    mark: Mark


@dataclass(slots=True, frozen=True)
class Profile:
    """What is known about one platform."""

    id: str
    name: str
    hosts: tuple[str, ...]
    publisher: str
    sure: tuple[Mark, ...]
    """One of these is proof."""
    supporting: tuple[Mark, ...]
    """Two of these are proof."""
    labels: dict[str, tuple[str, ...]]
    boilerplate: tuple[Notice, ...]
    header: tuple[str, ...]
    """Order of the head, e.g. headline, author, date, counters."""
    counters: tuple[str, ...]
    """What bare numbers after the date count, in order."""


def _mark(entry: Any) -> Mark:
    if isinstance(entry, str):
        return Mark(" ".join(entry.casefold().split()))
    pattern = str(entry["pattern"])
    if entry.get("regex"):
        return Mark(pattern, "inside", re.compile(pattern))
    return Mark(" ".join(pattern.casefold().split()), entry.get("where", "whole"))


def _profile(name: str, table: dict[str, Any]) -> Profile:
    marks = table.get("marks", {})
    return Profile(
        id=name,
        name=table["name"],
        hosts=tuple(table.get("hosts", ())),
        publisher=table.get("publisher", table["name"]),
        sure=tuple(map(_mark, marks.get("sure", ()))),
        supporting=tuple(map(_mark, marks.get("supporting", ()))),
        labels={field: tuple(words) for field, words in table.get("labels", {}).items()},
        boilerplate=tuple(Notice(e["kind"], _mark(e)) for e in table.get("boilerplate", ())),
        header=tuple(table.get("header", ())),
        counters=tuple(table.get("counters", ())),
    )


@cache
def profiles() -> tuple[Profile, ...]:
    """All profiles, by id."""
    folder = files(__package__) / "profiles"
    found = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    return tuple(_profile(p.name[:-5], parse_toml(p.read_text(encoding="utf-8"))) for p in found)
