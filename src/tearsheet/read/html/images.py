"""Images of a page: their address, alternative text and declared size."""

from __future__ import annotations

from typing import Any

from tearsheet.document import SourceImage

# Lazy loaders keep the real address beside a placeholder in src.
_SOURCES = ("data-src", "data-original", "data-lazy-src", "src")


def image_of(element: Any, at: int, group: int, hints: int) -> SourceImage | None:
    """The image an `img` element shows; None for pixels, icons and inline data."""
    url = next((value for key in _SOURCES if (value := element.get(key)) and not value.startswith("data:")), None)
    if not url:
        return None
    width = _pixels(element.get("width"))
    if 0 < width < 60 or 0 < _pixels(element.get("height")) < 60:
        return None
    return SourceImage(url.strip(), " ".join((element.get("alt") or "").split()), at, group, hints, width)


def _pixels(value: str | None) -> int:
    digits = (value or "").strip().removesuffix("px")
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 0
