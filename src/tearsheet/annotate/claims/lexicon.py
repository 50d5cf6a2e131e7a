"""The word lists of the claims room, read once from `data/`."""

from __future__ import annotations

from functools import cache
from typing import Any

from tearsheet.toml_data import read_toml


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file `data/<name>.toml`."""
    return read_toml(__package__, "data", f"{name}.toml")


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
