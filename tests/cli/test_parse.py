"""`tearsheet parse` as its users call it."""

from __future__ import annotations

import json

import pytest

from tearsheet.models import Article


def test_a_pipe_gets_the_article_as_one_line_of_json(run, page_file):
    result = run("parse", page_file)
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert Article.model_validate_json(result.stdout).headline == "Norhavn shuts its coal quay"


def test_a_dash_reads_standard_input(run, page_file):
    with open(page_file, encoding="utf-8") as page:
        assert run("parse", "-", given=page.read()).stdout == run("parse", page_file).stdout


def test_json_is_indented_on_demand(run, page_file):
    assert run("parse", page_file, "--indent", "2").stdout.startswith('{\n  "headline": ')


def test_jsonld_is_a_schema_org_article(run, page_file):
    node = json.loads(run("parse", page_file, "--format", "jsonld").stdout)
    assert node["@context"] == "https://schema.org"
    assert node["headline"] == "Norhavn shuts its coal quay"


def test_markdown_starts_with_the_headline(run, page_file):
    assert run("parse", page_file, "-f", "markdown").stdout.startswith("# Norhavn shuts its coal quay\n")


def test_text_is_the_article_alone(run, page_file):
    text = run("parse", page_file, "-f", "text").stdout
    assert "two years early" in text
    assert "All rights reserved" not in text


def test_the_page_can_be_asked_for_in_a_pipe_without_colours(run, page_file):
    page = run("parse", page_file, "-f", "page").stdout
    assert page.startswith("Norhavn shuts its coal quay\n") or "\nNorhavn shuts its coal quay\n" in page
    assert "\x1b" not in page


def test_colours_can_be_forced(run, page_file):
    assert "\x1b[1m" in run("parse", page_file, "-f", "page", "--color", "always").stdout


def test_annotations_can_be_left_out(run, page_file):
    with_them = json.loads(run("parse", page_file).stdout)
    without = json.loads(run("parse", page_file, "--no-annotate").stdout)
    assert with_them["claims"]
    assert without["quotes"] == without["claims"] == without["faq"] == []


def test_the_address_makes_the_article_know_where_it_stands(run, page_file):
    result = run("parse", page_file, "--url", "https://coastdaily.example/quay", "--only", "url", "-f", "text")
    assert result.stdout == "https://coastdaily.example/quay\n"


def test_kind_encoding_and_language_are_passed_on(run):
    given = "Grüße aus dem Hafen\n\nDie Fähre fährt um acht Uhr und niemand weiß warum.".encode("cp1252")
    how = ("--kind", "text", "--encoding", "windows-1252", "--language", "de")
    article = json.loads(run("parse", "-", *how, given=given).stdout)
    assert article["language"] == "de"
    assert "Grüße" in json.dumps(article, ensure_ascii=False)


class TestOnly:
    """One field, from the whole down to a leaf."""

    def test_a_field_is_json_in_a_pipe(self, run, page_file):
        assert run("parse", page_file, "--only", "headline").stdout == '"Norhavn shuts its coal quay"\n'

    def test_as_text_it_is_bare(self, run, page_file):
        assert run("parse", page_file, "--only", "authors.name", "-f", "text").stdout == "Mara Lindqvist\n"

    def test_a_dotted_field_goes_through_lists(self, run, page_file):
        assert "EUR" in json.loads(run("parse", page_file, "--only", "claims.quantities.unit").stdout)
        blocks = json.loads(run("parse", page_file, "--only", "sections.blocks.kind").stdout)
        assert set(blocks) == {"paragraph"}

    def test_a_missing_value_is_null_or_nothing(self, run, page_file):
        assert run("parse", page_file, "--only", "origin.url").stdout == "null\n"
        assert run("parse", page_file, "--only", "origin.url", "-f", "text").stdout.strip() == ""

    def test_fields_named_by_the_page_are_allowed(self, run, page_file):
        assert run("parse", page_file, "--only", "engagement.views").stdout == "null\n"
        assert run("parse", page_file, "--only", "evidence.headline.source").exit_code == 0

    @pytest.mark.parametrize("field", ["title", "quotes.title", "headline.text", "", "quotes."])
    def test_an_unknown_field_is_a_usage_error_that_lists_the_fields(self, run, field):
        result = run("parse", "no-such-file", "--only", field)
        assert result.exit_code == 2
        assert "ield" in result.stderr

    def test_it_says_which_fields_there_are(self, run):
        message = " ".join(run("parse", "-", "--only", "title").stderr.split())
        assert "no field 'title'" in message
        assert all(name in message for name in Article.model_fields)

    @pytest.mark.parametrize("form", ["jsonld", "markdown"])
    def test_it_does_not_go_with_whole_article_formats(self, run, page_file, form):
        assert run("parse", page_file, "--only", "headline", "-f", form).exit_code == 2


class TestErrors:
    """What goes wrong, said on standard error with a code a script can test."""

    def test_a_hostile_file_name_cannot_speak_to_the_terminal(self, run):
        assert "\x1b" not in run("parse", "no\x1b]0;x\x07such").stderr

    @pytest.mark.parametrize(
        ("given", "kind"),
        [
            (b"", "empty"),
            (b" \n\t ", "empty"),
            (b"%PDF-1.7 \x00\x01", "not_text"),
            (b"\x89PNG\r\n\x1a\n", "not_text"),
        ],
    )
    def test_what_is_no_article_ends_with_1_and_the_kind(self, run, given, kind):
        result = run("parse", "-", given=given)
        assert result.exit_code == 1
        assert result.stdout == ""
        assert f"[{kind}]" in result.stderr
        assert len(result.stderr.splitlines()) == 2, "the error, then what to do next"

    def test_an_unknown_encoding_names_ones_that_work(self, run, page_file):
        result = run("parse", page_file, "--encoding", "base64")
        assert result.exit_code == 1
        assert "utf-8" in result.stderr

    @pytest.mark.parametrize("name", ["no-such-file.html", "."])
    def test_a_file_that_cannot_be_read_ends_with_3(self, run, name):
        result = run("parse", name)
        assert result.exit_code == 3
        assert name in result.stderr

    @pytest.mark.parametrize("args", [("parse",), ("parse", "-", "--format", "pdf"), ("tear",), ("parse", "-", "-x")])
    def test_wrong_usage_ends_with_2(self, run, args):
        assert run(*args).exit_code == 2
