"""The check-worthiness model: a linear model over `features`, its weights in `data/weights.json`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp

from .adjustments import adjustment
from .features import named


@cache
def _weights() -> tuple[dict[str, int], float, float]:
    """Feature -> level, the logits of one level, the intercept."""
    data = json.loads((files(__package__) / "data" / "weights.json").read_text("utf-8"))
    levels = {name: int(level) for level, names in data["levels"].items() for name in names.split("\t")}
    return levels, data["step"], data["intercept"]


def check_worthiness(sentences: list[str]) -> list[float]:
    """How much a fact-checker would want to check each sentence, from 0 to 1.

    0.5 is where a sentence of news or political prose is as likely check-worthy as not. English; of
    sentences in other languages only numbers, names and punctuation count. Linear in the length.
    """
    levels, step, intercept = _weights()
    get = levels.get
    scores = []
    for sentence in sentences:
        names = set(named(sentence))
        logit = intercept + step * sum(map(get, names, repeat(0))) + adjustment(sentence, names)
        scores.append(1.0 / (1.0 + exp(-max(-30.0, min(30.0, logit)))))
    return scores
