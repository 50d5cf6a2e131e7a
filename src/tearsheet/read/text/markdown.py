"""Markdown blocks: headings, lists, quotations, code, tables, images; inline marks are taken off."""

from __future__ import annotations

import re

from tearsheet.document import LONGEST_HEADING, SourceBlock, SourceBlockKind, SourceImage

from .lines import Line

_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#{0,6}$")
_SETEXT = re.compile(r"(=+|-{2,})$")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}$")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]+(.+)$")
_QUOTE = re.compile(r">[ \t]?(.*)$")
_FENCE = re.compile(r"(```|~~~)")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*){0,60}\|?$")
_IMAGE = re.compile(
    r"!\[([^\]\n]{0,500})\]\(([^()\s]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
)
_TO = (
    r"\[(?P<label>[^\[\]\n]{0,500})\]"
    r"\((?P<to>[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)(?:[ \t]+\"[^\"\n]{0,300}\")?\)"
)
_LINK = re.compile(_TO)
_LINK_OR_REFERENCE = re.compile(_TO + r"|\[(?P<shown>[^\[\]\n]{1,500})\](?:\s?\[(?P<name>[^\[\]\n]{0,100})\])?")
_DEFINED = re.compile(r"\[([^\[\]\n^][^\[\]\n]{0,99})\]:\s{1,8}<?(\S{1,2000}?)>?(?:\s{1,8}[\"'(].{0,300}[\"')])?")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=\S)\*(?![\w*])|(?<!\w)_(?=[^\s_])([^_\n]{1,500}?)(?<=\S)_(?!\w)"
)
_KEPT = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])|`([^`\n]{1,500})`")
_PLACE = re.compile("\x00([0-9]{1,6})\x00")
# A line of HTML without words of its own, a comment of a note.
_UNREAD = re.compile(
    r"<img\b[^>]{0,300}?\bsrc=[\"']?(?P<image>[^\s\"'>]{1,2000})[^>]{0,1000}>|<(?:br|hr|img|iframe|source|video|/\w{1,10})\b[^>]{0,2000}>"
    r"|!\[\[[^\[\]]{1,300}\]\]|%%.{0,2000}%%|<!--.{0,2000}-->"
)
_WRAPPED = 120


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[SourceBlock] = []
        self.images: list[SourceImage] = []
        self.wrapped = False
        self.targets: dict[str, str] = {}
        """Addresses by the label of their definition ("[1]: https://...")."""

    def heading(self, text: str, line: Line, level: int, end: int | None = None) -> None:
        """Append a heading; one too long to be one is a paragraph."""
        overlong = len(text) > LONGEST_HEADING
        self.add(text, "paragraph" if overlong else "heading", line, 0 if overlong else level, end)

    def add(self, text: str, kind: SourceBlockKind, line: Line, level: int = 0, end: int | None = None) -> None:
        """Append a block; a line that was nothing but images leaves none."""
        if kind not in ("code", "table"):
            text, link_chars, links, bold = self._inline(text)
        else:
            link_chars, links, bold = 0, [], False
        if text:
            self.blocks.append(
                SourceBlock(
                    text=text,
                    kind=kind,
                    level=level,
                    link_chars=link_chars,
                    links=links,
                    bold=bold,
                    gap=line.gap,
                    line=line.number,
                    start=line.start,
                    end=line.end if end is None else end,
                )
            )

    def _inline(self, text: str) -> tuple[str, int, list[tuple[str, str]], bool]:
        for match in _IMAGE.finditer(text):
            self.images.append(SourceImage(match.group(2), match.group(1).strip(), len(self.blocks), 0))
        text = _IMAGE.sub(" ", text)
        kept: list[str] = []
        if "\\" in text or "`" in text:  # what stands in code or behind a backslash is no mark
            text = _KEPT.sub(lambda match: _keep(kept, match), text)
        bold_match = _BOLD.fullmatch(text.strip())
        text = _BOLD.sub(r"\2", text)
        text = _EMPHASIS.sub(lambda match: match.group(1) or match.group(2), text)
        out: list[str] = []
        links: list[tuple[str, str]] = []
        at = 0
        for match in (_LINK if not self.targets else _LINK_OR_REFERENCE).finditer(text):
            target = match["to"] if match["to"] is not None else self._target(match)
            if target is None:
                continue
            label = match["label"] if match["to"] is not None else match["shown"]
            out += [text[at : match.start()], label]
            links.append((label, target))
            at = match.end()
        out.append(text[at:])
        plain = " ".join("".join(out).split())
        if kept:
            plain = _PLACE.sub(lambda match: kept[int(match[1])], plain)
            links = [(_PLACE.sub(lambda match: kept[int(match[1])], label), target) for label, target in links]
        return plain, min(len(plain), sum(len(label) for label, _ in links)), links, bold_match is not None

    def _target(self, match: re.Match[str]) -> str | None:
        """The address that a reference names: "[text][1]", "[text][]", "[text]"."""
        return self.targets.get((match["name"] or match["shown"]).casefold())


def _keep(kept: list[str], match: re.Match[str]) -> str:
    kept.append(match[1] or match[2])
    return f"\x00{len(kept) - 1}\x00"


