"""`tearsheet parse`: one input, one article, in the form that suits the reader."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from . import exits
from .extensions import FormChoice, extra_option, profiles_option, write_exported
from .output import harmless, on_terminal, write
from .source import KINDS, read_input

if TYPE_CHECKING:
    from tearsheet.errors import ParseError
    from tearsheet.models import Article

FORMATS: tuple[str, ...] = ("json", "jsonld", "markdown", "text", "page")
_DEFAULT_INDENT = 2

# What a person can do next, by `ParseError.kind`.
_NEXT = {
    "empty": "Check the file, or what the command before the pipe printed.",
    "not_text": "Give an HTML page, a plain text or a Markdown file.",
    "too_large": "Split the input; tearsheet reads one article at a time.",
    "encoding": "Name a web encoding such as utf-8, windows-1252 or gb18030, or leave --encoding out.",
    "unreadable": "Try --kind html or --kind text; if that fails too, please report it.",
}


class NotAnArticle(click.ClickException):
    """A `ParseError` with its kind and what to do next."""

    exit_code = exits.PARSE_ERROR

    def __init__(self, name: str, error: ParseError) -> None:
        hint = _NEXT.get(error.kind, "")
        super().__init__(harmless(f"{name}: {error} [{error.kind}]") + (f"\n{hint}" if hint else ""))


def _checked_field(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from .field import check

        check(value)
    return value


@click.command(short_help="Tear the article out of a page or a text.")
@click.argument("file", metavar="FILE|-")
@click.option("-f", "--format", "form", type=FormChoice(FORMATS), help="Default: page on a terminal, else json.")
@click.option("--only", metavar="FIELD", callback=_checked_field, help="One field, e.g. headline or quotes.speaker.")
@click.option("--url", help="Address of the page: makes links absolute.")
@click.option("--kind", type=click.Choice(KINDS), default="auto", show_default=True, help="What the input is.")
@click.option("--encoding", help="Encoding of the input, if you know better than the page.")
@click.option("--language", metavar="TAG", help="Language of the article, e.g. en or zh.")
@click.option("--annotate/--no-annotate", default=True, help="Find quotes, claims and FAQ (default: yes).")
@extra_option
@profiles_option
@click.option("--indent", type=click.IntRange(0, 8), help="Blanks per level in json and jsonld; 0 is one line.")
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Colours in page (auto: on a terminal).",
)
def parse(file: str, form: str | None, only: str | None, color: str, indent: int | None, **how: Any) -> None:
    """Tear the article out of an HTML page, a copied text or a Markdown file.

    A terminal gets a page to read, a pipe or a file gets JSON.
    """
    form = form or ("page" if on_terminal() else "json")
    if only and form not in ("json", "text", "page"):
        raise click.UsageError(f"--only goes with json, text and page, not with {form}.")
    article = _article(file, how)
    if only:
        _write_field(article, only, form, indent)
    elif form not in FORMATS:
        write_exported(form, article)
    elif form == "page":
        from .page import page

        write(page(article, color=color), styled=True)
    else:
        write(_writers(indent)[form](article))


def _article(file: str, how: dict[str, Any]) -> Article:
    raw = read_input(file)
    import tearsheet
    from tearsheet.parsing import ANNOTATIONS

    annotate = (*(ANNOTATIONS if how.pop("annotate") else ()), *how.pop("extra"))
    try:
        return tearsheet.parse(raw, annotate=annotate, **how)
    except tearsheet.ExtensionError as error:
        raise click.UsageError(harmless(str(error))) from error
    except tearsheet.ParseError as error:
        raise NotAnArticle("standard input" if file == "-" else file, error) from error


def _writers(indent: int | None) -> dict[str, Callable[[Article], str]]:
    from tearsheet import export

    blanks = _blanks(indent)
    return {
        "json": lambda article: export.to_json(article, indent=blanks),
        "jsonld": lambda article: export.to_jsonld_string(article, indent=blanks),
        "markdown": export.to_markdown,
        "text": export.to_text,
    }


def _write_field(article: Article, only: str, form: str, indent: int | None) -> None:
    from tearsheet.export import to_dict

    from .field import lines, pick

    value = pick(to_dict(article), only)
    if form == "json":
        write(json.dumps(value, ensure_ascii=False, indent=_blanks(indent)))
    else:
        write(lines(value))


def _blanks(indent: int | None) -> int | None:
    """People reading JSON get it indented, programs get one line, unless told otherwise."""
    if indent is None:
        return _DEFAULT_INDENT if on_terminal() else None
    return indent or None
