"""Fit the content scores: `python -m tearsheet.label.train --data EVAL/pages/dev`. Needs `tearsheet[train]`.

Gold bodies are aligned with the blocks of their pages; long blocks by containment, short ones by their place
between aligned long ones. The context model is fitted on out-of-fold first scores (folds by site), so that it
never sees a score that was fitted on its own page. Sets: those whose licence allows it (docs, model card).
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tearsheet.document import Document, Group, SourceBlock
from tearsheet.read.html import read_html
from tearsheet.source import open_source

from .features import FEATURES, View, features_of, view_of
from .gold import align
from .scoring import CONTEXT, Weights, container_words, context_of, context_scores, first_scores, name_words
from .title import find_headline

SETS = ("fundus", "fundus_eval", "readability", "scrapinghub", "wcxb")
FOLDS = 5
_MIN_SITES = {"own": 4, "container": 4}


@dataclass(slots=True)
class Page:
    """A page with the gold label of each block (True content, False not, None unclear)."""

    key: str
    site: str
    view: View
    labels: list[bool | None]
    gold: str


def site_of(url_or_domain: str) -> str:
    """Registered-domain-like key, so that pages of one site share a fold."""
    host = urlsplit(url_or_domain).netloc if "://" in url_or_domain else url_or_domain
    return ".".join(host.lower().removeprefix("www.").split(".")[-2:])


def load_pages(data: Path, sets: Sequence[str] = SETS) -> Iterator[Page]:
    """Pages with a gold body."""
    for name in sets:
        for line in (data / name / "gold.jsonl").read_text("utf-8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
            body = row["gold"].get("body_text")
            if not body:
                continue
            raw = gzip.decompress((data / name / "html" / f"{row['id']}.html.gz").read_bytes())
            document = read_html(open_source(raw, kind="html").root, url=row.get("url"))
            if not document.blocks:
                continue
            optional = " ".join(row["gold"].get("summary") or [])
            labels = align([block.text for block in document.blocks], body, optional)
            site = site_of(row.get("domain") or row.get("url") or row["id"])
            yield Page(f"{name}/{row['id']}", site, view_of(document, find_headline(document)), labels, body)


def as_text(page: Page) -> Page:
    """The page as if its visible text had been copied: no containers, tags, links or names."""
    blocks = [_plain(block) for block in page.view.document.blocks]
    document = Document("text", blocks, [Group(0, "")], {}, language=page.view.document.language)
    return replace(page, view=view_of(document, find_headline(document)))


def trimmed(page: Page) -> Page | None:
    """The page with little or nothing around its body, as clean exports and copied articles are."""
    inside = [i for i, label in enumerate(page.labels) if label]
    if len(inside) < 3:
        return None
    document = page.view.document
    spare = zlib.crc32(page.key.encode()) // 7 % 3
    headline = page.view.headline.block
    kept = [
        i
        for i in range(len(document.blocks))
        if page.labels[i] or i == headline or (spare and inside[0] - spare <= i <= inside[-1] + spare)
    ]
    blocks = [document.blocks[i] for i in kept]
    small = replace(document, blocks=blocks)
    labels = [page.labels[i] for i in kept]
    return replace(page, key=page.key + "#trimmed", view=view_of(small, find_headline(small)), labels=labels)


def with_trimmed(pages: list[Page]) -> list[Page]:
    """Every page, and for every other one a trimmed copy."""
    copies = (trimmed(page) for page in pages if zlib.crc32(page.key.encode()) % 2)
    return pages + [copy for copy in copies if copy is not None]


def _plain(block: SourceBlock) -> SourceBlock:
    kind = block.kind if block.kind == "table" else "line"
    return SourceBlock(text=block.text, kind=kind, gap=1)


def fit(pages: list[Page]) -> tuple[dict[str, Any], dict[str, list[float]]]:
    """The weights as plain data, and the out-of-fold scores by page key."""
    from sklearn.linear_model import LogisticRegression

    first = _Table.first(pages)
    x, y, w, folds = first.matrix(pages), *_targets(pages)

    def model() -> Any:
        return LogisticRegression(C=0.3, solver="liblinear", max_iter=300, random_state=0)

    held = [0.0] * len(y)
    for fold in range(FOLDS):
        inside = folds != fold
        fitted = model().fit(x[inside], y[inside], sample_weight=w[inside])
        for index, value in zip((~inside).nonzero()[0], fitted.decision_function(x[~inside]), strict=True):
            held[index] = float(value)
    final = model().fit(x, y, sample_weight=w)
    parts = list(_split(pages, held))
    second = _Table.context(pages, parts)
    x2 = second.context_matrix(pages, parts)
    out = [0.0] * len(y)
    for fold in range(FOLDS):
        inside = folds != fold
        fitted = model().fit(x2[inside], y[inside], sample_weight=w[inside])
        for index, value in zip((~inside).nonzero()[0], fitted.decision_function(x2[~inside]), strict=True):
            out[index] = float(value)
    final2 = model().fit(x2, y, sample_weight=w)
    data = first.export(final) | second.export_context(final2)
    return data, {page.key: scores for page, scores in zip(pages, _split(pages, out), strict=True)}


def _split(pages: Sequence[Page], values: Sequence[float]) -> Iterator[list[float]]:
    at = 0
    for page in pages:
        yield list(values[at : at + len(page.labels)])
        at += len(page.labels)


def _targets(pages: Sequence[Page]) -> tuple[Any, Any, Any]:
    import numpy as np

    y, w, folds = [], [], []
    for page in pages:
        fold = zlib.crc32(page.site.encode()) % FOLDS
        for block, label in zip(page.view.document.blocks, page.labels, strict=True):
            y.append(1 if label else 0)
            w.append(0.0 if label is None else 0.3 + min(len(block.text), 400) / 200)
            folds.append(fold)
    return np.array(y), np.array(w), np.array(folds)


class _Table:
    """A vocabulary of features, and the sparse matrices over it."""

    def __init__(self) -> None:
        self.index: dict[tuple[str, Any], int] = {}

    @classmethod
    def first(cls, pages: Sequence[Page]) -> _Table:
        sites: dict[tuple[str, Any], set[str]] = defaultdict(set)
        for page in pages:
            for keys in _first_keys(page.view):
                for key in keys:
                    sites[key].add(page.site)
        return cls._of(sites)

    @classmethod
    def context(cls, pages: Sequence[Page], scores: Sequence[Sequence[float]]) -> _Table:
        sites: dict[tuple[str, Any], set[str]] = defaultdict(set)
        for page, odds in zip(pages, scores, strict=True):
            for row in context_of(page.view, odds):
                for key in zip(CONTEXT, row, strict=True):
                    sites[key].add(page.site)
        return cls._of(sites)

    @classmethod
    def _of(cls, sites: dict[tuple[str, Any], set[str]]) -> _Table:
        table = cls()
        for key in sorted(sites, key=repr):
            if len(sites[key]) >= _MIN_SITES.get(key[0], 2):
                table.index[key] = len(table.index)
        return table

    def matrix(self, pages: Sequence[Page]) -> Any:
        return self._sparse(keys for page in pages for keys in _first_keys(page.view))

    def context_matrix(self, pages: Sequence[Page], scores: Sequence[Sequence[float]]) -> Any:
        return self._sparse(
            list(zip(CONTEXT, row, strict=True))
            for page, odds in zip(pages, scores, strict=True)
            for row in context_of(page.view, odds)
        )

    def _sparse(self, rows: Iterator[list[tuple[str, Any]]] | Any) -> Any:
        import numpy as np
        from scipy.sparse import csr_matrix

        columns: list[int] = []
        ends = [0]
        for keys in rows:
            columns += [self.index[key] for key in keys if key in self.index]
            ends.append(len(columns))
        shape = (len(ends) - 1, len(self.index))
        return csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=shape)

    def _weights(self, model: Any) -> dict[str, dict[str, float]]:
        tables: dict[str, dict[str, float]] = defaultdict(dict)
        for (name, key), column in self.index.items():
            value = round(float(model.coef_[0][column]), 2)
            if value:
                tables[name][str(key)] = value
        return tables

    def export(self, model: Any) -> dict[str, Any]:
        tables = self._weights(model)
        return {
            "bias": round(float(model.intercept_[0]), 3),
            "tables": {name: tables[name] for name in FEATURES if name in tables},
            "own_words": tables.get("own", {}),
            "container_words": tables.get("container", {}),
        }

    def export_context(self, model: Any) -> dict[str, Any]:
        tables = self._weights(model)
        return {
            "context_bias": round(float(model.intercept_[0]), 3),
            "context": {name: tables[name] for name in CONTEXT if name in tables},
        }


def _first_keys(view: View) -> Iterator[list[tuple[str, Any]]]:
    seen: list[frozenset[str]] = [frozenset()]
    for group in view.document.groups[1:]:
        seen.append(seen[group.parent] | container_words(group))
    for block, row in zip(view.document.blocks, features_of(view), strict=True):
        keys: list[tuple[str, Any]] = list(zip(FEATURES, row, strict=True))
        keys += [("container", word) for word in sorted(seen[block.group])]
        keys += [("own", word) for word in sorted(name_words(block.name))] if block.name else []
        yield keys


def main() -> None:
    """Fit both kinds and write `weights.json` beside this module."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="directory of sets with gold.jsonl and html/")
    arguments.add_argument("--out", type=Path, default=Path(__file__).with_name("weights.json"))
    options = arguments.parse_args()
    pages = list(load_pages(options.data))
    pages = with_trimmed(pages)
    html, html_scores = fit(pages)
    texts = [as_text(page) for page in pages]
    text, text_scores = fit(texts)
    options.out.write_text(json.dumps({"html": html, "text": text}, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")
    for name, group, scores in (("html", pages, html_scores), ("text", texts, text_scores)):
        print(f"{name}: {len(group)} pages, out-of-fold character F1 {_mean_f1(group, scores):.4f}")


def _mean_f1(pages: Sequence[Page], scores: dict[str, list[float]]) -> float:
    total = 0.0
    for page in pages:
        kept = right = gold = 0
        for block, label, score in zip(page.view.document.blocks, page.labels, scores[page.key], strict=True):
            size = len(block.text) if label is not None else 0
            kept += size * (score > 0)
            gold += size * bool(label)
            right += size * (score > 0 and bool(label))
        total += 2 * right / (kept + gold) if kept + gold else 0.0
    return total / len(pages)


__all__ = ["Page", "Weights", "context_scores", "first_scores", "fit", "load_pages"]

if __name__ == "__main__":
    main()
