"""Standard output: UTF-8 into files and pipes, harmless on terminals, silent when the reader has gone."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from . import exits

# C0 and C1 controls (a page could clear the screen or retitle the window with them) and the marks that
# reorder what is shown. Tab and line feed stay.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class UnwritableFile(click.ClickException):
    """The output cannot be written; says where and why."""

    exit_code = exits.UNREADABLE_FILE


def harmless(text: str) -> str:
    """The text with every control character replaced by a visible sign for it."""
    return _CONTROL.sub(_picture, text) if _CONTROL.search(text) else text


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code < 0x20:
        return chr(0x2400 + code)  # Unicode's control pictures
    return "\u2421" if code == 0x7F else "\ufffd"


def on_terminal() -> bool:
    """Whether a person is reading."""
    return sys.stdout.isatty()


def write(text: str, *, styled: bool = False) -> None:
    """Write the text and a final line feed.

    Args:
        text: what to write.
        styled: the text carries our own colour codes and was made harmless before they were put in.
    """
    if not text.endswith("\n"):
        text += "\n"
    if not on_terminal():
        write_bytes(text.encode("utf-8"))
        return
    with _receiving():
        click.echo(_showable(text if styled else harmless(text)), nl=False, color=True)
        sys.stdout.flush()


def write_bytes(data: bytes) -> None:
    """Write the bytes into a file or pipe."""
    with _receiving():
        sys.stdout.buffer.write(data)
        sys.stdout.flush()


@contextmanager
def _receiving() -> Iterator[None]:
    """Around writing: a reader that has gone ends the command quietly.

    Raises:
        UnwritableFile: the output cannot be written, on a full disk for example.
    """
    try:
        yield
    except BrokenPipeError:  # the reader (`head`, a closed pager) has what it wants: not an error
        _let_go()
        raise SystemExit(exits.OK) from None
    except OSError as error:
        _let_go()
        raise UnwritableFile(f"cannot write the output: {error.strerror or error}") from error


def _showable(text: str) -> str:
    """The text with "?" for what the terminal's encoding lacks: a page must not end in a traceback."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def _let_go() -> None:
    """Python flushes standard output once more on its way out; without a place to put it that would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
