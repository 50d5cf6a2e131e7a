"""Users' annotators, exporters and profiles on the command line."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from .output import harmless, on_terminal, write, write_bytes

if TYPE_CHECKING:
    from tearsheet.models import Article


class FormChoice(click.Choice[str]):
    """Our formats, the names of installed exporters, or MODULE:FUNCTION."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Ours are checked here; others are looked up."""
        if value in self.choices:
            return str(value)
        from tearsheet.errors import ExtensionError
        from tearsheet.extending import exporter

        look_here()
        try:
            exporter(value, tuple(self.choices))
        except ExtensionError as error:
            self.fail(harmless(str(error)), param, ctx)
        return str(value)


def look_here() -> None:
    """Modules of the current folder can be named as MODULE:FUNCTION, behind all that is installed."""
    if os.getcwd() not in sys.path and "" not in sys.path:
        sys.path.append(os.getcwd())


def _extra(_context: click.Context, _option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value:
        look_here()
    return value


def _profiles(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value:
        from tearsheet.extending.finding import PROFILES_VARIABLE

        before = os.environ.get(PROFILES_VARIABLE)
        os.environ[PROFILES_VARIABLE] = value if not before else f"{before}{os.pathsep}{value}"
    return value


extra_option = click.option(
    "--extra",
    multiple=True,
    metavar="NAME",
    callback=_extra,
    help="Also an annotator of yours: its name, or MODULE:FUNCTION.",
)
profiles_option = click.option(
    "--profiles",
    type=click.Path(exists=True, file_okay=False),
    callback=_profiles,
    expose_value=False,
    help="Folder with platform profiles of yours.",
)


def write_exported(form: str, article: Article) -> None:
    """The article as the user's exporter writes it."""
    from tearsheet.extending import exporter

    try:
        made = exporter(form)(article)
    except Exception as error:  # a user's function may raise anything
        raise click.ClickException(harmless(f"format {form!r}: {type(error).__name__}: {error}")) from error
    if isinstance(made, str):
        write(made)
    elif on_terminal():
        raise click.UsageError(f"{form!r} makes bytes, no text: send them to a file or a pipe.")
    else:
        write_bytes(made)
