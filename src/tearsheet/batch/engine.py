"""A whole run on this machine: folder, pool, loop, manifest."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from tearsheet.export.schema import SCHEMA_VERSION

from .extras import require
from .first_look import check_columns
from .folder import Folder, Marker
from .inputs import Format, Inputs, Source, find_inputs
from .pool import Pool
from .remote_folder import folder_at
from .running import Watcher, job_of, resumable, work_sources
from .settings import Settings
from .storage import Meter
from .supervisor import Worked


class Silent:
    """A watcher that does not care."""

    def worked(self, worked: Worked) -> None: ...  # noqa: D102

    def committed(self, marker: Marker) -> None: ...  # noqa: D102

    def broke_off(self, source: Source, error: OSError) -> None: ...  # noqa: D102


def run_batch(
    inputs: Iterable[str] | Inputs,
    out: str | Path,
    settings: Settings | None = None,
    *,
    form: Format | None = None,
    resume: bool = False,
    watcher: Watcher | None = None,
    meter: Meter | None = None,
) -> dict[str, Any]:
    """Work all inputs into the folder `out`.

    Args:
        inputs: files, folders, globs, fsspec addresses; or what `find_inputs` found.
        out: a folder, or an fsspec address; new or empty, or with `resume` that of the run to go on with. What a
            folder or glob among the inputs finds in it is no input.
        settings: what to make, how, with how many workers.
        form: read every input as this format; None tells by its name.
        resume: go on where a run was ended.
        watcher: told of every result and shard.
        meter: counts the bytes read.

    Returns:
        The manifest: what the folder holds, counted over all runs into it. `complete` is False when an input
        could not be read to its end.

    Raises:
        InputError, FolderError: the run cannot begin (nothing to read, a named column that is not there, a folder
            of something else); nothing was changed.
        RunBrokeOff: an error of the system in mid-run; what is finished is kept, `resume` goes on.
        MissingExtra: a package is missing; the message names the extra that brings it.
    """
    settings = settings or Settings()
    found = found_fit(inputs, out, settings, form)
    sources = found.sources
    folder = folder_at(out)
    folder.begin(sources, settings, resume=resume)
    try:
        with Pool(job_of(settings), settings.workers, settings.limits) as pool, resumable():
            work_sources(sources, folder, settings, pool, watcher or Silent(), meter or Meter())
        with resumable():
            return ended(folder, found, settings)
    finally:
        folder.release()


def found_fit(inputs: Iterable[str] | Inputs, out: str | Path, settings: Settings, form: Format | None) -> Inputs:
    """The inputs, when the run can read them and has what it needs.

    Raises:
        InputError, MissingExtra: as from `run_batch`.
    """
    found = inputs if isinstance(inputs, Inputs) else find_inputs(inputs, form, out)
    require(found.sources, settings, str(out))
    check_columns(found.sources, settings.columns)
    return found


def ended(folder: Folder, inputs: Inputs, settings: Settings) -> dict[str, Any]:
    """The run is over: group copies if that is wanted, write the manifest."""
    more: dict[str, Any] = versions() | {"files_left_out": inputs.left_out}
    if settings.copies:
        from .copies import write_copies

        more["copy_groups"] = write_copies(folder.path, folder.files())
    return folder.write_manifest(inputs.sources, more)


def versions() -> dict[str, str]:
    """What made the output."""
    try:
        version = metadata.version("tearsheet")
    except metadata.PackageNotFoundError:
        version = "(not installed)"
    return {"tearsheet": version, "schema": SCHEMA_VERSION}
