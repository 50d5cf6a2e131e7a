"""What a line of a copied text shows that could be its headline: the numbers on which the choice is made.

Copied pages bring their menus, other stories' titles and teasers along. A headline stands above the running text,
near a date or byline, shares its rare words with that text, and is often said twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tearsheet.dates import find_dates
from tearsheet.document import Document, SourceBlock
from tearsheet.names import is_byline, split_names
from tearsheet.words import counter, field_label, line_kind
from tearsheet.words.lexicon import UNSPACED

from .disclaimers import reads_like_disclaimer
from .features import is_prose
from .text_shape import title_case
from .title import fold

NUMBERS = (
    *("to_text", "plain_between", "longer_between", "place", "gap", "level", "linked", "prose"),
    *("size", "words", "title_case", "ending", "digits", "capitals", "small", "parted"),
    *("phrase", "meta", "meta_below", "meta_above", "size_above", "size_below", "mean_above", "mean_below"),
    *("prose_below", "alike_above", "alike_below", "text_near", "text_far", "text_before", "text_size"),
    *("times", "within", "opens_first", "said"),
    *("shared", "shared_share", "shared_behind", "by_size", "by_shared"),
)
_ABOVE, _BELOW, _FIRST = 90, 8, 4
_LONGEST, _SHORTEST = 300, 4
_META_LINE = 60
DATED, _SURELY = 2, 3
_PARTLY, _WHOLLY = 0.4, 0.8
_REACH = 8
_TELLING = 12
_NEAR, _FAR = 12, 40
_MOST_BETWEEN = 30
_BESIDE = 3
_SAMPLE = 4000
_WIDE_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}")
_WORD = re.compile(r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]{4,}|\d{2,}")
# A run of running text goes on over short lines; many of them end it.
_PROSE_WORTH, _SHORT_COST = 500, 25
_ENDS = {".": 1, "。": 1, "!": 2, "！": 2, "?": 3, "？": 3, ":": 4, "：": 4, ",": 5, "，": 5, ";": 5, "…": 6}
# Left behind by converters and content systems.
_MARKUP = re.compile(r"\W{0,3}(?:\??xml|!?doctype|html)\b|\[/?[a-z_]{3,20}(?:\s[^\]]{0,200})?\]", re.I)
_CLOSERS = "\"'”’»」』)）]"
_PARTS = re.compile(r"\s[|\-–—•·»›:/~]+\s|[|｜»_]")

Numbers = tuple[float, ...]


@dataclass(slots=True)
class Lines:
    """A text with what all of its candidate lines share."""

    blocks: Sequence[SourceBlock]
    start: int
    """Index of the first line of the main run of running text; the number of blocks when there is none."""
    candidates: list[int]
    keys: dict[int, str]
    times: Mapping[str, int]
    meta: dict[int, int]
    """1 for a line that names something (a label, a share bar), 2 for a date or byline, 3 for nothing else than one."""
    words: Mapping[str, int]
    """Words of the running text with their counts."""
    mass: list[int]
    """Running text above each line, in characters."""
    prose: Sequence[bool]
    """Whether each line is running text."""
    sizes: Sequence[int]
    """Lengths of the lines, as `_weight` counts them."""
    chars: Sequence[int]
    """Characters above each line."""
    said: str
    """The keys of all candidates, a line each."""
    ends: Mapping[int, int]
    """How far `said` reaches above each candidate."""
    whole: str
    """All lines, case folded."""


def lines_of(document: Document) -> Lines:
    """The candidate lines of a text, and the text they could head."""
    blocks = document.blocks
    prose = [is_prose(block) for block in blocks]
    sizes = [_weight(block.text) for block in blocks]
    start, end = main_run(blocks, prose, sizes)
    first, last = max(0, start - _ABOVE), min(len(blocks), start + _BELOW)
    places = [*range(min(_FIRST, first)), *range(first, last)]
    meta = {i: _meta(blocks[i], document.language) for i in places}
    candidates = [i for i in places if _SHORTEST <= len(blocks[i].text) <= _LONGEST and meta[i] < _SURELY]
    followed = {blocks[i - 1].text for i in places if i and _counts_followers(blocks[i].text)}
    candidates = [i for i in candidates if blocks[i].text not in followed]
    keys = {i: fold(blocks[i].text) for i in candidates}
    sample = " ".join(blocks[i].text for i in range(start, min(end, start + _FAR)) if prose[i])[:_SAMPLE]
    mass = [0]
    for size, running in zip(sizes, prose, strict=True):
        mass.append(mass[-1] + running * min(size, _PROSE_WORTH))
    said, ends = "", {}
    for i, key in keys.items():
        ends[i] = len(said)
        said += f"\n{key}\n"
    return Lines(
        blocks,
        start,
        candidates,
        keys,
        Counter(keys.values()),
        meta,
        Counter(_words(sample)),
        mass,
        prose,
        sizes,
        [0, *accumulate(len(block.text) for block in blocks)],
        said,
        ends,
        "\n".join(block.text for block in blocks).casefold(),
    )


def main_run(blocks: Sequence[SourceBlock], prose: Sequence[bool], sizes: Sequence[int]) -> tuple[int, int]:
    """Begin and end of the stretch with the most running text and the fewest short lines between."""
    best, best_span = 0.0, (len(blocks), len(blocks))
    total, begin = 0.0, 0
    for i, block in enumerate(blocks):
        if prose[i]:
            if total <= 0:
                total, begin = 0.0, i
            total += min(sizes[i], _PROSE_WORTH)
            if total > best:
                best, best_span = total, (begin, i + 1)
        elif block.kind != "heading":
            total -= _SHORT_COST
    return best_span


def numbers_of(lines: Lines) -> list[Numbers]:
    """One tuple a candidate, in the order of `NUMBERS`."""
    own = {i: frozenset(_words(lines.blocks[i].text)) for i in lines.candidates}
    wordings = _wordings(lines, own)
    return [
        (
            *_place(lines, i, place),
            *_form(lines.blocks[i].text, lines.sizes[i], len(own[i])),
            *_company(lines, i),
            *_alike(lines, i),
            *_text_around(lines, i),
            *_sayings(lines, i),
            *wordings[i],
        )
        for place, i in enumerate(lines.candidates)
    ]


def _place(lines: Lines, i: int, place: int) -> Numbers:
    block = lines.blocks[i]
    return (
        *_way_down(lines, i),
        min(place, 20),
        min(block.gap, 3),
        block.level if block.kind == "heading" else 0,
        block.link_chars / len(block.text),
        lines.prose[i],
    )


def _form(text: str, size: int, words: int) -> Numbers:
    case = title_case(text)
    return (
        size,
        words,
        -1.0 if case is None else case,
        _ENDS.get(text.rstrip(_CLOSERS)[-1:], 0),
        sum(map(str.isdigit, text)) / len(text),
        sum(map(str.isupper, text)) / len(text),
        text[0].islower(),
        bool(_PARTS.search(text)),
    )


def _sayings(lines: Lines, i: int) -> Numbers:
    """How often the line's words stand elsewhere, as headlines do: in the title, the breadcrumb, a share bar."""
    text, key = lines.blocks[i].text, lines.keys[i]
    long = len(key) >= _TELLING
    end = lines.ends[i]
    return (
        lines.times[key],
        long and lines.said.count(key, 0, end) > lines.said.count(f"\n{key}\n", 0, end),
        i > 0 and len(key) >= 8 and lines.keys.get(0, "").startswith(key),
        min(lines.whole.count(text.casefold()), 9) if long else 0,
    )


