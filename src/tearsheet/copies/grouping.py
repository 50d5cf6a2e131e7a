"""Which articles are copies of one another: the longest of a group speaks for it, the others are held against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tearsheet.models import Article

from .buckets import Buckets
from .origins import likely_origin, moment
from .records import CopyGroup, CopyRecord, record_of
from .similarity import similarity

MIN_JACCARD = 0.5
MIN_CONTAINMENT = 0.65
_FEWEST_SHINGLES = 20
"""A text with fewer is too short to be told from a passage that two articles happen to share."""


def group_copies(
    articles: Iterable[Article],
    *,
    keys: Sequence[object] | None = None,
    min_jaccard: float = MIN_JACCARD,
    min_containment: float = MIN_CONTAINMENT,
) -> list[CopyGroup]:
    """Group the copies of one article that stand on several platforms.

    Args:
        articles: in any order.
        keys: what to call each in the answer; None for its position from 0.
        min_jaccard: share of all shingles that two copies have in common, 0 to 1.
        min_containment: the same for the shingles of the shorter text, 0 to 1: lets a truncated copy in. Use a
            number above 1 to keep truncated copies out.

    Returns:
        Groups of two or more, in the order of their first article. Articles without a copy are in none, and
        neither are those without text.

    Raises:
        ModuleNotFoundError: the extra `tearsheet[copies]` is not installed.
        ValueError: there are not as many keys as articles.
    """
    listed = list(articles)
    named = range(len(listed)) if keys is None else keys
    records = [record_of(article, key) for article, key in zip(listed, named, strict=True)]
    return group_records(records, min_jaccard=min_jaccard, min_containment=min_containment)


def group_records(
    records: Iterable[CopyRecord],
    *,
    min_jaccard: float = MIN_JACCARD,
    min_containment: float = MIN_CONTAINMENT,
) -> list[CopyGroup]:
    """Do the same for records that were made before, e.g. one by one in a batch. Needs no extra.

    The answer does not depend on chance, and the time grows with the number of records, not with that of pairs.
    """
    listed = list(records)
    found = _Found(min_jaccard, min_containment)
    # Longest first: a copy that lost its end is held against one that did not.
    for number in sorted(range(len(listed)), key=lambda n: (-sum(listed[n].fingerprint[:1]), n)):
        found.add(number, listed[number].fingerprint)
    groups = sorted((sorted(members) for members in found.groups.values() if len(members) > 1), key=lambda g: g[0][0])
    return [_group([(listed[number], share) for number, share in members]) for members in groups]


class _Found:
    """The groups so far, by the number of their longest copy."""

    def __init__(self, min_jaccard: float, min_containment: float) -> None:
        self.min_jaccard = min_jaccard
        self.min_containment = min_containment
        self.groups: dict[int, list[tuple[int, float]]] = {}
        self.buckets = Buckets()

    def add(self, number: int, fingerprint: list[int]) -> None:
        """Put one fingerprint into the group it is most like, else into a new one."""
        best = max((m for n in self.buckets.near(fingerprint) if (m := self._match(n, fingerprint))), default=None)
        if best is not None:
            self.groups[-best.leader].append((number, best.share))
        elif fingerprint:
            self.groups[number] = [(number, 1.0)]
            self.buckets.add(number, fingerprint)

    def _match(self, leader: int, fingerprint: list[int]) -> _Match | None:
        jaccard, containment = similarity(self.buckets.fingerprints[leader], fingerprint)
        contained = containment >= self.min_containment and fingerprint[0] >= _FEWEST_SHINGLES
        return _Match(jaccard, -leader, containment) if jaccard >= self.min_jaccard or contained else None


@dataclass(slots=True, frozen=True, order=True)
class _Match:
    jaccard: float
    leader: int
    """Negated, so that of equals the first wins."""
    share: float


def _group(members: list[tuple[CopyRecord, float]]) -> CopyGroup:
    ordered = sorted(members, key=lambda member: moment(member[0]))
    origin = likely_origin([record for record, _ in ordered])
    if origin is not None and origin.key is not None:
        ordered.sort(key=lambda member: member[0].key != origin.key)
    return CopyGroup(tuple(r.key for r, _ in ordered), tuple(round(share, 2) for _, share in ordered), origin)
