from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def poisonable(monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a parser that obeys the page; see poison.py."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return "poison:parse"
