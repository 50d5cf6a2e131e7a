"""Exporters of users: an article in, text or bytes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from tearsheet.errors import ExtensionError

from .finding import EXPORTERS, find

if TYPE_CHECKING:
    from tearsheet.models import Article

Exporter: TypeAlias = "Callable[[Article], str | bytes]"


def exporter(name: str, own: tuple[str, ...] = ()) -> Exporter:
    """The exporter of that name, or behind `module:function`.

    Args:
        name: an entry point of the group `tearsheet.exporters`, or `module:function`.
        own: names to tell besides, when there is none.

    Raises:
        ExtensionError: there is none, it cannot be loaded; when called, that it returned something else than text.
    """
    function = find(EXPORTERS, name, own)

    def checked(article: Article) -> str | bytes:
        made = function(article)
        if not isinstance(made, (str, bytes)):
            raise ExtensionError(f"format {name!r} made a {type(made).__name__}, not text or bytes")
        return made

    return checked
