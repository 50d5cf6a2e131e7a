"""What the input is: HTML, markdown or text, or something that is no text at all."""

from __future__ import annotations

import re

from tearsheet.document import SourceKind
from tearsheet.errors import NotTextError

# First bytes of the formats that people hand in by mistake.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file; convert it to text first"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a zip archive (or a docx, epub ...); unpack it first"),
    (b"\x1f\x8b", "gzip data; decompress it first"),
    (b"\x28\xb5\x2f\xfd", "zstd data; decompress it first"),
    (b"BZh", "bzip2 data; decompress it first"),
    (b"\xfd7zXZ\x00", "xz data; decompress it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"WARC/", "a WARC file; read its records first"),
    (b"\xd0\xcf\x11\xe0", "an Office file; convert it to text first"),
    (b"OggS", "an Ogg file"),
    (b"\x00\x00\x01\x00", "an icon file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"PAR1", "a Parquet file; read its rows first"),
    (b"SQLite format 3\x00", "an SQLite database"),
)

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|title|article|main)\b",
    re.I | re.S,
)
_TAG = re.compile(
    r"</?(?:p|div|span|br|a|h[1-6]|ul|ol|li|table|tr|td|img|strong|em|b|i|section|article|header|footer|script|meta|link|html|body)\b[^<>]{0,500}>",
    re.I,
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|[-*+] \S|> \S|```|!\[[^\]\n]{0,200}\]\(|={3,}\s*$|\|.{1,200}\|\s*$)"
    r"|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*[^*\n]{1,200}\*\*",
    re.M,
)
_MARKDOWN_SURE = re.compile(r"^#{1,6} \S|\[[^\]\n]{1,200}\]\(https?://|^={3,}\s*$", re.M)

# A file that begins with a title of the first rank, and another paragraph below.
_TITLE = re.compile(r"\s*# [^\s#][^\n]*\n\s*\n\s*\S")

_HEAD = 65_536


def refuse_binary(data: bytes) -> None:
    """Raise `NotTextError` for files of other formats and for bytes that are no text in any encoding."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise NotTextError(f"the input is {name}")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"AVI ", b"WAVE"):
        raise NotTextError("the input is a RIFF media file")
    if data[4:8] == b"ftyp":
        raise NotTextError("the input is a media file")


# Marks of replacement, and control characters but for white space and escape.
_ODD = re.compile("[\ufffd\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_LONG_ENOUGH = 256


def looks_binary(text: str) -> bool:
    """Whether a decoded input is mostly replacement marks, or has control characters as no text has them.

    Any bytes are letters in some single-byte encoding; every tenth of random ones is a control character.
    """
    head = text[:4096]
    if not head or not (odd := len(_ODD.findall(head))):
        return False
    if odd > 0.3 * len(head):
        return True
    scattered = len(head) >= _LONG_ENOUGH and odd - head.count("\ufffd") > 0.05 * len(head)
    return scattered and not _TAG.search(head)


def sniff_kind(text: str) -> SourceKind:
    """HTML when it starts like a page or carries tags, markdown when it has its marks, else text."""
    head = text[:_HEAD]
    if "<" in head:
        if _HTML_START.match(head):
            return "html"
        tags = len(_TAG.findall(head, 0, 20_000))
        if tags >= 3 or (tags and head.lstrip().startswith("<")):
            return "html"
    if _TITLE.match(head):
        return "markdown"
    if _MARKDOWN_SURE.search(head) and len(_MARKDOWN.findall(head)) >= 2:
        return "markdown"
    return "text"
