"""Authors named in sentences of the story itself: "(Reporting by …)", "To contact the reporter …", "（记者 …）"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tearsheet.label.labelling import Labelled
from tearsheet.names import person_score, split_names
from tearsheet.toml_data import read_toml
from tearsheet.words import line_kind

# Unicode classes that `re` lacks, for use in the data file.
_CLASSES = {
    r"[\p{Han}\p{Kana}]": "[\u3041-\u30ff\u3400-\u9fff々]",
    r"\p{Lu}": "[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я]",
    r"\p{Han}": "[\u3400-\u9fff]",
    r"\p{Hangul}": "[\uac00-\ud7a3]",
}
_HEAD_BLOCKS, _TAIL_BLOCKS, _BELOW = 2, 3, 6
# Titles of other stories may stand between the text and its sign-off.
_TAIL_REACH = 12
_REACH = 400
_PLACE = re.compile(r"\s+in\s+[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}")
_ACCEPTED, _CERTAIN = 0.5, 0.7
_LONGEST_ACCOUNT = 16
_ACCOUNT_NAME = re.compile(
    r"(?:^|[\s_-])(?:authors?|nick-?names?|accounts?|user-?names?|author-?name|meta|media-?name)(?=$|[\s_-])"
)
_LETTERS = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_EAST_ASIAN = re.compile(rf"[\w·・_-]*[{_LETTERS}][\w·・_-]*")


@dataclass(slots=True, frozen=True)
class Credit:
    """The names that one sentence gives."""

    block: int
    names: tuple[str, ...]
    raw: str
    how: str
    """credit: the story says who wrote it; account: the name of an account near the headline."""
    sure: float


def story_credit(labelled: Labelled) -> Credit | None:
    """Who wrote it where no byline and no metadata tells: the story's last lines, its first ones, the account."""
    content = [i for i, label in enumerate(labelled.labels) if label.role == "content"]
    if not content:
        return None
    blocks, language = labelled.document.blocks, labelled.document.language
    below = range(content[-1] + 1, min(len(blocks), content[-1] + 1 + _TAIL_REACH))
    for i in (*content[-_TAIL_BLOCKS:], *below):
        found = _read(i, blocks[i].text[-_REACH:], "tail", language)
        if found is not None:
            return found
    for i in content[:_HEAD_BLOCKS]:
        found = _read(i, blocks[i].text[:_REACH], "head", language)
        if found is not None:
            return found
    return _account(labelled)


def _account(labelled: Labelled) -> Credit | None:
    """No list of names knows what accounts call themselves in East Asia; the place says that it is one."""
    headline = labelled.headline.block
    if headline is None:
        return None
    document = labelled.document
    for i in range(headline + 1, min(len(document.blocks), headline + 1 + _BELOW)):
        block = document.blocks[i]
        names = f"{block.name} {document.groups[block.group].name}"
        if len(block.text) <= _LONGEST_ACCOUNT and _ACCOUNT_NAME.search(names) and _EAST_ASIAN.fullmatch(block.text):
            return Credit(i, (block.text,), block.text, "account", 0.4)
    return None


def _read(i: int, text: str, place: str, language: str | None) -> Credit | None:
    for where, least, pattern in _patterns():
        if where not in (place, "both"):
            continue
        match = pattern.search(text)
        if match is not None:
            raw = _PLACE.sub("", match["names"])
            found = split_names(raw, language=language)
            # "【関連記事】" stands where newspapers put "【山田太郎】".
            names = tuple(name for name in found if person_score(name) >= least and line_kind(name) is None)
            if names:
                return Credit(i, names, match[0].strip(), "credit", 0.5)
    return None


@cache
def _patterns() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    found = []
    for row in read_toml(__package__, "credits.toml")["credit"]:
        pattern = row["pattern"]
        for name, characters in _CLASSES.items():
            pattern = pattern.replace(name, characters)
        found.append((row["place"], _CERTAIN if row.get("surely") else _ACCEPTED, re.compile(pattern)))
    return tuple(found)
