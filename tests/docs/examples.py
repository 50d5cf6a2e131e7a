"""The examples in a Markdown file: Python blocks with the output below them, and shell sessions.

- A `python` block runs; the blocks of a file share their names. A `text` block right below is its output.
- A `console` block is a session: `$ command`, then its output. A line `...` stands for any lines.
- `sh` blocks are for the reader's machine (installing) and do not run here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


@dataclass
class Example:
    """Something to run, with the output that the document promises."""

    language: str
    code: str
    expected: str | None
    line: int
    start: int
    """Where the promised output stands in the file; -1 where none is promised."""
    end: int = -1


def examples(path: Path) -> list[Example]:
    """The examples of the file, in order."""
    text = path.read_text(encoding="utf-8")
    found: list[Example] = []
    for block in _FENCED.finditer(text):
        language, body = block.groups()
        line = text.count("\n", 0, block.start()) + 1
        if language == "python":
            found.append(_python(text, block, line))
        elif language == "console":
            found += _session(body, line, block.start(2))
    return found


def _python(text: str, block: re.Match[str], line: int) -> Example:
    below = _FENCED.match(text, block.end() + 2) if text[block.end() : block.end() + 2] == "\n\n" else None
    if below is None or below.group(1) != "text":
        return Example("python", block.group(2), None, line, -1)
    return Example("python", block.group(2), below.group(2), line, *below.span(2))


def _session(body: str, line: int, offset: int) -> list[Example]:
    found: list[Example] = []
    starts = [match.start() for match in re.finditer(r"^\$ ", body, re.M)]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=True):
        command, _, output = body[start + 2 : end].partition("\n")
        begin = offset + start + 2 + len(command) + 1
        found.append(Example("console", command, output, line, begin, offset + end))
    return found


def agrees(expected: str, actual: str) -> bool:
    """Whether the output is the promised one; `...` on a line of its own stands for any lines."""
    pieces = re.split(r"^\.\.\.\n", expected, flags=re.M)
    return re.fullmatch(r"(?s:.*)".join(map(re.escape, pieces)), actual) is not None


def rewritten(text: str, example: Example, actual: str) -> str:
    """The file's text with the output that the example really has."""
    return text[: example.start] + actual + text[example.end :]
