"""`tearsheet report`: a page on which a person checks what was extracted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from . import exits
from .output import harmless
from .source import read_input

KINDS = ("auto", "html", "text", "markdown")


class UnwritableFile(click.ClickException):
    """The report cannot be written; says where and why."""

    exit_code = exits.UNREADABLE_FILE


@click.command(short_help="Make a page to check extractions by eye.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("-o", "--out", required=True, type=click.Path(dir_okay=False), help="The HTML page to write.")
@click.option("--title", help="Title of the page.")
@click.option("--url", help="Address of the page: makes links absolute.")
@click.option("--kind", type=click.Choice(KINDS), default="auto", show_default=True, help="What the inputs are.")
@click.option("--encoding", help="Encoding of the inputs, if you know better than the pages.")
@click.option("--language", metavar="TAG", help="Language of the articles, e.g. en or zh.")
def report(files: tuple[str, ...], out: str, title: str | None, **how: Any) -> None:
    """Write one self-contained HTML page that shows what was extracted and what was removed.

    Several FILEs get an index with the fields that are missing.
    """
    from tearsheet.report import read_entry
    from tearsheet.report import report as build

    _write(out, build([read_entry(_name(file), read_input(file), **how) for file in files], title=title))


def _name(file: str) -> str:
    return "standard input" if file == "-" else file


def _write(out: str, page: str) -> None:
    try:
        Path(out).write_text(page, encoding="utf-8")
    except OSError as error:
        raise UnwritableFile(f"cannot write {harmless(out)}: {error.strerror or error}") from error
