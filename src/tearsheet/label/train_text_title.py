"""Fit the choice of a text's headline: `python -m tearsheet.label.train_text_title --data EVAL/pages/dev`.

Pages with a gold headline become texts: all of their lines, the same with the title element on top (as web archives'
text records have it), with headings and links marked (as converters to Markdown do), and cut down to the article with
a few lines above it, with its headline, and without. Only what `text_features` sees goes in. The figures printed are
cross-validated by site. Needs `tearsheet[train]`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tearsheet.document import Document, Group, SourceBlock
from tearsheet.read.html import read_html
from tearsheet.source import open_source

from .gold import align
from .text_features import Numbers, lines_of, numbers_of
from .text_title import LEAST, summed
from .title import fold
from .train import plain, site_of, tree_of

SETS = ("fundus", "postlight", "readability", "trafilatura", "wcxb")
FOLDS = 5
TREES = 150


@dataclass(slots=True)
class Text:
    """One text's candidate lines, and which of them are its headline."""

    site: str
    way: str
    rows: list[Numbers]
    right: list[bool]
    shown: bool
    """Whether some line is the headline."""


def load_texts(data: Path, sets: Sequence[str] = SETS) -> Iterator[Text]:
    """Texts of the pages whose headline is known and shown, in every way they are written."""
    for name in sets:
        for line in (data / name / "gold.jsonl").read_text("utf-8").split("\n"):
            row = json.loads(line) if line else {"gold": {}}
            headline = fold(row["gold"].get("headline") or "")
            if not headline:
                continue
            raw = gzip.decompress((data / name / "html" / f"{row['id']}.html.gz").read_bytes())
            root = open_source(raw, kind="html").root
            document = read_html(root, url=row.get("url"))
            if not any(fold(block.text) == headline for block in document.blocks):
                continue
            title = " ".join((root.findtext(".//title") or "").split())
            site = site_of(row.get("domain") or row.get("url") or row["id"])
            for way, text in _ways(document, headline, title, row["gold"].get("body_text") or "", row["id"]):
                yield _text(site, way, text, headline)


def _ways(document: Document, headline: str, title: str, body: str, key: str) -> Iterator[tuple[str, Document]]:
    gap = zlib.crc32(key.encode()) % 2
    lines = [replace(plain(block), gap=gap) for block in document.blocks]
    yield "lines", _document("text", lines)
    if title:
        yield "titled", _document("text", [SourceBlock(title, "line", gap=1), *lines])
    marked = [replace(block, group=0, hints=0, tag="", name="") for block in document.blocks]
    yield "marked", _document("markdown", marked)
    labels = align([block.text for block in document.blocks], body) if body else []
    inside = [i for i, label in enumerate(labels) if label]
    if len(inside) < 3:
        return
    told = [i for i in range(inside[0]) if fold(document.blocks[i].text) == headline]
    if told:
        yield "article", _document("text", [lines[i] for i in (told[-1], *range(told[-1] + 1, inside[-1] + 1))])
        scraps = zlib.crc32(key.encode()) // 2 % 4
        yield "scraps", _document("text", [lines[i] for i in range(max(0, told[-1] - scraps), inside[-1] + 1)])
        yield "clean", _document("text", [lines[i] for i in (told[-1], *inside)])
    yield "body", _document("text", [lines[i] for i in inside if fold(document.blocks[i].text) != headline])


def _document(kind: Any, blocks: list[SourceBlock]) -> Document:
    return Document(kind, blocks, [Group(0, "")])


def _text(site: str, way: str, document: Document, headline: str) -> Text:
    lines = lines_of(document)
    right = [lines.keys[i] == headline for i in lines.candidates]
    shown = any(fold(block.text) == headline for block in document.blocks)
    return Text(site, way, numbers_of(lines), right, shown)


def _boosted(texts: Sequence[Text]) -> Any:
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier

    rows = np.array([row for text in texts for row in text.rows], dtype=np.float32)
    right = np.array([value for text in texts for value in text.right])
    # Every text counts alike, a headline said twice as one.
    weights = np.array([1 / max(1, sum(text.right)) if value else 1.0 for text in texts for value in text.right])
    model = HistGradientBoostingClassifier(
        max_iter=TREES, learning_rate=0.08, max_leaf_nodes=12, min_samples_leaf=20,
        l2_regularization=5.0, max_features=0.4, early_stopping=False, random_state=0,
    )  # fmt: skip
    return model.fit(rows, right, sample_weight=weights)


def cross_validated(texts: Sequence[Text]) -> list[bool]:
    """For each text, whether the line chosen by weights of other sites is the headline (or none, where none is)."""
    import numpy as np

    fold_of = [zlib.crc32(text.site.encode()) % FOLDS for text in texts]
    right = [False] * len(texts)
    for k in range(FOLDS):
        model = _boosted([text for text, f in zip(texts, fold_of, strict=True) if f != k])
        for i, text in enumerate(texts):
            if fold_of[i] != k:
                continue
            scores = model.decision_function(np.array(text.rows, dtype=np.float32)) if text.rows else np.array([])
            best = int(scores.argmax()) if len(scores) else -1
            taken = best >= 0 and summed(scores) > LEAST
            right[i] = text.right[best] if taken else not text.shown
    return right


def main() -> None:
    """Fit on all pages and write the weights beside this module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    texts = list(load_texts(parser.parse_args().data))
    right = cross_validated(texts)
    for way in sorted({text.way for text in texts}):
        own = [value for value, text in zip(right, texts, strict=True) if text.way == way]
        print(f"{way}: {len(own)} texts, right, cross-validated by site: {sum(own) / len(own):.3f}")
    model = _boosted(texts)
    data = {
        "trees": [tree_of(predictors[0].nodes) for predictors in model._predictors],
        "trees_bias": round(float(model._baseline_prediction[0, 0]), 4),
    }
    Path(__file__).with_name("text_title_weights.json").write_text(json.dumps(data) + "\n", "utf-8")


if __name__ == "__main__":
    main()
