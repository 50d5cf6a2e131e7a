"""JSON-LD: the node that describes this page's article, and the candidates it offers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .collecting import Collector, text_of_html

# Types that can be the page's article, by how surely they are.
_RANKED_TYPES: dict[int, str] = {
    6: "NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle "
    "ReviewNewsArticle AskPublicNewsArticle LiveBlogPosting",
    5: "Article BlogPosting Report TechArticle ScholarlyArticle SatiricalArticle",
    4: "SocialMediaPosting DiscussionForumPosting AdvertiserContentArticle",
    3: "Review ClaimReview Recipe HowTo",
    2: "PodcastEpisode",
    1: "VideoObject CreativeWork MedicalWebPage",
    0: "WebPage ItemPage AboutPage",
}
_ARTICLE_TYPES = {name: rank for rank, names in _RANKED_TYPES.items() for name in names.split()}
_MAX_NODES = 3000
_OTHERS = frozenset(
    (
        "itemListElement",
        "hasPart",
        "mentions",
        "citation",
        "relatedLink",
        "comment",
        "review",
        "itemReviewed",
        "isBasedOn",
        "about",
    )
)


def read_nodes(values: list[Any], collector: Collector) -> None:
    """Read all scripts of a page together: authors may stand in one and the article in another."""
    nodes = list(_walk(values))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = _article(nodes, collector)
    if article is not None:
        _read_article(article, by_id, collector)
    for node in nodes:
        types = _types(node)
        if "BreadcrumbList" in types:
            _read_breadcrumb(node, by_id, collector)
        if types & {"FAQPage", "QAPage"}:
            _read_faq(node, collector)
        elif "WebSite" in types or types & {"Organization", "NewsMediaOrganization"}:
            field = "site_name" if "WebSite" in types else "organization"
            collector.add(field, node.get("name"), f"json-ld:{field}")


def _walk(values: list[Any]) -> Iterator[dict[str, Any]]:
    """Every object that is not another work than the page's, breadth first."""
    queue = [(value, 0) for value in values]
    seen = 0
    for value, depth in queue:
        if seen >= _MAX_NODES or depth > 8:
            break
        if isinstance(value, list):
            queue.extend((item, depth + 1) for item in value[:200])
        elif isinstance(value, dict):
            seen += 1
            yield value
            queue.extend((v, depth + 1) for k, v in value.items() if isinstance(v, (dict, list)) and k not in _OTHERS)


def _types(node: dict[str, Any]) -> set[str]:
    raw = node.get("@type")
    kinds = raw if isinstance(raw, list) else [raw]
    return {kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for kind in kinds if isinstance(kind, str)}


def _article(nodes: list[dict[str, Any]], collector: Collector) -> dict[str, Any] | None:
    """The node of the best article type; among several the one that is about this page."""
    ranked = []
    for place, node in enumerate(nodes):
        rank = max((_ARTICLE_TYPES[kind] for kind in _types(node) if kind in _ARTICLE_TYPES), default=-1)
        if rank >= 0:
            ranked.append((rank + 4 * _is_this_page(node, collector), -place, node))
    return max(ranked, key=lambda entry: entry[:2])[2] if ranked else None


def _is_this_page(node: dict[str, Any], collector: Collector) -> bool:
    main = node.get("mainEntityOfPage")
    addresses = [node.get("url"), node.get("@id"), main.get("@id") if isinstance(main, dict) else main]
    if any(isinstance(each, str) and _same_address(each, collector.addresses) for each in addresses):
        return True
    headline = node.get("headline") or node.get("name")
    return isinstance(headline, str) and letters(headline) in collector.title_keys


def _same_address(address: str, known: set[str]) -> bool:
    return bool(known) and bare_address(address) in known


