"""What stands around a block: the numbers on which the second content score is computed.

Besides neighbours and containers, a block is seen among all blocks of its *make* (same tag and class in containers
of the same tag and class): a page writes its body paragraphs one way, its cards another. And its place is seen from
the headline: how far up and down the tree one goes from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from tearsheet.document import Document, Group, Hint, SourceBlock

from .features import View, ending

NUMBERS = (
    *("odds", "left", "right", "best_left", "best_right", "near", "text_above", "text_below"),
    *("heading_odds", "heading_distance", "group_odds", "parent_odds", "grand_odds", "group_share"),
    *("mass_before", "mass_after", "mass_near", "page_level", "page_share"),
    *("length", "linked", "kind", "next_kind", "ending", "phrase", "own_name", "container_name", "repeated"),
    *("position", "in_best", "depth", "prose_distance", "parent_prose", "parent_links", "article"),
    *("make_count", "make_odds", "make_share", "make_links", "make_rest"),
    *("box_count", "box_odds", "box_share", "box_prose", "box_links", "box_rest"),
    *("depth_count", "depth_odds", "depth_share", "depth_rest"),
    *("headline_distance", "up", "down", "branch_prose", "branch_alike", "group_alike", "common_prose"),
)
_LIMIT = 7.0
_LONGEST = 400
_LEVEL_CHARS = 300
_REACH = 15
_COARSE = {"P": 0, "m": 1, "s": 2, "I": 3, "H": 4, "h": 5, "l": 6, "a": 7}
_OTHER, _NONE = 8, 9
_ENDINGS = {".": 0, "?": 1, "!": 2, ":": 3, "w": 4, "d": 5, "o": 6}
_STRENGTHS = {"whole": 3, "start": 2}
_FAR = -999
# Below this, on its own and in its surroundings, a block is furniture without a second look.
_HOPELESS = -2.5

Numbers = tuple[float, ...]


@dataclass(slots=True)
class Odds:
    """The first scores of a page's blocks, and the parts of them that come from names."""

    scores: list[float]
    own_names: list[float]
    of_group: list[float]


@dataclass(slots=True)
class _Sums:
    """Sums over the blocks of one make, or of one page."""

    count: int = 0
    weighted: float = 0.0
    chars: int = 0
    prose: int = 0
    links: int = 0

    @property
    def odds(self) -> float:
        return self.weighted / (self.chars or 1)

    def rest(self, odds: float, size: int) -> float:
        """Mean odds of the others."""
        return (self.weighted - odds * size) / ((self.chars - size) or 1)


_Key = TypeVar("_Key")


def _sums(table: dict[_Key, _Sums], key: _Key) -> _Sums:
    found = table.get(key)
    if found is None:
        found = table[key] = _Sums()
    return found


def context_of(view: View, odds: Odds) -> list[Numbers | None]:
    """One tuple a block, in the order of `NUMBERS`; None for a block that has no chance."""
    page = _Page(view, odds)
    return [page.numbers(i) if page.doubtful(i) else None for i in range(len(view.document.blocks))]


