"""What a caption says of the picture, and whom it credits for it."""

from __future__ import annotations

import re

_TAIL, _LONGEST, _CREDIT_LINE = 200, 2000, 80
_LABEL = (
    r"photo(?:graph|grapher|s)?(?: by| credit| courtesy of| illustration by)?|"
    r"images?(?: by| credit| source| courtesy of)?|pictures?(?: by| credit)?|illustration(?: by)?|credits?|"
    r"crédits?(?: photo)?|fotos?|fotografie|fotografía(?: de)?|bild(?:er|quelle)?|beeld|immagine|imagem|crédito|"
    r"copyright|source|quelle|fuente|fonte|bron|via|ph\.?|фото|fot\.?|kuva|zdjęcie|写真|撮影|사진|图|圖|图片来源"
)
_AGENCY = (
    r"AFP|AP|Reuters|REUTERS|Getty(?: Images)?|dpa|EFE|EPA|ANSA|Ansa|LaPresse|Xinhua|TASS|PAP|ANP|NTB|TT|Ritzau|APA|"
    r"Keystone|Bloomberg|Shutterstock|iStock|Alamy|imago|PA|Belga|Lusa|Kyodo|Yonhap|Anadolu|NurPhoto|Magnum|AAP|CP|Imago|"
    r"picture alliance"
)
_NAME = r"[A-ZÀ-ÞŁ][\w.'’-]*(?: (?:(?:de|da|di|van|von|der|den|el|al|la|le) ){0,2}[A-ZÀ-ÞŁ][\w.'’-]*){0,3}"
_APART = r"(?:^|(?<=[.!?])\s+|\s*[|–—]\s+)"
# In the order of how much they tell; each ends the caption.
_CREDITS = tuple(
    re.compile(pattern)
    for pattern in (
        # "AP Photo/Ann Lee", "Ann Lee/AFP via Getty Images"
        rf"{_APART}(?P<name>(?:{_AGENCY})\s(?:Photo|Images)\s?/\s?{_NAME})$",
        rf"{_APART}(?P<name>{_NAME}\s?/\s?(?:{_AGENCY})(?: (?:via|/) [\w ]{{2,30}})?)$",
        # "© Foto: Ann Lee", "Photo: Ann Lee", "Credit...Ann Lee", "Photo by Ann Lee", "via REUTERS"
        rf"[\s.|(\[–—/-]*(?:©\s*)?(?i:\b(?:{_LABEL}))"
        r"\s*(?:[:：©]+|\.{3}|…|(?<=\bby)|(?<=\bof)|(?<=\bvia)|(?<=\bVia))\s*(?P<name>[^()\[\]:]{2,80}?)[)\]\s]*$",
        # "(Foto Ansa)", "(Ph. Ann Lee)", "(AP Photo/Ann Lee)", "(Ann Lee / dpa)"
        rf"\s*[(\[](?i:{_LABEL})\s(?P<name>[^()\[\]]{{2,60}})[)\]]\s*$",
        rf"\s*\((?P<name>[^()]{{0,60}}(?:/|\b(?:{_AGENCY})\b)[^()]{{0,40}})\)\s*$",
        # "PHOTO ANN LEE"
        r"[\s.|–—-]*\b(?:PHOTO|FOTO|BILD|CRÉDIT|CREDIT)S?\s(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{3,50})$",
        r"[\s.|(\[–—-]*©\s*(?P<name>[^©()\[\]]{2,60}?)[)\]\s]*$",
        # "The wall on 3 May / Reuters", "The wall | Ann Lee"
        rf"\s+/\s+(?P<name>(?:{_AGENCY}))$",
        rf"\s+\|\s+(?P<name>{_NAME}(?:\s?/\s?[\w ]{{2,30}})?)$",
        # "、佐久間美帆撮影", "林晓雯摄", "受访者供图"
        r"[、，,＝=\s（(]*(?P<name>[\u3400-\u9fff]{2,6})\s?(?:撮影|[摄攝]|供图|供圖|提供)[）)。\s]*$",
    )
)


def split_caption(text: str) -> tuple[str | None, str | None]:
    """(caption, credit) of a caption line.

    >>> split_caption("The wall at dawn. © Foto: Renate Wimmer")
    ('The wall at dawn.', 'Renate Wimmer')
    """
    above, _, last = text.rpartition("\n")
    if above and len(last) <= _CREDIT_LINE and not last.endswith((".", "!", "?")):
        return " ".join(above.split()), split_caption(last)[1] or last
    tail = text[-_TAIL:] if len(text) <= _LONGEST else ""
    for pattern in _CREDITS:
        match = pattern.search(tail)
        if match is not None:
            caption = text[: max(0, len(text) - _TAIL) + match.start()].strip(" |-–—(/、，")
            # The full stop of the caption's sentence was taken for a sign in front of the credit.
            if caption and text[len(caption) : len(caption) + 1] == ".":
                caption += "."
            return caption or None, match["name"].strip(" .|,") or None
    return text, None