def bare_address(address: str) -> str:
    """Without scheme, "www.", query, fragment and slashes at the end."""
    bare = address.strip().lower()[:2000].partition("#")[0].partition("?")[0]
    return bare.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def letters(text: str) -> str:
    """Letters and digits only, case folded."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _read_article(node: dict[str, Any], by_id: dict[str, dict[str, Any]], collector: Collector) -> None:
    types = _types(node)
    add = collector.add
    add("type", next((kind for kind in sorted(types)), None), "json-ld:@type")
    for key in ("headline", "name"):
        add("headline", node.get(key), f"json-ld:{key}")
    add("alternative_headline", node.get("alternativeHeadline"), "json-ld:alternativeHeadline")
    add("description", node.get("description"), "json-ld:description")
    collector.keep("article_body", node.get("articleBody"), "json-ld:articleBody")
    for key, field in (
        ("datePublished", "date_published"),
        ("dateModified", "date_modified"),
        ("dateCreated", "date_created"),
    ):
        add(field, _first_text(node.get(key)), f"json-ld:{key}")
    # A page's or product's "author" is not the article's.
    if max((_ARTICLE_TYPES.get(kind, 0) for kind in types), default=0) >= 1:
        _read_people(node.get("author"), by_id, "json-ld:author", collector)
        if "author" not in node:
            _read_people(node.get("creator"), by_id, "json-ld:creator", collector)
    publisher = _resolved(node.get("publisher"), by_id)
    add("publisher", publisher.get("name") if isinstance(publisher, dict) else publisher, "json-ld:publisher")
    add("language", _first_text(node.get("inLanguage")), "json-ld:inLanguage")
    add("section", _first_text(node.get("articleSection")), "json-ld:articleSection")
    add(
        "is_accessible_for_free",
        str(node["isAccessibleForFree"]) if "isAccessibleForFree" in node else None,
        "json-ld",
    )
    _read_images(node.get("image"), by_id, collector)
    keywords = node.get("keywords")
    for tag in (
        keywords if isinstance(keywords, list) else str(keywords).split(",") if isinstance(keywords, str) else ()
    ):
        add("tag", tag, "json-ld:keywords")
    for key in ("isBasedOn", "isBasedOnUrl"):
        add("origin_url", _address(node.get(key)), f"json-ld:{key}")
    count = node.get("commentCount")
    add("comment_count", str(count) if isinstance(count, int) else count, "json-ld:commentCount")
    _read_interactions(node.get("interactionStatistic"), collector)


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and not value.get("name"):
        return by_id.get(value["@id"], value)
    return value


def _first_text(value: Any) -> str | None:
    if isinstance(value, list):
        value = next((each for each in value if isinstance(each, str)), None)
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    return value if isinstance(value, str) else str(value) if isinstance(value, int) and value > 10**8 else None


def _address(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("url") or value.get("@id")
    return value if isinstance(value, str) and value.startswith("http") else None


def _read_people(value: Any, by_id: dict[str, dict[str, Any]], source: str, collector: Collector) -> None:
    people = value if isinstance(value, list) else [value]
    for person in people[:40]:
        person = _resolved(person, by_id)
        if isinstance(person, str):
            collector.add("author", person, source)
        elif isinstance(person, dict):
            names = person.get("name")
            extra = {"type": next(iter(sorted(_types(person))), "")}
            if url := _address(person.get("url")) or _address(person.get("sameAs")):
                extra["url"] = url
            for name in names if isinstance(names, list) else [names]:
                if isinstance(name, dict):
                    name = name.get("@value")
                collector.add("author", name, source, extra)


def _read_images(value: Any, by_id: dict[str, dict[str, Any]], collector: Collector) -> None:
    for image in (value if isinstance(value, list) else [value])[:10]:
        image = _resolved(image, by_id)
        if isinstance(image, str):
            collector.add("image", image, "json-ld:image")
        elif isinstance(image, dict):
            extra: dict[str, str] = {}
            for key, name in (
                ("caption", "caption"),
                ("creditText", "credit"),
                ("copyrightHolder", "credit"),
            ):
                if isinstance(image.get(key), str) and image[key].strip():
                    extra.setdefault(name, text_of_html(image[key]))
            collector.add("image", image.get("url") or image.get("contentUrl"), "json-ld:image", extra)


def _read_interactions(value: Any, collector: Collector) -> None:
    for entry in value if isinstance(value, list) else [value]:
        if not isinstance(entry, dict):
            continue
        kind = entry.get("interactionType")
        kind = kind.get("@type") if isinstance(kind, dict) else kind
        name = (
            kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1].removesuffix("Action").lower() if isinstance(kind, str) else ""
        )
        count = entry.get("userInteractionCount")
        names = {
            "comment": "comments",
            "like": "likes",
            "share": "shares",
            "read": "views",
            "view": "views",
            "watch": "views",
        }
        if name in names and isinstance(count, (int, str)):
            collector.add("interaction", str(count), "json-ld:interactionStatistic", {"name": names[name]})


def _read_breadcrumb(node: dict[str, Any], by_id: dict[str, dict[str, Any]], collector: Collector) -> None:
    items = node.get("itemListElement")
    if collector.has("breadcrumb") or not isinstance(items, list):
        return
    entries = [entry for entry in items[:20] if isinstance(entry, dict)]
    entries.sort(key=lambda entry: entry["position"] if isinstance(entry.get("position"), int) else 0)
    for entry in entries:
        item = _resolved(entry.get("item"), by_id)
        name = entry.get("name") or (item.get("name") if isinstance(item, dict) else None)
        collector.add("breadcrumb", name, "json-ld:BreadcrumbList", repeat=True)


def _read_faq(node: dict[str, Any], collector: Collector) -> None:
    questions = node.get("mainEntity")
    for question in (questions if isinstance(questions, list) else [questions])[:300]:
        if not isinstance(question, dict):
            continue
        answers = question.get("acceptedAnswer") or question.get("suggestedAnswer")
        answer = answers[0] if isinstance(answers, list) and answers else answers
        text = answer.get("text") if isinstance(answer, dict) else answer
        if isinstance(text, str) and text.strip():
            asked = question.get("name") or question.get("text")
            asked = text_of_html(asked) if isinstance(asked, str) else asked
            collector.add("faq", asked, "json-ld:FAQPage", {"answer": text_of_html(text)})