class _Page:
    """Everything about a page that many blocks share."""

    def __init__(self, view: View, odds: Odds) -> None:
        document = view.document
        self.view = view
        self.blocks, self.groups = document.blocks, document.groups
        self.names = odds
        self.odds = [max(-_LIMIT, min(_LIMIT, score)) for score in odds.scores]
        self.sizes = [min(len(block.text), _LONGEST) for block in self.blocks]
        self.direct, self.below, self.group_chars = _group_means(self.groups, self.blocks, self.odds, self.sizes)
        self.chars = sum(self.sizes) or 1
        self.coarse = [_COARSE.get(key, _OTHER) for key in view.coarse]
        self.best_depth = self.groups[view.stats.best].depth
        self.prose = view.stats.total_prose or 1
        self.level = _page_level(self.odds, self.sizes)
        self._neighbours()
        self._makes()
        self.road = _Road(view)

    def _neighbours(self) -> None:
        odds, sizes = self.odds, self.sizes
        self.mass = [0.0]
        for score, size in zip(odds, sizes, strict=True):
            self.mass.append(self.mass[-1] + (score * size if score > 0 else 0.0))
        self.total = self.mass[-1] or 1.0
        self.share = sum(size for size, score in zip(sizes, odds, strict=True) if score > 0) / self.chars
        self.padded = [-_LIMIT] * 4 + odds + [-_LIMIT] * 4
        weighted = [0.0] * 4 + [score * size for score, size in zip(odds, sizes, strict=True)] + [0.0] * 4
        sums, weights = [0.0], [0]
        for value, size in zip(weighted, [0] * 4 + sizes + [0] * 4, strict=True):
            sums.append(sums[-1] + value)
            weights.append(weights[-1] + size)
        edge = -_LIMIT
        self.near = [
            (sums[i + 9] - sums[i] - weighted[i + 4]) / ((weights[i + 9] - weights[i] - sizes[i]) or 1)
            if weights[i + 9] - weights[i] > sizes[i]
            else edge
            for i in range(len(odds))
        ]
        self.text_below = [edge] * (len(odds) + 1)
        for i in range(len(odds) - 1, -1, -1):
            self.text_below[i] = odds[i] if self.blocks[i].kind != "heading" else self.text_below[i + 1]
        self.text_above, self.heading = [edge] * len(odds), [-1] * len(odds)
        above, heading = edge, -1
        for i, block in enumerate(self.blocks):
            self.text_above[i], self.heading[i] = above, heading
            if block.kind == "heading":
                heading = i
            else:
                above = odds[i]

    def _makes(self) -> None:
        groups = self.groups
        boxes: dict[tuple[str, ...], _Sums] = {}
        of_group: list[_Sums | None] = [None] * len(groups)
        makes: dict[tuple[str, str, int], _Sums] = {}
        depths: dict[tuple[str, str, int], _Sums] = {}
        self.make: list[_Sums] = []
        self.box: list[_Sums] = []
        self.at_depth: list[_Sums] = []
        for block, odds, size, running in zip(self.blocks, self.odds, self.sizes, self.view.prose, strict=True):
            group = groups[block.group]
            box = of_group[block.group]
            if box is None:
                parent = groups[group.parent]
                box = of_group[block.group] = _sums(boxes, (group.tag, group.name, parent.tag, parent.name))
            make = _sums(makes, (block.tag, block.name, id(box)))
            level = _sums(depths, (block.tag, block.kind, group.depth))
            weighted, links = odds * size, block.link_chars
            for each in (make, box, level):
                each.count += 1
                each.weighted += weighted
                each.chars += size
                each.prose += running
                each.links += links
            self.make.append(make)
            self.box.append(box)
            self.at_depth.append(level)

    def doubtful(self, i: int) -> bool:
        """Whether a second look can change anything."""
        if self.odds[i] > _HOPELESS or self.near[i] > _HOPELESS:
            return True
        return self.box[i].odds > _HOPELESS or self.direct[self.blocks[i].group] > _HOPELESS

    def numbers(self, i: int) -> Numbers:
        return (*self._around(i), *self._itself(i), *self._alike(i), *self.road.numbers(self.blocks[i], i))

    def _around(self, i: int) -> Numbers:
        padded, mass, block = self.padded, self.mass, self.blocks[i]
        heading = self.heading[i]
        parent = self.groups[block.group].parent
        return (
            padded[i + 4],
            padded[i + 3],
            padded[i + 5],
            max(padded[i : i + 4]),
            max(padded[i + 5 : i + 9]),
            self.near[i],
            self.text_above[i],
            self.text_below[i + 1],
            self.odds[heading] if heading >= 0 else 0.0,
            i - heading if heading >= 0 else i + 99,
            self.direct[block.group],
            self.below[parent],
            self.below[self.groups[parent].parent],
            self.group_chars[block.group] / self.chars,
            mass[i] / self.total,
            (self.total - mass[i + 1]) / self.total,
            (mass[min(len(mass) - 1, i + 1 + _REACH)] - mass[i + 1]) / self.total,
            self.level,
            self.share,
        )

    def _itself(self, i: int) -> Numbers:
        block, view, stats = self.blocks[i], self.view, self.view.stats
        size, parent = len(block.text), self.groups[block.group].parent
        kind, _, strength = view.phrases[i].partition(":")
        return (
            size,
            block.link_chars / size,
            self.coarse[i],
            self.coarse[i + 1] if i + 1 < len(self.coarse) else _NONE,
            _ENDINGS[ending(block.text)],
            _STRENGTHS.get(strength, 1) if kind else 0,
            self.names.own_names[i],
            self.names.of_group[block.group],
            view.repeated[i],
            i / len(self.blocks),
            view.in_best[block.group],
            self.groups[block.group].depth - self.best_depth,
            i - view.last_prose[i],
            stats.prose[parent] / self.prose,
            stats.link_chars[parent] / (stats.chars[parent] or 1),
            (1 if block.hints & Hint.ARTICLE else 0) + (2 if block.hints & Hint.MAIN else 0),
        )

    def _alike(self, i: int) -> Numbers:
        make, box, level = self.make[i], self.box[i], self.at_depth[i]
        odds, size = self.odds[i], self.sizes[i]
        return (
            make.count,
            make.odds,
            make.chars / self.chars,
            make.links / (make.chars or 1),
            make.rest(odds, size),
            box.count,
            box.odds,
            box.chars / self.chars,
            box.prose / box.count,
            box.links / (box.chars or 1),
            box.rest(odds, size),
            level.count,
            level.odds,
            level.chars / self.chars,
            level.rest(odds, size),
        )


