"""Label words before the values of an article: "Author:", "来源：", "Quelle:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .lexicon import UNSPACED, alternation, phrases

_LONGEST = 400
# What may stand before a label, more than its pattern admits; letters that match others without regard to case.
_BEFORE = " \t\n\r\x0b\x0c\u00a0\u2002\u2003\u2009\u3000•·|-–—*【[(（"
_SAME_LETTER = {0x130: "i", 0x131: "i", 0x17F: "s", 0x212A: "k"}
_SIGN = r"\s{0,2}[:：︰]\s{0,2}"


@dataclass(slots=True, frozen=True)
class FieldLabel:
    """A label word and what it announces."""

    field: str
    """author, published, updated, source, tags, category, reading_time, views, likes, comments, shares,
    editor, photo, translator, original_title or url."""
    start: int
    """Offset of the label in the text."""
    end: int
    """Offset behind the label, its colon and blanks."""
    has_value: bool
    """Whether something stands between this label and the next one or the end of the line."""
    language: str | None = None


@cache
def _table() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, tuple[str, str]]]:
    names: dict[str, tuple[str, str]] = {}
    for phrase, field, language in phrases("labels"):
        names.setdefault(phrase, (field, language))
    openers = {p: f for p, f, _ in phrases("openers")}
    for phrase, field, language in phrases("openers"):
        names.setdefault(phrase, (field, language))
    plain = alternation([n for n in names if not UNSPACED.search(n)])
    unspaced = alternation([n for n in names if UNSPACED.search(n)])
    # One letter of a Latin word before "by:" or "tags:" makes it another word; Chinese labels are glued on anything.
    glued = rf"(?:(?<![^\W\d_])(?P<w>{plain}){_SIGN}|(?P<c>{unspaced})\s{{0,2}}[:：︰]\s{{0,2}})"
    return (
        re.compile(
            rf"[\s•·|\-–—*【\[(（]{{0,4}}(?:(?P<w>{plain})|(?P<c>{unspaced}))(?:[】\]])?(?:{_SIGN}|\s{{0,2}}$)",
            re.I,
        ),
        re.compile(glued, re.I),
        re.compile(rf"(?P<w>{alternation(list(openers))})\s", re.I),
        names,
    )


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of all labels, as any case of them looks in ASCII."""
    return frozenset(name[:3].translate(_SAME_LETTER) for name in _table()[3])


def _may_begin(text: str) -> bool:
    """Whether a label can stand at the beginning: three letters tell, where the pattern tries a thousand labels."""
    opening = text.lstrip(_BEFORE)[:3].lower()
    return not (len(opening) == 3 and opening.isascii() and opening.isalpha()) or opening in _beginnings()


def field_label(text: str) -> FieldLabel | None:
    """The label that `text` begins with, or that it wholly is; None without one.

    >>> field_label("Author: Mara Quill").field
    'author'
    """
    if len(text) > _LONGEST or not _may_begin(text):
        return None
    opening, _, openers, names = _table()
    found = opening.match(text)
    if found is not None:
        label = _made(found, text, len(text), names)
        # A single word such as "Source" is a label by itself only with its colon; "Tags" says enough.
        return label if _colon(found[0]) or label.field in _ALONE else None
    found = openers.match(text) if len(text) <= 80 and not text.endswith((".", "。")) else None
    return _made(found, text, len(text), names) if found else None


_ALONE = frozenset({"author", "published", "updated", "tags", "reading_time", "original_title"})


def is_label_word(text: str) -> bool:
    """Whether a line is one label word, with or without its colon; cheap."""
    return " ".join(text.casefold().split()).strip(" :：︰【】[]()（）*•·|-–—") in _table()[3]


def _colon(text: str) -> bool:
    return ":" in text or "：" in text or "︰" in text


def _made(found: re.Match[str], text: str, stop: int, names: dict[str, tuple[str, str]]) -> FieldLabel:
    group = "w" if found["w"] else "c"
    field, language = names.get(" ".join(found[group].casefold().split()), ("other", "en"))
    has_value = bool(text[found.end() : stop].strip(" :：|·-\u3000*"))
    return FieldLabel(field, found.start(group), found.end(), has_value, language)


def find_labels(text: str) -> list[FieldLabel]:
    """All labels of a line of fields in their order; empty for prose.

    A line counts as fields when it begins with a label, or when one is found in a short line.
    """
    if len(text) > _LONGEST:
        return []
    first = field_label(text)
    if not _colon(text):
        return [first] if first else []
    _, glued, _, names = _table()
    if first is None and (len(text) > 120 or text.endswith((".", "。", "?", "？", "!"))):
        return []
    start = first.end if first else 0
    found = list(glued.finditer(text, start))
    stops = [m.start() for m in found] + [len(text)]
    labels = [_made(m, text, stops[i + 1], names) for i, m in enumerate(found)]
    if first is not None:
        value = bool(text[first.end : stops[0]].strip(" :：|·-\u3000*"))
        labels.insert(0, FieldLabel(first.field, first.start, first.end, value, first.language))
    return labels
