"""Where the examples of README and docs run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def workplace(tmp_path, monkeypatch) -> Path:
    """An empty folder with the fixtures in it and `tearsheet` on the path."""
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    programs = tmp_path / "bin"
    programs.mkdir()
    command = programs / "tearsheet"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tearsheet "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"), prepend=os.pathsep)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path
