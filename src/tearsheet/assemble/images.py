"""The article's images with their captions and credits."""

from __future__ import annotations

import re
from typing import Any

from tearsheet.address import absolute
from tearsheet.document import Hint
from tearsheet.label.labelling import Labelled

# "(Photo: A. Smith)", "Credit: Agency", "Foto: dpa", "via REUTERS" at the end of a caption.
_CREDIT = re.compile(
    r"[\s.|(\[–—-]*\b(?:photo(?:graph)?(?: by| credit| courtesy of)?|image(?: credit| source)?|picture|credit|foto|"
    r"bild|fotografía|crédito|crédits?|copyright|source|quelle|via)\s*[:：©]?\s*"
    r"(?P<name>[^()\[\]:]{2,80}?)[)\].\s]*$"
    r"|\((?P<paren>[^()]{2,60}(?:/|\bAFP\b|\bAP\b|\bReuters\b|\bGetty\b|\bdpa\b|\bEFE\b)[^()]{0,40})\)\s*$"
    r"|\s(?P<slash>[A-Z][\w.' -]{2,40} / [A-Z][\w.' -]{1,40})$",
    re.I,
)
_LABELLED = re.compile(r"[:：©]|\b(?:by|courtesy|via)\b", re.I)
_OUTSIDE = Hint.NAV | Hint.FOOTER | Hint.HIDDEN | Hint.FORM
_REACH = 6
_MAX_IMAGES = 60


def split_caption(text: str) -> tuple[str | None, str | None]:
    """(caption, credit) of a caption line."""
    match = _CREDIT.search(text[-200:]) if len(text) <= 2000 else None
    if match is None:
        return text, None
    credit = match.group("name") or match.group("paren") or match.group("slash")
    if match.group("name") and not _LABELLED.search(match.group()):
        return text, None
    caption = text[: max(0, len(text) - 200) + match.start()].strip(" .|-–—(")
    if caption and text[len(caption) : len(caption) + 1] == ".":
        caption += "."
    return caption or None, credit.strip() if credit else None


def images(labelled: Labelled, used: set[int]) -> tuple[list[dict[str, Any]], set[int]]:
    """Image fields in reading order, and the blocks that became captions."""
    document = labelled.document
    captions = [i for i, label in enumerate(labelled.labels) if label.role == "metadata" and label.kind == "caption"]
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
    for index in captions:
        caption, credit = split_caption(document.blocks[index].text)
        owner = next(
            (entry for at, entry in reversed(found) if at <= index <= at + 2 and entry["caption"] is None),
            None,
        )
        if owner is None:
            found.append((index, {"url": None, "caption": caption, "credit": credit}))
        else:
            owner.update(caption=caption, credit=credit)
    for candidate in document.candidates.get("image", ())[:3]:
        url = absolute(candidate.value, document.base)
        if url and url not in seen:
            seen.add(url)
            caption = candidate.extra.get("caption")
            found.append((-1, {"url": url, "caption": caption, "credit": candidate.extra.get("credit")}))
    found.sort(key=lambda entry: entry[0])
    return [entry for _, entry in found], set(captions)
