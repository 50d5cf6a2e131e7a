"""What changed among quotes, claims, FAQ pairs, images, removed blocks and metadata between two versions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tearsheet.models import FAQ, Article, Boilerplate, Claim, Quote
from tearsheet.report.labels import FIELDS, plain, value
from tearsheet.report.marks import exact

from .alignment import align

Facts = dict[str, str]

_SHORT = 80
_LEAST_SCORE = 0.05
"""Smaller changes of a claim's score are noise of a new fit."""


@dataclass(slots=True, frozen=True)
class Change:
    """A finding that only one version has, or that both have with other facts."""

    what: str
    """gone, new or changed."""
    text: str
    """Of the newer version that has it."""
    about: str = ""
    """For gone and new: the speaker, the score, the kind ..."""
    facts: tuple[tuple[str, str, str], ...] = ()
    """For changed: what it is about, the old and the new value."""


def metadata(old: Article, new: Article) -> list[tuple[str, str, str]]:
    """Field, old value and new value of each field that either version has."""
    rows = [(field, value(old, field), value(new, field)) for field in FIELDS]
    return [row for row in rows if row[1] or row[2]]


def findings(old: Article, new: Article) -> dict[str, list[Change]]:
    """The changes by the name of their list; names without changes are left out."""
    found = {
        "quotes": _changes(old.quotes, new.quotes, lambda quote: quote.text, _quote),
        "claims": _changes(old.claims, new.claims, lambda claim: claim.text, _claim),
        "FAQ": _changes(old.faq, new.faq, lambda pair: pair.question, _pair),
        "removed blocks": _changes(old.boilerplate, new.boilerplate, lambda block: block.text, _removed),
        "notes": _changes(old.diagnostics, new.diagnostics, str, lambda _: {}),
    }
    return {name: changes for name, changes in found.items() if changes}


def _changes(
    old: Iterable[Any], new: Iterable[Any], text: Callable[[Any], str], facts: Callable[[Any], Facts]
) -> list[Change]:
    """Findings of one text are the same finding; several of it are told apart by their order."""
    ours, theirs = _numbered(old, text), _numbered(new, text)
    found: list[Change] = []
    for key, item in ours.items():
        if key in theirs and (differing := tuple(_differing(facts(item), facts(theirs[key])))):
            found.append(Change("changed", key[0], facts=differing))
    gone = [key for key in ours if key not in theirs]
    came = [key for key in theirs if key not in ours]
    for i, j in align([key[0] for key in gone], [key[0] for key in came]):
        if i is not None and j is not None:
            before, after = facts(ours[gone[i]]), facts(theirs[came[j]])
            wording = ("text", gone[i][0], came[j][0])
            found.append(Change("changed", came[j][0], facts=(wording, *_differing(before, after))))
        elif i is not None:
            found.append(Change("gone", gone[i][0], _told(facts(ours[gone[i]]))))
        elif j is not None:
            found.append(Change("new", came[j][0], _told(facts(theirs[came[j]]))))
    return found


def _told(facts: Facts) -> str:
    return next((f"{name} {told}" for name, told in facts.items() if told and len(told) <= _SHORT), "")


def _numbered(items: Iterable[Any], text: Callable[[Any], str]) -> dict[tuple[str, int], Any]:
    counts: dict[str, int] = {}
    found: dict[tuple[str, int], Any] = {}
    for item in items:
        words = text(item)
        counts[words] = counts.get(words, 0) + 1
        found[words, counts[words]] = item
    return found


def _differing(old: Facts, new: Facts) -> Iterable[tuple[str, str, str]]:
    for name in old | new:
        ours, theirs = old.get(name, ""), new.get(name, "")
        if ours != theirs and not (name == "score" and abs(float(ours) - float(theirs)) < _LEAST_SCORE):
            yield name, ours, theirs


def _quote(quote: Quote) -> Facts:
    return {
        "speaker": quote.speaker or "",
        "named as": quote.speaker_mention or "",
        "description": quote.speaker_description or "",
        "cue": quote.cue or "",
        "kind": quote.kind,
    }


def _claim(claim: Claim) -> Facts:
    numbers = [f"{quantity.text} = {exact(quantity)}" for quantity in claim.quantities]
    dates = [f"{day.text} = {day.value or 'not resolved'}" for day in claim.dates]
    return {
        "score": f"{claim.check_worthiness:.2f}",
        "kind": claim.kind,
        "claimant": claim.claimant or "",
        "quantities": ", ".join(numbers),
        "dates": ", ".join(dates),
    }


def _pair(pair: FAQ) -> Facts:
    return {"answer": pair.answer, "heading": pair.heading or ""}


def _removed(block: Boilerplate) -> Facts:
    return {"kind": plain(block.kind)}
