"""Articles as Arrow: one schema, derived from the models, and one kernel from batch to batch. Needs pyarrow."""

from tearsheet.missing import needed

with needed("tearsheet.arrow", "'tearsheet[batch]'"):
    from .kernel import extract_batch, extract_table
    from .schema import ARROW_SCHEMA, INPUT_SCHEMA
    from .tables import TABLE_SCHEMAS, flat_tables

__all__ = ["ARROW_SCHEMA", "INPUT_SCHEMA", "TABLE_SCHEMAS", "extract_batch", "extract_table", "flat_tables"]
