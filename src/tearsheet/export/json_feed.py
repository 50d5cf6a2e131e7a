"""Export to JSON Feed 1.1: articles as items of a feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from tearsheet.models import Article

VERSION = "https://jsonfeed.org/version/1.1"


def to_json_feed(articles: Iterable[Article], *, title: str, home_page_url: str | None = None) -> dict[str, Any]:
    """A feed of the articles, in the order given.

    Args:
        articles: the items.
        title: name of the feed.
        home_page_url: address of the page that the feed is about.
    """
    items = [to_feed_item(article, number) for number, article in enumerate(articles)]
    feed = {"version": VERSION, "title": title, "home_page_url": home_page_url, "items": items}
    return {name: value for name, value in feed.items() if value is not None}


def to_feed_item(article: Article, number: int = 0) -> dict[str, Any]:
    """The article as an item. `number` makes an id where the article has no address.

    The format wants an instant with its zone; a date without is not made into one, but stands in `_tearsheet`.
    Quotes, claims and FAQ pairs are there, too.
    """
    address = article.canonical_url or article.url
    item = {
        "id": address or f"urn:tearsheet:item:{number}",
        "url": address,
        "external_url": article.origin.url if article.origin else None,
        "title": article.headline,
        "content_text": article.text,
        "summary": article.description,
        "image": next((image.url for image in article.images if image.url), None),
        "date_published": _instant(article.date_published),
        "date_modified": _instant(article.date_modified),
        "authors": [{"name": author.name} | ({"url": author.url} if author.url else {}) for author in article.authors],
        "tags": list(article.tags),
        "language": article.language,
        "_tearsheet": _extension(article),
    }
    return {name: value for name, value in item.items() if value not in (None, []) or name == "content_text"}


def _instant(moment: date | None) -> str | None:
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.isoformat()
    return None


def _extension(article: Article) -> dict[str, Any]:
    fields = article.model_dump(
        mode="json", include={"publisher", "platform", "date_published", "quotes", "claims", "faq"}, exclude_none=True
    )
    return {"about": "urn:tearsheet:json-feed", **fields}
