"""What every model shares: frozen, closed to unknown fields, grounded in `Article.text`."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """An immutable record. Unknown fields are refused, so a typo never passes for data.

    Records compare by value; those that hold lists have no hash. `model_copy(update=...)` of pydantic checks nothing:
    build a changed record with `model_validate`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Span(Model):
    """A half-open range of characters in `Article.text`: `article.text[span.start:span.end]`."""

    start: int = Field(ge=0)
    """First character, counted in Unicode code points from 0."""
    end: int = Field(ge=0)
    """One past the last character."""


class Locator(Model):
    """Where something stood in the source that was given to `parse`."""

    line: int | None = None
    """Line of the source, from 1. For HTML the line on which the element starts."""
    start: int | None = None
    """First character in the decoded source, without its byte order mark and NULs; only for text and markdown."""
    end: int | None = None
    """One past the last character in the decoded source; only for text and markdown."""
    path: str | None = None
    """XPath of the element; only for HTML."""
