"""Takes role, agency, place and degree off a single name."""

from __future__ import annotations

import re

from .lexicon import bylines, people
from .person import is_agency, is_degree, is_everyday, is_organisation, person_score

_EDGE = " \t,.;:|-–—/\\*•·\"“”„«»'’‘<>&+®™"
_BEFORE_NAME = re.compile(r"^[\W_]+")
_ENDS_WITH_INITIAL = re.compile(r"(?:\b[^\W\d_]|\b(?:Jr|Sr|St|Dr|Ph\.D))\.[\s\"”]*$")
_CAMEL = re.compile(r"[^\W\d_]*[a-zß-ÿ][A-Z]")
# "Jane Doe December 8": a day without a year, which is no date to the line.
_DAY = re.compile(r"(?<=\w)\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}(?!\w).*")
_CERTAIN = 0.7
# "Nuria Pedraza el 3 de marzo" without its day.
_HANGING = frozenset(("el", "den"))
# Parts of a house's own name ("Institute for Legislative Action"), but not of a person's.
_WITHIN = frozenset(("for", "of", "on", "in", "für", "pour", "para", "de"))


def before_stop(text: str) -> str:
    """What stands before a button or stamp set beside a whole name ("Jane Doe Follow")."""
    words = text.split(" ")
    stop = bylines().stop
    for index, word in enumerate(words):
        if index >= 2 and word.strip(":,.").casefold() in stop and not words[index - 1].endswith(","):
            return " ".join(words[: index - _of_a_paper(words, index)])
    return text


def _of_a_paper(words: list[str], index: int) -> int:
    """ "Jane Doe USA TODAY": how many words of a paper's name stand before a "Today" that is not the day."""
    return 1 if index > 2 and words[index] in ("TODAY", "Today") else 0


def trim_name(text: str) -> str:
    """The name in "Reuters reporter Jane Doe", "Jane Doe for The Post", "JANE DOE Staff Writer"."""
    words = _DAY.sub("", _tidy(text)).split()
    words = _before_small_word(words)
    words = _without_role(words)
    words = said_once(_without_tail(words))
    if len(words) > 1 and words[-1][-1:].isdigit() and words[-1][:1].isalpha():
        words[-1] = words[-1].rstrip("0123456789")  # a footnote's number, or a badge
    return _tidy(" ".join(words))


def _tidy(text: str) -> str:
    text = _BEFORE_NAME.sub("", text)
    dot = "." if _ENDS_WITH_INITIAL.search(text) else ""
    text = text.rstrip(_EDGE)
    return text + dot if text else ""


def said_once(words: list[str]) -> list[str]:
    """ "Jane Doe Jane Doe" said once."""
    half = len(words) // 2
    return words[:half] if half > 1 and words[:half] == words[half:] else words


def _before_small_word(words: list[str]) -> list[str]:
    """Cut at "for", "in", "Updated" ... after a whole name; one left hanging at the end goes too."""
    after, stop = bylines().after, bylines().stop
    for index, word in enumerate(words):
        if index < 2 or word in people().particles:
            continue
        lower = word.casefold().strip(":,")
        capital = lower in after and word != lower and person_score(" ".join(words[:index])) >= _CERTAIN
        if word in _WITHIN and is_organisation(" ".join(words[:index])):
            continue
        if word in after or word.endswith(":") or lower in stop or word.isdigit() or capital:
            words = words[: index - _of_a_paper(words, index)]
            break
    while len(words) > 1 and (words[-1] in after or words[-1] in _HANGING or words[-1].casefold().strip(":,") in stop):
        words = words[:-1]
    return words


def _without_role(words: list[str]) -> list[str]:
    """ "Reuters reporter Jane Doe", "Chief Editor Jane Doe", "Jane Doe Senior Autos Reporter"."""
    role = people().role
    places = [
        i
        for i, word in enumerate(words)
        if word.casefold().strip(",.:").rpartition("-")[2] in role and (len(word) > 2 or not word.istitle())
    ]  # "MD" is one, "Md" is a given name
    if not places:
        return words
    head = words[: places[0]]
    end = next((i for i, word in enumerate(head) if i >= 2 and _begins_role(word)), len(head))
    head = head[:end]
    if 2 <= len(head) <= 4 and not is_agency(head[0]) and person_score(" ".join(head)) >= _CERTAIN:
        return head
    tail = words[places[-1] + 1 :]
    if len(tail) >= 2 and person_score(" ".join(tail)) >= _CERTAIN:
        return tail
    return words


def _begins_role(word: str) -> bool:
    """An everyday word or a house's name in one word ("GazetteOnline") that stands before the role."""
    return is_everyday(word) or (bool(_CAMEL.search(word)) and not word.startswith(("Mc", "Mac", "De", "La", "Van")))


def _without_tail(words: list[str]) -> list[str]:
    """Cut the house or degree in "Jane Doe Washington Post", "Jane Doe PhD MBA"; two words stay."""
    shouted = next((i for i, w in enumerate(words) if i >= 2 and len(w) > 2 and w.isupper()), None)
    if shouted and not any(word.isupper() for word in words[:2]) and is_organisation(" ".join(words[shouted:])):
        words = words[:shouted]
    end = len(words)
    while end > 3 and is_everyday(words[end - 1]) and is_everyday(words[end - 2]):
        end -= 2
    if end < len(words) and (is_organisation(" ".join(words)) or person_score(" ".join(words[:end])) < _CERTAIN):
        end = len(words)
    while end > 2:
        size = next((n for n in (4, 3, 2, 1) if end - n >= 2 and is_agency(" ".join(words[end - n : end]))), 0)
        last = words[end - 1].strip(",")
        if not size and is_degree(last) and not last.istitle():
            size = 1
        if not size:
            break
        end -= size
    return words[:end]
