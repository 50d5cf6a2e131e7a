"""Every example in README and docs runs and prints what it says.

After a change that is meant: `REWRITE_DOCS=1 python -m pytest tests/docs` puts the real output in.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
from pathlib import Path

import pytest
from examples import Example, agrees, examples, rewritten

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
WITH_EXAMPLES = [path for path in PAGES if examples(path)]
REWRITE = bool(os.environ.get("REWRITE_DOCS"))


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_run_and_print_what_they_say(path, workplace):
    if "import pyarrow" in path.read_text(encoding="utf-8"):
        pytest.importorskip("pyarrow", reason="an extra")
    names: dict[str, object] = {"__name__": "__main__"}
    outputs = [(example, _run(example, path, names)) for example in examples(path)]
    if REWRITE:
        _rewrite(path, outputs)
        return
    for example, actual in outputs:
        if example.expected is not None and not agrees(example.expected, actual):
            assert actual == example.expected, f"{path.name}, line {example.line}: {example.code}"


def _run(example: Example, path: Path, names: dict[str, object]) -> str:
    if example.language == "python":
        shown = io.StringIO()
        # Empty lines in front keep the line numbers of a traceback those of the document.
        code = compile("\n" * example.line + example.code, str(path), "exec", dont_inherit=True)
        with contextlib.redirect_stdout(shown):
            exec(code, names)
        return shown.getvalue()
    command = ["bash", "-o", "pipefail", "-c", example.code]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=300, check=False)
    assert done.returncode == 0, f"{path.name}, line {example.line}: {example.code}\n{done.stderr}"
    return done.stdout


def _rewrite(path: Path, outputs: list[tuple[Example, str]]) -> None:
    text = path.read_text(encoding="utf-8")
    for example, actual in reversed(outputs):
        if example.expected is not None and not agrees(example.expected, actual):
            text = rewritten(text, example, actual)
    path.write_text(text, encoding="utf-8")


def test_the_promised_output_may_skip_lines():
    assert agrees("a\n...\nd\n", "a\nb\nc\nd\n")
    assert agrees("...\nd\n", "d\n")
    assert not agrees("a\n...\nd\n", "a\nb\n")
    assert not agrees("a\n", "a\nb\n")
