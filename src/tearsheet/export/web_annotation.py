"""Export to W3C Web Annotations: quotes, claims and FAQ pairs as notes on stretches of the text."""

from __future__ import annotations

from typing import Any

from tearsheet.models import FAQ, Article, Claim, Quote, Span

Node = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters of prefix and suffix by which a reader finds the words again in a text that has changed."""


def to_web_annotations(article: Article) -> Node:
    """The annotations of the article as one `AnnotationPage` (W3C Web Annotation Data Model, 2017).

    Each has the text as its target, with a `TextPositionSelector` (characters of `article.text` in Unicode code
    points, as the standard counts and as spans do) and a `TextQuoteSelector`, by which the words can also be found on
    the page itself. The page's `tearsheet:text` has the text.
    """
    address = article.canonical_url or article.url
    notes = [
        *(_quote(quote) for quote in article.quotes),
        *(_claim(claim) for claim in article.claims),
        *(_pair(pair) for pair in article.faq),
    ]
    source: Node = {"type": "Text", "format": "text/plain"}
    if article.language:
        source["language"] = article.language
    base = address or "urn:tearsheet:article"
    source = {"id": f"{base}#text"} | source
    items = [
        {"id": f"{base}#annotation-{number}", "type": "Annotation", **note, "target": _target(article, source, spans)}
        for number, (note, spans) in enumerate(notes)
    ]
    return {
        "@context": [CONTEXT, {"tearsheet": "urn:tearsheet:"}],
        "id": f"{base}#annotations",
        "type": "AnnotationPage",
        "items": items,
        "tearsheet:text": {**source, "value": article.text},
    }


def _quote(quote: Quote) -> tuple[Node, list[Span]]:
    bodies = [_tag("quote"), _tag(f"{quote.kind} quote")]
    if quote.speaker:
        bodies.append(_body("identifying", quote.speaker))
    return {"motivation": "identifying", "body": bodies}, quote.spans


def _claim(claim: Claim) -> tuple[Node, list[Span]]:
    bodies = [_tag("claim"), _tag(claim.kind), _body("assessing", f"check-worthiness {claim.check_worthiness:.3f}")]
    if claim.claimant:
        bodies.append(_body("identifying", claim.claimant))
    return {"motivation": "assessing", "body": bodies}, [claim.span]


def _pair(pair: FAQ) -> tuple[Node, list[Span]]:
    return {"motivation": "replying", "body": [_tag("faq"), _body("questioning", pair.question)]}, [pair.answer_span]


def _tag(value: str) -> Node:
    return _body("tagging", value)


def _body(purpose: str, value: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(article: Article, source: Node, spans: list[Span]) -> Any:
    """One target, or one for each block that the words run over."""
    targets = [{"source": source["id"], "selector": _selectors(article.text, span)} for span in spans]
    return targets[0] if len(targets) == 1 else targets


def _selectors(text: str, span: Span) -> list[Node]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]