class _Road:
    """The way through the tree from the headline to each container."""

    def __init__(self, view: View) -> None:
        groups = view.document.groups
        self.headline = view.headline.block
        if self.headline is None:
            return
        prose, total = view.stats.prose, view.stats.total_prose or 1
        alike: dict[tuple[int, str, str], int] = {}
        for group in groups[1:]:
            key = (group.parent, group.tag, group.name)
            alike[key] = alike.get(key, 0) + 1
        same = [1] + [alike[group.parent, group.tag, group.name] for group in groups[1:]]
        chain = _chain(view.document, view.document.blocks[self.headline].group)
        up, down, branch, common = [0] * len(groups), [0] * len(groups), [0] * len(groups), [0] * len(groups)
        for index, group in enumerate(groups):
            if index in chain:
                up[index], branch[index], common[index] = chain[index], index, index
                continue
            parent = group.parent
            up[index], down[index], common[index] = up[parent], down[parent] + 1, common[parent]
            branch[index] = index if parent in chain else branch[parent]
        self.up, self.down, self.branch, self.common = up, down, branch, common
        self.prose, self.total, self.same = prose, total, same

    def numbers(self, block: SourceBlock, i: int) -> Numbers:
        if self.headline is None:
            return (_FAR, -1, -1, -1, -1, -1, -1)
        group = block.group
        branch = self.branch[group]
        return (
            i - self.headline,
            self.up[group],
            self.down[group],
            self.prose[branch] / self.total,
            self.same[branch],
            self.same[group],
            self.prose[self.common[group]] / self.total,
        )


def _chain(document: Document, group: int) -> dict[int, int]:
    """The containers from `group` to the root, each with its distance."""
    chain: dict[int, int] = {}
    while group:
        chain[group] = len(chain)
        group = document.groups[group].parent
    chain[0] = len(chain)
    return chain


def _page_level(odds: Sequence[float], sizes: Sequence[int]) -> float:
    """The score down to which the best blocks together reach `_LEVEL_CHARS` characters."""
    reached = 0
    level = -_LIMIT
    for score, size in sorted(zip(odds, sizes, strict=True), reverse=True):
        level = score
        reached += size
        if reached >= _LEVEL_CHARS:
            break
    return level


def _group_means(
    groups: Sequence[Group], blocks: Sequence[SourceBlock], odds: Sequence[float], sizes: Sequence[int]
) -> tuple[list[float], list[float], list[int]]:
    """Mean odds, weighted by length, of the blocks directly in each group and of all below it; direct characters."""
    sums, weights = [0.0] * len(groups), [0] * len(groups)
    for block, score, size in zip(blocks, odds, sizes, strict=True):
        sums[block.group] += score * size
        weights[block.group] += size
    chars = list(weights)
    direct = [total / weight if weight else -_LIMIT for total, weight in zip(sums, weights, strict=True)]
    for index in range(len(groups) - 1, 0, -1):
        sums[groups[index].parent] += sums[index]
        weights[groups[index].parent] += weights[index]
    below = [total / weight if weight else -_LIMIT for total, weight in zip(sums, weights, strict=True)]
    return direct, below, chars
