"""Articles from JSON: what `tearsheet batch` writes, one article a line, or what `tearsheet parse` writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tearsheet.models import Article

_ENDINGS = (".jsonl", ".ndjson")


class NotArticles(ValueError):
    """The file holds something else; the message says where."""


@dataclass(slots=True, frozen=True)
class Record:
    """An article with the name that finds it again in another run."""

    key: str
    article: Article


def is_records(name: str) -> bool:
    """Whether the file's name says that it holds JSON lines."""
    from tearsheet.batch.unpacking import bare

    return bare(name).endswith(_ENDINGS)


def read_records(path: str) -> list[Record]:
    """All articles of the file.

    The key is the record's `id`, else the address of the article, else its headline; equal keys are numbered.

    Raises:
        NotArticles: a line is no article, or the compressed file is damaged.
        OSError: the file cannot be read.
        ImportError: it is compressed in a way that needs an extra; the message says which.
    """
    found: list[Record] = []
    seen: dict[str, int] = {}
    for number, row in _rows(_data(path), path):
        name = row.pop("id", None)
        article = _article(row, path, number)
        key = str(name or article.url or article.canonical_url or article.headline or "(no name)")
        seen[key] = seen.get(key, 0) + 1
        found.append(Record(key if seen[key] == 1 else f"{key} ({seen[key]})", article))
    return found


def article_in(data: bytes, name: str) -> Article | None:
    """The article that the data hold as JSON, as `tearsheet parse` writes it; None when they are something else.

    Raises:
        NotArticles: it is an article, but not of this version.
    """
    row = _object(data)
    return _article(row, name, 1) if row is not None and _is_article(row) else None


def _data(path: str) -> bytes:
    from tearsheet.batch.unpacking import Damage, pieces

    with Path(path).open("rb") as stream:
        parts = list(pieces(stream))
    damage = next((part for part in parts if isinstance(part, Damage)), None)
    if damage is not None:
        raise NotArticles(f"{path}: {damage.message} (byte {damage.offset})")
    return b"".join(part for part in parts if isinstance(part, bytes))


def _rows(data: bytes, path: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The articles with their lines: JSON lines, or one object over as many lines as it likes."""
    whole = _object(data)
    if whole is not None and _is_article(whole):
        yield 1, whole
        return
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip():
            yield number, _row(line, path, number)


def _object(data: bytes) -> dict[str, Any] | None:
    if data.lstrip()[:1] != b"{":
        return None
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _is_article(row: dict[str, Any]) -> bool:
    return "text" in row and "sections" in row


def _row(line: bytes, path: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotArticles(f"{path}, line {number}: not JSON ({error})") from error
    if not isinstance(row, dict) or not _is_article(row):
        raise NotArticles(f"{path}, line {number}: not an article; give what `tearsheet batch --format jsonl` wrote")
    return row


def _article(row: dict[str, Any], path: str, number: int) -> Article:
    try:
        fields = {key: row[key] for key in row if key in Article.model_fields}
        return Article.model_validate_json(json.dumps(fields))
    except ValueError as error:  # pydantic's own error is one
        told = str(error).splitlines()
        raise NotArticles(f"{path}, line {number}: not an article of this version ({'; '.join(told[:3])})") from error
