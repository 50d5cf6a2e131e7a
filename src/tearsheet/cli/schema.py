"""`tearsheet schema`: the JSON Schema of what `tearsheet parse` writes."""

from __future__ import annotations

import json

import click

from .output import write


@click.command()
@click.option("--indent", type=click.IntRange(0, 8), default=2, show_default=True, help="Blanks per level.")
def schema(indent: int) -> None:
    """Print the JSON Schema (2020-12) of an article.

    Its $id and version change only when the form of the output does.
    """
    from tearsheet.export import article_schema

    write(json.dumps(article_schema(), indent=indent, ensure_ascii=False))
