"""Encoding labels of the web (WHATWG Encoding Standard) and the Python codec that decodes each."""

from __future__ import annotations

import codecs
import re

# Only these are encodings of pages. Python's other codecs (base64, idna, unicode_escape ...) never are.
_CODECS: dict[str, str] = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "utf-32": "utf-32",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso88591": "cp1252",
    "windows-1252": "cp1252",
    "cp1252": "cp1252",
    "ansi": "cp1252",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "ms_kanji": "cp932",
    "cp932": "cp932",
    "euc-jp": "euc_jp",
    "x-euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "ksc5601": "cp949",
    "korean": "cp949",
    "cp949": "cp949",
    "windows-949": "cp949",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "chinese": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "koi": "koi8_r",
    "macintosh": "mac_roman",
    "x-mac-roman": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "ibm866": "cp866",
    "cp866": "cp866",
    "tis-620": "cp874",
    "windows-874": "cp874",
}
_CODECS.update({f"windows-125{n}": f"cp125{n}" for n in range(9)})
_CODECS.update({f"cp125{n}": f"cp125{n}" for n in range(9)})
_CODECS.update({f"x-cp125{n}": f"cp125{n}" for n in range(9)})
for _n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16):
    _CODECS.update({f"iso-8859-{_n}": f"iso8859_{_n}", f"iso8859-{_n}": f"iso8859_{_n}"})
# As browsers do: these two are read as their Windows supersets.
_CODECS.update({"iso-8859-9": "cp1254", "iso8859-9": "cp1254", "iso-8859-11": "cp874"})

_DECLARED = re.compile(rb"""charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.\-]{2,40})""", re.I)
_XML_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9_:.\-]{2,40})""", re.I)

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def codec_of(label: str) -> str | None:
    """The Python codec for an encoding label of the web, or None for anything else."""
    label = label.strip().lower()
    if label == "iso-8859-8-i":
        label = "iso-8859-8"
    return _CODECS.get(label) or _CODECS.get(label.replace("_", "-"))


def declared_codec(data: bytes) -> str | None:
    """The codec that the first 4 KB of a page declare in a meta element or an XML declaration."""
    head = data[:4096]
    for match in (*_XML_DECLARED.finditer(head), *_DECLARED.finditer(head)):
        codec = codec_of(match.group(1).decode("ascii"))
        if codec:
            # A page that declares UTF-16 in readable ASCII is not UTF-16 (WHATWG says: UTF-8).
            return "utf-8" if codec.startswith(("utf-16", "utf-32")) else codec
    return None
