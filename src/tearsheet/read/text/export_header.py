"""Headers that reader tools put above a page's text: "Title: ...", "URL Source: ..."; YAML front matter."""

from __future__ import annotations

import re

from tearsheet.document import Candidate

from .lines import Line

_FIELDS: dict[str, str] = {
    "title": "headline",
    "url source": "canonical_url",
    "canonical_url": "canonical_url",
    "canonical": "canonical_url",
    "original_url": "origin_url",
    "source url": "canonical_url",
    "url": "canonical_url",
    "link": "canonical_url",
    "published time": "date_published",
    "published": "date_published",
    "date": "date_published",
    "pubdate": "date_published",
    "updated": "date_modified",
    "modified": "date_modified",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "description": "description",
    "summary": "description",
    "excerpt": "description",
    "site name": "publisher",
    "sitename": "publisher",
    "site_name": "publisher",
    "hostname": "host",
    "publisher": "publisher",
    "language": "language",
    "lang": "language",
    "tags": "tag",
    "keywords": "tag",
    "categories": "section",
    "image": "image",
    "warning": "diagnostic",
    "number of pages": "diagnostic",
    "markdown content": "",
}
_FIELD = re.compile(r"([A-Za-z][A-Za-z_ ]{1,18}):[ \t]*(.{0,2000})$")


def read_export_header(lines: list[Line]) -> tuple[dict[str, list[Candidate]], list[Line]]:
    """Metadata candidates of an export header, and the lines after it. Without a header: nothing, all lines."""
    if lines and lines[0].text == "---":
        return _front_matter(lines)
    # A reader export names its source's address or says "Markdown Content:"; a lone "Title:" is no proof.
    found: dict[str, list[Candidate]] = {}
    names: set[str] = set()
    index = 0
    for index, line in enumerate(lines[:14]):
        match = _FIELD.match(line.text)
        name = match.group(1).lower() if match else ""
        if match is None or name not in _FIELDS:
            break
        names.add(name)
        _add(found, _FIELDS[name], match.group(2))
        if name == "markdown content":
            index += 1
            break
    else:
        index = min(len(lines), 14)
    sure = "url source" in names or "markdown content" in names or ("title" in names and len(names) >= 3)
    return (found, lines[index:]) if sure else ({}, lines)


def _front_matter(lines: list[Line]) -> tuple[dict[str, list[Candidate]], list[Line]]:
    found: dict[str, list[Candidate]] = {}
    for index, line in enumerate(lines[1:60], 1):
        if line.text in ("---", "..."):
            return found, lines[index + 1 :]
        match = _FIELD.match(line.text)
        if match and (field := _FIELDS.get(match.group(1).lower())):
            _add(found, field, match.group(2))
    return {}, lines


def _add(found: dict[str, list[Candidate]], field: str, value: str) -> None:
    value = value.strip().strip("\"'").strip()
    if not field or not value or field in ("diagnostic", "host"):
        return
    values = [value]
    if field == "tag":
        values = [tag.strip(" \"'") for tag in value.strip("[]").split(",")]
    found.setdefault(field, []).extend(Candidate(each, f"export-header:{field}") for each in values if each)
