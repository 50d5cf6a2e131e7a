"""Interviews without marks: paragraphs that open with who speaks or with "Q:" and "A:", or stand below questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tearsheet.layout import Layout
from tearsheet.toml_data import read_toml

from .found import FoundQuote, Range
from .persons import has_given
from .resolving import People

_LABEL = re.compile(
    r"(?P<name>[^\W\d_](?:[^\W\d_]|['’.-]){1,20}(?:[ ][^\W\d_](?:[^\W\d_]|['’.-]){0,20}){0,3})\s?[:：]\s*(?=\S)"
)
# Short questions may be taken for headings: they tell that it is an interview.
_READ = frozenset(("paragraph", "list_item", "heading"))
# Each of two names this often, with this much to say on average.
_TIMES, _SPEAKERS, _SPOKEN = 2, 2, 40
_MOST_NAMES = 6
_INITIALS = 3
_QUESTIONS, _LONGEST_QUESTION, _LONGEST_ANSWER, _ADDRESSED = 3, 320, 6, 4
_LABEL_ENDS = 12
_LETTER = re.compile(r"(?P<label>[^\W\d_]{1,9})\s?[:：.]\s*(?=\S)")


@dataclass(slots=True, frozen=True)
class Turn:
    """What somebody says in an interview: where the words begin, and who says them."""

    start: int
    mention: Range | None
    speaker: str | None


@cache
def _labels() -> dict[str, str]:
    data = read_toml(__package__, "cues", "turns.toml")
    return {label: kind for kind in ("questions", "answers") for label in data[kind]}


def turns_of(layout: Layout, people: People) -> dict[int, Turn]:
    """The passages that are turns of an interview."""
    named = _named_turns(layout, people)
    if named:
        return {i: Turn(start, mention, _speaker(layout, people, mention)) for i, (mention, start) in named.items()}
    return _answers(layout, people) or _below_questions(layout, people)


def _speaker(layout: Layout, people: People, mention: Range) -> str | None:
    """The person whom a label names, by initials, too."""
    label = layout.text[slice(*mention)]
    whole = people.of_initials(label) if label.isupper() and len(label) <= _INITIALS else None
    return whole or people.resolve(mention, None)


def _answers(layout: Layout, people: People) -> dict[int, Turn]:
    """Passages labelled as answers, in turn with questions, where the text above them names one person only."""
    found: dict[int, tuple[str, int]] = {}
    for index, passage in enumerate(layout.passages):
        opening = layout.text[passage.start : passage.start + _LABEL_ENDS] if passage.kind in _READ else ""
        near = ":" in opening or "." in opening or "：" in opening
        label = _LETTER.match(layout.text, passage.start, passage.end) if near else None
        kind = _labels().get(label["label"].casefold()) if label is not None else None
        if label is not None and kind is not None:
            found[index] = kind, label.end()
    changes = sum(found[one][0] != found[other][0] for one, other in pairwise(found))
    if changes < _TIMES * _SPEAKERS - 1:
        return {}
    person = _interviewed(layout, people, next(iter(found)))
    answers = {index: start for index, (kind, start) in found.items() if kind == "answers"}
    return {index: Turn(start, None, person) for index, start in answers.items()} if person is not None else {}


def _interviewed(layout: Layout, people: People, first: int) -> str | None:
    """The one person whom the text above the first question names, or else the headline."""
    return people.only_person(layout.passages[first].start) or people.only_one_in(layout.headline or "")


def _below_questions(layout: Layout, people: People) -> dict[int, Turn]:
    """What stands below questions to somebody ("Have you ...?"), where much of it speaks of "I" and "we"."""
    passages, text = layout.passages, layout.text
    asked = [
        i
        for i, p in enumerate(passages)
        if p.kind in ("paragraph", "heading") and p.end - p.start <= _LONGEST_QUESTION and text[p.end - 1] in "?？"
    ]
    if len(asked) < _QUESTIONS or any(p.kind == "heading" for p in passages[asked[0] : asked[-1]]) != all(
        passages[i].kind == "heading" for i in asked
    ):
        return {}
    persons = _persons((layout.language or "en")[:2])
    spans = [range(i + 1, j) for i, j in pairwise(asked)]
    longest = max(map(len, spans))
    spans.append(range(asked[-1] + 1, min(len(passages), asked[-1] + 1 + min(map(len, spans)))))
    if persons is None or longest > _LONGEST_ANSWER or sum(not span for span in spans) * 3 > len(spans):
        return {}
    to_somebody, of_oneself = persons
    addressed = sum(to_somebody.search(text, passages[i].start, passages[i].end) is not None for i in asked)
    answers = [i for span in spans for i in span if passages[i].kind in _READ]
    own = sum(of_oneself.search(text, passages[i].start, passages[i].end) is not None for i in answers)
    if addressed * _ADDRESSED < len(asked) or own * 2 < len(answers):
        return {}
    return _of_one(layout, people, asked[0], answers)


def _of_one(layout: Layout, people: People, asked: int, answers: Sequence[int]) -> dict[int, Turn]:
    """The answers as turns of the one person whom the first of them is labelled with, or the text above names."""
    passages = layout.passages
    first = _LABEL.match(layout.text, passages[answers[0]].start, passages[answers[0]].end) if answers else None
    if first is not None and _is_named(first["name"]) and " " in first["name"]:
        person = people.resolve(first.span("name"), None)
        rest = {i: Turn(passages[i].start, None, person) for i in answers[1:]}
        return {answers[0]: Turn(first.end(), first.span("name"), person), **rest}
    person = _interviewed(layout, people, asked)
    return {i: Turn(passages[i].start, None, person) for i in answers} if person is not None else {}


@cache
def _persons(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    data = read_toml(__package__, "cues", "turns.toml")
    keys = ("second_person", "first_person")
    if language in data["unspaced"][keys[0]]:
        to_somebody, of_oneself = (re.compile(data["unspaced"][key][language]) for key in keys)
    elif language in data[keys[0]]:
        to_somebody, of_oneself = (re.compile(rf"\b(?:{data[key][language]})\b", re.I) for key in keys)
    else:
        return None
    return to_somebody, of_oneself


def _named_turns(layout: Layout, people: People) -> dict[int, tuple[Range, int]]:
    """For each passage that opens with a speaker's name: the name, and where the words begin.

    One of the speakers at least must be a person whom the text names in full: "Pros:" and "Cons:" alternate, too.
    """
    found: dict[int, tuple[Range, int]] = {}
    for index, passage in enumerate(layout.passages):
        label = _LABEL.match(layout.text, passage.start, passage.end) if passage.kind in _READ else None
        if label is not None and _is_named(label["name"]):
            found[index] = label.span("name"), label.end()
    if len(found) < _QUESTIONS:
        return {}
    names = {index: layout.text[slice(*name)].casefold() for index, (name, _) in found.items()}
    times = Counter(names.values())
    speakers = {name for name, count in times.items() if count >= _TIMES}
    turns = {index: found[index] for index, name in names.items() if name in speakers}
    said = sum(layout.passages[index].end - start for index, (_, start) in turns.items())
    changes = sum(names[one] != names[other] for one, other in pairwise(turns))
    several = _SPEAKERS <= len(speakers) <= _MOST_NAMES and changes >= _TIMES
    # The questions may have no label.
    alone = len(speakers) == 1 and len(turns) >= _QUESTIONS and _are_asked(layout, list(turns))
    if not (several or alone) or said < _SPOKEN * len(turns):
        return {}
    first = {names[index]: found[index][0] for index in reversed(turns)}
    told = any(_is_told(layout.text, _speaker(layout, people, at), name, times) for name, at in first.items())
    return turns if told else {}


def _are_asked(layout: Layout, turns: Sequence[int]) -> bool:
    """Whether a question stands between each turn and the next."""
    ends = [layout.text[passage.end - 1] in "?？" for passage in layout.passages]
    return all(any(ends[one + 1 : other]) for one, other in pairwise(turns))


def _is_told(text: str, person: str | None, label: str, times: Counter[str]) -> bool:
    """Whether the text names the person in full, and not only in front of the turns."""
    if person is None or " " not in person or not has_given(person):
        return False
    return person.casefold() != label or text.count(person) > times[label]


def turn(layout: Layout, index: int, spoken: Turn) -> FoundQuote:
    """The turn as a quote."""
    end = layout.passages[index].end
    return FoundQuote(
        spoken.start, end, "direct", index, [(spoken.start, end)], speaker=spoken.speaker, mention=spoken.mention
    )


def _is_named(label: str) -> bool:
    """Every word begins with a capital, or the script knows none."""
    return all(not word[0].islower() for word in label.split())
