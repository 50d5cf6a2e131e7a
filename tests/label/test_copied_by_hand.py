"""Texts as people pass them on: forwarded, exported, pasted from assistants, over two lines, with a table of contents."""

from __future__ import annotations

import pytest

import tearsheet

HEADLINE = "Port Ellery closes its east lock until October"
BODY = [
    "The harbour board of Port Ellery voted on Tuesday night to close the east lock for repairs, a decision that will keep the ferry away from the old quay until the middle of October.",
    "The lock, built in 1908, has leaked since a barge struck its lower gate in March, and divers found in June that two of the hinges were worn through.",
    "“We could patch it again, but we would be back here next spring,” said Tom Agner, the chief engineer of the port, who has asked for the work since 2019.",
    "The repair will cost 2.4 million dollars, of which the county pays half; the board will borrow the rest over ten years and does not plan to raise the fees.",
]
GERMAN = "Nordheim schließt die östliche Schleuse bis Oktober"
GERMAN_BODY = [
    "Der Hafenrat von Nordheim hat am Dienstagabend beschlossen, die östliche Schleuse zu schließen, sodass die Fähre bis Mitte Oktober nicht am alten Kai anlegen kann.",
    "Die Schleuse aus dem Jahr 1908 ist undicht, seit im März ein Lastkahn das untere Tor rammte; Taucher fanden im Juni, dass zwei der Angeln durchgescheuert sind.",
    "Die Reparatur kostet 2,4 Millionen Euro, von denen der Kreis die Hälfte zahlt; den Rest leiht sich der Hafen über zehn Jahre.",
]
MAIL = """---------- Forwarded message ---------
From: Lena Hobart <lena@harbour.example>
Date: Tue, May 5, 2026 at 9:12 AM
Subject: Fwd: Port Ellery closes its east lock until October
To: Tom Agner <tom@harbour.example>"""


def parsed(*lines: str, kind: str = "text") -> tearsheet.Article:
    return tearsheet.parse("\n\n".join(lines), kind=kind)  # type: ignore[arg-type]


def paragraphs(article: tearsheet.Article) -> list[str]:
    return [block.text for section in article.sections for block in section.blocks]


def headings(article: tearsheet.Article) -> list[str]:
    return [section.heading for section in article.sections if section.heading]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Forwarded from Harbour Daily", ""),
        ("[Forwarded from Harbour Daily]", "👉 Join our channel: t.me/ellerynews"),
        (MAIL, ""),
        ("Sure! Here is the text of the article:", "Let me know if you would like a summary!"),
        ("PR Newswire", "SOURCE Ellery Harbour Works LLC"),
    ],
)
def test_what_passed_a_text_on_is_no_part_of_it(above: str, below: str) -> None:
    article = parsed(above, HEADLINE, *BODY, *([below] if below else []))
    assert article.headline == HEADLINE
    assert paragraphs(article) == BODY
    assert headings(article) == []
    assert article.authors == []


@pytest.mark.parametrize(
    "title",
    [
        "Port Ellery closes its east lock\nuntil October",
        "Port Ellery closes its east lock until\nOctober",
    ],
)
def test_a_headline_over_two_lines_is_one(title: str) -> None:
    article = parsed(title, "By Lena Hobart", *BODY)
    assert article.headline == HEADLINE
    assert paragraphs(article) == BODY


def test_two_lines_that_are_two_things_stay_two() -> None:
    article = parsed(f"{HEADLINE}\nLena Hobart", *BODY)
    assert article.headline == HEADLINE


def test_a_table_of_contents_is_no_outline() -> None:
    entries = ["1. Why it leaks", "2. What it costs"]
    article = parsed(HEADLINE, "Contents", *entries, BODY[0], entries[0], BODY[1], BODY[2], entries[1], BODY[3])
    assert headings(article) == entries
    assert paragraphs(article) == BODY


def test_an_aggregators_byline_and_age() -> None:
    article = parsed(GERMAN, "Geschichte von Jan Petersen", "• 3 Std. • 2 Minuten Lesezeit", *GERMAN_BODY)
    assert [author.name for author in article.authors] == ["Jan Petersen"]
    assert paragraphs(article) == GERMAN_BODY


def test_leftovers_of_notes_and_html_in_markdown() -> None:
    leftovers = [
        "![[lock.png]]",
        '<img src="https://harbour.example/lock.jpg" alt="the lock">',
        "%% check the sum %%",
        "<br>",
    ]
    article = parsed(f"# {HEADLINE}", *(line for pair in zip(leftovers, BODY, strict=True) for line in pair), kind="markdown")  # fmt: skip
    assert paragraphs(article) == BODY
    assert [image.url for image in article.images] == ["https://harbour.example/lock.jpg"]


def test_an_interview_is_no_faq_and_its_answers_are_quotes() -> None:
    text = parsed(
        "Harbour wall: we start in May",
        "The mayor of Eastmoor, Ann Tull, talks about the new wall, the loan that pays for it and those who doubt it.",
        "Q: When does the work start?",
        "A: It starts in May, if the weather lets us. I have ordered the crane myself.",
        "Q: What does it cost?",
        "A: It costs 4.2 million pounds. We borrow the money over ten years.",
        "Q: Have you forgotten the fishermen?",
        "A: No. They want a second slipway, and it will come, but not this year.",
    )
    assert text.faq == []
    assert [quote.speaker for quote in text.quotes] == ["Ann Tull"] * 3


