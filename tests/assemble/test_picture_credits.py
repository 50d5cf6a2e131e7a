"""Captions and credits: what the picture shows, and who took it."""

from __future__ import annotations

import pytest

import tearsheet
from tearsheet.assemble.picture_credits import split_caption

BODY = "<p>The council of Eastmoor voted on Tuesday to rebuild the old harbour wall, which a storm broke in March of this year.</p>"


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Die Brücke. © Foto: Renate Wimmer", "Die Brücke.", "Renate Wimmer"),
        ("The wall (Foto Ansa)", "The wall", "Ansa"),
        ("The wall PHOTO LOU TARR", "The wall", "LOU TARR"),
        ("The wall.Credit...T.J. Almeida for The Post", "The wall.", "T.J. Almeida for The Post"),
        ("The wall. AP Photo/Lou Tarr", "The wall.", "AP Photo/Lou Tarr"),
        ("The wall on 3 May / Reuters", "The wall on 3 May", "Reuters"),
        ("The wall | Lou Tarr", "The wall", "Lou Tarr"),
        ("修理した壁、佐久間美帆撮影", "修理した壁", "佐久間美帆"),
        ("Foto: dpa", None, "dpa"),
        ("The bench on a quiet Saturday / drone view", "The bench on a quiet Saturday / drone view", None),
        ("A photo of the mayor with his dog", "A photo of the mayor with his dog", None),
        ("The source of the river.", "The source of the river.", None),
    ],
)
def test_a_caption_is_parted_from_its_credit(line: str, caption: str | None, credit: str | None) -> None:
    assert split_caption(line) == (caption, credit)


@pytest.mark.parametrize(
    "figure",
    [
        '<figure><img src="a.jpg"><figcaption><span class="caption">The wall at dawn.</span><span class="credit">Lou Tarr</span></figcaption></figure>',
        '<figure><img src="a.jpg"><figcaption><p>The wall at dawn.</p><p>Lou Tarr</p></figcaption></figure>',
        '<figure><img src="a.jpg"><figcaption>The wall at dawn. <cite>Lou Tarr</cite></figcaption></figure>',
        '<figure><img src="a.jpg"></figure><p class="media__description">The wall at dawn. Photo: Lou Tarr</p>',
        '<p><img src="a.jpg"><br><em>The wall at dawn. Photo: Lou Tarr</em></p>',
    ],
)
def test_one_picture_has_its_caption_and_credit(figure: str) -> None:
    article = tearsheet.parse(f"<article><h1>Eastmoor to rebuild its wall</h1>{BODY}{figure}{BODY * 2}</article>")
    assert [(i.url, i.caption, i.credit) for i in article.images] == [("a.jpg", "The wall at dawn.", "Lou Tarr")]
    assert "dawn" not in article.text
