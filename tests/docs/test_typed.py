"""A user's code that is checked strictly finds every public name typed."""

from __future__ import annotations

from pathlib import Path

import pytest

USER = """
from datetime import date, datetime

import tearsheet
from tearsheet import Article, ParseError
from tearsheet.export import to_jsonld, to_markdown
from tearsheet.integrations.documents import Chunk, chunks


def shout(article: Article) -> list[str]:
    return [article.headline.upper()] if article.headline else []


def main(raw: bytes) -> None:
    try:
        article: Article = tearsheet.parse(raw, url="https://page.example/", annotate=("quotes", shout))
    except ParseError as error:
        kind: str = error.kind
        print(kind)
        return
    day: date | datetime | None = article.date_published
    names: list[str] = [author.name for author in article.authors]
    speakers: list[str | None] = [quote.speaker for quote in article.quotes]
    worthy: list[float] = [claim.check_worthiness for claim in article.claims_by_worthiness(at_least=0.5)]
    piece: Chunk = next(chunks(article))
    print(day, names, speakers, worthy, piece.text, to_markdown(article), to_jsonld(article))
    for result in tearsheet.parse_many([raw], workers=1):
        if result.article is not None:
            print(result.article.text, tearsheet.fingerprint(result.article))
"""


def test_a_users_module_passes_mypy_strict(tmp_path: Path) -> None:
    api = pytest.importorskip("mypy.api")
    module = tmp_path / "user.py"
    module.write_text(USER, "utf-8")
    settings = tmp_path / "mypy.ini"
    settings.write_text("[mypy]\nstrict = true\n", "utf-8")
    said, faults, code = api.run(["--config-file", str(settings), "--cache-dir", str(tmp_path / "cache"), str(module)])
    assert code == 0, said + faults


def test_mistakes_are_found(tmp_path: Path) -> None:
    api = pytest.importorskip("mypy.api")
    module = tmp_path / "user.py"
    module.write_text(
        "import tearsheet\n\nx: int = tearsheet.parse(b'').headline\ntearsheet.parse(b'', langauge='en')\n", "utf-8"
    )
    settings = tmp_path / "mypy.ini"
    settings.write_text("[mypy]\nstrict = true\n", "utf-8")
    said, _, code = api.run(["--config-file", str(settings), "--cache-dir", str(tmp_path / "cache"), str(module)])
    assert code == 1
    assert "Found 2 errors" in said
