"""What an inline element says by itself: that it is not shown, or that its digits are raised."""

from __future__ import annotations

import re
from typing import Any

_UNSHOWN = re.compile(r"display\s?:\s?none|visibility\s?:\s?hidden", re.I)
_RAISED = re.compile(r"[-+−–]?[0-9]{1,3}(?:\s?[,;]\s?[0-9]{1,3}){0,3}")
_SUPERSCRIPTS = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")


def is_hidden(element: Any) -> bool:
    """Whether the element's own attributes say that it is not shown."""
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and _UNSHOWN.search(style) is not None)


def superscript(element: Any) -> str | None:
    """What a "sup" holds in the signs there are for it: "300¹" is not 3001. None where it is no number."""
    if len(element) > 1:
        return None
    text = "".join(element.itertext()).strip()
    return text.translate(_SUPERSCRIPTS) if _RAISED.fullmatch(text) else None
