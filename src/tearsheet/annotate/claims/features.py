"""What the check-worthiness model sees of a sentence: words, word pairs, word classes and patterns.

Names say what a feature is: `word`, `word word`, `@class`, `~key` and `~key_key` (a key is the class or
shape of a word), `^...` the keys that open the sentence, `#...` patterns over the whole.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from .lexicon import word_classes

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*|[%$€£¥?!:;\"“”]")
_MONEY = frozenset("$€£¥")
_SUFFIXES = ("ed", "ing", "ly", "tion", "s", "est", "er")
_LONGEST = 120
_SUBJECTS = frozenset(
    {
        "i",
        "we",
        "you",
        "he",
        "they",
        "it",
        "this",
        "there",
        "NAME",
        "det",
        "place",
        "wh",
        "NUM",
        "YEAR",
        "vague",
    }
)
_NUMBER = frozenset({"NUM", "YEAR", "MONEY"})
_PAST = frozenset({"past", "ed", "was", "had"})
_SELF = frozenset({"i", "we", "you"})
_SOFT = frozenset({"opinion", "modal", "think", "will", "if"})
_CHANGE = frozenset({"change", "compare", "vague", "money"})
_ACT = frozenset({"act", "cause", "say"})


def _shape(token: str, first: bool) -> str:
    """The key of a token that no word list knows."""
    if token[0].isdigit():
        return "YEAR" if len(token) == 4 and token[:2] in ("19", "20") else "NUM"
    if not token[0].isalpha():
        return "MONEY" if token in _MONEY else token
    if token[0].isupper() and not first:
        return "NAME"
    for suffix in _SUFFIXES:
        if token.endswith(suffix) and len(token) > len(suffix) + 2:
            return suffix
    return "w"


@lru_cache(maxsize=32768)
def _read(token: str, first: bool) -> tuple[str, str, str, tuple[str, ...], tuple[str, ...]]:
    """Of a token: its word, key, how a pair of keys opens with it, shape and classes, its own features."""
    low = token.lower().replace("’", "'")
    shape = _shape(token, first)
    if shape in ("NUM", "YEAR"):
        low = shape
    classes = word_classes().get(low, ())
    key = classes[0] if classes else shape
    return low, key, f"~{key}_", (shape, *classes), (low, "~" + key, *("@" + name for name in classes))


def features(sentence: str) -> list[str]:
    """The names of the features that hold for `sentence`, each once, in a fixed order."""
    return list(dict.fromkeys(named(sentence)))


def named(sentence: str) -> list[str]:
    """As `features`, but with repetitions: what scoring needs, which makes a set of it."""
    names: list[str] = []
    keys: list[str] = []
    marks: list[str] = []
    previous, previous_key, first = "< ", "~<_", True
    for token in _TOKEN.findall(sentence)[:_LONGEST]:
        low, key, opened_key, own_marks, own_names = _read(token, first)
        first = False
        names += own_names
        names += (previous + low, previous_key + key)
        keys.append(key)
        marks += own_marks
        previous, previous_key = low + " ", opened_key
    names.append(previous_key + ">")
    counts = Counter(marks)
    names += _counted(keys, counts)
    names += _combined(keys, counts)
    names += _opening(keys, counts)
    return names


def _counted(keys: list[str], counts: Counter[str]) -> list[str]:
    """How long, how many numbers, names and past forms, who speaks, how the sentence ends."""
    numbers = counts["NUM"] + counts["YEAR"] + counts["MONEY"]
    people = "other" if _SELF.isdisjoint(counts) else "self"
    past = counts["past"] + counts["ed"] + counts["was"] + counts["had"]
    some = min(numbers, 1)
    tone = "hard" if counts.keys().isdisjoint(("opinion", "modal", "think")) else "soft"
    names = [
        f"#len{min(len(keys) // 4, 8)}",
        f"#num{min(numbers, 3)}",
        f"#{people}{some}",
        f"#name{min(counts['NAME'], 4)}",
        f"#past{min(past, 2)}{people}",
        f"#{tone}{some}{people}",
    ]
    if "?" in counts:
        names.append("#?")
    return names


def _combined(keys: list[str], counts: Counter[str]) -> list[str]:
    """Signatures: which of a few properties hold together."""
    present = counts.keys()
    number = "0" if _NUMBER.isdisjoint(present) else "1"
    past = "0" if _PAST.isdisjoint(present) else "1"
    self_ = "0" if _SELF.isdisjoint(present) else "1"
    soft = "0" if _SOFT.isdisjoint(present) else "1"
    name = "1" if "NAME" in present else "0"
    change = "0" if _CHANGE.isdisjoint(present) else "1"
    act = "0" if _ACT.isdisjoint(present) else "1"
    return [
        "#g" + number + past + self_ + soft,
        "#h" + name + change + act + self_,
        "#k" + number + change + past + name,
        f"#l{min(len(keys) // 5, 6)}" + number + self_ + soft,
    ]


def _opening(keys: list[str], counts: Counter[str]) -> list[str]:
    """The first keys, and what the first likely subject is."""
    names = ["^" + "_".join(keys[:length]) for length in (1, 2, 3)]
    for key in keys:
        if key in _SUBJECTS:
            past = "0" if _PAST.isdisjoint(counts) else "1"
            number = "0" if _NUMBER.isdisjoint(counts) else "1"
            return [*names, "#s" + key, "#s" + key + past + number]
    return names
