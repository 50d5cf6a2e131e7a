"""How the tests call the command: in this process for most, as a user's process where that matters."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tearsheet.cli.app import tearsheet

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><html lang="en"><head><title>Norhavn shuts its coal quay - Coast Daily</title>
<meta name="author" content="Mara Lindqvist">
<meta property="og:site_name" content="Coast Daily"></head><body>
<nav><a href="/">Home</a> <a href="/ports">Ports</a></nav>
<article><h1>Norhavn shuts its coal quay</h1>
<p class="byline">By Mara Lindqvist</p>
<p class="date"><time datetime="2026-03-02T18:05:00+01:00">2 March 2026</time></p>
<p>The ferry port of Norhavn will close its coal quay in 2027, two years early, the town council decided on
Monday after a long and heated debate in the old town hall.</p>
<h2>Why now?</h2>
<p>"We can no longer pay for a quay that stands empty," said harbour master Ines Okafor. Repairs would have
cost about €4.2 million, according to a report by the council's audit office.</p>
<p>The two berths will become part of the ferry terminal, which counted 1.3 million passengers last year.</p>
</article><footer><p>Copyright 2026 Coast Daily. All rights reserved.</p></footer></body></html>"""


@dataclass
class Command:
    """Runs `tearsheet` with arguments and optional standard input."""

    runner: CliRunner

    def __call__(self, *args: str, given: str | bytes | None = None) -> Result:
        return self.runner.invoke(tearsheet, args, input=given, prog_name="tearsheet")


@pytest.fixture
def run() -> Command:
    return Command(CliRunner())


@pytest.fixture
def page_file(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


@pytest.fixture
def spawn():
    """Start `python -m tearsheet` as a process of its own."""

    def start(*args: str, **options: object) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        return subprocess.Popen([sys.executable, "-m", "tearsheet", *args], env=environment, **options)

    return start
