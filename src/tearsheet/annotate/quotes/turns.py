"""Interviews without marks: paragraphs that open with the name of who speaks, two people at least in turn."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from tearsheet.layout import Layout
from tearsheet.names import has_given_name

from .found import FoundQuote, Range
from .resolving import People

_LABEL = re.compile(
    r"(?P<name>[^\W\d_](?:[^\W\d_]|['’.-]){1,20}(?:[ ][^\W\d_](?:[^\W\d_]|['’.-]){0,20}){0,3})\s?[:：]\s*(?=\S)"
)
# Short questions may be taken for headings: they tell that it is an interview.
_READ = frozenset(("paragraph", "list_item", "heading"))
# Each of two names this often, with this much to say on average.
_TIMES, _SPEAKERS, _SPOKEN = 2, 2, 40
_MOST_NAMES = 6


def turns_of(layout: Layout, people: People) -> dict[int, tuple[Range, int]]:
    """For each passage that is a turn of an interview: its speaker's name, and where the words begin.

    One of the speakers at least must be a person whom the text names in full: "Pros:" and "Cons:" alternate, too.
    """
    found: dict[int, tuple[Range, int]] = {}
    for index, passage in enumerate(layout.passages):
        label = _LABEL.match(layout.text, passage.start, passage.end) if passage.kind in _READ else None
        if label is not None and _is_named(label["name"]):
            found[index] = label.span("name"), label.end()
    if len(found) < _TIMES * _SPEAKERS:
        return {}
    names = {index: layout.text[slice(*name)].casefold() for index, (name, _) in found.items()}
    times = Counter(names.values())
    speakers = {name for name, count in times.items() if count >= _TIMES}
    turns = {index: found[index] for index, name in names.items() if name in speakers}
    said = sum(layout.passages[index].end - start for index, (_, start) in turns.items())
    changes = sum(names[one] != names[other] for one, other in pairwise(turns))
    if not _SPEAKERS <= len(speakers) <= _MOST_NAMES or said < _SPOKEN * len(turns) or changes < _TIMES:
        return {}
    first = {names[index]: found[index][0] for index in reversed(turns)}
    told = any(_is_told(layout.text, people.resolve(mention, None), name, times) for name, mention in first.items())
    return turns if told else {}


def _is_told(text: str, person: str | None, label: str, times: Counter[str]) -> bool:
    """Whether the text names the person in full, and not only in front of the turns."""
    if person is None or " " not in person or not has_given_name(person):
        return False
    return person.casefold() != label or text.count(person) > times[label]


def turn(layout: Layout, index: int, spoken: tuple[Range, int], people: People) -> FoundQuote:
    """The turn as a quote."""
    mention, start = spoken
    end = layout.passages[index].end
    quote = FoundQuote(start, end, "direct", index, [(start, end)], mention=mention)
    quote.speaker = people.resolve(mention, None)
    return quote


def _is_named(label: str) -> bool:
    """Every word begins with a capital, or the script knows none."""
    return all(not word[0].islower() for word in label.split())
