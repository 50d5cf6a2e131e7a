"""Export to Markdown (CommonMark, tables as in GFM). The page's own marks are escaped, so text stays text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from tearsheet.models import Article, Image

from .reading import Heading, Pair, Part, Run, byline, reading_order

# Marks that open something anywhere in a line. "_" opens nothing between letters, "&" only before an entity,
# "<" only before a tag, an autolink or a comment.
_INLINE = re.compile(r"[\\`*\[\]~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)|<(?=[A-Za-z/!?])")
# Marks that open something only at the start of a line.
_HEADING_OR_QUOTE = re.compile(r"(?=#{1,6}(?:\s|$)|>)")
_BULLET = re.compile(r"(?=[-+](?:\s|$))")
_NUMBER = re.compile(r"(\d{1,9})(?=[.)](?:\s|$))")
_RULE = re.compile(r"(?=(?:-[ \t]*){2,}$|=+[ \t]*$|-[ \t]*$|:?-{1,}:?[ \t]*\|)")
_CLOSING = re.compile(r"(?=#+$)(?<=[ \t])")
_TICKS = re.compile(r"`+")
_LINK_SCHEME = re.compile(r"(?:https?:)?//|/|\.{1,2}/|[^:/?#]*(?:[/?#]|$)", re.I)


def to_markdown(article: Article, *, front_matter: bool = False) -> str:
    """The article as Markdown.

    Args:
        article: what to write.
        front_matter: put the metadata in a YAML block above the text.
    """
    pieces = [_front_matter(article)] if front_matter else []
    pieces += [piece for piece in _head(article) if piece]
    floor = 2 if article.headline else 1
    pieces += [_part(part, floor) for part in reading_order(article)]
    return "\n\n".join(pieces) + "\n"


def escape(text: str) -> str:
    """The text so that Markdown shows it as it is; line breaks become hard breaks."""
    return "\\\n".join(_escape_line(line) for line in text.split("\n") if line.strip())


def _escape_line(line: str) -> str:
    line = _INLINE.sub(lambda found: "\\" + found.group(), line.strip())
    for mark in (_HEADING_OR_QUOTE, _BULLET, _RULE):
        if mark.match(line):
            return "\\" + line
    return _NUMBER.sub(r"\1\\", line, count=1) if _NUMBER.match(line) else line


def _head(article: Article) -> Iterator[str]:
    yield _heading(article.headline, 1) if article.headline else ""
    line = byline(article)
    yield f"*{_escape_line(line)}*" if line else ""
    yield f"**{_one_line(article.description)}**" if article.description else ""
    for image in article.images:
        yield _image(image)


def _image(image: Image) -> str:
    about = " ".join(part for part in (image.caption, f"({image.credit})" if image.credit else "") if part)
    caption = _one_line(about)
    if not image.url or not _LINK_SCHEME.match(image.url):
        return f"*{caption}*" if caption else ""
    return f"![{caption}](<{_target(image.url)}>)"


def _target(url: str) -> str:
    return re.sub(r"[<>\\\s]", lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), url)


def _one_line(text: str) -> str:
    return _escape_line(" ".join(text.split()))


def _part(part: Part, floor: int) -> str:
    if isinstance(part, Heading):
        return _heading(part.text, max(part.level, floor))
    if isinstance(part, Pair):
        return "\n\n".join([_heading(part.question, part.level), *map(escape, part.answers)])
    return _run(part)


def _heading(text: str, level: int) -> str:
    """A run of "#" at the end would be taken for the end of the heading."""
    return "#" * level + " " + _CLOSING.sub(r"\\", _one_line(text))


def _run(run: Run) -> str:
    if run.kind == "list_item":
        return "\n".join("- " + escape(text).replace("\n", "\n  ") for text in run.texts)
    if run.kind in ("code", "preformatted"):
        return "\n\n".join(map(_fence, run.texts))
    if run.kind == "table":
        return "\n\n".join(map(_table, run.texts))
    if run.kind == "quotation":
        return "\n\n".join("> " + escape(text).replace("\n", "\n> ") for text in run.texts)
    return "\n\n".join(map(escape, run.texts))


def _fence(code: str) -> str:
    longest = max((len(ticks) for ticks in _TICKS.findall(code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{code}\n{fence}"


def _table(text: str) -> str:
    rows = [[_cell(cell) for cell in line.split("\t")] for line in text.split("\n") if line.strip()]
    width = max((len(row) for row in rows), default=0)
    if not width:
        return ""
    rows = [row + [""] * (width - len(row)) for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _cell(cell: str) -> str:
    return _INLINE.sub(lambda found: "\\" + found.group(), cell.strip()).replace("|", "\\|")


def _front_matter(article: Article) -> str:
    """YAML reads JSON values as they are, so no value can break out of its line."""
    fields = article.model_dump(
        mode="json",
        include={
            "headline", "description", "date_published", "date_modified", "language", "publisher", "platform",
            "url", "canonical_url", "tags",
        },
    )  # fmt: skip
    fields["authors"] = [author.name for author in article.authors]
    if article.origin:
        fields["origin"] = article.origin.model_dump(mode="json", exclude_none=True)
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---"])