def _wordings(lines: Lines, own: Mapping[int, frozenset[str]]) -> dict[int, Numbers]:
    """What each line has in common with the running text, and its rank in that and in length."""
    shared = {i: sum(word in lines.words for word in words) for i, words in own.items()}
    most = max(shared.values(), default=0)
    by_size, by_shared = _ranks({i: lines.sizes[i] for i in lines.candidates}), _ranks(shared)
    return {
        i: (shared[i], shared[i] / (len(own[i]) or 1), most - shared[i], by_size[i], by_shared[i])
        for i in lines.candidates
    }


def _way_down(lines: Lines, i: int) -> Numbers:
    """Lines down to the text; those of them that name nothing; those that are longer."""
    plain = longer = 0
    for j in range(i + 1, lines.start):
        if not lines.meta.get(j, 0):
            plain += 1
            longer += lines.sizes[j] > lines.sizes[i]
        if plain > _MOST_BETWEEN:
            break
    return (max(-_BELOW, lines.start - i), plain, longer)


def _company(lines: Lines, i: int) -> Numbers:
    blocks, meta = lines.blocks, lines.meta
    kind = line_kind(blocks[i].text)
    above, below, prose_below = _REACH, _REACH, _REACH
    for k in range(_REACH - 1, 0, -1):
        if meta.get(i + k, 0) >= DATED:
            below = k
        if meta.get(i - k, 0) >= DATED:
            above = k
        if i + k < len(blocks) and lines.prose[i + k]:
            prose_below = k
    chars, first, last = lines.chars, max(0, i - _BESIDE), min(len(blocks), i + 1 + _BESIDE)
    return (
        {"whole": 3, "start": 2}.get(kind.strength, 1) if kind else 0,
        meta.get(i, 0),
        below,
        above,
        min(len(blocks[i - 1].text), _LONGEST) if i else -1,
        min(len(blocks[i + 1].text), _LONGEST) if i + 1 < last else -1,
        min((chars[i] - chars[first]) / (i - first), _LONGEST) if i else -1,
        min((chars[last] - chars[i + 1]) / (last - i - 1), _LONGEST) if i + 1 < last else -1,
        prose_below,
    )


