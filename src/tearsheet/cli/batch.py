"""`tearsheet batch`: archives in, shards of articles out."""

from __future__ import annotations

import os
import re
import signal
import sys
from typing import TYPE_CHECKING, Any

import click

from tearsheet.batch.inputs import FORMATS
from tearsheet.batch.settings import OUTPUT_FORMATS, PARSER, Columns, Limits, Settings

from . import exits
from .extensions import extra_option, profiles_option
from .output import harmless

if TYPE_CHECKING:
    from types import FrameType

    from .progress import Reporter

_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?", re.IGNORECASE)


class BatchFailed(click.ClickException):
    """The run cannot begin."""

    exit_code = exits.USAGE


class BatchBrokeOff(click.ClickException):
    """The run had begun and can be resumed."""

    exit_code = exits.INCOMPLETE


def _size(_context: click.Context, _option: click.Parameter, value: str) -> int:
    """A number of bytes: "512M", "2GiB"; "0" for no limit."""
    found = _SIZE.fullmatch(value.strip())
    if found is None:
        raise click.BadParameter(f"{value!r} is no size; write for example 512M or 2G")
    size = float(found[1]) * _UNITS[found[2].lower()]
    if 0 < size < 1:
        raise click.BadParameter(f"{value!r} is less than a byte; write for example 512M or 2G")
    return int(size)


@click.command(short_help="Parse archives: WARC, JSONL, Parquet, folders.")
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("-o", "--out", required=True, type=click.Path(file_okay=False), help="Folder for the output.")
@click.option("--from", "form", type=click.Choice(FORMATS), help="What the inputs are. Default: by their names.")
@click.option("-f", "--format", "output", type=click.Choice(OUTPUT_FORMATS), help="Of the output. Default: jsonl.zst.")
@click.option("--tables", is_flag=True, help="Also flat Parquet tables: articles, sections, quotes, claims, faq ...")
@click.option("--copies", is_flag=True, help="Also group copies of one article: OUT/copies.jsonl.")
@click.option("--html-column", metavar="NAME", help="JSONL, Parquet: column with pages.")
@click.option("--text-column", metavar="NAME", help="JSONL, Parquet: column with copied texts.")
@click.option("--url-column", metavar="NAME", help="JSONL, Parquet: column with addresses.")
@click.option("--id-column", metavar="NAME", help="JSONL, Parquet: column with ids.")
@click.option("--language", metavar="TAG", help="Language of all articles, e.g. en or zh.")
@click.option("--annotate/--no-annotate", default=True, help="Find quotes, claims and FAQ (default: yes).")
@extra_option
@profiles_option
@click.option("--resume", is_flag=True, help="Go on with the run that was begun in the folder.")
@click.option("-w", "--workers", type=click.IntRange(1), help="Processes. Default: one a core.")
@click.option("--timeout", type=click.FloatRange(0), default=30.0, show_default=True, help="Seconds a record; 0: none.")
@click.option(
    "--max-memory",
    metavar="SIZE",
    callback=_size,
    default="1G",
    show_default=True,
    help="Memory a record; 0: any.",
)
@click.option("--shard-records", type=click.IntRange(1), default=2000, show_default=True, help="Records a shard.")
@click.option("--engine", type=click.Choice(("local", "dask")), default="local", show_default=True, help="Who works.")
@click.option("--scheduler", metavar="ADDRESS", help="Dask scheduler. Default: a cluster on this machine.")
@click.option("--parser", default=PARSER, hidden=True, help="MODULE:FUNCTION in place of tearsheet.parse.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("--log-json", is_flag=True, help="Say what happens as JSON lines on standard error.")
def batch(inputs: tuple[str, ...], out: str, form: Any, resume: bool, quiet: bool, log_json: bool, **how: Any) -> None:
    """Tear articles out of archives: WARC/WET, JSONL, Parquet, folders of pages; also .gz and .zst.

    Every record ends in exactly one place: OUT/articles or OUT/errors. Ended at any moment, even by kill -9,
    the run is completed by the same command with --resume.
    """
    from tearsheet.batch.running import RunBrokeOff

    from .progress import Reporter

    engine, scheduler = how.pop("engine"), how.pop("scheduler")
    settings = _settings(how)
    reporter = Reporter("quiet" if quiet else "json" if log_json else "person", settings.workers)
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        manifest = _run(engine, scheduler, inputs, out, settings, form, resume, reporter)
    except KeyboardInterrupt:
        reporter.interrupted()
        sys.stderr.flush()
        os._exit(exits.INTERRUPTED)  # nothing is left to tidy; threads that wait must not hold us up
    except RunBrokeOff as error:
        reporter.close()
        raise BatchBrokeOff(harmless(f"{error}\nWhat is finished is kept; --resume goes on.")) from error
    except (ValueError, ImportError, OSError) as error:
        reporter.close()
        raise BatchFailed(harmless(str(error))) from error
    reporter.summary(manifest)
    if not manifest["complete"]:
        sys.exit(exits.INCOMPLETE)
    if manifest["records"] and not manifest["counts"].get("articles"):
        sys.exit(exits.PARSE_ERROR)


def _run(
    engine: str,
    scheduler: str | None,
    inputs: tuple[str, ...],
    out: str,
    settings: Settings,
    form: Any,
    resume: bool,
    reporter: Reporter,
) -> dict[str, Any]:
    from tearsheet.batch.inputs import find_inputs

    if scheduler and engine != "dask":
        raise click.UsageError("--scheduler goes with --engine dask")
    found = find_inputs(inputs, form, out)
    reporter.begin(found.size, far=engine == "dask")
    manifest: dict[str, Any]
    if engine == "dask":
        from tearsheet.batch.dask_engine import run_on_dask

        manifest = run_on_dask(found, out, settings, resume=resume, watcher=reporter, scheduler=scheduler)
    else:
        from tearsheet.batch.engine import run_batch

        manifest = run_batch(found, out, settings, resume=resume, watcher=reporter, meter=reporter.meter)
    return manifest


def _settings(how: dict[str, Any]) -> Settings:
    columns = Columns(how["html_column"], how["text_column"], how["url_column"], how["id_column"])
    limits = Limits(how["timeout"] or None, how["max_memory"] or None)
    return Settings(
        output=how["output"] or "jsonl.zst",
        tables=how["tables"],
        copies=how["copies"],
        shard_records=how["shard_records"],
        columns=columns,
        annotate=_annotations(how),
        profiles=os.environ.get("TEARSHEET_PROFILES") or None,
        language=how["language"],
        workers=how["workers"] or os.cpu_count() or 1,
        limits=limits,
        parser=how["parser"],
    )


def _annotations(how: dict[str, Any]) -> tuple[str, ...]:
    """Ours and the user's, tried before the run begins."""
    from tearsheet.errors import ExtensionError
    from tearsheet.extending import chosen_annotations
    from tearsheet.parsing import ANNOTATIONS
    from tearsheet.platforms import profiles

    annotate = (*(ANNOTATIONS if how["annotate"] else ()), *how["extra"])
    try:
        chosen_annotations(annotate, ANNOTATIONS)
        profiles()
    except ExtensionError as error:
        raise click.UsageError(harmless(str(error))) from error
    return annotate


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """SIGTERM ends a run as Ctrl-C does."""
    raise KeyboardInterrupt
