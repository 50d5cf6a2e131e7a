"""Captions that no markup names: the line below a picture that says who took it, or stands in one box with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .features import View

_LONGEST = 220
_CREDIT = (
    r"(?:photo|photograph|picture|image|credit|foto|fotos|fotografie|fotoğraf|bild|bilder|grafik|crédits?|immagine|"
    r"imagem|фото|снимок|zdjęcie|fot|kuva|ảnh|写真|撮影|提供|사진|图|圖)"
)
# A word of a name, or one between names: "(watch the video below)" is none.
_NAME = r"(?:(?-i:[^\W\d_a-zà-öø-ÿ])[\w.'’-]*|and|und|et|y|e|de|von|van|via|for)"
# "... (Tyler Hobbs)", "... Фото: Игорь Петров", "...林晓雯摄", "...＝長野県高森町で": how captions end.
_ENDS = re.compile(
    rf"\((?:{_CREDIT}\W{{0,3}})?(?:by |von |par |de )?(?:{_NAME}[ /,]{{0,3}}){{1,5}}\)$"
    rf"|(?<![^\W\d_]){_CREDIT}\s?(?:[:：/]|by )\s?\S[^.!?。]{{1,50}}$"
    r"|[\u3400-\u9fff]{2,4}\s?(?:[摄攝]|供图|供圖|提供)$|＝[^。]{2,16}(?:で|撮影|提供)$"
    r"|[다\]]\.?\s[\uac00-\ud7a3]{2,4}\s(?:사진)?기자$|[\uac00-\ud7a3]{2,12}\s?제공\]?$",
    re.IGNORECASE,
)
_BOXES = ("div", "figure", "center")
_CLOSERS = " .。"
_STOPS = (".", "!", "?", "。", "！", "？", ":", "：")


def captions_below(view: View, content: Sequence[bool]) -> dict[int, str]:
    """ "caption" by the index of each block of the body that is one."""
    document = view.document
    if not document.images:
        return {}
    blocks = document.blocks
    held = Counter(block.group for block, inside in zip(blocks, content, strict=True) if inside)
    found: dict[int, str] = {}
    for image in document.images:
        i = image.at
        if i >= len(blocks) or not content[i] or blocks[i].kind != "paragraph" or len(blocks[i].text) > _LONGEST:
            continue
        text = blocks[i].text.rstrip(_CLOSERS)
        box = document.groups[image.group]
        boxed = image.group == blocks[i].group and held[image.group] == 1 and box.tag in _BOXES
        if (
            view.phrases[i].startswith("credit")
            or _ENDS.search(text)
            or (boxed and not view.prose[i] and not text.endswith(_STOPS))
        ):
            found[i] = "caption"
    return found
