"""The check-worthiness model: a linear model over `features`, its weights in `data/weights.json`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp

from .features import features


@cache
def _weights() -> tuple[dict[str, float], float]:
    """Feature -> weight, and the intercept. The file holds whole numbers: `step` makes them logits."""
    data = json.loads((files(__package__) / "data" / "weights.json").read_text("utf-8"))
    step = data["step"]
    weights = {
        name: level * step
        for level, names in data["levels"].items()
        for name in names.split("\t")
        for level in (int(level),)
    }
    return weights, data["intercept"]


def check_worthiness(sentences: list[str]) -> list[float]:
    """How much a fact-checker would want to check each sentence, from 0 to 1.

    0.5 is the point at which a sentence of a news article is as likely check-worthy as not. English; sentences in other
    languages are scored by their numbers, names and punctuation alone.
    """
    weights, intercept = _weights()
    get = weights.get
    scores = []
    for sentence in sentences:
        logit = intercept
        for name in features(sentence):
            logit += get(name, 0.0)
        scores.append(1.0 / (1.0 + exp(-max(-30.0, min(30.0, logit)))))
    return scores
