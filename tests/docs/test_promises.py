"""What README and docs promise about commands, kinds and files is what the project has."""

from __future__ import annotations

import re
import stat
import sys
from pathlib import Path

import click

from tearsheet.cli import exits
from tearsheet.cli.app import tearsheet
from tearsheet.models import BLOCK_KINDS, BOILERPLATE_KINDS, Article

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def commands(text: str) -> list[str]:
    return [line for block in re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S) for line in block.splitlines()]


def test_readme_has_exactly_two_commands():
    assert len(commands(README)) == 2


def test_ci_runs_the_commands_of_the_readme():
    for command in commands(README):
        assert command in CI


def test_ci_can_be_started():
    assert (ROOT / ".ci" / "run").stat().st_mode & stat.S_IXUSR


def test_the_contributing_guide_names_the_same_checks():
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert commands(README)[1] in guide


def test_every_kind_of_removed_text_is_documented():
    page = (ROOT / "docs/reference/models.md").read_text(encoding="utf-8")
    table = page.split("### Kinds of removed text")[1].split("###")[0]
    assert set(re.findall(r"`(\w+)`", table)) - {"Boilerplate"} == set(BOILERPLATE_KINDS)


def test_readme_names_the_fields_and_counts_the_kinds_there_are():
    table = README.split("## What it extracts")[1].split("\nOut again")[0]
    named = {
        name
        for row in table.splitlines()
        for name in re.findall(r"`(\w+)[`.]", row.split("|")[2] if "|" in row else "")
    }
    assert named == set(Article.model_fields)
    assert f"{len(BOILERPLATE_KINDS)} kinds" in table


def test_every_kind_of_block_is_documented():
    page = (ROOT / "docs/reference/models.md").read_text(encoding="utf-8")
    part = page.split("### Kinds of blocks")[1].split("###")[0]
    assert set(BLOCK_KINDS) <= set(re.findall(r"`(\w+)`", part))


def test_every_option_and_choice_of_the_command_line_is_documented():
    page = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")
    for command in tearsheet.commands.values():
        for option in (each for each in command.params if isinstance(each, click.Option) and not each.hidden):
            named = [*option.opts, *option.secondary_opts, *getattr(option.type, "choices", ())]
            assert [name for name in named if name not in page] == []


def test_every_exit_code_is_documented():
    page = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", page, re.M)}
    single = {exits.OK, exits.PARSE_ERROR, exits.USAGE, exits.UNREADABLE_FILE}
    assert codes == single | {exits.INCOMPLETE, exits.INTERRUPTED}


def test_the_changelog_has_the_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"## {project['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_links_between_files_of_the_repository_lead_somewhere():
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
            assert (ROOT / target).exists(), f"{name} links {target}"
