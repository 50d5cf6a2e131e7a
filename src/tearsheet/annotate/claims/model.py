"""The check-worthiness model: a linear model over `features`, its weights in `data/weights.json`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import exp

from .adjustments import adjustment, trigger_words
from .scoring import Scorer


@cache
def _model() -> tuple[Scorer, float, float]:
    """What sums the levels, the logits of one level, the intercept."""
    data = json.loads((files(__package__) / "data" / "weights.json").read_text("utf-8"))
    levels = {name: int(level) for level, names in data["levels"].items() for name in names.split("\t")}
    return Scorer(levels, trigger_words()), data["step"], data["intercept"]


def check_worthiness(sentences: list[str]) -> list[float]:
    """How much a fact-checker would want to check each sentence, from 0 to 1.

    0.5 is where a sentence of news or political prose is as likely check-worthy as not. English; of
    sentences in other languages only numbers, names and punctuation count. Linear in the length.
    """
    scorer, step, intercept = _model()
    scores = []
    for sentence in sentences:
        total, triggers = scorer.score(sentence)
        logit = intercept + step * total
        if triggers:
            logit += adjustment(sentence, triggers)
        scores.append(1.0 / (1.0 + exp(-max(-30.0, min(30.0, logit)))))
    return scores
