"""The cards beside the page: metadata with evidence, quotes, claims, FAQ pairs, images, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tearsheet.models import Article, Claim, Quote

from .inline import level
from .labels import FIELDS, missing, plain, value
from .marks import exact
from .markup import Content, Safe, el, join, link
from .places import Place
from .speakers import Speaker, by_quote

_LINKED = ("url", "canonical_url")


def cards(article: Article, prefix: str, speakers: list[Speaker], places: Sequence[Place]) -> Safe:
    """All cards of the article; those with nothing in them are left out."""
    speaker = by_quote(speakers)
    shown = {place.field for place in places}
    quotes = [_quote(quote, number, prefix, speaker[number]) for number, quote in enumerate(article.quotes)]
    ranked = sorted(range(len(article.claims)), key=lambda number: -article.claims[number].check_worthiness)
    claims = [_claim(article.claims[number], number, prefix) for number in ranked]
    return join(
        _group("Metadata", None, el("dl", _facts(article, prefix, shown))),
        _group("Quotes", len(quotes), el("ol", quotes)),
        _group("Claims, the most check-worthy first", len(claims), el("ol", claims)),
        _group("FAQ", len(article.faq), el("ol", _pairs(article, prefix))),
        _group("Images", len(article.images), el("ol", _images(article), id=f"{prefix}-mc-images", tabindex=-1)),
        _group("Notes", len(article.diagnostics), el("ol", [el("li", note) for note in article.diagnostics])),
    )


def _group(title: str, count: int | None, content: Content) -> Safe | None:
    if count == 0:
        return None
    number = "" if count is None else el("span", f" {count}", class_="count")
    return el("details", el("summary", el("h3", title, number)), content, class_="group", open=True)


def _facts(article: Article, prefix: str, shown: set[str]) -> Iterator[Safe]:
    lacking = missing(article)
    for field in FIELDS:
        words = value(article, field)
        if not words and field not in lacking:
            continue
        told: Content = link(words) if field in _LINKED else el("bdi", words)
        if not words:
            told = el("span", "missing", class_="lack")
        own = f"{prefix}-mc-{field}"
        yield el("div", el("dt", plain(field)), el("dd", told, _evidence(article, prefix, field, shown)), id=own,
                 class_="card", tabindex=-1)  # fmt: skip


def _evidence(article: Article, prefix: str, field: str, shown: set[str]) -> Safe:
    evidence = article.evidence.get(field)
    where = el("a", "show on the page", href=f"#{prefix}-m-{field}") if field in shown else ""
    if evidence is None:
        return el("p", where, class_="evidence") if where else join()
    sure = el("meter", min=0, max=1, low=0.5, high=0.8, optimum=1, value=f"{evidence.confidence:.2f}",
              aria_label="confidence")  # fmt: skip
    raw = join("“", el("bdi", evidence.value_raw), "”") if evidence.value_raw != value(article, field) else ""
    parts = [el("code", evidence.source), join(sure, f" {evidence.confidence:.2f}"), raw, where]
    return el("p", _dotted(parts), class_="evidence")


def _dotted(parts: Sequence[Content]) -> Safe:
    kept = [part for part in parts if part]
    return join([[" · " if number else "", part] for number, part in enumerate(kept)])


def _quote(quote: Quote, number: int, prefix: str, speaker: Speaker) -> Safe:
    back = el("a", f"Q{number + 1}", class_=f"ref rq {speaker.colour}", href=f"#{prefix}-q-{number}",
              aria_label=f"quote {number + 1} on the page")  # fmt: skip
    mention = quote.speaker_mention if quote.speaker_mention != quote.speaker else None
    facts = [
        el("b", el("bdi", speaker.shown)),
        quote.speaker_description and el("bdi", quote.speaker_description),
        mention and join("named as “", el("bdi", mention), "”"),
        quote.cue and join("cue “", el("bdi", quote.cue), "”"),
        quote.kind,
    ]
    return el("li", back, el("q", quote.text, dir="auto"), el("p", _dotted(facts), class_="evidence"),
              id=f"{prefix}-qc-{number}", class_=f"card quote {speaker.colour}", data_speaker=speaker.number,
              tabindex=-1)  # fmt: skip


def _claim(claim: Claim, number: int, prefix: str) -> Safe:
    score = f"{claim.check_worthiness:.2f}"
    back = el("a", score, class_=f"ref rc {level(claim.check_worthiness)}", href=f"#{prefix}-c-{number}",
              aria_label=f"claim {number + 1} on the page, score {score}")  # fmt: skip
    facts: list[Content] = [claim.kind, claim.claimant and join("says ", el("bdi", claim.claimant))]
    if claim.quote is not None:
        facts.append(el("a", f"in Q{claim.quote + 1}", href=f"#{prefix}-qc-{claim.quote}"))
    numbers = [
        el("li", el("bdi", quantity.text), " = ", el("b", exact(quantity)), f" {quantity.kind}")
        for quantity in claim.quantities
    ]
    numbers += [el("li", el("bdi", day.text), " = ", el("b", day.value or "not resolved")) for day in claim.dates]
    return el("li", back, el("span", claim.text, dir="auto"), el("p", _dotted(facts), class_="evidence"),
              el("ul", numbers, class_="numbers") if numbers else None,
              id=f"{prefix}-cc-{number}", class_="card claim", data_score=score, tabindex=-1)  # fmt: skip


def _pairs(article: Article, prefix: str) -> Iterator[Safe]:
    for number, pair in enumerate(article.faq):
        heading = el("p", "under “", el("bdi", pair.heading), "”", class_="evidence") if pair.heading else None
        question = el("p", _to_faq(prefix, number, "question"), el("b", pair.question, dir="auto"))
        answer = el("p", _to_faq(prefix, number, "answer"), el("bdi", pair.answer))
        yield el("li", question, answer, heading, id=f"{prefix}-fc{number}", class_="card", tabindex=-1)


def _to_faq(prefix: str, number: int, part: str) -> Safe:
    letter = part[0]
    target = f"#{prefix}-f{number}{letter}"
    return el("a", f"{letter.upper()}{number + 1}", class_="ref rf", href=target, aria_label=f"{part} {number + 1}")


def _images(article: Article) -> Iterator[Safe]:
    for image in article.images:
        parts = [el("bdi", image.caption or "no caption"), image.credit and el("bdi", image.credit)]
        yield el("li", _dotted(parts), el("p", link(image.url), class_="evidence"), class_="card")
