"""JSON: nothing is lost on the way out and back, and the schema says what is written."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from sample_article import sample

from tearsheet.export import SCHEMA_ID, SCHEMA_VERSION, article_schema, to_dict, to_json
from tearsheet.models import Article

VALIDATOR = Draft202012Validator(article_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def test_an_article_reads_back_equal():
    assert Article.model_validate_json(to_json(sample())) == sample()


def test_the_dict_is_what_the_json_says():
    assert json.loads(to_json(sample(), indent=2)) == to_dict(sample())


def test_moments_keep_their_precision():
    written = to_dict(sample())
    assert written["date_published"] == "2026-03-02T18:05:00+01:00"
    assert written["date_modified"] == "2026-03-03"


def test_an_empty_article_is_written_with_all_its_fields():
    assert set(to_dict(Article())) == set(Article.model_fields)


def test_the_schema_is_versioned_and_names_its_dialect():
    schema = article_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == SCHEMA_ID
    assert schema["version"] == SCHEMA_VERSION
    assert SCHEMA_ID.endswith(SCHEMA_VERSION)


def test_every_field_of_the_schema_says_what_it_means():
    schema = article_schema()
    models = [schema, *schema["$defs"].values()]
    silent = [
        f"{model['title']}.{name}"
        for model in models
        for name, field in model.get("properties", {}).items()
        if "description" not in field
    ]
    assert silent == []


def test_the_schema_is_valid_and_what_is_written_keeps_to_it():
    Draft202012Validator.check_schema(article_schema())
    for article in (sample(), Article()):
        assert [error.message for error in VALIDATOR.iter_errors(to_dict(article))] == []


@pytest.mark.parametrize("change", [{"headline": 3}, {"date_published": "yesterday"}, {"unknown": 1}])
def test_the_schema_refuses_what_is_not_an_article(change):
    assert not VALIDATOR.is_valid({**to_dict(sample()), **change})
