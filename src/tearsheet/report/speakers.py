"""Who speaks in the article, each with a number that stands for a colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tearsheet.models import Article

COLOURS = 8
"""Colours of the style sheet, `v0` to `v7`; they begin again after the last."""


@dataclass(slots=True)
class Speaker:
    """A speaker with the quotes attributed to them."""

    number: int
    name: str
    """Empty for quotes whose speaker the text does not tell."""
    quotes: list[int] = field(default_factory=list)
    """Indices into `Article.quotes`."""

    @property
    def colour(self) -> str:
        """The class of the style sheet; quotes without a speaker stay grey."""
        return f"v{self.number % COLOURS}" if self.name else "vx"

    @property
    def shown(self) -> str:
        """The name to show."""
        return self.name or "speaker unknown"


def speakers(article: Article, like: Sequence[Speaker] = ()) -> list[Speaker]:
    """The speakers in the order of their first quotes; those of the same name as in `like` keep that number."""
    numbers = {speaker.name: speaker.number for speaker in like}
    by_name: dict[str, Speaker] = {}
    for index, quote in enumerate(article.quotes):
        name = quote.speaker or ""
        speaker = by_name.setdefault(name, Speaker(numbers.setdefault(name, len(numbers)), name))
        speaker.quotes.append(index)
    return list(by_name.values())


def by_quote(found: Sequence[Speaker]) -> dict[int, Speaker]:
    """The speaker of each quote by its index."""
    return {index: speaker for speaker in found for index in speaker.quotes}
