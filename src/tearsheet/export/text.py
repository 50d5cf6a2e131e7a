"""Export to plain text: what a person would read, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from tearsheet.models import Article

from .reading import Heading, Pair, Run, byline, reading_order


def to_text(article: Article) -> str:
    """Headline, byline, standfirst and body, one blank line between blocks, list items behind "- ".

    Not the same string as `Article.text`: spans count in that one.
    """
    return "\n\n".join(piece for piece in _pieces(article) if piece) + "\n"


def _pieces(article: Article) -> Iterator[str]:
    yield article.headline or ""
    yield byline(article)
    yield article.description or ""
    for part in reading_order(article):
        if isinstance(part, Heading):
            yield part.text
        elif isinstance(part, Pair):
            yield part.question
            yield from part.answers
        else:
            yield _run(part)


def _run(run: Run) -> str:
    if run.kind == "list_item":
        return "\n".join("- " + text.replace("\n", "\n  ") for text in run.texts)
    return "\n\n".join(run.texts)
