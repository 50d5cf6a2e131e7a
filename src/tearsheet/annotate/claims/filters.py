"""What is no checkable statement: questions, instructions, opinion, talk about the text, fragments."""

from __future__ import annotations

import re
from functools import cache

from .lexicon import table, word_classes

_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_VERB_ENDING = re.compile(r"(?:ed|es|s|ing)$")
_SURE_ENDING = re.compile(r"[^e]ed$")
_FINITE = frozenset({"be", "was", "have", "had", "do", "did", "modal", "will", "past", "act", "change", "say"})


@cache
def _phrases(section: str, key: str) -> re.Pattern[str]:
    words = table("rules")[section][key]
    return re.compile(
        "|".join(rf"\b{re.escape(word)}\b" for word in sorted(words, key=len, reverse=True)), re.IGNORECASE
    )


def is_statement(sentence: str, language: str = "en", *, quoted: bool = False) -> bool:
    """Can `sentence` be a claim? Other languages than English: by punctuation.

    A plain noun phrase passes only with a closing stop or as quoted words: elsewhere it is a title.
    """
    if sentence.rstrip("\"'”’»」』) ").endswith(("?", "？")):
        return False
    if language != "en":
        return len(sentence) >= (8 if ord(max(sentence, default=" ")) > 0x2E7F else 20)
    words = _WORDS.findall(sentence)
    if len(words) < 4 or not _has_finite_verb(words, quoted or sentence.rstrip("\"'”’») ").endswith((".", "!", "…"))):
        return False
    lows = [word.lower() for word in words[:2]]
    rules = table("rules")["instructions"]
    if lows[0] in rules["verbs"] and lows[1] not in rules["nouns"] and words[0][0].isupper():
        return False
    if _phrases("talk", "phrases").search(sentence):
        return False
    if quoted:
        return True
    opening = " ".join(words[:4]).lower()
    return not opening.startswith(tuple(table("rules")["talk"]["opinion_openers"]))


def is_verdict(statement: str) -> bool:
    """A judgement of the writer without a number that could be checked ("competition is brutal")."""
    if any(c.isdigit() for c in statement):
        return False
    head = statement[:90]
    return _phrases("talk", "evaluative").search(head) is not None and _JUDGING.search(head) is not None


_JUDGING = re.compile(
    r"\b(?:is|are|was|were|isn['’]t|remains?|marks?|represents?|feels?|looks?|seems?|becomes?)\s(?:\w+\s){0,3}",
    re.IGNORECASE,
)


def _has_finite_verb(words: list[str], closed: bool) -> bool:
    """Is there a verb form? Plural-like endings count only where a whole sentence is sure (`closed`)."""
    classes = word_classes()
    for word in words:
        low = word.lower().replace("’", "'")
        if _FINITE.intersection(classes.get(low, ())) or low.endswith(("n't", "'re", "'s", "'ve", "'ll")):
            return True
    ending = _VERB_ENDING if closed else _SURE_ENDING
    return any(ending.search(word) and word.islower() for word in words[1:])
