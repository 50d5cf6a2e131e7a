"""Any input is opened as what it is, or refused with the reason."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from lxml import html

from tearsheet.errors import EmptyInputError, NotTextError, ParseError, TooLargeError, UnknownEncodingError
from tearsheet.source import open_source, opening

PAGE = "<!doctype html><html><head><title>Über uns</title></head><body><p>Grüße aus Köln</p></body></html>"


@pytest.mark.parametrize(
    "raw", [PAGE, PAGE.encode(), bytearray(PAGE.encode()), html.fromstring(PAGE), BeautifulSoup(PAGE, "lxml")]
)
def test_every_kind_of_page_object_is_opened_as_html(raw):
    source = open_source(raw)
    assert source.kind == "html"
    assert "Grüße aus Köln" in "".join(source.root.itertext())


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("A plain sentence.\n\nAnother one, with 3 < 4 and 5 > 2.", "text"),
        ("# Title\n\nSome *text* with [a link](https://example.org/x).", "markdown"),
        ("<p>One</p><p>Two</p>", "html"),
        ("<html><body>hello", "html"),
        ("Price < 5 and <b>bold</b> words in a note", "text"),
    ],
)
def test_kind_is_told_by_looking(raw, kind):
    assert open_source(raw).kind == kind


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1251", "Городской совет утвердил бюджет на следующий год без изменений"),
        ("gb18030", "市政府宣布将在明年扩建图书馆，并且增加阅览座位的数量"),
        ("shift_jis", "市は来年、図書館を増築し、閲覧席を増やすと発表しました"),
        ("euc-kr", "시는 내년에 도서관을 증축하고 열람석을 늘리겠다고 발표했다"),
        ("windows-1252", "Der Bürgermeister grüßte die Gäste – später am Abend"),
        ("koi8-r", "Городской совет утвердил бюджет на следующий год без изменений"),
    ],
)
def test_legacy_encodings_declared_or_not(encoding, text):
    declared = f'<html><head><meta charset="{encoding}"></head><body><p>{text}</p></body></html>'.encode(encoding)
    assert text in "".join(open_source(declared).root.itertext())
    bare = (f"<html><body><p>{text}</p></body></html>").encode(encoding)
    assert text in "".join(open_source(bare).root.itertext())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks_win(encoding):
    raw = PAGE.replace("<title>", '<meta charset="iso-8859-1"><title>').encode(encoding)
    assert "Grüße" in "".join(open_source(raw).root.itertext())


def test_a_lying_charset_loses_against_valid_utf8():
    raw = PAGE.replace("<title>", '<meta charset="iso-8859-1"><title>').encode("utf-8")
    assert "Grüße" in "".join(open_source(raw).root.itertext())


def test_text_encoded_twice_is_repaired_and_said_so():
    text = "Die Bürgermeisterin grüßt – „schöne“ Tage, überall Äpfel und Öfen"
    source = open_source(text.encode("utf-8").decode("cp1252", "replace") if False else text.encode().decode("latin-1"))
    assert source.text == text
    assert any("twice" in note for note in source.diagnostics)


@pytest.mark.parametrize("raw", [b"", b"  \n\t", "", "\ufeff", b"\x00\x00\x00", "\n"])
def test_empty_input(raw):
    with pytest.raises(EmptyInputError):
        open_source(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7 x",
        b"\x89PNG\r\n\x1a\n00",
        b"PK\x03\x04zip",
        b"\x1f\x8b\x08gz",
        bytes(range(1, 32)) * 20,
        42,
        None,
        ["a"],
    ],
)
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(NotTextError):
        open_source(raw)


def test_unknown_encoding_names_are_refused():
    with pytest.raises(UnknownEncodingError, match="base64"):
        open_source(b"abc", encoding="base64_codec")


def test_unknown_kind_is_refused():
    with pytest.raises(ParseError, match="kind"):
        open_source(b"abc", kind="pdf")


def test_too_large(monkeypatch):
    monkeypatch.setattr(opening, "MAX_BYTES", 10)
    with pytest.raises(TooLargeError):
        open_source(b"x" * 11)


def test_lone_surrogates_are_replaced():
    assert "\ufffd" in open_source("bad \udc80 text, long enough to be read").text


def test_depth_beyond_the_parser_loses_no_text():
    raw = "<div>" * 3000 + "<p>The article stands very deep.</p>" + "</div>" * 3000
    source = open_source(raw, kind="html")
    assert "The article stands very deep." in "".join(source.root.itertext())
    assert any("nested" in note for note in source.diagnostics)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "La compañía dijo que mañana abrirá la planta."),
        ("cp1252", "Il a déjà dit que la ville était là, à côté du marché."),
        ("cp1252", "O presidente disse que não há mais dinheiro e que são três milhões."),
        ("cp1252", "Il sindaco ha detto che la città è più sicura, perché così è già."),
        ("cp1252", "Borgmesteren sagde, at der er penge på kontoen, og at gøre mere er svært."),
        ("cp1252", "Der Bürgermeister sagte, für die Brücke fehle das Geld; künftig müsse gespart werden."),
        ("cp1250", "Burmistrz powiedział, że miasto nie ma już pieniędzy na budowę mostu, który się zawalił."),
        ("iso8859_2", "Starosta řekl, že město už nemá peníze na stavbu mostu, který se zřítil."),
        ("cp1250", "A polgármester azt mondta, hogy már nincs pénz a hídra, és később döntenek."),
        ("cp1254", "Belediye başkanı köprü için artık para olmadığını söyledi."),
    ],
)
@pytest.mark.parametrize("frame", ["{}", '<html><head><meta charset="utf-8"></head><body><p>{}</p></body></html>'])
def test_latin_code_pages_are_told_apart(encoding, text, frame):
    source = open_source(frame.format(text).encode(encoding))
    assert (source.text or "".join(source.root.itertext())) == text


def test_marks_behind_accents_are_no_double_encoding():
    assert open_source("El alcalde dijo “sí” y luego “así” y luego “no sé” y “sé”.".encode()).diagnostics == []


def test_a_title_alone_tells_markdown():
    assert open_source("# Council approves new plan\n\nBy Ann Carter\n\nThe council met on Monday.").kind == "markdown"
    assert open_source("#eastmoor #harbour\n\nThe council met on Monday.").kind == "text"
