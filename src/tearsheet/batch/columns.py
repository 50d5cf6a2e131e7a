"""Columns of JSONL and Parquet: which hold the page, its address and its name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from .records import Fault, Read, Record
from .settings import Columns

# The first that is there is taken; names that datasets of web pages really use.
_HTML = ("html", "raw_html", "page_html", "html_content", "content_html", "raw", "page")
_TEXT = ("text", "markdown", "content", "body", "article", "raw_text", "plain_text")
_URL = ("url", "link", "source_url", "page_url", "target_uri", "warc_target_uri", "uri")
_ID = ("id", "_id", "record_id", "doc_id", "docid", "uid", "uuid", "warc_record_id", "key", "url")
# Looked for in the escaped line, because a look through every page costs more than all else here.
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")


class MissingColumn(ValueError):
    """A column that was named is not there, or none that could hold a page."""


def choose(names: Iterable[str], wanted: Columns) -> Columns:
    """The columns to read, named ones first, else the usual names.

    Raises:
        MissingColumn: says what is missing and what there is.
    """
    there = list(names)
    for name in (wanted.html, wanted.text, wanted.url, wanted.id):
        if name is not None and name not in there:
            raise MissingColumn(f"no column {name!r}; there are: {', '.join(map(str, there)) or 'none'}")
    html, text = wanted.html, wanted.text
    if html is None and text is None:
        html, text = _first(_HTML, there), _first(_TEXT, there)
    if html is None and text is None:
        raise MissingColumn(f"no column with a page or a text; there are: {', '.join(map(str, there)) or 'none'}")
    return Columns(html, text, wanted.url or _first(_URL, there), wanted.id or _first(_ID, there))


def record_of(values: Mapping[str, Any], chosen: Columns, path: str, position: int) -> Read:
    """The record of a row, or a fault when the row holds no page."""
    name = _of(values, chosen.id)
    record_id = None if name is None else name if isinstance(name, str) else str(name)
    raw, kind = page_or_text(_of(values, chosen.html), _of(values, chosen.text))
    if not isinstance(raw, (str, bytes)):
        held = "nothing" if raw is None else type(raw).__name__
        return Fault(
            path, position, "empty" if raw is None else "columns", f"the page's column holds {held}", record_id
        )
    url = _of(values, chosen.url)
    options: dict[str, Any] = {"url": url} if isinstance(url, str) and url else {}
    if kind:
        options["kind"] = kind
    return Record(path, position, raw, record_id, options)


def page_or_text(html: Any, text: Any) -> tuple[Any, str | None]:
    """What of a row is parsed, and its kind: the page as "html"; where it is blank the text, of a kind yet to tell."""
    blank = html is None or (isinstance(html, (str, bytes)) and (not html or html.isspace()))
    return (text, None) if blank else (html, "html")


def _of(values: Mapping[str, Any], column: str | None) -> Any:
    return values.get(column) if column else None


def unpack_line(line: bytes, wanted: Columns, path: str, position: int) -> Read:
    """The record of a JSON line, or a fault that says what is wrong with it."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Fault(path, position, "json", f"not JSON: {error}")
    if not isinstance(values, dict):
        return Fault(path, position, "json", f"a JSON object is needed, not {type(values).__name__}")
    if _SURROGATE.search(line):  # half a character, which no output can hold
        values = {name: _whole(value) for name, value in values.items()}
    try:
        chosen = choose(values, wanted)
    except MissingColumn as error:
        name = values.get(wanted.id or "id")
        return Fault(path, position, "columns", str(error), None if name is None else str(name))
    return record_of(values, chosen, path, position)


def _whole(value: Any) -> Any:
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value


def _first(usual: Iterable[str], there: list[str]) -> str | None:
    return next((name for name in usual if name in there), None)
