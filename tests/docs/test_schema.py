"""The JSON Schema that the documentation publishes is the one that the package has."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tearsheet.export import article_schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "article.schema.json"


def test_the_published_schema_is_todays() -> None:
    today = json.dumps(article_schema(), indent=2, ensure_ascii=False) + "\n"
    if os.environ.get("REWRITE_DOCS"):
        PUBLISHED.write_text(today, "utf-8")
    assert PUBLISHED.read_text("utf-8") == today
