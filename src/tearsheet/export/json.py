"""Export to JSON: the article as its own model writes it, so that it reads back equal."""

from __future__ import annotations

from typing import Any

from tearsheet.models import Article


def to_dict(article: Article) -> dict[str, Any]:
    """The article as plain dicts, lists, strings and numbers; dates ISO 8601, decimals as strings."""
    return article.model_dump(mode="json")


def to_json(article: Article, *, indent: int | None = None) -> str:
    """The article as JSON text. `Article.model_validate_json` gives an equal article back.

    Args:
        article: what to write.
        indent: blanks per level; None writes one line.
    """
    return article.model_dump_json(indent=indent)
