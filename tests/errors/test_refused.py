"""Every kind of refusal, with words that tell a person what to do."""

from __future__ import annotations

import gzip
import io
import random
import zipfile

import pytest

import tearsheet
from tearsheet import ParseError

PAGE = "<html><body><h1>The lock opens</h1><p>The old lock opens again on Monday.</p></body></html>"


def zipped() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("page.html", PAGE)
    return held.getvalue()


@pytest.mark.parametrize("raw", [b"", "", b" \r\n\t", "\n \u3000\u00a0\n", b"\x00\x00", "\ufeff", b"\xef\xbb\xbf \n"])
def test_nothing_to_read(raw: bytes | str) -> None:
    with pytest.raises(ParseError, match="empty") as refusal:
        tearsheet.parse(raw)
    assert refusal.value.kind == "empty"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (zipped(), "zip"),
        (gzip.compress(PAGE.encode(), mtime=0), "gzip"),
    ],
)
def test_files_of_other_formats_are_named(raw: bytes, said: str) -> None:
    with pytest.raises(ParseError, match=said) as refusal:
        tearsheet.parse(raw)
    assert refusal.value.kind == "not_text"


@pytest.mark.parametrize("raw", [None, 42, 3.5, ["<p>x</p>"], {"html": PAGE}, object()])
def test_other_types_are_named(raw: object) -> None:
    with pytest.raises(ParseError, match=type(raw).__name__) as refusal:
        tearsheet.parse(raw)
    assert refusal.value.kind == "not_text"


@pytest.mark.parametrize("name", ["utf-9", "klingon", "base64_codec", "unicode_escape", "idna", "", "a" * 300, "\x00"])
def test_encodings_that_are_none_of_the_web(name: str) -> None:
    with pytest.raises(ParseError) as refusal:
        tearsheet.parse(PAGE.encode(), encoding=name)
    assert refusal.value.kind == "encoding"


@pytest.mark.parametrize("raw", [PAGE, PAGE.encode()])
def test_too_large(raw: bytes | str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tearsheet.source.opening.MAX_BYTES", 40)
    with pytest.raises(ParseError, match=rf"{len(raw)}.*40") as refusal:
        tearsheet.parse(raw)
    assert refusal.value.kind == "too_large"


def test_a_wrong_option_is_a_refusal_too() -> None:
    with pytest.raises(ParseError, match="html, text, markdown"):
        tearsheet.parse(PAGE, kind="docx")
    with pytest.raises(ParseError, match="quotes, claims, faq"):
        tearsheet.parse(PAGE, annotate=("tables",))


def test_refusals_are_value_errors() -> None:
    with pytest.raises(ValueError, match="empty"):
        tearsheet.parse("")


def test_random_bytes_are_letters_in_some_encoding_but_no_text() -> None:
    with pytest.raises(ParseError, match="binary") as refusal:
        tearsheet.parse(random.Random(7).randbytes(2_000))
    assert refusal.value.kind == "not_text"


def test_a_page_with_control_characters_is_a_page() -> None:
    raw = PAGE.replace("old", "o\x00\x01ld" * 12).encode()
    assert tearsheet.parse(raw).headline == "The lock opens"


@pytest.mark.parametrize(
    "options",
    [
        {"annotate": None},
        {"annotate": 5},
        {"fetched": "2026-03-01"},
        {"language": 5},
        {"url": b"https://eastmoor.example/"},
        {"kind": "pdf"},
    ],
)
def test_options_of_a_wrong_type_are_told_as_such(options):
    with pytest.raises(tearsheet.ParseError) as told:
        tearsheet.parse(PAGE, **options)
    assert "report it" not in str(told.value)
