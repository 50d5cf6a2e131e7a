"""Captions in copied text: lines that say who took the picture, or that stand right above a line which does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tearsheet.document import SourceBlock

_LONGEST = 300
_PHOTO = (
    r"photo(?:graph|s)?|image|picture|foto(?:s|grafie|grafía|ğraf)?|bild(?:er)?|beeld|crédits?(?: photo)?|"
    r"immagine|imagem|фото|снимок|zdjęcie|fot|kuva|ảnh|写真|撮影|画像|사진|图|圖|图片来源|图源"
)
# "... on the pier. (Foto: Ann Lee/dpa)"; sources of pictures and of figures are told apart by their agency.
_CREDITED = re.compile(
    rf".{{12,}}[(（\[](?:(?:{_PHOTO})\s?[:：/]\s?[^()（）]{{2,60}}|(?:quelle|source|fuente|fonte|bron)\s?:\s?[^()/]{{2,40}}/[^()]{{2,30}})[)）\]]",
    re.I,
)
# "... 들여다보고 있다. 홍길동 기자", "...受访者供图"
_SIGNED = re.compile(
    r".{8,}(?:[다\]]\.?\s[\uac00-\ud7a3]{2,4}\s(?:사진)?기자|\S\s?(?:供图|摄影?|图源网络)|[\uac00-\ud7a3]\s?제공)"
)
_CREDIT_LINE = re.compile(rf"(?:{_PHOTO})\s?(?:by\s|[:：/]\s?)\S.{{0,60}}", re.I)


def mark_captions(blocks: Sequence[SourceBlock]) -> list[SourceBlock]:
    """The blocks, captions marked as such."""
    return [replace(block, kind="caption") if _is_caption(blocks, i) else block for i, block in enumerate(blocks)]


def _is_caption(blocks: Sequence[SourceBlock], i: int) -> bool:
    block = blocks[i]
    text = block.text
    if block.kind != "line" or len(text) > _LONGEST or not i:
        return False
    if text[-1] in ")）]" and _CREDITED.fullmatch(text):
        return True
    free = block.gap and (i + 1 == len(blocks) or blocks[i + 1].gap)
    if free and not text.isascii() and i + 2 < len(blocks) and text.count("다.") <= 1 and _SIGNED.fullmatch(text):
        return True
    # A free line with the credit close below; a headline stands above everything.
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    return (
        block.gap > 0
        and i > 1
        and below is not None
        and not below.gap
        and len(below.text) <= 80
        and text[-1] not in ".。!?"
        and _CREDIT_LINE.fullmatch(below.text) is not None
        and (i + 2 == len(blocks) or blocks[i + 2].gap > 0)
    )