def test_a_short_text_without_any_long_paragraph_is_kept_to_its_end() -> None:
    body = ["I lived in Eastmoor for thirty years, near the harbour.", "The fish went first, and with them the market.", "Two boats and a dog came along.", "I would go back, if the wall stands. We shall see."]  # fmt: skip
    assert paragraphs(parsed("Why I left the coast", *body)) == body


def test_a_caption_above_the_text_is_no_heading_and_no_headline() -> None:
    german = parsed(GERMAN, "Von Hannes Petersohn\n5. Mai 2026", "Die Schleuse in Nordheim: Das untere Tor ist undicht. (Quelle: Imke Roth/dpa)\nNews folgen\nArtikel teilen", *GERMAN_BODY)  # fmt: skip
    assert (german.headline, headings(german), paragraphs(german)) == (GERMAN, [], GERMAN_BODY)
    japanese = parsed("浮き橋は10月まで閉鎖　港町の渡し船は続くか\n5/5(火) 6:02配信", "コメント128件\nひなた経済新聞", "閉鎖された浮き橋＝4月、稲見市\n写真：ひなた経済新聞", "　稲見市の港で、古い浮き橋が今月から閉鎖された。水門の漏れを直すため、渡し船は十月まで旧岸壁に着けられない見通しだという。", "　港の理事会は火曜の夜、費用の半分を郡が負担する案を賛成多数で可決した。残りは十年かけて返済し、料金は上げない方針だ。")  # fmt: skip
    assert (japanese.headline, headings(japanese), len(paragraphs(japanese))) == ("浮き橋は10月まで閉鎖 港町の渡し船は続くか", [], 2)  # fmt: skip


def test_a_heading_below_an_inset_title_stays_with_its_text() -> None:
    text = parsed(HEADLINE, *BODY[:2], "Read also\nThe old signal box becomes a hotel", "What comes next", *BODY[2:], "Share\nMore from Harbour Post")  # fmt: skip
    assert headings(text) == ["What comes next"]
    assert paragraphs(text) == BODY


def test_lines_that_lost_their_marks_are_a_list() -> None:
    points = "Hinges worn through: two\nGates to lift: four\nCost: 2.4 million dollars"
    text = parsed(HEADLINE, *BODY[:2], "Three numbers to know", points, *BODY[2:])
    assert headings(text) == ["Three numbers to know"]
    assert [b.text for s in text.sections for b in s.blocks if b.kind == "list_item"] == points.split("\n")


def test_an_account_above_its_followers_is_no_headline() -> None:
    text = parsed(f"Harbour Post\n6.1K subscribers\n5 May 2026\nHarbour Post\n⚡️ {HEADLINE}", *BODY, "👍 184 ❤️ 61 🔥 12\n3.4K\nviews")  # fmt: skip
    assert (text.headline, headings(text), paragraphs(text)) == (HEADLINE, [], BODY)


def test_a_newsletter_is_published_when_it_is_sent() -> None:
    header = (
        f"From: The Long Weekend <hello@weekend.example>\nSubject: {HEADLINE}\nDate: Fri, 18 Jul 2025 06:00:14 -0400"
    )
    text = parsed(header, *BODY)
    assert text.headline == HEADLINE
    assert text.date_published is not None
    assert text.date_published.isoformat() == "2025-07-18T06:00:14-04:00"


def test_a_machine_s_summary_and_what_is_sponsored_are_left_out() -> None:
    text = parsed(f"{HEADLINE}\n2026/05/05 11:48", "AI summary\nThe board closes the lock until October.", *BODY, "SPONSORED BY HARBOR & PINE\nMattresses in a box, now 15% off with our code.")  # fmt: skip
    assert paragraphs(text) == BODY
    box = '<div class="box"><div>Resumen generado por IA</div><ul><li>La obra cuesta 3.100 millones.</li></ul></div>'
    page = tearsheet.parse(f"<article><h1>{HEADLINE}</h1>{box}{''.join(f'<p>{p}</p>' for p in BODY)}</article>")
    assert paragraphs(page) == BODY


def test_a_ticker_between_paragraphs_is_no_text() -> None:
    assert paragraphs(parsed(HEADLINE, *BODY[:2], "KSL\n0.8841\n-6.02%", *BODY[2:])) == BODY


@pytest.mark.parametrize(
    "last",
    [
        "--With assistance from Diego Marchetti.",
        "(Updates with shares in third paragraph.)",
        "Thanks for reading Ink & Quay! This post is public so feel free to share it.",
        "Sign up for The Harbour Post's newsletter and get our best stories every Friday.",
        "Go to Source",
        "Vous recevez cet email car vous êtes inscrit à La Lettre du littoral.",
        "А как топите вы? Пишите в комментариях, ставьте лайк и подписывайтесь на канал!",
        "Więcej takich artykułów znajdziesz na stronie głównej Okna",
        "转载请联系授权，未经允许不得转载",
    ],
)
def test_closing_lines_of_houses_are_no_text(last: str) -> None:
    assert paragraphs(parsed(HEADLINE, *BODY, last)) == BODY
