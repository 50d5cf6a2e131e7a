"""Odd but readable: marks, encodings and characters that must not cost a word."""

from __future__ import annotations

import codecs

import pytest

import tearsheet

HEADLINE = "Žofie Näslund öffnet die Schleuse"
BODY = (
    "„Wir öffnen im Frühjahr“, sagte Žofie Näslund am Dienstag. "
    "Die Reparatur der alten Schleuse kostet 40 000 Kronen und dauert drei Wochen, teilte das Bauamt mit."
)


def page(charset: str = "") -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    head = f"<head>{meta}<title>{HEADLINE}</title></head>"
    return f"<html>{head}<body><h1>{HEADLINE}</h1><p>{BODY}</p></body></html>"


def read(raw: bytes | str) -> tuple[str | None, str]:
    article = tearsheet.parse(raw)
    return article.headline, article.text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
@pytest.mark.parametrize("declared", ["", "iso-8859-1"])
def test_byte_order_marks_win_and_are_not_text(mark: bytes, encoding: str, declared: str) -> None:
    assert read(mark + page(declared).encode(encoding)) == (HEADLINE, BODY)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_encodings_without_a_mark(encoding: str) -> None:
    assert read(page().encode(encoding)) == (HEADLINE, BODY)


@pytest.mark.parametrize(
    "declared", ["iso-8859-1", "windows-1252", "shift_jis", "us-ascii", "utf-16", "no-such-charset"]
)
def test_a_wrongly_declared_utf8_page(declared: str) -> None:
    assert read(page(declared).encode()) == (HEADLINE, BODY)


@pytest.mark.parametrize("encoding", ["windows-1250", "iso-8859-2"])
def test_a_rightly_declared_legacy_page(encoding: str) -> None:
    body = BODY if encoding == "windows-1250" else BODY.translate({0x201E: '"', 0x201C: '"'})
    source = page(encoding).replace(BODY, body)
    assert read(source.encode(encoding)) == (HEADLINE, body)


def test_windows_1252_declared_as_latin_1() -> None:
    said = "“It costs £75 – no more,” she said of the chalk sign."
    source = f'<meta charset="iso-8859-1"><h1>The café’s sign</h1><p>{said}</p>'
    assert read(source.encode("cp1252")) == ("The café’s sign", said)


def test_the_callers_encoding_wins_over_the_declared_one() -> None:
    raw = page("utf-8").replace("„", '"').replace("“", '"').encode("iso-8859-2")
    assert tearsheet.parse(raw, encoding="iso-8859-2").headline == HEADLINE


@pytest.mark.parametrize("odd", ["\ud83d", "\x00", "\x00\x00\x00"])
@pytest.mark.parametrize("kind", ["html", "text"])
def test_lone_surrogates_and_nuls_cost_no_word(odd: str, kind: str) -> None:
    source = page() if kind == "html" else f"{HEADLINE}\n\n{BODY}\n"
    article = tearsheet.parse(source.replace("Dienstag", f"Dienstag{odd}"), kind=kind)
    assert article.headline == HEADLINE
    assert "dauert drei Wochen, teilte das Bauamt mit." in article.text
    article.model_dump_json().encode("utf-8")


def test_half_a_surrogate_pair_each_makes_the_character_whole() -> None:
    assert "😀" in tearsheet.parse(page().replace("Dienstag", "Dienstag \ud83d\ude00")).text


def test_bytes_that_are_no_valid_utf8_cost_only_themselves() -> None:
    raw = page("utf-8").encode().replace(b"Dienstag", b"Dien\xffstag")
    assert "Die Reparatur der alten Schleuse kostet 40 000 Kronen" in tearsheet.parse(raw).text.replace("\u00a0", " ")
