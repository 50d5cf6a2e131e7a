"""The profiles, read once: ours from `profiles/*.toml`, users' from their folders."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from tearsheet.extending.finding import profile_folders
from tearsheet.toml_data import parse_toml

from .checking import checked_profile


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
    """A line that the platform prints around its articles."""

    kind: str
    """The kind of boilerplate it is."""
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
    boilerplate: tuple[Notice, ...]
    """Lines to take out on this platform's pages."""


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
        boilerplate=tuple(Notice(e["kind"], _mark(e)) for e in table.get("boilerplate", ())),
    )


def profiles() -> tuple[Profile, ...]:
    """All profiles, by id: ours, then those of users, which replace ours of the same id.

    Raises:
        ExtensionError: a user's profile cannot be read; the message names the file and the field.
    """
    return _profiles(profile_folders())


@cache
def _profiles(folders: tuple[Path, ...]) -> tuple[Profile, ...]:
    found = {profile.id: profile for profile in _own()}
    for folder in folders:
        found |= {path.stem: _profile(path.stem, checked_profile(path)) for path in sorted(folder.glob("*.toml"))}
    return tuple(profile for _, profile in sorted(found.items()))


@cache
def _own() -> tuple[Profile, ...]:
    folder = files(__package__) / "profiles"
    found = sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name)
    return tuple(_profile(p.name[:-5], parse_toml(p.read_text(encoding="utf-8"))) for p in found)
