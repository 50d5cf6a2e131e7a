"""Who wrote it: the visible byline and the metadata's authors weighed against each other."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from json import loads

from tearsheet.address import absolute
from tearsheet.label.labelling import Labelled
from tearsheet.label.title import fold
from tearsheet.names import has_given_name, person_score

from .author_offers import Offer, gather
from .credits import story_credit
from .evidence import Chosen

LEAST = 0.12
"""Offers less probable than this are no authors."""
_DOUBTED = 0.48
_NEARLY = 0.85
_MANY, _MOST = 4, 8
_PERSON, _OWN_LINE = 0.6, 0.4
# A name alone so far below the headline is a topic as often as an author.
_FAR = frozenset(("head:4", "head:5", "head:6"))
_SIGNED = tuple(f"byline:{how}" for how in ("label", "page", "named", "label-lines", "page-lines"))
# Ways of naming whose words may run on into what stands beside the name.
_LOOSE = ("byline:dated", "byline:run", "byline:run-other")
_DECLARED = ("json-ld", "meta", "marks")
_COMPLETE = ("json-ld", "meta:citation")


def choose_authors(labelled: Labelled, publishers: Iterable[str]) -> Chosen[list[dict[str, str | None]]] | None:
    """The authors in the page's order, or None when no place names a person."""
    offers = gather(labelled, publishers)
    best, sure = _likeliest(offers, _weights()["html" if labelled.document.kind == "html" else "text"])
    if best is not None and not _names_person(best):
        best = _person_behind(offers) or best
    if best is None or not _names_person(best):
        credit = story_credit(labelled)
        # An account is no better than the desk that the page names; a person named by the story is.
        if credit is not None and (best is None or credit.how == "credit"):
            named: list[dict[str, str | None]] = [{"name": name, "url": None} for name in credit.names]
            return Chosen(named, credit.raw, f"{credit.how}:{credit.block}", credit.sure)
    if best is None or (sure < _DOUBTED and _house_unseen(best)):
        return None
    best = most_complete(best, offers)
    urls = {fold(name): url for offer in offers for name, url in offer.urls.items()}
    cased = {fold(name): name for offer in offers for name in offer.names if not name.isupper()}
    authors: list[dict[str, str | None]] = []
    seen: set[str] = set()
    for name in best.names:
        key = fold(name)
        if key not in seen:
            seen.add(key)
            authors.append(
                {"name": cased.get(key, name) if name.isupper() else name, "url": _address(urls.get(key), labelled)}
            )
    return Chosen(authors, best.raw, best.source, min(0.99, sure))


def _address(url: str | None, labelled: Labelled) -> str | None:
    return absolute(url, labelled.document.base) if url else None


def _likeliest(offers: Sequence[Offer], weights: Mapping[str, float]) -> tuple[Offer | None, float]:
    """The most probable offer with its probability; None when all are less probable than `LEAST`."""
    scores = [probability(features, weights) for features in features_of(offers)]
    highest = max(scores, default=0.0)
    if highest < LEAST:
        return None, 0.0
    best = with_lines_below(offers[scores.index(highest)], offers, scores)
    return _by_its_label(best, offers), highest


def with_lines_below(best: Offer, offers: Sequence[Offer], scores: Sequence[float]) -> Offer:
    """A line together with those of its kind right below, where they are nearly as probable."""
    own, least = {fold(name) for name in best.names}, _NEARLY * max(scores)
    if best.family != "byline":
        return best
    for offer, score in zip(offers, scores, strict=True):
        if score >= least and offer.marks[0].endswith("-lines") and own < {fold(name) for name in offer.names}:
            return offer
    return best


def _by_its_label(best: Offer, offers: Sequence[Offer]) -> Offer:
    """The same names as a labelled field ("Author: ..."), where a line was read both ways: it tells the label apart."""
    fields = (offer for offer in offers if offer.family == "label" and offer.names == best.names)
    return next((offer for offer in fields if best.family == "byline" and offer.raw in best.raw), best)


def _house_unseen(offer: Offer) -> bool:
    """Only the site's own name, which no line near the headline shows."""
    return not offer.outside and _is_unseen(offer)


def _names_person(offer: Offer) -> bool:
    return any(map(_is_surely_person, offer.names))


def _person_behind(offers: Sequence[Offer]) -> Offer | None:
    """A desk or an account posted it; the people on a line of their own below the headline wrote it."""
    return next(
        (
            offer
            for offer in offers
            if offer.family in ("byline", "label")
            and any(mark in ("where:head", "label:head") for mark in offer.marks)
            and not ("byline:bare" in offer.marks and _FAR.intersection(offer.marks))
            and all(map(_is_surely_person, offer.names))
            and sum(map(len, offer.names)) >= _OWN_LINE * len(offer.raw)
        ),
        None,
    )


