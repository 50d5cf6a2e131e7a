"""What is no checkable statement: questions, instructions, opinion, talk about the text, fragments."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from ..quantities.lexicon import word_set
from .lexicon import table, word_classes
from .phrases import phrases

_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
_VERB_ENDINGS = ("ed", "s", "ing")
_SHORT_FORMS = ("n't", "'re", "'s", "'ve", "'ll")
_FINITE = frozenset({"be", "was", "have", "had", "do", "did", "modal", "will", "past", "act", "change", "say"})


def is_statement(
    sentence: str,
    language: str = "en",
    *,
    quoted: bool = False,
    reported: bool = False,
    around: Set[str] | None = None,
) -> bool:
    """Can `sentence` be a claim? Other languages than English: by punctuation. `around`: the words of its passage.

    A plain noun phrase passes only with a closing stop or as quoted words: elsewhere it is a title. What is `reported`
    behind "said that" is a clause, unless it begins with "to" or "of".
    """
    if sentence.rstrip("\"'”’»」』) ").endswith(("?", "？")):
        return False
    if language != "en":
        return len(sentence) >= (8 if ord(max(sentence, default=" ")) > 0x2E7F else 20)
    words = _WORDS.findall(sentence)
    clause = reported and words[:1] not in (["to"], ["of"])
    closed = quoted or sentence.rstrip("\"'”’») ").endswith((".", "!", "…"))
    if len(words) < 4 or not (clause or _has_finite_verb(words, closed)):
        return False
    lows = [word.lower() for word in words[:2]]
    verbs, nouns = _instructions()
    if lows[0] in verbs and lows[1] not in nouns and words[0][0].isupper():
        return False
    talk = phrases("talk", "phrases")
    if (around is None or talk.may_stand(around)) and talk.within(sentence, word_set(sentence)):
        return False
    if quoted:
        return True
    opening = " ".join(words[:4]).lower()
    return not opening.startswith(_opinion_openers())


@cache
def _opinion_openers() -> tuple[str, ...]:
    return tuple(table("rules")["talk"]["opinion_openers"])


@cache
def _instructions() -> tuple[frozenset[str], frozenset[str]]:
    rules = table("rules")["instructions"]
    return frozenset(rules["verbs"]), frozenset(rules["nouns"])


def is_verdict(statement: str, around: Set[str]) -> bool:
    """A judgement of the writer without a number that could be checked ("competition is brutal").

    `around` are the words of its passage.
    """
    judging = phrases("talk", "evaluative")
    if around.isdisjoint(_judged()) or not judging.may_stand(around) or _DIGIT.search(statement):
        return False
    head = statement[:90]
    return judging.within(head, word_set(head)) and _JUDGING.search(head) is not None


_DIGIT = re.compile(r"\d")
_JUDGING = re.compile(
    r"\b(?:is|are|was|were|isn['’]t|remains?|marks?|represents?|feels?|looks?|seems?|becomes?)\s(?:\w+\s){0,3}",
    re.IGNORECASE,
)


@cache
def _judged() -> frozenset[str]:
    return frozenset(table("rules")["talk"]["judging"])


@cache
def _finite_words() -> frozenset[str]:
    return frozenset(word for word, classes in word_classes().items() if not _FINITE.isdisjoint(classes))


def _has_finite_verb(words: list[str], closed: bool) -> bool:
    """Is there a verb form? Plural-like endings count only where a whole sentence is sure (`closed`)."""
    finite = _finite_words()
    for word in words:
        low = word.lower().replace("’", "'")
        if low in finite or low.endswith(_SHORT_FORMS):
            return True
    endings = _VERB_ENDINGS if closed else "ed"
    return any(word.endswith(endings) and word.islower() and (closed or word[-3:] != "eed") for word in words[1:])
