"""The input of a command: the bytes of a file or of standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from . import exits
from .output import harmless

KINDS = ("auto", "html", "text", "markdown")
"""What an input may be said to be, as `tearsheet.parse` takes it."""


class UnreadableFile(click.ClickException):
    """The file cannot be read; says which and why."""

    exit_code = exits.UNREADABLE_FILE


def read_input(name: str) -> bytes:
    """The bytes of the file, or of standard input for "-".

    Raises:
        UnreadableFile: it does not exist, is a directory, or may not be read.
    """
    try:
        if name == "-":
            return sys.stdin.buffer.read()
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        if isinstance(error, IsADirectoryError):
            reason = "it is a folder; tearsheet batch parses folders"
        raise UnreadableFile(f"cannot read {harmless(name)}: {reason}") from error
