"""Short lines that are told by their shape: times, counts, buttons of galleries."""

from __future__ import annotations

import pytest

from tearsheet.words import line_kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("20:10", "date"),
        ("8:05 p.m.", "date"),
        ("14.05 Uhr", "date"),
        ("4 min", "reading_time"),
        ("3h • 2 min read", "reading_time"),
        ("12 Photos", "widget"),
        ("SOURCE Ellery Harbour Works LLC", "source"),
        ("answered May 5, 2026 by lena_h", "byline"),
        ("👉 Join our channel: t.me/ellery", "promo"),
        ("Photo gallery: The lock in pictures", "related"),
    ],
)
def test_lines_of_a_shape(line: str, kind: str) -> None:
    match = line_kind(line)
    assert match is not None
    assert match.kind == kind


@pytest.mark.parametrize(
    "line", ["20:10 Uhr war es still", "4 minutes later he left", "SOURCE of the river", "Answered prayers"]
)
def test_sentences_of_the_like(line: str) -> None:
    assert line_kind(line) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Teilen Twittern Mailen Drucken", "share"),
        ("Compartir Imprimir Enviar", "share"),
        ("この記事を書いた人", "bio"),
        ("لمتابعة أحدث الأخبار انضم إلى قناتنا على تيليجرام", "promo"),
        ("Siga o Portal no WhatsApp e receba as notícias no celular.", "promo"),
    ],
)
def test_lines_of_other_languages(line: str, kind: str) -> None:
    match = line_kind(line)
    assert match is not None
    assert match.kind == kind
