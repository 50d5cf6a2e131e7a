"""What the check-worthiness model sees of a sentence: words, word pairs, word classes and patterns.

Names say what a feature is: `word`, `word word`, `@class`, `~key` and `~key_key` (a key is the class or
shape of a word), `^...` the keys that open the sentence, `#...` patterns over the whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from .lexicon import word_classes

TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*|[%$€£¥?!:;\"“”]")
_MONEY = frozenset("$€£¥")
_SUFFIXES = ("ed", "ing", "ly", "tion", "s", "est", "er")
LONGEST = 120
SUBJECTS = frozenset(
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


def read_token(token: str, first: bool) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    """Of a token: its word, its key, its shape and classes, the features that it has by itself."""
    low = token.lower().replace("’", "'")
    shape = _shape(token, first)
    if shape in ("NUM", "YEAR"):
        low = shape
    classes = word_classes().get(low, ())
    key = classes[0] if classes else shape
    return low, key, (shape, *classes), (low, "~" + key, *("@" + name for name in classes))


def features(sentence: str) -> list[str]:
    """The names of the features that hold for `sentence`, each once, in a fixed order."""
    names: list[str] = []
    keys: list[str] = []
    marks: list[str] = []
    previous, previous_key, first = "<", "<", True
    for token in TOKEN.findall(sentence)[:LONGEST]:
        low, key, own_marks, own_names = read_token(token, first)
        first = False
        names += own_names
        names += (f"{previous} {low}", f"~{previous_key}_{key}")
        keys.append(key)
        marks += own_marks
        previous, previous_key = low, key
    names.append(f"~{previous_key}_>")
    counts = Counter(marks)
    names += counted(len(keys), counts)
    names += combined(len(keys), counts)
    names += opening(keys, counts)
    return list(dict.fromkeys(names))


def _tally(counts: Mapping[str, int], marks: Iterable[str]) -> int:
    return sum(counts.get(mark, 0) for mark in marks)


def counted(length: int, counts: Mapping[str, int]) -> list[str]:
    """How long, how many numbers, names and past forms, who speaks, how the sentence ends."""
    numbers, past = _tally(counts, _NUMBER), _tally(counts, _PAST)
    people = "self" if _tally(counts, _SELF) else "other"
    some = min(numbers, 1)
    tone = "soft" if _tally(counts, ("opinion", "modal", "think")) else "hard"
    names = [
        f"#len{min(length // 4, 8)}",
        f"#num{min(numbers, 3)}",
        f"#{people}{some}",
        f"#name{min(counts.get('NAME', 0), 4)}",
        f"#past{min(past, 2)}{people}",
        f"#{tone}{some}{people}",
    ]
    if counts.get("?"):
        names.append("#?")
    return names


def combined(length: int, counts: Mapping[str, int]) -> list[str]:
    """Signatures: which of a few properties hold together."""
    number, past, self_, soft, change, act = (
        "1" if _tally(counts, marks) else "0" for marks in (_NUMBER, _PAST, _SELF, _SOFT, _CHANGE, _ACT)
    )
    name = "1" if counts.get("NAME") else "0"
    return [
        "#g" + number + past + self_ + soft,
        "#h" + name + change + act + self_,
        "#k" + number + change + past + name,
        f"#l{min(length // 5, 6)}" + number + self_ + soft,
    ]


def opening(keys: Sequence[str], counts: Mapping[str, int], known: int | None = None) -> list[str]:
    """The first keys, and what the first likely subject is. `known`: how many of `keys` open the sentence."""
    names = ["^" + "_".join(keys[: min(length, len(keys) if known is None else known)]) for length in (1, 2, 3)]
    for key in keys:
        if key in SUBJECTS:
            past, number = ("1" if _tally(counts, marks) else "0" for marks in (_PAST, _NUMBER))
            return [*names, "#s" + key, "#s" + key + past + number]
    return names
