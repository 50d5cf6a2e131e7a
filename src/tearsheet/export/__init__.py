"""Export: an article as JSON, schema.org JSON-LD, Markdown or plain text. Pure functions of the article."""

from .json import to_dict, to_json
from .jsonld import to_jsonld, to_jsonld_string
from .markdown import to_markdown
from .schema import SCHEMA_ID, SCHEMA_VERSION, article_schema
from .text import to_text

__all__ = [
    "SCHEMA_ID",
    "SCHEMA_VERSION",
    "article_schema",
    "to_dict",
    "to_json",
    "to_jsonld",
    "to_jsonld_string",
    "to_markdown",
    "to_text",
]
