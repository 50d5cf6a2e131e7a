"""Shells complete commands, options and choices."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import ROOT, Command


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_names_the_command_and_asks_it(run: Command, shell: str) -> None:
    done = run("completion", shell)
    assert done.exit_code == 0, done.output
    assert "_TEARSHEET_COMPLETE" in done.output
    assert "tearsheet" in done.output


def test_an_unknown_shell_is_wrong_usage(run: Command) -> None:
    done = run("completion", "tcsh")
    assert done.exit_code == 2
    assert "bash" in done.output


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["tearsheet", "par"], {"parse"}),
        (["tearsheet", "parse", "--kind", ""], {"auto", "html", "text", "markdown"}),
        (["tearsheet", "batch", "--tab"], {"--tables"}),
    ],
)
def test_a_real_bash_completes(run: Command, tmp_path: Path, words: list[str], expected: set[str]) -> None:
    program = tmp_path / "tearsheet"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tearsheet "$@"\n', "utf-8")
    program.chmod(0o755)
    script = tmp_path / "completion.sh"
    script.write_text(run("completion", "bash").output, "utf-8")
    asked = " ".join(f"'{word}'" for word in words)
    code = (
        f"source {script}; COMP_WORDS=({asked}); COMP_CWORD={len(words) - 1}; "
        '_tearsheet_completion tearsheet; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    paths = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, env=os.environ | paths, check=False)
    assert set(done.stdout.split()) == expected, done.stderr
