"""Every place that may name the authors, with what can be said of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from tearsheet.document import Candidate
from tearsheet.label.labelling import Labelled
from tearsheet.label.title import fold
from tearsheet.names import person_score, split_names
from tearsheet.words import line_kind

from .bylines import Byline, in_comments, visible_bylines

_TAIL, _NEXT = 8, 2
_ABOVE, _HEAD, _LINE = 4, 16, 300
# Longest line of nothing but a byline; blanks in a title; letters of a word that tells a name.
_SIGNATURE, _TITLE, _TELLING = 60, 4, 4
_UNLABELLED = ("byline:bare", "byline:dated", "byline:named-other")
_NO_NAME = ("counter", "comments", "share", "related", "reading_time")
# On the scale of `person_score`.
_LIKELY = 0.6
_COMPANY = re.compile(r"\s(?:Inc|LLC|Ltd|GmbH|Corp|AG|PLC|LLP)\.?$")
_SCATTERED = ("itemprop", "property", "rel:author", "hentry")
_ADDRESS = re.compile(r"\s*(?:https?:)?//|\s*(?:www\.|m\.)?\w+\.com/|\s*@\w+\s*$")
_ORGANISATION = re.compile(r"organi[sz]ation|corporation|website|newsmedia", re.I)


@dataclass(slots=True)
class Offer:
    """The names that one place gives."""

    source: str
    raw: str
    family: str
    """Places that are filled from one another: `json-ld`, `meta`, `marks`, `label`, `byline`."""
    names: list[str] = field(default_factory=list)
    urls: dict[str, str] = field(default_factory=dict)
    marks: list[str] = field(default_factory=list)
    """What is known of the place, as names of features."""
    organisation: bool = False
    outside: bool = True
    """Some name is not the site's own."""


def gather(labelled: Labelled, sites: Iterable[str]) -> list[Offer]:
    """The offers in the order of their places: fields, metadata, visible lines."""
    known = {fold(name) for name in sites if name}
    head, subjects = _head_text(labelled), _Subjects(labelled)
    offers = [*_fields(labelled), *_candidates(labelled), *_bylines(labelled)]
    for offer in offers:
        offer.names = (
            [offer.raw] if fold(offer.raw) in known else _persons(_without_repeats(_without_furniture(offer.names)))
        )
        if offer.source.startswith(_SCATTERED):
            # Such places also stand on teasers of other articles: the first is this one's.
            offer.names = offer.names[:1]
        outside = [name for name in offer.names if fold(name) not in known]
        offer.outside = bool(outside)
        offer.names = outside or offer.names
        if offer.family != "byline":
            offer.marks.append(f"{offer.family}:shown:{any(name in head for name in offer.names)}")
        offer.marks.append(subjects.mark(offer))
    declared = {fold(name) for offer in offers if offer.family != "byline" for name in offer.names}
    return [offer for offer in offers if offer.names and not subjects.names(offer, declared)]


def _without_furniture(names: list[str]) -> list[str]:
    """Without what says of itself that it is something else ("0 comments", "Share")."""
    kinds = [line_kind(name) for name in names]
    return [name for name, kind in zip(names, kinds, strict=True) if kind is None or kind.kind not in _NO_NAME]


class _Subjects:
    """The people whom the story is about: their names stand in it, an author's seldom does."""

    def __init__(self, labelled: Labelled) -> None:
        content = (
            b for b, label in zip(labelled.document.blocks, labelled.labels, strict=True) if label.role == "content"
        )
        self._headline = labelled.headline.value or ""
        # Lines with little more than a name are bylines and signatures.
        self._body = "\n".join(block.text for block in content if len(block.text) > _SIGNATURE)

    def names(self, offer: Offer, declared: Collection[str]) -> bool:
        """Whether it names, without label, link or declaration, whom the headline tells of: a caption or tag."""
        if offer.family != "byline" or not offer.marks[0].startswith(_UNLABELLED):
            return False
        return all(self._titled(name) and fold(name) not in declared for name in offer.names)

    def _titled(self, name: str) -> bool:
        """Named by the headline, in part if the story has the whole name."""
        if name in self._headline:
            return True
        words = frozenset(word for word in name.split() if len(word) >= _TELLING)
        return not words.isdisjoint(self._headline.split()) and name in self._body

    def mark(self, offer: Offer) -> str:
        """The feature that says whether the story tells of them."""
        how = offer.marks[0] if offer.family == "byline" else offer.family
        where = f":{offer.marks[1]}" if offer.marks[1:2] == ["where:tail"] else ""
        return f"{how}{where}:told:{any(name in self._body for name in offer.names)}"


