"""JSON-LD: schema.org's words, used for what they mean."""

from __future__ import annotations

import json
from datetime import date

import pytest
from sample_article import TEXT, sample

from tearsheet.export import to_jsonld, to_jsonld_string
from tearsheet.models import Article, Author, Origin

# The part of schema.org that is written, by type: each property is defined on the type or on one above it.
THING = {"@type", "@id", "name", "description", "url", "mainEntityOfPage", "image"}
WORK = THING | {
    "author", "text", "headline", "datePublished", "dateModified", "publisher", "inLanguage", "keywords",
    "isBasedOn", "creditText", "interactionStatistic", "hasPart",
}  # fmt: skip
VOCABULARY = {
    "NewsArticle": WORK | {"articleBody"},
    "Article": WORK | {"articleBody"},
    "CreativeWork": WORK,
    "Quotation": WORK | {"spokenByCharacter"},
    "Claim": WORK | {"appearance"},
    "WebPage": WORK | {"breadcrumb"},
    "FAQPage": WORK | {"mainEntity"},
    "Question": WORK | {"acceptedAnswer"},
    "Answer": WORK,
    "ImageObject": WORK | {"contentUrl", "caption"},
    "Person": THING,
    "Organization": THING,
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position"},
    "InteractionCounter": THING | {"interactionType", "userInteractionCount"},
    "ViewAction": THING,
    "LikeAction": THING,
    None: THING,
}


def nodes(value):
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from nodes(item)


def of_type(article, kind):
    return [node for node in nodes(to_jsonld(article)) if node.get("@type") == kind]


def test_only_words_of_the_vocabulary_are_used():
    node = to_jsonld(sample())
    assert node.pop("@context") == "https://schema.org"
    unknown = [(n.get("@type"), p) for n in nodes(node) for p in n if p not in VOCABULARY[n.get("@type")]]
    assert unknown == []


def test_nothing_empty_is_written():
    assert [n for n in nodes(to_jsonld(sample())) if any(v in (None, "", [], {}) for v in n.values())] == []


def test_the_article_carries_its_metadata():
    node = to_jsonld(sample())
    assert node["@type"] == "NewsArticle"
    assert node["headline"] == "Norhavn shuts its coal quay early"
    assert node["datePublished"] == "2026-03-02T18:05:00+01:00"
    assert node["dateModified"] == "2026-03-03"
    assert node["inLanguage"] == "en"
    assert node["publisher"] == {"@type": "Organization", "name": "Harbour Square"}
    assert node["author"][0] == {
        "@type": "Person", "name": "Mara Lindqvist", "url": "https://coastdaily.example/mara",
    }  # fmt: skip
    assert node["articleBody"] == TEXT


def test_the_first_publication_is_what_a_repost_is_based_on():
    based_on = to_jsonld(sample())["isBasedOn"]
    assert based_on["url"] == "https://coastdaily.example/quay"
    assert based_on["publisher"]["name"] == "Coast Daily"


def test_an_origin_of_which_only_the_notice_is_known_is_credited_in_words():
    node = to_jsonld(Article(origin=Origin(notice="Reposted with permission.")))
    assert "isBasedOn" not in node
    assert node["creditText"] == "Reposted with permission."


def test_quotations_name_their_speaker_without_guessing_person_or_organisation():
    (quotation,) = of_type(sample(), "Quotation")
    assert quotation["text"] == "We can no longer pay for a quay that stands empty,"
    assert quotation["spokenByCharacter"] == {"name": "Ines Okafor", "description": "harbour master"}


def test_claims_point_at_the_article_and_at_the_claimant():
    plain, attributed = of_type(sample(), "Claim")
    assert plain["appearance"] == {"@id": to_jsonld(sample())["@id"]}
    assert "author" not in plain
    assert attributed["author"] == {"name": "the council's audit office"}


def test_faq_pairs_make_a_faq_page():
    (page,) = of_type(sample(), "FAQPage")
    (question,) = page["mainEntity"]
    assert question["name"] == "Will jobs be lost?"
    assert question["acceptedAnswer"]["text"].endswith("Training starts in March.")


def test_counters_that_schema_org_has_no_word_for_are_left_out():
    counters = to_jsonld(sample())["interactionStatistic"]
    assert [(c["interactionType"]["@type"], c["userInteractionCount"]) for c in counters] == [
        ("ViewAction", 311),
        ("LikeAction", 12),
    ]


def test_a_desk_that_is_the_publisher_is_an_organisation():
    article = Article(publisher="Coast Daily", authors=[Author(name="Coast Daily")])
    assert to_jsonld(article)["author"] == [{"@type": "Organization", "name": "Coast Daily"}]


def test_without_publisher_and_date_it_is_an_article():
    assert to_jsonld(Article(headline="A", date_published=date(2026, 1, 2)))["@type"] == "Article"


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", "<!-- x", "a\u2028b", "&lt;"])
def test_the_string_can_stand_in_a_script_element(hostile):
    written = to_jsonld_string(Article(headline=hostile))
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written)["headline"] == hostile
