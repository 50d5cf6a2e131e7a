"""Every seed and every mended crasher through its target, without the fuzzer."""

from __future__ import annotations

import pytest

from .seeds import seeds
from .targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_keep_their_promises(target: str) -> None:
    for seed in seeds(target):
        TARGETS[target](seed)
