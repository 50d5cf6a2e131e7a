"""Headers above a page's text: of reader tools ("URL Source: ..."), YAML front matter, forwarded mail."""

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
    "creator": "author",
    "by": "author",
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
_FORWARDED = re.compile(
    r"forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|"
    r"messaggio inoltrato|пересылаемое сообщение|doorgestuurd bericht|转发的邮件|転送メッセージ",
    re.I,
)
_MAIL_FIELD = re.compile(
    r"\*?(?P<name>From|To|Cc|Sent|Date|Subject|Reply-To|Von|An|Gesendet|Datum|Betreff|De|À|Envoyé|Objet|Fecha|Asunto|Para|"
    r"Enviado|Assunto|Data|Da|A|Oggetto|Inviato|От|Кому|Дата|Тема|Aan|Onderwerp|发件人|收件人|主题|日期|差出人|宛先|件名|日時)"
    r"\s?[:：]\*?[ \t]*(?P<value>.{0,500})$",
    re.I,
)
_SUBJECTS = frozenset(
    ("subject", "betreff", "objet", "asunto", "assunto", "oggetto", "тема", "onderwerp", "主题", "件名")
)
_SENT = frozenset(
    ("date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "inviato", "дата", "日期", "日時")
)
_REPLY = re.compile(r"^(?:\s*(?:fwd?|re|wg|aw|tr|rv|enc|i|пересл)\s?[:：])+\s*", re.I)
_ITEM = re.compile(r"[-*]\s+(.{1,2000})$")


def read_export_header(lines: list[Line]) -> tuple[dict[str, list[Candidate]], list[Line]]:
    """Metadata candidates of an export header, and the lines after it. Without a header: nothing, all lines."""
    if lines and lines[0].text == "---":
        return _front_matter(lines)
    mail = _forwarded(lines)
    if mail is not None:
        return mail
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


def _forwarded(lines: list[Line]) -> tuple[dict[str, list[Candidate]], list[Line]] | None:
    """The subject of a forwarded mail, and the lines below its header; None for a text that is none.

    Who sent it and when is not the article's author and date.
    """
    head = "\n".join([line.text for line in lines[:10]])
    if "@" not in head and "---" not in head:
        return None
    start = next((i for i, line in enumerate(lines[:4]) if _FORWARDED.search(line.text)), -1)
    found: dict[str, list[Candidate]] = {}
    sent: dict[str, list[Candidate]] = {}
    passed_on = start >= 0
    index, names = start + 1, 0
    for line in lines[index : index + 8]:
        match = _MAIL_FIELD.match(line.text)
        if match is None:
            break
        index, names = index + 1, names + 1
        if match["name"].casefold() in _SUBJECTS:
            _add(found, "headline", _REPLY.sub("", match["value"]))
            passed_on |= _REPLY.match(match["value"]) is not None
        elif match["name"].casefold() in _SENT:
            _add(sent, "date_published", match["value"])
    if names < (2 if start >= 0 else 3) or not found:
        return None
    # Who passed it on did so later; a newsletter is published when it is sent.
    return found if passed_on else found | sent, lines[index:]


def _front_matter(lines: list[Line]) -> tuple[dict[str, list[Candidate]], list[Line]]:
    found: dict[str, list[Candidate]] = {}
    field = ""
    for index, line in enumerate(lines[1:60], 1):
        if line.text in ("---", "..."):
            return found, lines[index + 1 :]
        match = _FIELD.match(line.text)
        if match:
            field = _FIELDS.get(match.group(1).lower(), "")
            _add(found, field, match.group(2))
        elif field and (item := _ITEM.match(line.text)):
            # "author:" with its names on the lines below.
            _add(found, field, item.group(1))
    return {}, lines


def _add(found: dict[str, list[Candidate]], field: str, value: str) -> None:
    if not field or field in ("diagnostic", "host"):
        return
    value = value.strip()
    listed = field == "tag" or (value.startswith("[") and value.endswith("]") and not value.startswith("[["))
    values = value.strip("[]").split(",") if listed else [value]
    for each in values:
        # "[[Jane Hill]]": a note's link to another note.
        bare = each.strip().strip("\"'").strip()
        if bare.startswith("[["):
            bare = bare[2:].removesuffix("]]").rpartition("|")[2].strip()
        if bare:
            found.setdefault(field, []).append(Candidate(bare, f"export-header:{field}"))
