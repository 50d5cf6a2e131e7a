"""Export to schema.org JSON-LD: an article with its quotations, claims and FAQ page as parts.

Only what schema.org has a word for is written, and nothing that the article does not say: of a speaker or
claimant it is not known whether it is a person or an organisation, so those nodes carry a name and no type.
"""

from __future__ import annotations

import json
import re
from typing import Any

from tearsheet.models import FAQ, Article, Claim, Image, Origin, Quote

Node = dict[str, Any]

_ACTIONS = {
    "views": "ViewAction",
    "reads": "ReadAction",
    "likes": "LikeAction",
    "dislikes": "DislikeAction",
    "comments": "CommentAction",
    "shares": "ShareAction",
    "followers": "FollowAction",
    "bookmarks": "BookmarkAction",
}
# What could end a script element, start a comment in one, or break a line in old JavaScript.
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def to_jsonld(article: Article) -> Node:
    """The article as one schema.org node: `NewsArticle` when publisher and date are known, else `Article`."""
    address = article.canonical_url or article.url
    here = f"{address}#article" if address else "_:article"
    node: Node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if article.publisher and article.date_published else "Article",
        "@id": here,
        "headline": article.headline,
        "description": article.description,
        "author": [_author(article, index) for index in range(len(article.authors))],
        "datePublished": article.date_published.isoformat() if article.date_published else None,
        "dateModified": article.date_modified.isoformat() if article.date_modified else None,
        "publisher": _organization(article.publisher),
        "inLanguage": article.language,
        "url": address,
        "mainEntityOfPage": _web_page(article, address),
        "keywords": list(article.tags),
        "image": [_image(image) for image in article.images],
        "isBasedOn": _origin(article.origin),
        "creditText": article.origin.notice if article.origin else None,
        "interactionStatistic": _counters(article.engagement),
        "articleBody": article.text,
        "hasPart": [
            *(_quotation(quote) for quote in article.quotes),
            *(_claim(claim, here) for claim in article.claims),
            *_faq_page(article.faq),
        ],
    }
    return _filled(node)


def to_jsonld_string(article: Article, *, indent: int | None = None) -> str:
    """`to_jsonld` as text that can stand inside `<script type="application/ld+json">` as it is."""
    text = json.dumps(to_jsonld(article), ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _filled(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}


def _author(article: Article, index: int) -> Node:
    author = article.authors[index]
    kind = "Organization" if author.name == article.publisher else "Person"
    return _filled({"@type": kind, "name": author.name, "url": author.url})


def _organization(name: str | None) -> Node | None:
    return {"@type": "Organization", "name": name} if name else None


def _web_page(article: Article, address: str | None) -> Node | None:
    crumbs = [
        {"@type": "ListItem", "position": place, "name": name} for place, name in enumerate(article.breadcrumb, start=1)
    ]
    trail = {"@type": "BreadcrumbList", "itemListElement": crumbs} if crumbs else None
    page = _filled({"@id": address, "breadcrumb": trail})
    return {"@type": "WebPage", **page} if page else None


def _image(image: Image) -> Node:
    return _filled(
        {
            "@type": "ImageObject",
            "contentUrl": image.url,
            "caption": image.caption,
            "creditText": image.credit,
        }
    )


def _origin(origin: Origin | None) -> Node | None:
    if origin is None or not (origin.url or origin.publisher):
        return None
    publisher = _organization(origin.publisher)
    return _filled({"@type": "CreativeWork", "url": origin.url, "publisher": publisher})


def _counters(engagement: dict[str, int]) -> list[Node]:
    return [
        {
            "@type": "InteractionCounter",
            "interactionType": {"@type": _ACTIONS[name]},
            "userInteractionCount": count,
        }
        for name, count in engagement.items()
        if name in _ACTIONS
    ]


def _quotation(quote: Quote) -> Node:
    speaker = _filled({"name": quote.speaker, "description": quote.speaker_description})
    return _filled({"@type": "Quotation", "text": quote.text, "spokenByCharacter": speaker})


def _claim(claim: Claim, here: str) -> Node:
    author = _filled({"name": claim.claimant})
    return _filled({"@type": "Claim", "text": claim.text, "author": author, "appearance": {"@id": here}})


def _faq_page(pairs: list[FAQ]) -> list[Node]:
    questions = [
        {
            "@type": "Question",
            "name": pair.question,
            "acceptedAnswer": {"@type": "Answer", "text": pair.answer},
        }
        for pair in pairs
    ]
    return [{"@type": "FAQPage", "mainEntity": questions}] if questions else []
