"""The package of docs/how-to/extend.md works by its names: annotator, exporter, profiles, also in a batch."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = """<html lang="en"><head><title>Norhavn moves its ferries</title>
<link rel="canonical" href="https://www.harbour.example/p/7"></head><body><article>
<h1>Norhavn moves its ferries</h1>
<p>The ferry to Skarvik will leave from berth 12, the town council decided on Monday after a long and heated debate.</p>
<p>The quay is open to all who read this page on the platform, and to all of their friends as well, day and night.</p>
<p>Two further boats will move to the northern basin until the repairs of the old quay are done, the council said.</p>
</article></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def tearsheet(environment: dict[str, str], *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tearsheet", *args], env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_the_annotator_by_its_name(with_package: dict[str, str], page: str) -> None:
    article = json.loads(tearsheet(with_package, "parse", page, "--extra", "berths").stdout)
    (berth,) = article["extra"]["berths"]
    assert article["text"][berth["span"]["start"] : berth["span"]["end"]] == berth["text"] == "berth 12"


def test_the_exporter_by_its_name(with_package: dict[str, str], page: str) -> None:
    written = tearsheet(with_package, "parse", page, "--format", "wire").stdout
    assert written.startswith("NORHAVN MOVES ITS FERRIES\nThe ferry")
    assert written.endswith("-30-\n")


def test_the_profile_recognises_the_platform_and_takes_its_lines_out(with_package: dict[str, str], page: str) -> None:
    article = json.loads(tearsheet(with_package, "parse", page).stdout)
    assert (article["platform"], article["publisher"]) == ("harbour-square", "Harbour Square")
    assert "open to all" not in article["text"]
    (line,) = [piece for piece in article["boilerplate"] if "open to all" in piece["text"]]
    assert line["kind"] == "promo"


def test_a_batch_carries_it_to_its_workers(with_package: dict[str, str], page: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = tearsheet(with_package, "batch", page, "-o", str(out), "-q", "-f", "jsonl", "--extra", "berths")
    assert done.returncode == 0, done.stderr
    (line,) = next((out / "articles").glob("*.jsonl")).read_text("utf-8").splitlines()
    assert json.loads(line)["extra"]["berths"][0]["number"] == 12
    assert json.loads(line)["platform"] == "harbour-square"


def test_an_unknown_name_lists_those_there_are(with_package: dict[str, str], page: str, tmp_path: Path) -> None:
    for command in (
        ("parse", page, "--extra", "piers"),
        ("batch", page, "-o", str(tmp_path / "o"), "--extra", "piers"),
    ):
        done = tearsheet(with_package, *command)
        assert done.returncode == 2
        assert "unknown annotation 'piers'; choose from quotes, claims, faq, berths" in " ".join(done.stderr.split())
    done = tearsheet(with_package, "parse", page, "--format", "telex")
    assert done.returncode == 2
    assert "page, wire, or give your own as MODULE:FUNCTION" in " ".join(done.stderr.split())
