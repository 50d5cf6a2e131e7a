"""The `tearsheet` command and the list of its subcommands: one module each."""

from __future__ import annotations

from importlib import metadata

import click

from .batch import batch
from .bench import bench
from .completion import completion
from .parse import parse
from .report import report
from .schema import schema


def _show_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    try:
        version = metadata.version("tearsheet")
    except metadata.PackageNotFoundError:  # run from a source tree that is not installed
        version = "(not installed)"
    click.echo(f"tearsheet {version}")
    context.exit()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done, 1 not an article, 2 wrong usage, 3 file not readable, 4 batch not complete.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and exit.",
)
def tearsheet() -> None:
    """Tear the article out of a republished page: headline, authors, dates, sections, quotes, claims, FAQ."""


for _command in (parse, batch, report, schema, bench, completion):
    tearsheet.add_command(_command)
