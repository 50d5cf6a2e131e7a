"""W3C Web Annotations and JSON Feed: what the standards demand, and that it leads back to the text."""

from __future__ import annotations

import json
from datetime import date, datetime, timezone

from sample_article import sample

from tearsheet.export import to_json_feed, to_web_annotations
from tearsheet.models import Article, Author


def targets(note):
    return note["target"] if isinstance(note["target"], list) else [note["target"]]


def test_every_quote_claim_and_pair_is_an_annotation():
    article = sample()
    page = to_web_annotations(article)
    assert page["type"] == "AnnotationPage"
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert len(page["items"]) == len(article.quotes) + len(article.claims) + len(article.faq) > 0
    assert len({note["id"] for note in page["items"]}) == len(page["items"])
    assert json.loads(json.dumps(page)) == page


def test_selectors_lead_to_the_words():
    page = to_web_annotations(sample())
    text = page["tearsheet:text"]["value"]
    for note in page["items"]:
        assert note["motivation"] in ("identifying", "assessing", "replying")
        for target in targets(note):
            position, quote = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
            assert target["source"] == page["tearsheet:text"]["id"]


def test_a_feed_has_what_the_format_demands():
    feed = to_json_feed([sample(), Article(text="a")], title="Norhavn")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert "home_page_url" not in feed
    assert all(item["id"] and "content_text" in item for item in feed["items"])
    assert len({item["id"] for item in feed["items"]}) == 2
    assert json.loads(json.dumps(feed)) == feed


def test_only_an_instant_is_a_feeds_date():
    known = Article(date_published=datetime(2026, 5, 3, 8, 0, tzinfo=timezone.utc), authors=[Author(name="Ida Holm")])
    day = Article(date_published=date(2026, 5, 3))
    first, second = to_json_feed([known, day], title="x")["items"]
    assert first["date_published"] == "2026-05-03T08:00:00+00:00"
    assert first["authors"] == [{"name": "Ida Holm"}]
    assert "date_published" not in second
    assert second["_tearsheet"]["date_published"] == "2026-05-03"
