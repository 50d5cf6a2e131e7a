"""`tearsheet completion`: the script that makes a shell complete commands, options and choices."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from .output import write

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that completes tearsheet's commands, options and choices in SHELL.

    Put it where the shell looks, under the name that it expects:

    \b
    bash  ~/.local/share/bash-completion/completions/tearsheet
    zsh   ~/.zfunc/_tearsheet, with fpath+=~/.zfunc before compinit
    fish  ~/.config/fish/completions/tearsheet.fish
    """
    made = get_completion_class(shell)
    assert made is not None  # click's own three
    root = context.find_root()
    script = made(root.command, {}, "tearsheet", "_TEARSHEET_COMPLETE")
    # Not `script.source()`: it asks the bash on the path for its version, which a fresh machine need not have.
    write(script.source_template % script.source_vars())