def most_complete(best: Offer, offers: Sequence[Offer]) -> Offer:
    """A declared list that holds all of the best one's names and more; the full name of a lone given name."""
    if len(best.names) == 1 and " " not in best.names[0]:
        start = best.names[0] + " "
        longer = [o for o in offers if _names_person(o) and o.names[0].startswith(start) and o.marks[0] not in _LOOSE]
        return longer[0] if len({tuple(offer.names) for offer in longer}) == 1 else best
    own = {fold(name) for name in best.names}
    for offer in sorted(offers, key=lambda each: -len(each.names)):
        if (
            offer.source.startswith(_COMPLETE)
            and own < {fold(name) for name in offer.names}
            and len(offer.names) <= _MOST
        ):
            return offer
    return best


def features_of(offers: Sequence[Offer]) -> Iterator[list[str]]:
    """What is known of each offer, and of it among the others, as names of features."""
    keys = [frozenset(fold(name) for name in offer.names) for offer in offers]
    firsts: set[str] = set()
    house = any(offer.organisation for offer in offers)
    signs = [_is_signed(offer) for offer in offers]
    signed = [own for own, signs_it in zip(keys, signs, strict=True) if signs_it]
    for offer, own, signs_it in zip(offers, keys, signs, strict=True):
        found = ["bias", f"family:{offer.family}", *offer.marks]
        if offer.family not in firsts:
            firsts.add(offer.family)
            found.append(f"first:{offer.family}")
        scores = [person_score(name) for name in offer.names]
        least = min(scores)
        if house and offer.family in ("byline", "label"):
            found += [f"house+{mark}" for mark in offer.marks[:2]]
        found.append(f"persons:{int(least * 5)}")
        found.append(f"{offer.family}:persons:{least >= 0.6}")
        given = [has_given_name(name) for name in offer.names]
        found.append(f"given:{'all' if all(given) else 'some' if any(given) else 'none'}:{least >= 0.6}")
        found.append(f"{offer.family}:given:{any(given)}")
        if offer.family == "byline":
            found.append(f"{offer.marks[0]}:given:{any(given)}")
            found.append(f"{offer.marks[1]}:given:{any(given)}")
        found.append(f"names:{min(len(own), _MANY)}")
        found.append(f"words:{min(min(name.count(' ') for name in offer.names), 3)}")
        if not offer.outside:
            found += ["site", f"site:{offer.family}"]
        found += _among(offer, own, offers, keys)
        found += _beside_byline(offer, own, least >= _PERSON, signed)
        if signs_it:
            found += _beside_metadata(own, offers, keys)
        yield found


def _is_signed(offer: Offer) -> bool:
    """A byline below the headline that says so by label, link or container, of people with given names."""
    placed = offer.marks[0] in _SIGNED and offer.marks[1] == "where:head" and "cover:0" not in offer.marks
    return placed and all(map(_is_surely_person, offer.names))


def _is_surely_person(name: str) -> bool:
    return person_score(name) >= _PERSON and has_given_name(name)


def _is_unseen(offer: Offer) -> bool:
    """Metadata that no line near the headline shows."""
    return f"{offer.family}:shown:False" in offer.marks


def _beside_byline(offer: Offer, own: frozenset[str], person: bool, signed: Sequence[frozenset[str]]) -> Iterator[str]:
    """Metadata that a signed byline contradicts."""
    if offer.family != "byline" and any(theirs.isdisjoint(own) for theirs in signed):
        yield f"contradicted:{_is_unseen(offer)}:{person}"


def _beside_metadata(own: frozenset[str], offers: Sequence[Offer], keys: Sequence[frozenset[str]]) -> Iterator[str]:
    """A signed byline that metadata contradicts: such as the page shows, too, or persons."""
    rivals = [o for o, k in zip(offers, keys, strict=True) if o.family in _DECLARED and k.isdisjoint(own)]
    yield f"rival:{'none' if not rivals else 'unseen' if all(map(_is_unseen, rivals)) else 'seen'}"
    yield f"rival:person:{any(min(map(person_score, rival.names)) >= _PERSON for rival in rivals)}"


def _among(offer: Offer, own: frozenset[str], offers: Sequence[Offer], keys: Sequence[frozenset[str]]) -> list[str]:
    """Agreement with other families of places, and whether another offer has more or fewer of the names."""
    found: set[str] = set()
    for other, theirs in zip(offers, keys, strict=True):
        if other is offer:
            continue
        pair = f"{offer.family}+{other.family}"
        if own == theirs:
            found.add(f"same:{pair}")
        elif own < theirs:
            found.add(f"less:{other.family}")
        elif own > theirs:
            found.add(f"more:{other.family}")
        elif other.outside and other.family != offer.family:
            found.add(f"against:{pair}")
    found.add(f"agreeing:{len({f.rpartition('+')[2] for f in found if f.startswith('same')})}")
    if not found:
        found.add("alone")
    return sorted(found)


def probability(features: Sequence[str], weights: Mapping[str, float]) -> float:
    """0 to 1: how likely an offer with these features is the page's authors."""
    return 1 / (1 + math.exp(-sum(weights.get(feature, 0.0) for feature in features)))


@cache
def _weights() -> dict[str, dict[str, float]]:
    """Log-odds by feature, for pages ("html") and copied text ("text"), fitted by `train_authors`."""
    found: dict[str, dict[str, float]] = loads((files(__package__) / "author_weights.json").read_text("utf-8"))
    return found
