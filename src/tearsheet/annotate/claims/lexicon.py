"""The word lists of the claims room, read once from `data/`."""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file `data/<name>.toml`."""
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))


@cache
def word_classes() -> dict[str, tuple[str, ...]]:
    """Word -> the classes it belongs to."""
    data = table("words")
    classes: dict[str, list[str]] = {}
    for name, words in data["classes"].items():
        for word in words:
            classes.setdefault(word, []).append(name)
    for word in data["past"]["words"]:
        classes.setdefault(word, []).append("past")
    return {word: tuple(names) for word, names in classes.items()}
