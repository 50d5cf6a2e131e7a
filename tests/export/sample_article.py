"""One realistic article with every field set, built by hand: what exporters and the page are tested on."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from tearsheet.models import (
    FAQ,
    Article,
    Author,
    Block,
    Boilerplate,
    Claim,
    DateMention,
    Evidence,
    Image,
    Locator,
    Origin,
    Quantity,
    Quote,
    Section,
    Span,
)

LEAD = "The ferry port of Norhavn will close its coal quay in 2027, two years early, the council decided."
HEADING = "Why now?"
SPOKEN = '"We can no longer pay for a quay that stands empty," said harbour master Ines Okafor.'
MONEY = "Repairs would have cost about €4.2 million, according to the council's audit office."
ITEMS = ["Berths 3 and 4 become a ferry terminal", "The *old* crane stays as a monument"]
EMBED = "No coal, no dust. About time!"
TABLE = "Year\tTonnes\n2024\t61,000\n2026\t9,500"
CODE = "quay = 'coal'\nclose(quay)"
QUESTION = "Will jobs be lost?"
ANSWERS = ["No. All 38 dockers move to the new terminal.", "Training starts in March."]
TEXT = "\n\n".join([LEAD, HEADING, SPOKEN, MONEY, *ITEMS, EMBED, TABLE, CODE, QUESTION, *ANSWERS])


def span(words: str, within: str = TEXT) -> Span:
    """Where `words` stand in the sample's text, looked for inside `within`."""
    start = TEXT.index(within) + within.index(words)
    return Span(start=start, end=start + len(words))


def block(kind: str, text: str) -> Block:
    return Block.model_validate({"kind": kind, "text": text, "span": span(text)})


def sections() -> list[Section]:
    lead = Section(blocks=[block("paragraph", LEAD)])
    body = [block("paragraph", SPOKEN), block("paragraph", MONEY)]
    body += [block("list_item", item) for item in ITEMS]
    body += [block("quotation", EMBED), block("table", TABLE), block("code", CODE)]
    return [lead, Section(heading=HEADING, heading_span=span(HEADING), level=2, blocks=body)]


def quotes() -> list[Quote]:
    words = "We can no longer pay for a quay that stands empty,"
    return [
        Quote(
            text=words,
            span=span(words),
            spans=[span(words)],
            kind="direct",
            speaker="Ines Okafor",
            speaker_mention="Ines Okafor",
            speaker_span=span("Ines Okafor"),
            speaker_description="harbour master",
            cue="said",
            section=1,
        )
    ]


def claims() -> list[Claim]:
    money = Quantity.model_validate(
        {
            "text": "about €4.2 million",
            "span": span("about €4.2 million"),
            "kind": "money",
            "value": "4200000",
            "unit": "EUR",
            "approximate": True,
        }
    )
    closing = LEAD.split(",")[0]
    return [
        Claim(
            text=closing,
            span=span(closing),
            kind="event",
            check_worthiness=0.41,
            dates=[DateMention(text="2027", span=span("2027"), value="2027")],
            section=0,
        ),
        Claim(
            text=MONEY,
            span=span(MONEY),
            claimant="the council's audit office",
            kind="statistic",
            check_worthiness=0.93,
            quantities=[money],
            section=1,
        ),
    ]


def faq() -> list[FAQ]:
    answer = "\n\n".join(ANSWERS)
    return [
        FAQ(
            question=QUESTION,
            answer=answer,
            question_span=span(QUESTION),
            answer_span=span(answer),
            spans=[span(QUESTION), *map(span, ANSWERS)],
            heading="Questions & answers",
        )
    ]


def boilerplate() -> list[Boilerplate]:
    return [
        Boilerplate(kind="share", text="Share on everything", source=Locator(line=4, path="/html/body/div[1]")),
        Boilerplate(kind="related", text="Ten harbours you must see", source=Locator(line=61)),
        Boilerplate(kind="related", text="Coal: a short history", source=Locator(line=62)),
    ]


def sample() -> Article:
    return Article(
        headline="Norhavn shuts its coal quay early",
        description="Council vote ends 140 years of coal in the port.",
        authors=[
            Author(name="Mara Lindqvist", url="https://coastdaily.example/mara"),
            Author(name="Jo Bell"),
        ],
        date_published=datetime(2026, 3, 2, 18, 5, tzinfo=timezone(timedelta(hours=1))),
        date_modified=date(2026, 3, 3),
        language="en",
        publisher="Harbour Square",
        platform="harbour-square",
        origin=Origin(
            publisher="Coast Daily",
            url="https://coastdaily.example/quay",
            notice="This article first appeared in Coast Daily.",
        ),
        url="https://square.example/a/17?ref=1",
        canonical_url="https://square.example/a/17",
        breadcrumb=["Home", "Ports"],
        tags=["ports", "coal"],
        images=[
            Image(url="https://square.example/q.jpg", caption="The quay in 2025", credit="Jo Bell"),
            Image(caption="The old crane"),
        ],
        engagement={"views": 311, "likes": 12, "counter_1": 7},
        text=TEXT,
        sections=sections(),
        quotes=quotes(),
        claims=claims(),
        faq=faq(),
        boilerplate=boilerplate(),
        evidence={"headline": Evidence(value_raw="Norhavn shuts its coal quay early", source="h1", confidence=0.9)},
        diagnostics=["date_modified: only a day was given"],
    )
