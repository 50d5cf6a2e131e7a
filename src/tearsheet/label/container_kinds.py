"""What a container's names say it holds: words of class, id and role to kinds of boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from tearsheet.document import Group
from tearsheet.toml_data import read_toml

_WORD = re.compile(r"[a-z]+")


@cache
def _kinds() -> dict[str, str]:
    raw = read_toml(__package__, "container_kinds.toml")
    kinds: dict[str, str] = {}
    for kind, words in raw.items():
        for word in words:
            kinds.setdefault(word, kind)
    return kinds


@cache
def _order() -> dict[str, int]:
    order: dict[str, int] = {}
    for kind in _kinds().values():
        order.setdefault(kind, len(order))
    return order


@lru_cache(maxsize=8192)
def kind_of_name(name: str) -> str | None:
    """The kind that an element's names give, or None."""
    if not name:
        return None
    table, order = _kinds(), _order()
    found = [table[word] for word in _WORD.findall(name) if word in table]
    return min(found, key=order.__getitem__) if found else None


def kinds_of_groups(groups: Sequence[Group]) -> list[str | None]:
    """For each group its own kind, else that of the nearest container that has one."""
    kinds: list[str | None] = [None] * len(groups)
    for index in range(1, len(groups)):
        group = groups[index]
        kinds[index] = kind_of_name(group.name) or kinds[group.parent]
    return kinds
