"""Fit the content scores: `python -m tearsheet.label.train --data EVAL/pages/dev`. Needs `tearsheet[train]`.

Gold bodies are aligned with the blocks of their pages; long blocks by containment, short ones by their place
between aligned long ones. Pages with must-have and must-not segments label the blocks that hold one. The trees are
fitted on out-of-fold first scores (folds by site), so that they never see a score that was fitted on its own page.
Sets: those whose licence allows it (docs, model card).
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

from .context import Odds, context_of
from .features import FEATURES, View, features_of, view_of
from .gold import align, hold
from .headline import find_headline
from .scoring import NO_CHANCE, Tables, container_words, first_scores, name_words

SETS = ("fundus", "fundus_eval", "readability", "scrapinghub", "wcxb", "trafilatura", "postlight")
FOLDS = 5
TREES = 150
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
    """Pages with a gold body, or with segments that it must and must not have (then `gold` is empty)."""
    for name in sets:
        for line in (data / name / "gold.jsonl").read_text("utf-8").split("\n"):
            if not line:
                continue
            row = json.loads(line)
            gold = row["gold"]
            body = gold.get("body_text") or ""
            if not (body or gold.get("with")):
                continue
            raw = gzip.decompress((data / name / "html" / f"{row['id']}.html.gz").read_bytes())
            document = read_html(open_source(raw, kind="html").root, url=row.get("url"))
            if not document.blocks:
                continue
            texts = [block.text for block in document.blocks]
            labels = (
                align(texts, body, " ".join(gold.get("summary") or []))
                if body
                else hold(texts, gold["with"], gold.get("without") or [])
            )
            site = site_of(row.get("domain") or row.get("url") or row["id"])
            yield Page(f"{name}/{row['id']}", site, view_of(document, find_headline(document)), labels, body)


def as_text(page: Page) -> Page:
    """The page as if its visible text had been copied: no containers, tags, links or names."""
    blocks = [plain(block) for block in page.view.document.blocks]
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
    copies = (trimmed(page) for page in pages if page.gold and zlib.crc32(page.key.encode()) % 2)
    return pages + [copy for copy in copies if copy is not None]


def plain(block: SourceBlock) -> SourceBlock:
    """The block as a line of copied text."""
    kind = block.kind if block.kind == "table" else "line"
    return SourceBlock(text=block.text, kind=kind, gap=1)


def fit(pages: list[Page]) -> tuple[dict[str, Any], dict[str, list[float]]]:
    """The weights as plain data, and the out-of-fold scores by page key."""
    table = _Table(pages)
    x, (y, w, folds) = table.matrix(pages), _targets(pages)
    w = _page_by_page(pages, w)
    odds: dict[str, Odds] = {}
    for fold in range(FOLDS):
        inside = folds != fold
        weights = Tables.of(table.export(_regression(x[inside], y[inside], w[inside])))
        odds |= {page.key: first_scores(page.view, weights) for page in pages if _fold(page) == fold}
    data = table.export(_regression(x, y, w))
    rows = [numbers for page in pages for numbers in context_of(page.view, odds[page.key])]
    kept = [min(score, NO_CHANCE) for page in pages for score in odds[page.key].scores]
    scores, trees = _second(rows, kept, y, w, folds)
    data |= trees
    return data, dict(zip((page.key for page in pages), _split(pages, scores), strict=True))


def _regression(x: Any, y: Any, w: Any) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=0.3, solver="liblinear", max_iter=300, random_state=0).fit(x, y, sample_weight=w)


def _boosted(x: Any, y: Any, w: Any) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    model = HistGradientBoostingClassifier(
        max_iter=TREES, learning_rate=0.12, max_leaf_nodes=12, min_samples_leaf=80,
        l2_regularization=10.0, max_features=0.3, early_stopping=False, random_state=0,
    )  # fmt: skip
    return model.fit(x, y, sample_weight=w)


def _second(rows: Sequence[Any], kept: Sequence[float], y: Any, w: Any, folds: Any) -> tuple[list[float], Any]:
    """Out-of-fold scores of all blocks, and the trees fitted on all of them; `kept` where a row is None."""
    import numpy as np

    looked = np.array([row is not None for row in rows])
    x = np.array([row for row in rows if row is not None], dtype=np.float32)
    y, w, folds = y[looked], w[looked], folds[looked]
    held = np.zeros(len(y))
    for fold in range(FOLDS):
        inside = folds != fold
        held[~inside] = _boosted(x[inside], y[inside], w[inside]).decision_function(x[~inside])
    scores = np.array(kept, dtype=float)
    scores[looked] = held
    final = _boosted(x, y, w)
    return scores.tolist(), {
        "trees": [tree_of(predictors[0].nodes) for predictors in final._predictors],
        "trees_bias": round(float(final._baseline_prediction[0, 0]), 4),
    }


def tree_of(nodes: Any, at: int = 0) -> Any:
    """A fitted tree as `trees.scorer` reads it."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    left, right = tree_of(nodes, int(node["left"])), tree_of(nodes, int(node["right"]))
    return [int(node["feature_idx"]), float(f"{node['num_threshold']:.6g}"), left, right]


