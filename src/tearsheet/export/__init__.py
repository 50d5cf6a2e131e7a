"""Export: an article as JSON, JSON-LD, Web Annotations, feed item, Markdown or plain text. Pure functions of it."""

from .json import to_dict, to_json
from .json_feed import to_feed_item, to_json_feed
from .jsonld import to_jsonld, to_jsonld_string
from .markdown import to_markdown
from .schema import SCHEMA_ID, SCHEMA_VERSION, article_schema
from .text import to_text
from .web_annotation import to_web_annotations

__all__ = [
    "SCHEMA_ID",
    "SCHEMA_VERSION",
    "article_schema",
    "to_dict",
    "to_feed_item",
    "to_json",
    "to_json_feed",
    "to_jsonld",
    "to_jsonld_string",
    "to_markdown",
    "to_text",
    "to_web_annotations",
]
