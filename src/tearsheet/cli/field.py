"""`--only FIELD`: one field of the article, dotted to go into lists and models (`quotes.speaker`)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import click
from pydantic import BaseModel

from tearsheet.models import Article


def check(path: str) -> None:
    """Refuse a path that no article can have, whatever the input.

    Raises:
        click.BadParameter: names the part that is unknown and lists what there is.
    """
    annotation: Any = Article
    seen: list[str] = []
    for name in path.split("."):
        if get_origin(annotation) is dict:
            return  # keyed by names that depend on the page
        model = _model_in(annotation)
        if model is None:
            raise click.BadParameter(f"{'.'.join(seen)!r} has no fields of its own.")
        if name not in model.model_fields:
            within = f" in {'.'.join(seen)!r}" if seen else ""
            raise click.BadParameter(f"no field {name!r}{within}. Fields{within}: {', '.join(model.model_fields)}.")
        annotation = model.model_fields[name].annotation
        seen.append(name)


def pick(value: Any, path: str) -> Any:
    """The value at the path of an exported article; through a list, the list of the values of its items."""
    for name in path.split("."):
        value = _step(value, name)
    return value


def lines(value: Any) -> str:
    """The value for people and shell loops: text as it is, one line an item, objects as JSON."""
    return "\n".join(_flat(value))


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _flat(item)
    elif isinstance(value, str):
        yield value
    elif value is not None:
        yield json.dumps(value, ensure_ascii=False)


def _step(value: Any, name: str) -> Any:
    if isinstance(value, list):
        stepped = [_step(item, name) for item in value]
        return [item for part in stepped for item in part] if any(isinstance(p, list) for p in stepped) else stepped
    return value.get(name) if isinstance(value, dict) else None


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside `list[X]`, `X | None` and the like; None for plain values."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for found in map(_model_in, get_args(annotation)) if found), None)
