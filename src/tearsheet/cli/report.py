"""`tearsheet report`: a page on which a person checks what was extracted."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from . import exits
from .output import UnwritableFile, harmless
from .source import KINDS, UnreadableFile, read_input

if TYPE_CHECKING:
    from tearsheet.report import Entry, Record


class BadRecords(click.ClickException):
    """A file of JSON lines holds something else than articles."""

    exit_code = exits.PARSE_ERROR


@click.command(short_help="Make a page to check extractions by eye.")
@click.argument("files", metavar="FILE...", nargs=-1)
@click.option("-o", "--out", required=True, type=click.Path(dir_okay=False), help="The HTML page to write.")
@click.option("--compare", nargs=2, metavar="OLD NEW", help="Show what changed between two files of articles (JSONL).")
@click.option("--title", help="Title of the page.")
@click.option("--url", help="Address of the page: makes links absolute.")
@click.option("--kind", type=click.Choice(KINDS), default="auto", show_default=True, help="What the inputs are.")
@click.option("--encoding", help="Encoding of the inputs, if you know better than the pages.")
@click.option("--language", metavar="TAG", help="Language of the articles, e.g. en or zh.")
def report(files: tuple[str, ...], out: str, compare: tuple[str, str] | None, title: str | None, **how: Any) -> None:
    """Write one self-contained HTML page that shows what was extracted and what was removed.

    FILE is a page, a text, or articles as `tearsheet parse` (JSON) and `tearsheet batch` (JSON lines) write them.
    Several articles get an index with the fields that are missing.
    """
    if bool(files) == bool(compare):
        raise click.UsageError("Give one FILE or more, or --compare OLD NEW.")
    _spare(files + (compare or ()), out)
    import tearsheet.report as room

    if compare:
        old, new = map(_records, compare)
        _write(out, room.compare(old, new, title=title))
    else:
        _write(out, room.report([entry for file in files for entry in _entries(file, how)], title=title))


def _spare(inputs: tuple[str, ...], out: str) -> None:
    """Refuse to write the report over what it tells of."""
    for name in inputs:
        with contextlib.suppress(OSError, ValueError):  # what cannot be looked at is told when it is read or written
            if name != "-" and os.path.samefile(name, out):
                raise click.UsageError(f"{harmless(out)} is an input; give the report a name of its own.")


def _entries(file: str, how: dict[str, Any]) -> list[Entry]:
    from tearsheet.report import Entry, is_records, read_entry

    if is_records(file):
        return [Entry(record.key, record.article) for record in _records(file)]
    return [read_entry("standard input" if file == "-" else file, read_input(file), **how)]


def _records(file: str) -> list[Record]:
    from tearsheet.report import NotArticles, read_records

    try:
        return read_records(file)
    except NotArticles as error:
        raise BadRecords(harmless(str(error))) from error
    except (OSError, ImportError) as error:
        raise UnreadableFile(f"cannot read {harmless(file)}: {getattr(error, 'strerror', None) or error}") from error


def _write(out: str, page: str) -> None:
    try:
        Path(out).write_text(page, encoding="utf-8")
    except OSError as error:
        raise UnwritableFile(f"cannot write {harmless(out)}: {error.strerror or error}") from error