def _head_text(labelled: Labelled) -> str:
    """The lines around the headline down to the body's begin."""
    blocks, headline = labelled.document.blocks, labelled.headline.block
    first = labelled.body_begins
    middle = first if headline is None else headline
    stop = min(max(first, middle) + 2, middle + _HEAD)
    return "\n".join(b.text for b in blocks[max(0, middle - _ABOVE) : stop] if len(b.text) <= _LINE)


def _fields(labelled: Labelled) -> Iterable[Offer]:
    for value in labelled.fields:
        told_by_machine = labelled.view.phrases[value.block].startswith("ai_notice")
        if value.name == "author" and value.value and not told_by_machine and not in_comments(labelled, value.block):
            names = split_names(value.value, language=labelled.document.language)
            where = _where(labelled, value.block)
            if where == "far" and all(name.count(" ") >= _TITLE and person_score(name) < _LIKELY for name in names):
                continue  # another story's title behind a label of a widget
            yield Offer(f"text:label:{value.block}", value.value, "label", names, {}, [f"label:{where}"])


def _where(labelled: Labelled, block: int) -> str:
    """Above or just into the body, shortly below its end, or where other people's labels stand."""
    content = [i for i, label in enumerate(labelled.labels) if label.role == "content"]
    headline = labelled.headline.block
    if block <= labelled.body_begins + 2:
        if headline is not None and block < headline:
            return "above" if headline - block <= _TAIL else "far"
        return "head"
    return "tail" if content[-1] < block <= content[-1] + _TAIL else "far"


def _candidates(labelled: Labelled) -> Iterable[Offer]:
    offers: dict[str, Offer] = {}
    for candidate in labelled.document.candidates.get("author", ()):
        if _ADDRESS.match(candidate.value):
            continue
        names = split_names(candidate.value, language=labelled.document.language)
        organisation = _is_organisation(candidate)
        key = f"{candidate.source}:organisation" if organisation else candidate.source
        offer = offers.setdefault(key, _offer(candidate, organisation))
        offer.names.extend(name for name in names if name not in offer.names)
        if (url := candidate.extra.get("url")) and len(names) == 1:
            offer.urls.setdefault(names[0], url)
    return offers.values()


def _offer(candidate: Candidate, organisation: bool) -> Offer:
    source = candidate.source
    family = "marks" if source.startswith(_SCATTERED) else "json-ld" if source.startswith("json-ld") else "meta"
    if source.startswith(("export-header", "text:")):
        family = "label"
    marks = [f"source:{source}"] + (["organisation"] if organisation else [])
    return Offer(source, candidate.value, family, [], {}, marks, organisation)


def _is_organisation(candidate: Candidate) -> bool:
    return bool(_ORGANISATION.search(candidate.extra.get("type", "")))


def _bylines(labelled: Labelled) -> Iterable[Offer]:
    for byline in _joined(visible_bylines(labelled)):
        marks = [
            f"byline:{byline.how}",
            f"where:{byline.where}",
            f"{byline.where}:{min(byline.far, 6)}",
            f"{byline.how}:{byline.where}",
            f"cover:{min(4, 5 * sum(map(len, byline.names)) // len(byline.raw))}",
        ]
        urls = {byline.names[0]: byline.url} if byline.url else {}
        yield Offer(f"byline:{byline.block}", byline.raw, "byline", list(byline.names), urls, marks)


def _joined(bylines: Iterable[Byline]) -> Iterable[Byline]:
    """The lines, and for persons on lines of one kind right below each other also all of them together."""
    run: list[Byline] = []
    for byline in bylines:
        yield byline
        if (
            run
            and byline.how == run[-1].how
            and byline.where == run[-1].where
            and byline.block - run[-1].block <= _NEXT
        ):
            run.append(byline)
            continue
        if len(run) > 1:
            yield _together(run)
        run = [byline]
    if len(run) > 1:
        yield _together(run)


def _together(run: Sequence[Byline]) -> Byline:
    names = tuple(dict.fromkeys(name for byline in run for name in byline.names))
    first = run[0]
    return Byline(first.block, names, "\n".join(b.raw for b in run), f"{first.how}-lines", first.where, first.far)


def _persons(names: list[str]) -> list[str]:
    """Without companies ("Example Inc.") beside a person: tags of a page that name both."""
    if any(person_score(name) >= _LIKELY for name in names):
        return [name for name in names if not _COMPANY.search(name)]
    return names


def _without_repeats(names: list[str]) -> list[str]:
    """Without names that only wrap another: "All posts by Ann Lee" beside "Ann Lee"."""
    keys = [fold(name) for name in names]
    return [
        name
        for i, name in enumerate(names)
        if not any(i != j and keys[j] and keys[j] in keys[i] and len(keys[j]) < len(keys[i]) for j in range(len(names)))
    ]
