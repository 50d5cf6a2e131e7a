"""The article's images with their captions and credits."""

from __future__ import annotations

import re
from typing import Any

from tearsheet.address import absolute
from tearsheet.document import Hint, SourceBlock
from tearsheet.label.labelling import Labelled

from .picture_credits import split_caption

# Class words of what names who took the picture.
_CREDITS = re.compile(
    r"credit|copyright|(?:^|[\s_-])(?:source|photographer|fotograf|fotonachweis|bildnachweis|agency|auteur)(?=$|[\s_-])"
)
_OUTSIDE = Hint.NAV | Hint.FOOTER | Hint.HIDDEN | Hint.FORM
_REACH = 6
_LONGEST_CREDIT = 60
_MAX_IMAGES = 60


def _is_credit(block: SourceBlock, caption: SourceBlock) -> bool:
    """Whether a block right below a caption, in the same figure, says who took the picture."""
    if _CREDITS.search(block.name):
        return True
    short = len(block.text) <= _LONGEST_CREDIT and not block.text.endswith((".", "!", "?"))
    return short and block.group == caption.group and block.hints == caption.hints


def images(labelled: Labelled, used: set[int]) -> tuple[list[dict[str, Any]], set[int]]:
    """Image fields in reading order, and the blocks that became captions."""
    document = labelled.document
    captions = [i for i, label in enumerate(labelled.labels) if label.role == "metadata" and label.kind == "caption"]
    beside = {image.at for image in document.images}
    captions += [i for i in beside if i < len(labelled.labels) and labelled.labels[i].kind == "credit"]
    captions.sort()
    first, last = (min(used), max(used)) if used else (0, 0)
    found: list[tuple[int, dict[str, Any]]] = []
    seen: set[str] = set()
    for image in document.images:
        if image.hints & _OUTSIDE or not first - _REACH <= image.at <= last + 1:
            continue
        url = absolute(image.url, document.base)
        if url and url not in seen and len(found) < _MAX_IMAGES:
            seen.add(url)
            found.append((image.at, {"url": url, "caption": None, "credit": None}))
    before: tuple[int, dict[str, Any]] | None = None
    for index in captions:
        block = document.blocks[index]
        told = before[1] if before is not None and index - before[0] == 1 else None
        if (
            told is not None
            and told["caption"]
            and told["credit"] is None
            and _is_credit(block, document.blocks[index - 1])
        ):
            told["credit"] = split_caption(block.text)[1] or block.text
            continue
        caption, credit = (None, block.text) if _CREDITS.search(block.name) else split_caption(block.text)
        owner = next(
            (entry for at, entry in reversed(found) if at <= index <= at + 2 and entry["caption"] is None),
            None,
        )
        if owner is None:
            owner = {"url": None}
            found.append((index, owner))
        owner.update(caption=caption, credit=credit)
        before = index, owner
    for candidate in document.candidates.get("image", ())[:3]:
        url = absolute(candidate.value, document.base)
        if url and url not in seen:
            seen.add(url)
            caption = candidate.extra.get("caption")
            found.append((-1, {"url": url, "caption": caption, "credit": candidate.extra.get("credit")}))
    found.sort(key=lambda entry: entry[0])
    return [entry for _, entry in found], set(captions)
