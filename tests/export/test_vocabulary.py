"""JSON-LD against schema.org's own vocabulary, as msgspec-schemaorg has it: properties, and the types they take."""

from __future__ import annotations

import typing
from typing import Any

import pytest
from sample_article import sample

from tearsheet.export import to_jsonld
from tearsheet.models import Article

models = pytest.importorskip("msgspec_schemaorg.models")
_TEXT = {"str", "URL", "int", "float", "date", "datetime", "time", "bool", "Any"}


def fields(kind: str) -> dict[str, str]:
    """The properties of a type and of those above it, with the names of what they take."""
    found: dict[str, str] = {}
    for cls in reversed(getattr(models, kind).__mro__):
        found |= {name: str(hint) for name, hint in vars(cls).get("__annotations__", {}).items()}
    return found


def above(kind: str) -> set[str]:
    return {cls.__name__ for cls in getattr(models, kind).__mro__}


def wrong(node: dict[str, Any], kind: str, place: str = "") -> typing.Iterator[str]:
    allowed = fields(kind)
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in allowed:
            yield f"{place}{kind}.{name} is no property"
            continue
        for part in value if isinstance(value, list) else [value]:
            if not isinstance(part, dict):
                if not any(word in allowed[name] for word in _TEXT):
                    yield f"{place}{kind}.{name} takes {allowed[name]}, not {part!r}"
                continue
            inner = part.get("@type")
            if inner is None:  # a name only, or a reference
                yield from (f"{place}{kind}.{name}.{key}" for key in part if key not in {"@id", "name", "description"})
                continue
            if not any(f"'{word}'" in allowed[name] or f" {word}" in allowed[name] for word in above(inner)):
                yield f"{place}{kind}.{name} takes {allowed[name]}, not {inner}"
            yield from wrong(part, inner, f"{place}{kind}.{name} > ")


def test_every_property_is_defined_on_its_type_and_takes_what_it_holds() -> None:
    node = to_jsonld(sample())
    assert list(wrong(node, node["@type"])) == []


def test_every_counter_is_an_action_of_the_vocabulary() -> None:
    names = ("views", "reads", "likes", "dislikes", "comments", "shares", "followers", "bookmarks")
    article = Article(headline="A", engagement=dict.fromkeys(names, 1))
    found = [counter["interactionType"]["@type"] for counter in to_jsonld(article)["interactionStatistic"]]
    assert len(found) == len(names)
    assert all("Action" in above(kind) for kind in found)


def test_the_check_itself_finds_what_is_wrong() -> None:
    bad = {"headline": "x", "spokenByCharacter": {"@type": "Person"}, "author": {"@type": "Place", "name": "y"}}
    assert len(list(wrong(bad, "NewsArticle"))) == 2
