"""`tearsheet bench`: what a parse costs on a folder of pages."""

from __future__ import annotations

from pathlib import Path

import click

from .output import write


@click.command(short_help="Measure speed on a folder of pages.")
@click.option(
    "--data",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with pages: .html, .htm, also .gz, at any depth.",
)
@click.option("--pages", type=click.IntRange(1), help="Take at most so many, chosen by the seed.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of the random order.")
@click.option("--peers/--no-peers", default=True, help="Also measure trafilatura and others where installed.")
def bench(data: Path, pages: int | None, seed: int, peers: bool) -> None:
    """Print processor time as a multiple of building the tree with lxml, page by page, and the share of each stage.

    Installed peers run on the same pages in turn, so a busy machine is unkind to all alike.
    """
    from tearsheet.bench import measure, read_pages, told

    found = read_pages(data, count=pages, seed=seed)
    if not found:
        raise click.UsageError(f"No pages in {data}: bench takes files that end in .html, .htm, .html.gz or .htm.gz.")
    write(told(measure(found, peers=peers)))
