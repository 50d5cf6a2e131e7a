"""Fit the choice of authors: `python -m tearsheet.assemble.train_authors --data EVAL/pages/dev`.

Every place that names people is a row, right as far as its names are the gold's; logistic regression over the
binary features of `authors.features_of`. The figures printed are cross-validated by site. Only names, no page
texts, of the sets go in. Needs `tearsheet[train]`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tearsheet.label.labelling import Labelled, label_document
from tearsheet.label.title import fold
from tearsheet.label.train import site_of
from tearsheet.read.html import read_html
from tearsheet.read.text import read_text
from tearsheet.source import open_source

from .author_offers import Offer, gather
from .authors import LEAST, features_of, most_complete, probability, with_lines_below

SETS = ("fundus", "postlight", "readability", "trafilatura", "wcxb")
FOLDS = 5
_STRENGTH = 0.2
_LIGHTEST = 0.02


@dataclass(slots=True)
class Page:
    """A page's offers with their features, and the gold's names."""

    site: str
    offers: list[Offer]
    features: list[list[str]]
    gold: frozenset[str]


def page_of(site: str, labelled: Labelled, authors: Sequence[str]) -> Page:
    """A page as the fit needs it."""
    candidates = labelled.document.candidates
    sites = [c.value for name in ("publisher", "site_name") for c in candidates.get(name, ())]
    offers = gather(labelled, sites)
    return Page(site, offers, list(features_of(offers)), frozenset(fold(name) for name in authors))


def load_pages(data: Path, kind: str = "html", sets: Sequence[str] = SETS) -> Iterator[Page]:
    """Pages with gold authors, as they are or with all their markup taken away ("text")."""
    for name in sets:
        for line in (data / name / "gold.jsonl").read_text("utf-8").split("\n"):
            row = json.loads(line) if line else {"gold": {}}
            if "authors" not in row["gold"]:
                continue
            source = open_source(
                gzip.decompress((data / name / "html" / f"{row['id']}.html.gz").read_bytes()), kind="html"
            )
            document = read_html(source.root, url=row.get("url"))
            if kind == "text":
                document = read_text("\n".join(block.text for block in document.blocks))
            labelled = label_document(document)
            yield page_of(site_of(row.get("domain") or row.get("url") or row["id"]), labelled, row["gold"]["authors"])


def agreement(names: Sequence[str], gold: frozenset[str]) -> float:
    """F1 of the names."""
    own = {fold(name) for name in names}
    return 2 * len(own & gold) / (len(own) + len(gold)) if own or gold else 1.0


def fit(pages: Sequence[Page]) -> dict[str, float]:
    """Weights by feature; a row counts as right and as wrong by its agreement with the gold."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    rows, right, worth = [], [], []
    for page in pages:
        for offer, features in zip(page.offers, page.features, strict=True):
            share = agreement(offer.names, page.gold)
            for value, weight in ((1, share), (0, 1 - share)):
                if weight > 0:
                    rows.append(dict.fromkeys(features, 1.0))
                    right.append(value)
                    worth.append(weight)
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=_STRENGTH, max_iter=1000, fit_intercept=False)
    model.fit(vectorizer.fit_transform(rows), right, sample_weight=worth)
    named = zip(vectorizer.feature_names_, model.coef_[0], strict=True)
    return {name: round(float(weight), 2) for name, weight in named if abs(weight) >= _LIGHTEST}


def chosen(page: Page, weights: dict[str, float], least: float = LEAST) -> list[str]:
    """The names of the most probable offer."""
    scores = [probability(features, weights) for features in page.features]
    if max(scores, default=0.0) < least:
        return []
    best = with_lines_below(page.offers[scores.index(max(scores))], page.offers, scores)
    return most_complete(best, page.offers).names


def cross_validated(pages: Sequence[Page]) -> list[list[str]]:
    """Each page's names by weights that were fitted on other sites."""
    fold_of = [zlib.crc32(page.site.encode()) % FOLDS for page in pages]
    weights = [fit([page for page, f in zip(pages, fold_of, strict=True) if f != k]) for k in range(FOLDS)]
    return [chosen(page, weights[f]) for page, f in zip(pages, fold_of, strict=True)]


def main() -> None:
    """Fit pages and texts, and write the weights beside this module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    weights = {}
    for kind in ("html", "text"):
        pages = list(load_pages(data, kind))
        exact = [agreement(names, page.gold) == 1 for names, page in zip(cross_validated(pages), pages, strict=True)]
        print(f"{kind}: {len(pages)} pages, exact set, cross-validated by site: {sum(exact) / len(exact):.3f}")
        weights[kind] = fit(pages)
    target = Path(__file__).with_name("author_weights.json")
    target.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
