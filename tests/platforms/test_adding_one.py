"""Doing what docs/how-to/add-a-platform.md says adds a platform: in a copy of the repository, by its words alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "how-to" / "add-a-platform.md"
FILES = dict(re.findall(r'^```\w+ title="([^"]+)"\n(.*?)^```$', PAGE.read_text(encoding="utf-8"), re.M | re.S))
PROFILE = "src/tearsheet/platforms/profiles/harbour-square.toml"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A copy with the code, the fixtures' tests and no fixture."""
    for part in ("src", "tests/fixtures", "tests/platforms"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests/platforms" / Path(__file__).name).unlink()
    (tmp_path / "tests/fixtures/shortfalls.toml").unlink(missing_ok=True)
    return tmp_path


def write(repository: Path, names: list[str]) -> None:
    for name in names:
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FILES[name], encoding="utf-8")


def run_tests(repository: Path) -> subprocess.CompletedProcess[str]:
    """The page's own command."""
    words = re.search(r'^pytest (tests/\S+) (tests/\S+) -k "([^"]+)"$', PAGE.read_text(encoding="utf-8"), re.M)
    assert words is not None
    command = [sys.executable, "-m", "pytest", words[1], words[2], "-k", words[3], "-p", "no:cacheprovider", "-rA"]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(repository / "src"), *sys.path[1:]])}
    return subprocess.run(
        command, cwd=repository, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False
    )


def test_the_page_has_one_profile_and_one_fixture_pair() -> None:
    pair = ["fixtures/harbour-square/source.html", "fixtures/harbour-square/expected.json"]
    assert list(FILES) == [PROFILE, *pair]


def test_the_three_files_add_the_platform(repository: Path) -> None:
    write(repository, list(FILES))
    done = run_tests(repository)
    assert done.returncode == 0, done.stdout + done.stderr
    for field in ("platform", "publisher", "headline", "authors", "sections"):
        assert (
            f"PASSED tests/fixtures/test_fixtures.py::test_field_is_as_expected[harbour-square-{field}]" in done.stdout
        )


def test_without_the_profile_only_the_platform_is_missing(repository: Path) -> None:
    write(repository, [name for name in FILES if name != PROFILE])
    done = run_tests(repository)
    failed = set(re.findall(r"^FAILED \S+\[harbour-square-(\w+)\]", done.stdout, re.M))
    assert failed == {"platform", "publisher"}, done.stdout
