"""What the check-worthiness model sees of a sentence: words, word pairs, word classes and patterns."""

from __future__ import annotations

import re

from .lexicon import word_classes

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*|[%$€£¥?!:;\"“”]")
_MONEY = frozenset("$€£¥")


def _shape(token: str, first: bool) -> str:
    """The class of a token that no word list knows."""
    if token[0].isdigit():
        return "YEAR" if len(token) == 4 and token[:2] in ("19", "20") else "NUM"
    if not token[0].isalpha():
        return "MONEY" if token in _MONEY else token
    if token[0].isupper() and not first:
        return "NAME"
    low = token.lower()
    for suffix in ("ed", "ing", "ly", "tion", "s", "est", "er"):
        if low.endswith(suffix) and len(low) > len(suffix) + 2:
            return suffix
    return "w"


def features(sentence: str) -> list[str]:
    """The names of the features that hold for `sentence`, each once, in a fixed order."""
    tokens = _TOKEN.findall(sentence)[:120]
    known = word_classes()
    names: dict[str, None] = {}
    previous, previous_shape = "<", "<"
    counts: dict[str, int] = {}
    for index, token in enumerate(tokens):
        shape = _shape(token, index == 0)
        if shape == "NUM" or shape == "YEAR":
            low = shape
        else:
            low = token.lower().replace("’", "'")
        classes = known.get(low, ())
        names[low] = None
        names[previous + " " + low] = None
        for name in classes:
            names["@" + name] = None
            counts[name] = counts.get(name, 0) + 1
        key = classes[0] if classes else shape
        counts[shape] = counts.get(shape, 0) + 1
        names["~" + previous_shape + "_" + key] = None
        names["~" + key] = None
        previous, previous_shape = low, key
    names["~" + previous_shape + "_>"] = None
    _patterns(names, tokens, counts)
    return list(names)


def _patterns(names: dict[str, None], tokens: list[str], counts: dict[str, int]) -> None:
    length = len(tokens)
    names[f"#len{min(length // 4, 8)}"] = None
    numbers = counts.get("NUM", 0) + counts.get("YEAR", 0) + counts.get("MONEY", 0)
    names[f"#num{min(numbers, 3)}"] = None
    people = "self" if "i" in counts or "we" in counts or "you" in counts else "other"
    names[f"#{people}{min(numbers, 1)}"] = None
    names[f"#name{min(counts.get('NAME', 0), 4)}"] = None
    past = counts.get("past", 0) + counts.get("ed", 0) + counts.get("was", 0) + counts.get("had", 0)
    names[f"#past{min(past, 2)}{people}"] = None
    if "opinion" in counts or "modal" in counts or "think" in counts:
        names[f"#soft{min(numbers, 1)}{people}"] = None
    else:
        names[f"#hard{min(numbers, 1)}{people}"] = None
    if tokens and tokens[-1] in "?!":
        names["#" + tokens[-1]] = None
    elif "?" in tokens:
        names["#?"] = None
