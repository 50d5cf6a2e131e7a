"""The command line. Nothing heavy is imported before a command needs it."""

from __future__ import annotations

from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> None:
    """Run the `tearsheet` command and exit with its code (see `tearsheet.cli.exits`)."""
    from tearsheet.cli.app import tearsheet

    tearsheet(args=list(args) if args is not None else None, prog_name="tearsheet")
