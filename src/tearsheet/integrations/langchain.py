"""A LangChain document loader: pages and texts in, a `Document` a section out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from tearsheet.many import ManyRecord, parse_many
from tearsheet.missing import needed

from .documents import By, chunks

with needed("TearsheetLoader", "langchain-core"):
    from langchain_core.document_loaders import BaseLoader
    from langchain_core.documents import Document


class TearsheetLoader(BaseLoader):
    """Loads pages as documents.

    Args:
        records: what `tearsheet.parse_many` takes.
        by: "section" or "article": what becomes a document.
        workers: processes, as for `tearsheet.parse_many`.

    Records that are no articles are left out; `errors` lists their ids and reasons after loading.
    """

    def __init__(self, records: Iterable[ManyRecord], *, by: By = "section", workers: int | None = None) -> None:
        self._records, self._by, self._workers = records, by, workers
        self.errors: list[tuple[Any, str]] = []

    def lazy_load(self) -> Iterator[Document]:
        """The documents, as they are ready."""
        self.errors = []
        for result in parse_many(self._records, workers=self._workers):
            if result.article is None:
                self.errors.append((result.record_id, str(result.error)))
                continue
            for chunk in chunks(result.article, by=self._by):
                metadata = {"record_id": str(result.record_id), **chunk.metadata}
                yield Document(page_content=chunk.text, metadata=metadata)
