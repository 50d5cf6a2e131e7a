"""FAQ pairs: complete ones, and none where there is no FAQ."""

from __future__ import annotations

import pytest

import tearsheet

LEAD = (
    "<h1>Riding the night ferry</h1><p>The night ferry across the sound runs again after two winters of repairs, and the "
    "town has many questions about it. The company answered some of them at a meeting on Tuesday.</p>"
    "<p>Tickets cost less than before the repairs, according to the company, and the crossing takes about forty minutes.</p>"
)
PAIRS = [
    ("Where does the ferry leave?", "It leaves from the old stone pier behind the market hall."),
    ("Can I bring a bicycle?", "Bicycles travel free of charge on every crossing, day and night."),
    ("What happens in a storm?", "The crossing is cancelled, and a bus runs around the sound instead."),
]


def pairs(source: str) -> list[tuple[str, str]]:
    article = tearsheet.parse(source)
    for each in article.faq:
        assert article.text.count(each.question) == 1
        assert each.question not in [section.heading for section in article.sections]
    return [(each.question, each.answer) for each in article.faq]


def page(faq: str) -> str:
    return f"<!doctype html><html><body><article>{LEAD}{faq}</article></body></html>"


@pytest.mark.parametrize(
    "markup",
    [
        "<h2>FAQ</h2>" + "".join(f"<h3>{q}</h3><p>{a}</p>" for q, a in PAIRS),
        "<h2>Frequently asked questions</h2>" + "".join(f"<details><summary>{q}</summary><p>{a}</p></details>" for q, a in PAIRS),
        "<h2>FAQs</h2><dl>" + "".join(f"<dt>{q}</dt><dd>{a}</dd>" for q, a in PAIRS) + "</dl>",
        "<h2>FAQ</h2>" + "".join(f"<p><strong>{q}</strong></p><p>{a}</p>" for q, a in PAIRS),
        "<h2>FAQ</h2>" + "".join(f"<div class='item'><button>{q} +</button><div hidden>{a}</div></div>" for q, a in PAIRS),
        "<h2>FAQ</h2>" + "".join(f"<h3>{n}. {q}</h3><p>{a}</p>" for n, (q, a) in enumerate(PAIRS, 1)),
        "<h2>FAQ</h2>" + "".join(f"<p>Q: {q}</p><p>A: {a}</p>" for q, a in PAIRS),
    ],
    ids=["headings", "details", "dl", "bold", "buttons", "numbered", "labelled"],
)  # fmt: skip
def test_any_markup(markup):
    assert pairs(page(markup)) == PAIRS


def test_copied_text():
    text = "Riding the night ferry\n\n" + ("The night ferry runs again after two winters of repairs in the dock. " * 3)
    text += "\n\nFAQ\n\n" + "\n\n".join(f"{q}\n\n{a}" for q, a in PAIRS)
    assert pairs(text) == PAIRS


def test_markdown():
    text = "# Riding the night ferry\n\n" + (
        "The night ferry runs again after two winters of repairs in the dock. " * 3
    )
    text += "\n\n## FAQ\n\n" + "\n\n".join(f"### {q}\n\n{a}" for q, a in PAIRS)
    assert pairs(text) == PAIRS


@pytest.mark.parametrize(
    "heading",
    ["Häufige Fragen", "Questions fréquentes", "Preguntas frecuentes", "Perguntas frequentes", "Domande frequenti", "Часто задаваемые вопросы", "常见问题", "よくある質問"],
)  # fmt: skip
def test_headings_in_other_languages(heading):
    assert pairs(page(f"<h2>{heading}</h2>" + "".join(f"<h3>{q}</h3><p>{a}</p>" for q, a in PAIRS))) == PAIRS


def test_rhetorical_section_headings_are_no_faq():
    sections = "".join(
        f"<h2>{h}</h2><p>The company says that the answer depends on the weather and on the tide, which nobody controls.</p>"
        for h in ("Why now?", "How the repairs went", "What comes next?", "A town of rowers")
    )
    assert pairs(page(sections)) == []


def test_answers_stop_before_what_follows_the_faq():
    tail = (
        "<h2>About the author</h2><p>Mara Lindqvist writes about harbours and has never missed a ferry in her life.</p>"
    )
    assert pairs(page("<h2>FAQ</h2>" + "".join(f"<h3>{q}</h3><p>{a}</p>" for q, a in PAIRS) + tail)) == PAIRS


def test_declared_pairs_that_are_not_shown_are_only_a_diagnostic():
    declared = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"FAQPage","mainEntity":'
        '[{"@type":"Question","name":"Is there a ghost?","acceptedAnswer":{"@type":"Answer","text":"Only in winter."}}]}</script>'
    )
    article = tearsheet.parse(page("").replace("<body>", declared + "<body>"))
    assert article.faq == []
    assert any("Is there a ghost?" in note for note in article.diagnostics)
