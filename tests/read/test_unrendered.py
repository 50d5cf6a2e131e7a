"""Pages that leave their text to scripts."""

from __future__ import annotations

import json

import tearsheet

STORY = (
    "The harbour bridge reopened on Monday after nine weeks of repairs to its northern span.",
    "Engineers replaced forty hangers and painted the towers while the river was closed to barges.",
    "Traffic is back to normal, the port authority said, and the tolls stay as they were last year.",
    "A second closure is planned for the autumn, when the southern span will get the same treatment.",
)


def page(hidden: str, shown: str = "<p>Please enable JavaScript.</p>") -> str:
    return f"<html><head><title>Bridge open again</title></head><body><h1>Bridge open again</h1>{shown}{hidden}</body></html>"


def paragraphs() -> str:
    return "".join(f"<p>{line}</p>" for line in STORY)


def test_text_of_a_template_script_is_read():
    article = tearsheet.parse(page(f"<script type='text/template'>{paragraphs()}</script>"))
    assert all(line in article.text for line in STORY)
    assert any("without scripts" in note for note in article.diagnostics)


def test_text_of_noscript_is_read():
    article = tearsheet.parse(page(f"<noscript>{paragraphs()}</noscript>"))
    assert all(line in article.text for line in STORY)


def test_declared_body_is_read_line_by_line():
    data = json.dumps({"@type": "NewsArticle", "headline": "Bridge open again", "articleBody": "\n\n".join(STORY)})
    article = tearsheet.parse(page(f"<script type='application/ld+json'>{data}</script>"))
    assert all(line in article.text for line in STORY)


def test_shown_text_wins():
    article = tearsheet.parse(
        page(f"<noscript><p>{'Other words altogether here. ' * 40}</p></noscript>", paragraphs() * 2)
    )
    assert "Other words" not in article.text
    assert not any("without scripts" in note for note in article.diagnostics)


def test_page_without_body_tag():
    story = paragraphs()
    page = f"<title>Bridge open again</title><nav><a href='/'>Home</a></nav><article><h1>Bridge open again</h1>{story}</article>"
    article = tearsheet.parse(page)
    assert all(line in article.text for line in STORY)
    assert article.headline == "Bridge open again"


def test_page_without_head_or_body_tag():
    assert tearsheet.parse(f"<section><h1>Bridge open again</h1>{paragraphs()}</section>").text.count("\n\n") == 3
