"""A LlamaIndex reader: pages and texts in, a `Document` a section out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tearsheet.many import ManyRecord, parse_many
from tearsheet.missing import needed

from .documents import By, chunks

with needed("TearsheetReader", "llama-index-core"):
    from llama_index.core.readers.base import BaseReader
    from llama_index.core.schema import Document

# Long, and said in the text already: not to be embedded again with it.
_NOT_EMBEDDED = ["quotes", "claims", "faq", "record_id"]


class TearsheetReader(BaseReader):
    """Reads pages as documents; quotes, claims and FAQ stand in the metadata and are kept out of embeddings."""

    def lazy_load_data(
        self, records: Iterable[ManyRecord], *, by: By = "section", workers: int | None = None, **_how: Any
    ) -> Iterator[Document]:
        """The documents, as they are ready. Records that are no articles are left out.

        Args:
            records: what `tearsheet.parse_many` takes.
            by: "section" or "article": what becomes a document.
            workers: processes, as for `tearsheet.parse_many`.
        """
        for result in parse_many(records, workers=workers):
            for chunk in chunks(result.article, by=by) if result.article else ():
                yield Document(
                    text=chunk.text,
                    metadata={"record_id": str(result.record_id), **chunk.metadata},
                    excluded_embed_metadata_keys=_NOT_EMBEDDED,
                    excluded_llm_metadata_keys=_NOT_EMBEDDED,
                )
