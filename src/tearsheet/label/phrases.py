"""What the words of a block say it is: boilerplate phrases, and links to other stories as lines of their own."""

from __future__ import annotations

from tearsheet.document import SourceBlock
from tearsheet.words import line_kind

_PHRASE_REACH = 400
_FEW_LINES = 120
_TITLE_LINE, _WORDS = 180, 4
_ARROWS = frozenset("[>»›→▶►☞ \u00a0")
_BEHIND_TITLE = " \u00a0])<«‹"


def phrase_of(block: SourceBlock) -> str:
    """What the block's words say it is, as "kind:strength", or nothing; disclaimers run long, and say it first."""
    text = block.text
    match = line_kind(text[:_PHRASE_REACH])
    if match is None and "\n" in text and len(text) <= _FEW_LINES:
        # Several lines of furniture in one element: all of them must say so.
        kinds = [line_kind(line) for line in text.split("\n")]
        match = kinds[0] if all(kind is not None and kind.strength == "whole" for kind in kinds) else None
    if match is None and len(block.links) == 1 and _announces(text, block.links[0][0]):
        return "related:start"
    return f"{match.kind}:{match.strength}" if match else ""


def _announces(text: str, title: str) -> bool:
    """ "Read more <a>The goat that voted</a>", "» <a>...</a>", "[<a>...</a>]": a link to another story as a line."""
    if len(text) > _TITLE_LINE or not text.rstrip(_BEHIND_TITLE).endswith(title.rstrip(_BEHIND_TITLE)):
        return False
    # "See also[edit]" is no title.
    if title.count(" ") < _WORDS - 1 and title.isascii():
        return False
    before = text[: text.rfind(title)].strip()
    if set(before) <= _ARROWS:
        return bool(before)
    kind = line_kind(before)
    return kind is not None and (kind.kind, kind.strength) == ("related", "whole")
