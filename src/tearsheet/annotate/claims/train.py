"""Train the check-worthiness weights: `python -m tearsheet.annotate.claims.train --data DIR [--out FILE]`.

`DIR` holds `data/claimbuster/train.jsonl` (or is that folder itself): rows with `text` and `label` 0 or 1.
Only the standard library, no clock, a fixed order: the same data give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from .features import features

EPOCHS = 8
WARM_UP = 2
SNAPSHOT = 2_000
RATE = 0.15
DECAY = 0.7
MIN_COUNT = 10
SEED = 1
LEVELS = 60
MAX_BYTES = 62_000
# Share of check-worthy sentences: in the debates of the training set, and in the prose that scores are
# meant for (57 % of news sentences, 65 % of the sentences of policy speeches).
TRAINING_SHARE, PROSE_SHARE = 0.24, 0.63


def prior_shift() -> float:
    """What moves the intercept from the training set's share of check-worthy sentences to that of prose."""
    return math.log(PROSE_SHARE / (1 - PROSE_SHARE)) - math.log(TRAINING_SHARE / (1 - TRAINING_SHARE))


def read_rows(data: Path) -> list[tuple[str, int]]:
    """The labelled training sentences, in file order."""
    places = [
        data / "data" / "claimbuster" / "train.jsonl",
        data / "claimbuster" / "train.jsonl",
        data / "train.jsonl",
    ]
    path = next((place for place in places if place.is_file()), None)
    if path is None:
        raise FileNotFoundError(f"no claimbuster/train.jsonl below {data}")
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [(row["text"], row["label"]) for row in rows if row["label"] is not None]


def fit(rows: Sequence[tuple[str, int]]) -> tuple[dict[str, float], float, dict[str, int]]:
    """Averaged logistic regression by AdaGrad with decay. Returns weights, intercept and feature counts."""
    named = [features(text) for text, _ in rows]
    counts = Counter(name for names in named for name in names)
    index = {name: i for i, name in enumerate(name for name, n in counts.items() if n >= MIN_COUNT)}
    examples = [([index[n] for n in names if n in index], row[1]) for names, row in zip(named, rows, strict=True)]
    total, bias = _descend(examples, len(index))
    return {name: total[i] for name, i in index.items()}, bias, {name: counts[name] for name in index}


def _descend(examples: Sequence[tuple[list[int], int]], size: int) -> tuple[list[float], float]:
    """The mean of the weights and of the intercept over snapshots taken after the warm-up."""
    weights, squares, bias, bias_square = [0.0] * size, [1e-3] * size, 0.0, 1e-3
    total, bias_total, snapshots = [0.0] * size, 0.0, 0
    every = min(SNAPSHOT, len(examples))
    order, shuffler = list(range(len(examples))), random.Random(SEED)
    for epoch in range(EPOCHS):
        shuffler.shuffle(order)
        for position, k in enumerate(order, 1):
            vector, label = examples[k]
            logit = bias
            for i in vector:
                logit += weights[i]
            error = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit)))) - label
            bias_square += error * error
            bias -= RATE * error / math.sqrt(bias_square)
            for i in vector:
                slope = error + DECAY * weights[i]
                squares[i] += slope * slope
                weights[i] -= RATE * slope / math.sqrt(squares[i])
            if epoch >= WARM_UP and position % every == 0:
                total = [a + b for a, b in zip(total, weights, strict=True)]
                bias_total, snapshots = bias_total + bias, snapshots + 1
    count = max(1, snapshots)
    return [value / count for value in total], bias_total / count


def pack(weights: dict[str, float], intercept: float, counts: dict[str, int]) -> str:
    """The weights as JSON of at most `MAX_BYTES`: names by quantised weight, the most telling kept."""
    step = max(map(abs, weights.values())) / LEVELS
    levels = {name: round(weight / step) for name, weight in weights.items()}
    useful = [name for name in weights if levels[name]]
    useful.sort(key=lambda name: (-abs(weights[name]) * math.sqrt(counts[name]), name))
    kept, size = [], 600
    for name in useful:
        size += len(json.dumps(name, ensure_ascii=False).encode())
        if size > MAX_BYTES:
            break
        kept.append(name)
    groups: dict[int, list[str]] = {}
    for name in sorted(kept):
        groups.setdefault(levels[name], []).append(name)
    return json.dumps(
        {
            "intercept": round(intercept + prior_shift(), 4),
            "step": round(step, 6),
            "levels": {str(level): "\t".join(groups[level]) for level in sorted(groups)},
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Train and write the weights file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "data" / "weights.json")
    options = parser.parse_args(arguments)
    rows = read_rows(options.data)
    text = pack(*fit(rows)) + "\n"
    options.out.write_text(text, "utf-8")
    print(f"{len(rows)} sentences, {len(text.encode())} bytes -> {options.out}")


if __name__ == "__main__":
    main()
