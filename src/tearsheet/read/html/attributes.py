"""What the attributes of a block element say: its names, and hints."""

from __future__ import annotations

import re
from functools import lru_cache

from tearsheet.document import Hint

from .tags import NAMING, ROLE_HINTS

# Class words of an element that holds the caption of a picture.
_CAPTION = re.compile(
    r"caption|bildunterschrift|bildtext|(?:^|\s)legend(?:\s|$)|(?:img|image|photo|pic(?:ture)?|media|figure)[_-]{0,2}desc(?:ription)?(?:\s|$)|pie-?(?:de-?)?foto|bijschrift|didascalia"
)
_BOLD = re.compile(r"font-weight\s?:\s?(?:bold|[6-9]00)", re.I)
# Words for what a click unfolds.
_UNFOLDS = re.compile(
    r"collaps|accord|akkord|toggle|expand|tab|panel|more|spoiler|answer|content|transcript|full|article|"
    r"paywall|premium|locked|subscri|body|story"
)
# Class words that mark an embedded social post.
_EMBED = re.compile(r"twitter-tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|truthsocial")


# The same names come again and again on a page.
@lru_cache(maxsize=8192)
def names_caption(name: str) -> bool:
    """Whether an element's names say that it holds a caption."""
    return _CAPTION.search(name) is not None


@lru_cache(maxsize=8192)
def _names_embed(name: str) -> bool:
    return _EMBED.search(name) is not None


def read_attributes(attributes: list[tuple[str, str]]) -> tuple[str, int]:
    """The naming words of an element, lower case, and the hints that its attributes give."""
    name, hints, unfolds = "", 0, False
    for key, value in attributes:
        if key in NAMING:
            name = f"{name} {value}" if name else value
            if key == "role":
                hints |= ROLE_HINTS.get(value, 0)
        elif key == "style":
            if "none" in value and "display:none" in value.replace(" ", "").lower():
                hints |= Hint.HIDDEN | Hint.UNSHOWN
            elif "weight" in value and _BOLD.search(value):
                hints |= Hint.STRONG
        elif key == "hidden":
            hints |= Hint.HIDDEN | Hint.UNSHOWN
        elif key.startswith("aria-"):
            # Scripts that fold and unfold tell readers' aids so.
            unfolds = True
            if key == "aria-hidden" and value == "true":
                hints |= Hint.HIDDEN
    if name:
        name = name.lower()
        if "-" in name and _names_embed(name):
            hints |= Hint.EMBED
    if hints & Hint.UNSHOWN and (unfolds or _UNFOLDS.search(name)):
        hints &= ~Hint.UNSHOWN
    return name, hints
