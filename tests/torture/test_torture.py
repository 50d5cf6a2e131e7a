"""Every case ends in an article or a ParseError, in a time and a memory that grow with its size alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from .cases import CASES

# Far above what the cases cost (python -m tests.torture.runner prints it): a slow machine changes nothing, a quadratic cost does.
SECONDS_PER_MB = 15
MB_PER_MB = 400
# Below this a case says nothing about growth: tables and weights that load with the first call cost as much.
LEAST_SECONDS = 5
LEAST_MB = 80


def costs() -> list[dict[str, Any]]:
    """Half of the cases in each of two processes, which fork for each case."""
    names = list(CASES)
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.torture.runner", *half],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        for half in (names[::2], names[1::2])
    ]
    found = []
    for run in runs:
        out, _ = run.communicate(timeout=800)
        assert run.returncode == 0
        found += [json.loads(line) for line in out.splitlines()]
    return found


def test_no_case_breaks_or_costs_more_than_its_size_allows() -> None:
    found = costs()
    assert {case["name"] for case in found} == set(CASES)
    bad = [
        case
        for case in found
        if case["outcome"].startswith("a bug")
        or case["seconds"] > max(LEAST_SECONDS, SECONDS_PER_MB * case["mb"])
        or case["memory_mb"] > max(LEAST_MB, MB_PER_MB * case["mb"])
    ]
    assert bad == []
