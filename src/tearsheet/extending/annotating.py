"""Annotators of users: chosen by name or given as functions, run on the finished article, kept in `Article.extra`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from pydantic_core import to_jsonable_python

from tearsheet.errors import ExtensionError
from tearsheet.models import Article
from tearsheet.models.extra import ungrounded

from .finding import ANNOTATORS, find

Annotator: TypeAlias = "Callable[[Article], Any]"
"""Takes the article; returns what JSON can say, pydantic models and dataclasses included, or None for nothing."""

Named: TypeAlias = "tuple[tuple[str, Annotator], ...]"


def chosen_annotations(
    annotate: str | Annotator | Iterable[str | Annotator], builtin: tuple[str, ...]
) -> tuple[frozenset[str], Named]:
    """Tearsheet's own annotations that are wanted, and the users' with the names of their fields.

    Raises:
        ExtensionError: an annotation is unknown or cannot be loaded, or two of them have one name.
    """
    own: dict[str, Annotator] = {}
    wanted = set()
    if not isinstance(annotate, str) and not callable(annotate) and not isinstance(annotate, Iterable):
        raise ExtensionError(f"annotations are names or functions, not {annotate!r}")
    for one in (annotate,) if isinstance(annotate, str) or callable(annotate) else annotate:
        if isinstance(one, str) and one in builtin:
            wanted.add(one)
            continue
        name = field_name(one)
        if name in own or name in builtin:
            raise ExtensionError(f"two annotations are named {name!r}")
        own[name] = find(ANNOTATORS, one, builtin) if isinstance(one, str) else one
    return frozenset(wanted), tuple(own.items())


def field_name(one: str | Annotator) -> str:
    """The key in `Article.extra`: the entry point's name, or the function's own."""
    if isinstance(one, str):
        return one.rpartition(":")[2].rpartition(".")[2] if ":" in one else one
    name = getattr(one, "__name__", None)
    if not callable(one) or not name:
        raise ExtensionError(f"an annotation is a name or a function, not {one!r}")
    return str(name)


def portable(annotate: Iterable[str | Annotator]) -> tuple[str, ...]:
    """The annotations by name, for another process: a function as `module:function`.

    Raises:
        ExtensionError: a function has no name under which another process would find it.
    """
    names = []
    for one in annotate:
        if isinstance(one, str):
            names.append(one)
            continue
        module, path = getattr(one, "__module__", "__main__"), getattr(one, "__qualname__", "<locals>")
        if module == "__main__" or "<" in path:
            raise ExtensionError(
                f"worker processes cannot find the annotation {field_name(one)!r}: "
                "put the function at the top level of a module that can be imported"
            )
        names.append(f"{module}:{path}")
    return tuple(names)


def annotated(article: Article, own: Named) -> Article:
    """The article with what the users' annotators found, in their order; each sees what those before it found.

    One that fails leaves its field out and a diagnostic `extra.NAME: ...`; nothing else is harmed.
    """
    for name, annotator in own:
        try:
            value = _plain(annotator(article))
            wrong = ungrounded(value, article.text)
            if wrong:
                raise ValueError(wrong)
        except Exception as error:  # a user's function may raise anything
            note = f"extra.{name}: {type(error).__name__}: {error}"
            article = article.model_copy(update={"diagnostics": [*article.diagnostics, note]})
            continue
        if value is not None:
            article = article.model_copy(update={"extra": {**article.extra, name: value}})
    return article


def _plain(value: Any) -> Any:
    """The value as JSON has it: what cannot be written must fail here, not in the export."""
    plain = to_jsonable_python(value)
    json.dumps(plain, allow_nan=False, ensure_ascii=False).encode("utf-8")
    return plain
