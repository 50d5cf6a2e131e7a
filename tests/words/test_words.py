"""What lines say they are, on lines written for these tests."""

from __future__ import annotations

import pytest

from tearsheet.words import (
    counter,
    dateline,
    faq_heading,
    field_label,
    find_labels,
    guess_language,
    line_kind,
    repost_notice,
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share this article", "share"),
        ("Facebook Twitter Email", "share"),
        ("Advertisement", "advertisement"),
        ("Lesen Sie auch", "related"),
        ("责任编辑：周舟", "editor_signoff"),
        ("Author:", "label"),
        ("37 views", "counter"),
        ("Home > News > Harbour", "breadcrumb"),
    ],
)
def test_a_boilerplate_line_says_what_it_is(line: str, kind: str) -> None:
    found = line_kind(line)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "Conclusion",
        "Key Takeaways",
        "1",
        "How to write a newsletter that people open",
        "#3. Larkspur: a good builder for small shops",
        "About to Cross a Quiet River",
        "In this article, we plan a week by the sea.",
        "Her second novel, originally published in 2011, sold well.",
        "",
    ],
)
def test_content_is_left_alone(line: str) -> None:
    assert line_kind(line) is None


def test_counters() -> None:
    assert counter("11") == (None, 11)
    assert counter("1.2K views") == ("views", 1200)
    assert counter("跟贴32") == ("comments", 32)
    assert counter("阅读 1.5万") == ("views", 15000)
    assert counter("3 min read") == ("reading_time", 3)


def test_glued_labels_are_parted() -> None:
    found = find_labels("2021-03-04 08:00来源：海港日报作者：周舟")
    assert [label.field for label in found] == ["source", "author"]


def test_a_label_without_value() -> None:
    found = field_label("Published:")
    assert found is not None
    assert (found.field, found.has_value) == ("published", False)


def test_faq_headings() -> None:
    assert faq_heading("Häufige Fragen")
    assert faq_heading("FAQs: What Our Readers Ask")
    assert not faq_heading("Questions about the trial remain")


def test_notices_and_datelines() -> None:
    notice = repost_notice("The post Slow Trains appeared first on Harbour Gazette.")
    assert notice is not None
    assert (notice.publisher, notice.title) == ("Harbour Gazette", "Slow Trains")
    opening = dateline("LISBON (Reuters) - Fares rose.")
    assert opening is not None
    assert (opening.place, opening.agency) == ("LISBON", "Reuters")


def test_language() -> None:
    assert guess_language("Der Zug ist nicht da und das ist schlecht") == "de"
    assert guess_language("12 + 3") is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("▲ The ferry at its new pier", "credit"),
        ("(Credit: Mara Lind / Harbour Post)", "credit"),
        ("ml/kp-ar/to", "editor_signoff"),
        ("（林晓）", "editor_signoff"),
        ("Mara Lind / picture alliance / Getty Images", "credit"),
        ("[gallery ids=3,4]", "widget"),
        ("Baca juga: Kapal feri kembali berlayar", "related"),
        ("3、回复【码头】查看最新时刻表", "promo"),
        ("长按识别二维码，关注我们", "promo"),
        ("Please help us out: every gift counts", "promo"),
        ("Apoie o jornalismo independente da região", "promo"),
        ("Folgen Sie uns auf Telegram", "promo"),
        ("This column is republished with permission.", "repost_notice"),
        ('xml version="1.0" standalone="no"?', "export_header"),
    ],
)
def test_notices_of_many_platforms(line, kind):
    found = line_kind(line)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize("line", ["and/or", "▲", "TCP/IP", "The gift was regarded as a small one.", "回复了他的来信"])
def test_no_notices(line):
    assert line_kind(line) is None


def test_labels_of_other_stories_take_any_sign_and_whole_titles():
    title = "The goat that voted in three elections and what the council of Marrow Hill made of it"
    for line in (f"ALSO READ | {title}", f"Also read – {title}", f"Read more: {title}?", "İLGİLİ HABER: Oy veren keçi"):
        found = line_kind(line)
        assert found is not None
        assert found.kind == "related"
    assert line_kind(f"Read more: {title}.") is None
