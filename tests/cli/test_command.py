"""The command as a whole: help, version, schema, and how it behaves as a process."""

from __future__ import annotations

import json
import os
import pty
import subprocess

import pytest

from tearsheet.cli import exits
from tearsheet.export import SCHEMA_ID


def test_help_lists_the_commands_there_are(run):
    listed = run("--help").stdout.split("Commands:")[1].split("Exit codes")[0].split("\n")
    assert [line.split()[0] for line in listed if line.strip()] == [
        "batch",
        "bench",
        "completion",
        "parse",
        "report",
        "schema",
    ]


@pytest.mark.parametrize(
    "args",
    [("--help",), ("parse", "-h"), ("report", "-h"), ("schema", "--help"), ("bench", "-h"), ("completion", "-h")],
)
def test_help_fits_a_screen(run, args):
    lines = run(*args).stdout.split("\n")
    assert len(lines) <= 26
    assert max(map(len, lines)) <= 80


def test_version_names_the_program(run):
    assert run("--version").stdout.startswith("tearsheet ")


def test_schema_is_json_with_its_id(run):
    result = run("schema")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["$id"] == SCHEMA_ID


def test_exit_codes_are_what_the_help_says(run):
    assert (exits.OK, exits.PARSE_ERROR, exits.USAGE, exits.UNREADABLE_FILE) == (0, 1, 2, 3)
    words = " ".join(run("--help").stdout.split())
    assert "0 done, 1 not an article, 2 wrong usage, 3 file not readable" in words


def test_it_runs_as_a_module(spawn, page_file):
    with spawn("parse", page_file, "--only", "headline", stdout=subprocess.PIPE) as process:
        assert process.communicate(timeout=300)[0] == b'"Norhavn shuts its coal quay"\n'
    assert process.returncode == 0


def test_a_reader_that_leaves_early_is_no_error(spawn, page_file):
    reading, writing = os.pipe()
    os.close(reading)
    with spawn("parse", page_file, stdout=writing, stderr=subprocess.PIPE) as process:
        os.close(writing)
        assert process.communicate(timeout=300)[1] == b""
    assert process.returncode == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize("args", [("parse", "PAGE"), ("parse", "PAGE", "--only", "headline"), ("schema",)])
def test_a_full_disk_is_told(spawn, page_file, args):
    args = [page_file if arg == "PAGE" else arg for arg in args]
    with open("/dev/full", "wb") as full, spawn(*args, stdout=full, stderr=subprocess.PIPE) as process:
        said = process.communicate(timeout=300)[1].decode()
    assert said == "Error: cannot write the output: No space left on device\n"
    assert process.returncode == exits.UNREADABLE_FILE


def test_output_is_utf_8_wherever_the_locale_is(spawn, page_file, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")
    with spawn("parse", page_file, "-f", "text", stdout=subprocess.PIPE) as process:
        assert "€4.2 million" in process.communicate(timeout=300)[0].decode("utf-8")


class TestTerminal:
    """A person at a terminal."""

    def read(self, spawn, *args: str) -> str:
        ours, theirs = pty.openpty()
        with spawn(*args, stdout=theirs, stdin=subprocess.DEVNULL) as process:
            os.close(theirs)
            pieces = []
            while True:
                try:
                    piece = os.read(ours, 65536)
                except OSError:  # Linux: the other end was closed
                    break
                if not piece:
                    break
                pieces.append(piece)
            process.wait(timeout=300)
        os.close(ours)
        return b"".join(pieces).decode("utf-8").replace("\r\n", "\n")

    def test_sees_a_coloured_page(self, spawn, page_file, monkeypatch):
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("NO_COLOR", raising=False)
        shown = self.read(spawn, "parse", page_file)
        assert "\x1b[1mNorhavn shuts its coal quay" in shown

    def test_sees_no_colours_when_none_are_wanted(self, spawn, page_file, monkeypatch):
        monkeypatch.setenv("NO_COLOR", "1")
        shown = self.read(spawn, "parse", page_file)
        assert "Norhavn shuts its coal quay" in shown
        assert "\x1b" not in shown

    def test_gets_a_bare_value_for_one_field(self, spawn, page_file):
        assert self.read(spawn, "parse", page_file, "--only", "headline") == "Norhavn shuts its coal quay\n"

    def test_with_an_old_encoding_gets_question_marks_not_a_traceback(self, spawn, page_file, monkeypatch):
        monkeypatch.setenv("PYTHONIOENCODING", "ascii")
        assert "cost about ?4.2 million" in " ".join(self.read(spawn, "parse", page_file).split())

    @pytest.mark.parametrize("form", ["json", "jsonld", "markdown", "text", "page"])
    def test_is_safe_from_what_the_page_says(self, spawn, tmp_path, form):
        path = tmp_path / "hostile.txt"
        path.write_text("A headline\u009b31m with \x1b]0;codes\x07 in it\n\nAnd a line \x1b[2J of text.\n" * 2, "utf-8")
        shown = self.read(spawn, "parse", str(path), "--format", form, "--color", "never")
        assert "headline" in shown
        assert not {c for c in shown if c not in "\n\t" and (c < " " or "\x7f" <= c <= "\x9f")}