def _text_around(lines: Lines, i: int) -> Numbers:
    """Running text shortly below, further below and above, and the words of it that are known."""
    mass, end, below = lines.mass, len(lines.blocks), lines.mass[i + 1]
    near, far = mass[min(end, i + 1 + _NEAR)], mass[min(end, i + 1 + _FAR)]
    return (near - below, far - below, below - mass[max(0, i - _NEAR)], min(sum(lines.words.values()), 300))


def _alike(lines: Lines, i: int) -> tuple[int, int]:
    """Neighbours up and down that could be titles as well."""
    size = lines.sizes[i]

    def run(step: int) -> int:
        count, j = 0, i + step
        while count < 6 and 0 <= j < len(lines.blocks) and not lines.meta.get(j, 0):
            if not 0.5 * size <= lines.sizes[j] <= 2 * size or lines.prose[j]:
                break
            count, j = count + 1, j + step
        return count

    return run(-1), run(1)


def _weight(text: str) -> int:
    """Length, with signs that stand for words or syllables counted as what they are worth."""
    return len(text) if text.isascii() else len(text) + len(UNSPACED.findall(text[:400]))


def _words(text: str) -> list[str]:
    """Longer words by their first letters, numbers, and pairs of the signs of scripts without blanks."""
    lowered = text.casefold()
    found = [word[:7] for word in _WORD.findall(lowered)]
    for run in () if lowered.isascii() else _WIDE_RUN.findall(lowered):
        found += [run[i : i + 2] for i in range(len(run) - 1)]
    return found


def _ranks(values: dict[int, int]) -> dict[int, int]:
    ordered = sorted(values.values(), reverse=True)
    return {i: ordered.index(value) for i, value in values.items()}


def _meta(block: SourceBlock, language: str | None) -> int:
    text = block.text
    if block.kind == "caption":
        return _SURELY
    if len(text) <= 2 or not any(map(str.isalnum, text)) or _MARKUP.match(text):
        return 1
    if len(text) <= _META_LINE:
        dated = _dated(text, language) if any(map(str.isdigit, text)) else 0.0
        if dated >= _PARTLY:
            return _SURELY if dated >= _WHOLLY else 2
        bare = text.lstrip("-–—•* ")
        if is_byline(bare, language=language):
            # Names alone may be a headline; a line that begins with "by" is none.
            return 2 if any(bare.startswith(name) for name in split_names(bare, language=language)[:1]) else _SURELY
    if field_label(text):
        return 2
    if line_kind(text) or counter(text) or reads_like_disclaimer(text):
        return 1
    return 0


def _counts_followers(text: str) -> bool:
    """Above such a line stands an account's name."""
    found = counter(text) if len(text) <= _META_LINE else None
    return found is not None and found[0] == "followers"


def _dated(text: str, language: str | None) -> float:
    """Share of a line that is a date."""
    return sum(each.end - each.start for each in find_dates(text, language=language)) / len(text.strip())
