"""A datatrove step: documents whose text is HTML become documents whose text is the article."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

from tearsheet.errors import ParseError
from tearsheet.export import to_dict
from tearsheet.missing import needed
from tearsheet.parsing import ANNOTATIONS, parse

with needed("TearsheetStep", "'datatrove[processing]'"):
    from datatrove.data import Document
    from datatrove.pipeline.base import PipelineStep


class TearsheetStep(PipelineStep):
    """Parses each document; the whole article stands in `metadata["article"]`.

    Args:
        annotate: as for `tearsheet.parse`.
        exclusion_writer: a datatrove writer for documents that are no articles; None drops them, counted.
    """

    name = "Tearsheet"
    type = "Extractor"

    def __init__(self, annotate: tuple[str, ...] = ANNOTATIONS, exclusion_writer: Any = None) -> None:
        super().__init__()
        self._annotate, self.exclusion_writer = annotate, exclusion_writer

    def run(self, data: Iterator[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """The documents that are articles."""
        # Opened once: a writer that is opened again begins its file anew.
        with self.exclusion_writer if self.exclusion_writer is not None else nullcontext() as writer:
            for document in data:
                self.stat_update("total")
                with self.track_time():
                    error = self._parse(document)
                if error is None:
                    self.stat_update("articles")
                    yield document
                    continue
                self.stat_update(f"error_{error.kind}")
                if writer is not None:
                    document.metadata["error"] = f"{error.kind}: {error}"
                    writer.write(document, rank)

    def _parse(self, document: Document) -> ParseError | None:
        url = document.metadata.get("url")
        try:
            article = parse(document.text, url=url, annotate=self._annotate)
        except ParseError as error:
            return error
        document.text = article.text
        document.metadata["article"] = to_dict(article)
        return None
