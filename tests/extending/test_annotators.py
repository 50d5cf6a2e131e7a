"""Annotators of users: where their finds go, and that a bad one harms nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest

import tearsheet
from tearsheet.models.extra import ungrounded

TEXT = "Norhavn shuts its quay\n\nThe town council decided on Monday that the ferry moves to the coal jetty.\n"


@dataclass
class Count:
    words: int
    share: Decimal


def words(article: tearsheet.Article) -> Count:
    return Count(len(article.text.split()), Decimal("0.5"))


def doubled(article: tearsheet.Article) -> Any:
    found = article.extra["words"]
    assert isinstance(found, dict)
    return 2 * found["words"]  # type: ignore[operator]


def nothing(article: tearsheet.Article) -> None:
    return None


def failing(article: tearsheet.Article) -> Any:
    raise KeyError("a bug")


def lying(article: tearsheet.Article) -> Any:
    return {"deep": [{"text": "Monday", "span": {"start": 0, "end": 6}}]}


def not_a_number(article: tearsheet.Article) -> Any:
    return float("nan")


def half_a_character(article: tearsheet.Article) -> Any:
    return "\ud83d"


def endless(article: tearsheet.Article) -> Any:
    found: list[Any] = []
    found.append(found)
    return found


def find(*annotators: Any) -> tearsheet.Article:
    return tearsheet.parse(TEXT, annotate=annotators)


def test_without_annotators_extra_is_empty() -> None:
    assert tearsheet.parse(TEXT).extra == {}


def test_each_sees_what_those_before_it_found() -> None:
    assert find(words, doubled).extra == {"words": {"words": 14, "share": "0.5"}, "doubled": 28}


def test_none_is_no_field() -> None:
    article = find(nothing)
    assert (article.extra, article.diagnostics) == ({}, [])


@pytest.mark.parametrize("bad", [failing, lying, not_a_number, half_a_character, endless])
def test_one_that_fails_leaves_a_diagnostic_and_the_rest(bad: Any) -> None:
    article = find("quotes", bad, words)
    assert list(article.extra) == ["words"]
    (note,) = article.diagnostics
    assert note.startswith(f"extra.{bad.__name__}: ")
    assert tearsheet.Article.model_validate_json(article.model_dump_json()) == article


def test_an_article_with_ungrounded_extras_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="does not give back 'Monday'"):
        tearsheet.Article(text="Tuesday", extra={"day": {"text": "Monday", "span": {"start": 0, "end": 6}}})
    assert ungrounded({"text": "Tues", "span": {"start": 0, "end": 4}}, "Tuesday") is None


@pytest.mark.parametrize(
    ("annotate", "message"),
    [
        (("nope",), "unknown annotation 'nope'; choose from quotes, claims, faq"),
        (("no_such_module:f",), "cannot be loaded: ModuleNotFoundError"),
        (("json:no_such_function",), "cannot be loaded: AttributeError"),
        (("json:__doc__",), "is a str, not a function"),
        ((words, words), "two annotations are named 'words'"),
        ((42,), "an annotation is a name or a function, not 42"),
    ],
)
def test_what_cannot_be_found_is_an_error_of_its_kind(annotate: Any, message: str) -> None:
    with pytest.raises(tearsheet.ExtensionError, match=message) as caught:
        tearsheet.parse(TEXT, annotate=annotate)
    assert caught.value.kind == "extension"
    with pytest.raises(tearsheet.ExtensionError, match=message):
        tearsheet.parse_many([TEXT], annotate=annotate)


def test_module_and_function_are_enough() -> None:
    assert tearsheet.parse(TEXT, annotate="os.path:isabs").diagnostics[0].startswith("extra.isabs: TypeError")


@pytest.mark.parametrize("workers", [1, 2])
def test_parse_many_takes_them_too(workers: int) -> None:
    (result,) = tearsheet.parse_many([TEXT], annotate=["os.path:isabs"], workers=workers)
    assert result.article is not None
    assert result.article.diagnostics[0].startswith("extra.isabs: TypeError")


def test_a_function_that_workers_cannot_find_is_refused_at_once() -> None:
    with pytest.raises(tearsheet.ExtensionError, match="worker processes cannot find"):
        tearsheet.parse_many([TEXT], annotate=[lambda article: 1], workers=2)


def test_in_arrow_the_values_are_json() -> None:
    import pyarrow as pa

    from tearsheet.arrow import extract_batch

    batch = pa.RecordBatch.from_pydict({"text": [TEXT]})
    (extra,) = extract_batch(batch, annotate=(words,)).column("extra").to_pylist()
    assert extra == [{"key": "words", "value": '{"words":14,"share":"0.5"}'}]
