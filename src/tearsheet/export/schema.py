"""The JSON Schema (2020-12) of what `to_json` writes, with an id and a version of its own."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from tearsheet.models import Article

# Raised when a field is added (minor) or changes its meaning or form (major); not with every release.
SCHEMA_VERSION = "1.1"
SCHEMA_ID = f"urn:tearsheet:schema:article:{SCHEMA_VERSION}"

_INSTANT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$"
_DECIMAL = r"^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$"


class _Honest(GenerateJsonSchema):
    """Says of dates and decimals what really is written: a page without a zone gives a time without one.

    The standard's `date-time` format demands a zone, so a validator that checks formats would refuse those.
    """

    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": _INSTANT}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": _DECIMAL}


def article_schema() -> dict[str, Any]:
    """The JSON Schema of an exported article, draft 2020-12.

    `$id` and `version` change only when the form of the output does.
    """
    schema = Article.model_json_schema(mode="serialization", schema_generator=_Honest)
    head = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": SCHEMA_ID,
        "version": SCHEMA_VERSION,
    }
    return {**head, **schema}
