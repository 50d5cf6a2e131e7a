"""The same input gives the same output in every process: sets come in another order in each."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.fixtures.cases import ROOT

from tearsheet.label.scoring import weights_for
from tearsheet.words import lines

ALL = """
import hashlib, sys, tearsheet
told = [tearsheet.parse(open(path, "rb").read()).model_dump_json() for path in sys.argv[1:]]
print(hashlib.sha256("".join(told).encode()).hexdigest())
"""


def run(code: str, seed: int, *arguments: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": str(seed), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, env=environment, check=True
    )
    return done.stdout


def test_fixtures_whatever_the_seed_of_hashes() -> None:
    paths = [str(path) for path in sorted(ROOT.glob("*/source.*"))]
    assert len({run(ALL, seed, *paths) for seed in range(4)}) == 1


def test_two_phrases_in_one_line() -> None:
    """Which of them names the line is told by the line's order."""
    line = "All rights reserved, and this does not constitute investment advice by anybody in this house or near it"
    code = f"from tearsheet.words.lines import line_kind; print(line_kind({line!r}))"
    assert lines.line_kind(line) is not None
    assert len({run(code, seed) for seed in range(6)}) == 1


def test_scores_of_containers_to_the_last_bit() -> None:
    words = sorted(weights_for("html")[0].container_words)[:40]
    code = f"""
from tearsheet.document import Group
from tearsheet.label.scoring import _group_scores, weights_for
print(_group_scores([Group(0, "", "", 0), Group(0, "div", {" ".join(words)!r}, 1)], weights_for("html")[0]))
"""
    assert len({run(code, seed) for seed in range(6)}) == 1
