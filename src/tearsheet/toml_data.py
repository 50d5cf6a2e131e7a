"""TOML data files that lie beside the code which reads them."""

from __future__ import annotations

import sys
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or sys.version_info < (3, 11):
    import tomli as tomllib
else:
    import tomllib


def read_toml(package: str | None, *path: str) -> dict[str, Any]:
    """The file at `path` inside a package (give `__package__`)."""
    found = files(package or "tearsheet")
    for step in path:
        found = found.joinpath(step)
    return parse_toml(found.read_text("utf-8"))


def parse_toml(text: str) -> dict[str, Any]:
    """The values of a TOML text."""
    values: dict[str, Any] = tomllib.loads(text)
    return values
