"""The head offers everything it says, from well-formed and from broken data, and raises nothing."""

from __future__ import annotations

import json

import pytest

from tearsheet.read.head import read_head
from tearsheet.source import open_source


def candidates(head: str = "", body: str = "<p>x</p>"):
    root = open_source(f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>").root
    return read_head(root)


def values(data, field: str) -> list[str]:
    return [candidate.value for candidate in data.candidates.get(field, [])]


def script(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = {
    "@type": "NewsArticle", "headline": "Ferry stays", "datePublished": "2025-03-04T10:00:00+01:00",
    "author": [{"@type": "Person", "name": "Mara Lindqvist", "url": "https://e.org/mara"}], "publisher": {"name": "Post"},
}  # fmt: skip


def test_json_ld_article():
    data = candidates(script(ARTICLE))
    assert values(data, "headline") == ["Ferry stays"]
    assert values(data, "author") == ["Mara Lindqvist"]
    assert data.candidates["author"][0].extra["url"] == "https://e.org/mara"
    assert values(data, "publisher") == ["Post"]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ARTICLE) + ";",
        "<!--" + json.dumps(ARTICLE) + "-->",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        json.dumps(ARTICLE).replace("}", ",}"),
        json.dumps(ARTICLE) + json.dumps({"@type": "WebSite", "name": "Post"}),
        json.dumps({"@graph": [{"@type": "WebPage", "author": "Nobody"}, ARTICLE]}),
        json.dumps(ARTICLE).replace("Ferry stays", "Ferry\\u0020stays").replace('"Post"', '"Po\tst"').replace("Po\tst", "Post"),
    ],
)  # fmt: skip
def test_json_ld_as_pages_break_it(text):
    assert values(candidates(script(text)), "headline")[0] == "Ferry stays"
    assert values(candidates(script(text)), "author") == ["Mara Lindqvist"]


def test_authors_by_reference():
    graph = [{**ARTICLE, "author": {"@id": "#m"}}, {"@type": "Person", "@id": "#m", "name": "Mara Lindqvist"}]
    assert values(candidates(script({"@graph": graph})), "author") == ["Mara Lindqvist"]


def test_the_node_about_this_page_wins_over_related_ones():
    other = {**ARTICLE, "headline": "Bridge goes", "author": {"name": "Jonas Ek"}}
    data = candidates("<title>Ferry stays</title>" + script([other, ARTICLE]))
    assert values(data, "headline")[0] == "Ferry stays"
    assert values(data, "author") == ["Mara Lindqvist"]


def test_meta_elements_in_order_of_trust():
    data = candidates(
        "<title>T</title><meta name='description' content='d'><meta property='og:title' content='OG'>"
        "<meta name='author' content='Ann Lee'><meta property='article:published_time' content='2025-01-02'>"
        "<link rel='canonical' href='https://e.org/a'><meta name='keywords' content='a, b'>"
    )
    assert values(data, "headline") == ["OG", "T"]
    assert values(data, "canonical_url") == ["https://e.org/a"]
    assert values(data, "tag") == ["a", "b"]
    assert data.candidates["author"][0].source == "meta:author"


def test_places_in_the_body():
    data = candidates(
        body="<time datetime='2025-03-04' class='entry-date'>4 March</time><a rel='author' href='/a'>Ann Lee</a>"
        "<div itemscope itemtype='https://schema.org/Comment'><span itemprop='author'>Troll</span></div>"
        "<span itemprop='datePublished' content='2025-03-05'>x</span>"
    )
    assert values(data, "time") == ["2025-03-04"]
    assert values(data, "author") == ["Ann Lee"]
    assert values(data, "date_published") == ["2025-03-05"]


def test_faq_data_is_read_as_text():
    faq = {
        "@type": "FAQPage",
        "mainEntity": [{"name": "Why?", "acceptedAnswer": {"text": "<p>Because.</p><p>Yes.</p>"}}],
    }
    data = candidates(script(faq))
    assert [(c.value, c.extra["answer"]) for c in data.candidates["faq"]] == [("Why?", "Because.\nYes.")]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"@type":"NewsArticle","headline":' + "[" * 300 + "]" * 300 + "}",
        json.dumps({key: [{"@id": 5}, None, 3.5, {"name": {"@value": []}}] for key in (*ARTICLE, "image", "keywords")} | {"@type": "Article"}),
        "{not json",
        "",
        json.dumps({**ARTICLE, "interactionStatistic": {"interactionType": "x" * 50_000, "userInteractionCount": "7"}}),
    ],
)  # fmt: skip
def test_wrong_data_raises_nothing(text):
    candidates(script(text) + "<meta property='og:url' content='https://e.org" + "/" * 5000 + "x'>")


def test_labelled_pairs_and_unlisted_names():
    data = candidates(
        "<meta name='twitter:label1' content='Verfasst von'><meta name='twitter:data1' content='Mara Lindqvist'>"
        "<meta name='twitter:label2' content='Time to read'><meta name='twitter:data2' content='3 minutes'>"
        "<meta name='w-published-date' content='2025-03-04'><meta name='vr:author' content='Jonas Ek'>"
        "<meta name='article_author_id' content='77'><meta name='published-type' content='news'>"
    )
    assert values(data, "author") == ["Jonas Ek", "Mara Lindqvist"]
    assert values(data, "date_published") == ["2025-03-04"]


@pytest.mark.parametrize(
    "state",
    [
        'window.page = {"id": 3, "publishedAt": "2025-03-04T10:00:00Z"};',
        'self.push("{\\"datePublished\\":\\"2025-03-04T10:00:00Z\\"}")',
    ],
)
def test_a_date_in_embedded_state_counts_only_alone(state):
    assert values(candidates(f"<script>{state}</script>"), "date_published") == ["2025-03-04T10:00:00Z"]
    told = "<meta property='article:published_time' content='2025-01-01'>"
    assert values(candidates(f"{told}<script>{state}</script>"), "date_published") == ["2025-01-01"]


def test_brackets_inside_strings_nest_nothing():
    data = candidates(script({"@type": "NewsArticle", "headline": "Ferry stays", "description": "[{" * 500}))
    assert values(data, "headline") == ["Ferry stays"]


def test_seconds_in_a_script_are_a_moment():
    page = '<title>T</title><script>var ct = "1581517074";</script>'
    assert values(candidates(page), "date_published") == ["2020-02-12T14:17:54+00:00"]
