"""Authors named in sentences of the story itself: "(Reporting by …)", "To contact the reporter …", "（记者 …）"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tearsheet.label.labelling import Labelled
from tearsheet.names import person_score, split_names
from tearsheet.toml_data import read_toml

# Unicode classes that `re` lacks, for use in the data file.
_CLASSES = {
    r"[\p{Han}\p{Kana}]": "[\u3041-\u30ff\u3400-\u9fff々]",
    r"\p{Lu}": "[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩА-Я]",
    r"\p{Han}": "[\u3400-\u9fff]",
    r"\p{Hangul}": "[\uac00-\ud7a3]",
}
_HEAD_BLOCKS, _TAIL_BLOCKS, _BELOW = 2, 3, 6
_REACH = 400
_PLACE = re.compile(r"\s+in\s+[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}")
_ACCEPTED = 0.5


@dataclass(slots=True, frozen=True)
class Credit:
    """The names that one sentence gives."""

    block: int
    names: tuple[str, ...]
    raw: str


def story_credits(labelled: Labelled) -> Iterator[Credit]:
    """Credits at the ends of the body, the tail's first: it tells who wrote, a dateline who was there."""
    content = [i for i, label in enumerate(labelled.labels) if label.role == "content"]
    if not content:
        return
    blocks = labelled.document.blocks
    for i in (*content[-_TAIL_BLOCKS:], *range(content[-1] + 1, min(len(blocks), content[-1] + 1 + _BELOW))):
        yield from _read(i, blocks[i].text[-_REACH:], "tail", labelled.document.language)
    for i in content[:_HEAD_BLOCKS]:
        yield from _read(i, blocks[i].text[:_REACH], "head", labelled.document.language)


def _read(i: int, text: str, place: str, language: str | None) -> Iterator[Credit]:
    for where, pattern in _patterns():
        if where not in (place, "both"):
            continue
        match = pattern.search(text)
        if match is not None:
            raw = _PLACE.sub("", match["names"])
            names = tuple(name for name in split_names(raw, language=language) if person_score(name) >= _ACCEPTED)
            if names:
                yield Credit(i, names, match[0].strip())


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for row in read_toml(__package__, "credits.toml")["credit"]:
        pattern = row["pattern"]
        for name, characters in _CLASSES.items():
            pattern = pattern.replace(name, characters)
        found.append((row["place"], re.compile(pattern)))
    return tuple(found)