def _take_out_definitions(reader: _Reader, lines: list[Line]) -> list[Line]:
    """The lines that are no definitions of addresses for references."""
    found = {
        i: match for i, line in enumerate(lines) if line.text[0] == "[" and (match := _DEFINED.fullmatch(line.text))
    }
    for match in found.values():
        reader.targets.setdefault(match[1].casefold(), match[2])
    return [line for i, line in enumerate(lines) if i not in found] if found else lines


def read_markdown(lines: list[Line]) -> tuple[list[SourceBlock], list[SourceImage]]:
    """The blocks and images of markdown lines."""
    reader = _Reader()
    lines = _take_out_definitions(reader, lines)
    # Lines of at most this length were wrapped by an editor; exports write a paragraph on one line.
    reader.wrapped = max((len(line.text) for line in lines), default=0) <= _WRAPPED
    index = 0
    while index < len(lines):
        index = _read_one(reader, lines, index)
    return reader.blocks, reader.images


def _read_one(reader: _Reader, lines: list[Line], index: int) -> int:
    """Read the block that starts at a line; the index of the line after it."""
    line = lines[index]
    text = line.text
    if _FENCE.match(text):
        return _read_fence(reader, lines, index)
    if (
        "|" in text
        and index + 1 < len(lines)
        and _TABLE_RULE.match(lines[index + 1].text)
        and "|" in lines[index + 1].text
    ):
        return _read_table(reader, lines, index)
    if match := _HEADING.match(text):
        reader.heading(match.group(2), line, len(match.group(1)))
        return index + 1
    if index + 1 < len(lines) and lines[index + 1].gap == 0 and (rule := _SETEXT.match(lines[index + 1].text)):
        reader.heading(text, line, 1 if rule.group(1)[0] == "=" else 2, lines[index + 1].end)
        return index + 2
    if _RULE.match(text) or _SETEXT.match(text):
        return index + 1
    if text[0] in "<%!" and (unread := _UNREAD.fullmatch(text)):
        if unread["image"]:
            reader.images.append(SourceImage(unread["image"], "", len(reader.blocks), 0))
        return index + 1
    if match := _ITEM.match(text):
        return _read_run(reader, lines, index, match.group(1), "list_item", 1 + line.indent // 2)
    if match := _QUOTE.match(text):
        return _read_quotation(reader, lines, index)
    return _read_run(reader, lines, index, text, "paragraph", 0)


def _starts_block(line: Line) -> bool:
    text = line.text
    return bool(
        _HEADING.match(text) or _ITEM.match(text) or _QUOTE.match(text) or _FENCE.match(text) or _RULE.match(text)
    )


def _read_run(reader: _Reader, lines: list[Line], index: int, text: str, kind: SourceBlockKind, level: int) -> int:
    """A paragraph or item with its continuation lines; lines of exports are often a whole paragraph and stand alone."""
    first, runs = lines[index], [text]
    index += 1
    while index < len(lines) and lines[index].gap == 0 and not _starts_block(lines[index]):
        below = lines[index + 1] if index + 1 < len(lines) else None
        setext = below is not None and below.gap == 0 and _SETEXT.match(below.text)
        if setext:
            break
        if reader.wrapped:
            runs.append(lines[index].text)
            index += 1
            continue
        if len(runs[-1]) > _WRAPPED or runs[-1].endswith((".", "!", "?", ":", "。", "！", "？")):
            break
        if not lines[index].text[:1].islower():
            break
        runs.append(lines[index].text)
        index += 1
    reader.add(" ".join(runs), kind, first, level, lines[index - 1].end)
    return index


def _read_quotation(reader: _Reader, lines: list[Line], index: int) -> int:
    first = lines[index]
    runs: list[str] = []
    while index < len(lines) and (match := _QUOTE.match(lines[index].text)) and (not runs or lines[index].gap == 0):
        if not match.group(1).strip():
            index += 1
            break
        runs.append(match.group(1))
        index += 1
    reader.add(" ".join(runs), "quotation", first, 0, lines[index - 1].end)
    return index


def _read_fence(reader: _Reader, lines: list[Line], index: int) -> int:
    first, fence = lines[index], lines[index].text[:3]
    runs: list[str] = []
    index += 1
    while index < len(lines) and not lines[index].text.startswith(fence):
        runs.append("\n" * lines[index].gap + lines[index].margin + lines[index].text)
        index += 1
    reader.add("\n".join(runs).strip("\n"), "code", first, 0, lines[min(index, len(lines) - 1)].end)
    return index + 1


def _read_table(reader: _Reader, lines: list[Line], index: int) -> int:
    first = lines[index]
    rows: list[str] = []
    while index < len(lines) and "|" in lines[index].text and (not rows or lines[index].gap == 0):
        if not _TABLE_RULE.match(lines[index].text):
            cells = [cell.strip() for cell in lines[index].text.strip("|").split("|")]
            rows.append("\t".join(" ".join(reader._inline(cell)[0].split()) for cell in cells))
        index += 1
    reader.add("\n".join(rows).strip(), "table", first, 0, lines[index - 1].end)
    return index
