"""Boosted decision trees as they are stored and run: a sum of small trees over a tuple of numbers.

A tree is `[feature, threshold, left, right]` with trees or leaf values inside; a number of at most the threshold
goes left. The trees are turned into one function of nested conditional expressions once: that is ten times faster
than to walk them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

Tree: TypeAlias = "float | list[Any]"
_TOGETHER = 25


def scorer(trees: Sequence[Tree], bias: float) -> Callable[[Sequence[float]], float]:
    """A function from a tuple of numbers to the sum of the trees' leaves and `bias`."""
    parts = [_compiled(trees[i : i + _TOGETHER]) for i in range(0, len(trees), _TOGETHER)]

    def score(row: Sequence[float]) -> float:
        total = bias
        for part in parts:
            total += part(row)
        return total

    return score


def _compiled(trees: Sequence[Tree]) -> Callable[[Sequence[float]], float]:
    used: set[int] = set()
    body = " + ".join(_expression(tree, used) for tree in trees) or "0.0"
    names = "; ".join(f"x{index} = r[{index}]" for index in sorted(used)) or "pass"
    space: dict[str, Any] = {}
    # Only ints and floats of our own weights file get into the source (see `_expression`).
    exec(f"def part(r):\n    {names}\n    return {body}", space)
    part: Callable[[Sequence[float]], float] = space["part"]
    return part


def _expression(tree: Tree, used: set[int]) -> str:
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, left, right = tree
    used.add(int(feature))
    test = f"x{int(feature)} <= {float(threshold)!r}"
    return f"({_expression(left, used)} if {test} else {_expression(right, used)})"