def _split(pages: Sequence[Page], values: Sequence[float]) -> Iterator[list[float]]:
    at = 0
    for page in pages:
        yield list(values[at : at + len(page.labels)])
        at += len(page.labels)


def _fold(page: Page) -> int:
    return zlib.crc32(page.site.encode()) % FOLDS


def _targets(pages: Sequence[Page]) -> tuple[Any, Any, Any]:
    import numpy as np

    y, w, folds = [], [], []
    for page in pages:
        fold = _fold(page)
        for block, label in zip(page.view.document.blocks, page.labels, strict=True):
            y.append(1 if label else 0)
            w.append(0.0 if label is None else 0.3 + min(len(block.text), 400) / 200)
            folds.append(fold)
    return np.array(y), np.array(w), np.array(folds)


def _page_by_page(pages: Sequence[Page], w: Any) -> Any:
    """The weights, less on pages with many blocks: an article counts by the root of what surrounds it."""
    import numpy as np

    page = np.repeat(np.arange(len(pages)), [len(page.labels) for page in pages])
    sums = np.bincount(page, w, len(pages))
    return w * np.sqrt(np.median(sums) / np.maximum(sums, 1e-9))[page]


class _Table:
    """The vocabulary of the first score's features, and the sparse matrix over it."""

    def __init__(self, pages: Sequence[Page]) -> None:
        sites: dict[tuple[str, Any], set[str]] = defaultdict(set)
        for page in pages:
            for keys in _first_keys(page.view):
                for key in keys:
                    sites[key].add(page.site)
        kept = (key for key in sorted(sites, key=repr) if len(sites[key]) >= _MIN_SITES.get(key[0], 2))
        self.index = {key: column for column, key in enumerate(kept)}

    def matrix(self, pages: Sequence[Page]) -> Any:
        import numpy as np
        from scipy.sparse import csr_matrix

        columns: list[int] = []
        ends = [0]
        for page in pages:
            for keys in _first_keys(page.view):
                columns += [self.index[key] for key in keys if key in self.index]
                ends.append(len(columns))
        shape = (len(ends) - 1, len(self.index))
        return csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=shape)

    def export(self, model: Any) -> dict[str, Any]:
        tables: dict[str, dict[str, float]] = defaultdict(dict)
        for (name, key), column in self.index.items():
            value = round(float(model.coef_[0][column]), 2)
            if value:
                tables[name][str(key)] = value
        return {
            "bias": round(float(model.intercept_[0]), 3),
            "tables": {name: tables[name] for name in FEATURES if name in tables},
            "own_words": tables.get("own", {}),
            "container_words": tables.get("container", {}),
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
    """Fit pages, texts or both, and write `weights.json` beside this module."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="directory of sets with gold.jsonl and html/")
    arguments.add_argument("--out", type=Path, default=Path(__file__).with_name("weights.json"))
    arguments.add_argument("--only", choices=("html", "text"), help="keep the other kind's weights as they are")
    options = arguments.parse_args()
    pages = with_trimmed(list(load_pages(options.data)))
    weights = json.loads(options.out.read_text("utf-8")) if options.only else {}
    for kind in (options.only,) if options.only else ("html", "text"):
        group = pages if kind == "html" else [as_text(page) for page in pages]
        weights[kind], scores = fit(group)
        print(f"{kind}: {len(group)} pages, out-of-fold character F1 {_mean_f1(group, scores):.4f}")
    options.out.write_text(json.dumps(weights, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")


def _mean_f1(pages: Sequence[Page], scores: dict[str, list[float]]) -> float:
    total = 0.0
    pages = [page for page in pages if page.gold]
    for page in pages:
        kept = right = gold = 0
        for block, label, score in zip(page.view.document.blocks, page.labels, scores[page.key], strict=True):
            size = len(block.text) if label is not None else 0
            kept += size * (score > 0)
            gold += size * bool(label)
            right += size * (score > 0 and bool(label))
        total += 2 * right / (kept + gold) if kept + gold else 0.0
    return total / len(pages)


__all__ = ["Page", "fit", "load_pages"]

if __name__ == "__main__":
    main()
