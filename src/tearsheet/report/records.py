"""Articles from JSON lines: what `tearsheet batch` writes, or one article a line."""

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
    for number, line in _lines(path):
        row = _row(line, path, number)
        name = row.pop("id", None)
        article = _article({key: row[key] for key in row if key in Article.model_fields}, path, number)
        key = str(name or article.url or article.canonical_url or article.headline or "(no name)")
        seen[key] = seen.get(key, 0) + 1
        found.append(Record(key if seen[key] == 1 else f"{key} ({seen[key]})", article))
    return found


def _lines(path: str) -> Iterator[tuple[int, bytes]]:
    from tearsheet.batch.unpacking import Damage, pieces

    with Path(path).open("rb") as stream:
        parts = list(pieces(stream))
    damage = next((part for part in parts if isinstance(part, Damage)), None)
    if damage is not None:
        raise NotArticles(f"{path}: {damage.message} (byte {damage.offset})")
    lines = b"".join(part for part in parts if isinstance(part, bytes)).split(b"\n")
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _row(line: bytes, path: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotArticles(f"{path}, line {number}: not JSON ({error})") from error
    if not isinstance(row, dict) or "text" not in row or "sections" not in row:
        raise NotArticles(f"{path}, line {number}: not an article; give what `tearsheet batch --format jsonl` wrote")
    return row


def _article(row: dict[str, Any], path: str, number: int) -> Article:
    try:
        return Article.model_validate_json(json.dumps(row))
    except ValueError as error:  # pydantic's own error is one
        told = str(error).splitlines()
        raise NotArticles(f"{path}, line {number}: not an article of this version ({'; '.join(told[:3])})") from error
