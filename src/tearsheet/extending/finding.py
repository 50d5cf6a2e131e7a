"""Where extensions are looked for: entry points of installed packages, and `module:function`."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from tearsheet.errors import ExtensionError

ANNOTATORS = "tearsheet.annotators"
EXPORTERS = "tearsheet.exporters"
PROFILES = "tearsheet.profiles"
"""A package whose folder holds profiles, or a function that returns the folder."""

PROFILES_VARIABLE = "TEARSHEET_PROFILES"
"""Environment variable with folders of profiles, split as PATH is."""

_NOUNS = {ANNOTATORS: "annotation", EXPORTERS: "format"}


@cache
def _points(group: str) -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=group), key=lambda point: point.name)}


def installed(group: str) -> tuple[str, ...]:
    """Names that installed packages give to extensions of the group, e.g. `ANNOTATORS`. Loads none of them."""
    return tuple(_points(group))


def find(group: str, name: str, own: tuple[str, ...]) -> Callable[..., Any]:
    """The function behind the name of an entry point, or behind `module:function`.

    Args:
        group: which extensions.
        name: what was asked for.
        own: the names tearsheet itself has, for the message.

    Raises:
        ExtensionError: there is none of that name, or it cannot be loaded.
    """
    noun = _NOUNS[group]
    point = _points(group).get(name)
    if point is None and ":" not in name:
        known = ", ".join((*own, *installed(group)))
        raise ExtensionError(f"unknown {noun} {name!r}; choose from {known}, or give your own as MODULE:FUNCTION")
    try:
        found = _from_module(name) if point is None else point.load()
    except Exception as error:  # a user's module may raise anything while it is imported
        raise ExtensionError(f"{noun} {name!r} cannot be loaded: {type(error).__name__}: {error}") from error
    if not callable(found):
        raise ExtensionError(f"{noun} {name!r} is a {type(found).__name__}, not a function")
    function: Callable[..., Any] = found
    return function


def _from_module(name: str) -> Any:
    module, _, path = name.partition(":")
    found: Any = import_module(module)
    for step in path.split("."):
        found = getattr(found, step)
    return found


def profile_folders() -> tuple[Path, ...]:
    """Folders with users' profiles: of installed packages, then those of `TEARSHEET_PROFILES`.

    Raises:
        ExtensionError: a folder is none, or a package that offers one cannot be loaded.
    """
    return _installed_folders() + _named_folders(os.environ.get(PROFILES_VARIABLE, ""))


@cache
def _installed_folders() -> tuple[Path, ...]:
    return tuple(_offered_folder(name, point) for name, point in _points(PROFILES).items())


def _offered_folder(name: str, point: EntryPoint) -> Path:
    try:
        found: Any = point.load()
        return Path(found() if callable(found) else found.__path__[0])
    except Exception as error:  # as above
        raise ExtensionError(f"profiles {name!r} cannot be loaded: {type(error).__name__}: {error}") from error


@cache
def _named_folders(value: str) -> tuple[Path, ...]:
    folders = tuple(Path(part) for part in value.split(os.pathsep) if part)
    for folder in folders:
        if not folder.is_dir():
            raise ExtensionError(f"{PROFILES_VARIABLE}: {str(folder)!r} is no folder")
    return folders
