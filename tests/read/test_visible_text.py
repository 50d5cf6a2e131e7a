"""What stands on a page and what does not: exponents, formulas, code in colours, hidden pieces, empty cells."""

from __future__ import annotations

import lxml.html
import pytest

import tearsheet

LONG = (
    "The plant at Eastmoor has grown for ten years and wants to grow on, its owner told the council on Monday evening."
)


def body(*inner: str) -> str:
    page = f"<article><h1>Plant grows</h1>{''.join(f'<p>{text}</p>' for text in (LONG, *inner, LONG + ' So be it.'))}</article>"
    return tearsheet.parse(page).text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("It employs 300<sup>1</sup> people.", "It employs 300¹ people."),
        ("It made 10<sup>6</sup> tonnes.", "It made 10⁶ tonnes."),
        ("A ray of 10<sup>−3</sup> m, on 5 m<sup>2</sup>.", "A ray of 10⁻³ m, on 5 m²."),
        ('As was said.<sup><a href="#n2">2</a></sup>', "As was said.²"),
        ("On the 1<sup>st</sup> of May, H<sub>2</sub>O froze.", "On the 1st of May, H2O froze."),
        ("It is <math><mi>E</mi><mo>=</mo><mn>42</mn><annotation>E = 42</annotation></math> joules.", "It is E=42 joules."),
        ('It is <span style="display: none">not</span> so.', "It is so."),
    ],
)  # fmt: skip
def test_inline_text_is_read_as_it_is_seen(written: str, read: str) -> None:
    assert read in body(written)


def test_numbers_keep_clear_of_their_notes() -> None:
    article = tearsheet.parse(f"<article><h1>Plant grows</h1><p>{LONG}</p><p>The plant employs 300<sup>1</sup> people, 40%<sup>2</sup> more than in 2021.</p></article>")  # fmt: skip
    numbers = [str(q.value) for claim in article.claims for q in claim.quantities]
    assert "300" in numbers
    assert "40" in numbers
    assert "3001" not in numbers


def test_a_hidden_paragraph_is_no_text_and_a_folded_one_is() -> None:
    hidden = '<p style="display:none">Win a free cruise to the islands, and call us now for more of the same.</p>'
    folded = '<div class="collapsible" hidden><p>The council hears the owner again in June, and then it will decide.</p></div>'
    article = tearsheet.parse(f"<article><h1>Plant grows</h1><p>{LONG}</p>{hidden}<p>{LONG} Yes.</p>{folded}<p>{LONG} So.</p></article>")  # fmt: skip
    assert "free cruise" not in article.text
    assert "again in June" in article.text


def test_code_in_colours_has_no_blanks_put_in() -> None:
    code = "<pre><span>get</span><span>Value</span>(<span>x</span><span>1</span>)</pre>"
    article = tearsheet.parse(f"<article><h1>Plant code</h1><p>{LONG}</p>{code}<p>{LONG} So.</p></article>")
    assert "getValue(x1)" in article.text


def test_empty_cells_keep_their_place() -> None:
    table = "<table><tr><th>Year</th><th>A</th><th>B</th></tr><tr><td>2021</td><td>3</td><td></td></tr><tr><td>2022</td><td></td><td>4</td></tr></table>"  # fmt: skip
    article = tearsheet.parse(f"<article><h1>Plant grows</h1><p>{LONG}</p>{table}<p>{LONG} So.</p></article>")
    (found,) = [b.text for s in article.sections for b in s.blocks if b.kind == "table"]
    assert found.split("\n") == ["Year\tA\tB", "2021\t3\t", "2022\t\t4"]


def test_paths_count_elements_and_not_the_comments_of_a_foreign_tree() -> None:
    root = lxml.html.fromstring(f"<html><!-- c --><body><!-- d --><nav>Home Sports</nav><!-- e --><main><p>{LONG}</p></main></body></html>")  # fmt: skip
    for piece in tearsheet.parse(root).boilerplate:
        assert piece.source.path is not None
        (element,) = root.getroottree().xpath(piece.source.path)
        assert element.text_content() == piece.text


def test_addresses_are_those_of_the_base_element() -> None:
    page = f'<html><head><base href="/a/"></head><body><article><h1>Plant grows</h1><p class="byline">By <a rel="author" href="jane">Jane Doe</a></p><img src="i.jpg" alt="A wall"><p>{LONG}</p><p>{LONG} So.</p></article></body></html>'  # fmt: skip
    article = tearsheet.parse(page, url="http://eastmoor.example/q/z.html")
    assert [author.url for author in article.authors] == ["http://eastmoor.example/a/jane"]
    assert [image.url for image in article.images] == ["http://eastmoor.example/a/i.jpg"]
