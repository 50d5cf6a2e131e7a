"""Standard output: UTF-8 into files and pipes, harmless on terminals, silent when the reader has gone."""

from __future__ import annotations

import os
import re
import sys

import click

from . import exits

# C0 and C1 controls (a page could clear the screen or retitle the window with them) and the marks that
# reorder what is shown. Tab and line feed stay.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


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
    try:
        if on_terminal():
            click.echo(_showable(text if styled else harmless(text)), nl=False, color=True)
        else:
            sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_quietly()


def _showable(text: str) -> str:
    """The text with "?" for what the terminal's encoding lacks: a page must not end in a traceback."""
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def _leave_quietly() -> None:
    """The reader (`head`, a closed pager) has what it wants: not an error.

    Python flushes standard output once more on its way out; without a place to put it that would complain.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(exits.OK)
