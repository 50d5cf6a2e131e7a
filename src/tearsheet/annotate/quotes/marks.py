"""Quotation marks of every style, paired within a passage; a quote may run on in the next one."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"[“”„«»‹›「」『』\"‟]|''|``|(?<![\w])‘(?!\d\ds?\b)|(?<=[\w.,!?…])’(?!\w)")
_CLOSERS: dict[str, str] = {
    "“": '”"',
    "„": '“”"‟',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"”',
    "''": "''",
    "``": "''",
    "‘": "’",
    "‟": "”",
    "”": '”“"',
}
# Without one of these a passage has no quote; a closing apostrophe alone opens none.
_SURE_MARK = re.compile('[“„«»‹›「『"‘‟]|(?<![^\\s(])”(?=\\w)')
# Straight single marks, as some papers set them: told from apostrophes by the sign that ends what is said.
_STRAIGHT = re.compile(r"(?<![\w'’.,!?])'(?=[^\W\d_a-z])(?P<said>[^\n]{1,1200}?[.,!?…])'(?=[\s.,;:)—–-]|$)")
# A double mark closed by a single one: “Let's go.’ She was there.
_CLOSED_SINGLE = re.compile(r"[.!?,]’(?=\s+[A-Z])")
_TRIMMED = " \t\n\u00a0\u202f,，"
_SHORTEST_UNCLOSED, _LOST = 15, 400
# The name in capitals that opens a turn of a transcript: "LIND: Let us begin.
_LABEL = re.compile(r"[A-Z][A-Z.'’ -]{1,38}[A-Z.]:\s+(?=\S)")


@dataclass(slots=True)
class Region:
    """A quoted stretch of one passage, offsets in the whole text, marks left out."""

    start: int
    end: int
    outer_start: int
    """At the opening mark."""
    outer_end: int
    """Behind the closing mark."""
    passage: int
    mark: str
    closed: bool = True
    continues: bool = False
    """Begins with a repeated opening mark: the quote of the passage above goes on."""
    label: tuple[int, int] | None = None
    """The name of who speaks, set in front of the words inside the marks or between them."""
    cue: tuple[int, int] | None = None
    """The word of saying that stands between the words with that name."""


def has_single_marks_alone(text: str) -> bool:
    """Whether straight single marks may be what a whole text quotes with: it has none of the others."""
    return "'" in text and "''" not in text and _SURE_MARK.search(text) is None


def quoted_regions(
    text: str, start: int, end: int, passage: int, carried: Region | None, *, single: bool = False
) -> list[Region]:
    """The quoted stretches of text[start:end]. `carried`: the unclosed quote of the passage above; `single`: straight
    single marks quote."""
    regions: list[Region] = []
    if not (
        (carried is not None and _MARK.search(text, start, end))
        or _SURE_MARK.search(text, start, end)
        or text.find("''", start, end) >= 0
        or text.find("``", start, end) >= 0
    ):
        for said in _STRAIGHT.finditer(text, start, end) if single else ():
            _add(regions, text, ("'", said.start()), said.end() - 1, said.end(), passage)
        return regions
    ended = _closing_of(text, start, end, carried)
    if ended is not None:
        # The quote left open above goes on without a mark of its own.
        _add(regions, text, ("", start), ended.start(), ended.end(), passage)
        for region in regions:
            region.continues = True
        start = ended.end()
    _pair(regions, text, start, end, passage)
    if regions and carried is not None and ended is None:
        first = regions[0]
        alone = not text[start : first.outer_start].strip()
        first.continues = first.continues or (alone and first.mark == carried.mark and first.label is None)
    return regions


def _pair(regions: list[Region], text: str, start: int, end: int, passage: int) -> None:
    """Add the stretches between opening marks and those that close them."""
    opened: tuple[str, int] | None = None
    turned = _are_turned(text, start, end)
    curly = text.find("“", start, end)  # behind one of these ” only closes
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if opened is None:
            if turned and mark in "«»":
                opens = mark == "»"
            else:
                opens = _opens(text, mark, at, match.end(), start, end) and not (mark == "”" and 0 <= curly < at)
            opened = (mark, at) if opens else None
            continue
        again = mark == opened[0] == '"' and text[at - 1].isspace()
        closes = mark in _closers(opened[0]) and not (again and _opens(text, mark, at, match.end(), start, end))
        # An opening mark set where a closing one belongs.
        wrong = (
            mark == opened[0] == "“"
            and (not text[at - 1].isspace() or not text[match.end() : end].strip())
            and not text[match.end() : match.end() + 1].isalnum()
        )
        if closes or wrong:
            _add(regions, text, opened, at, match.end(), passage)
            opened = None
        elif mark == opened[0] and mark in "“„«" and at - opened[1] > _LOST:
            opened = (mark, at)  # opened again before it was closed: the first one was never closed
    if opened is not None and end - opened[1] >= _SHORTEST_UNCLOSED and opened[0] != "‘":
        _add_unclosed(regions, text, opened, end, passage)


def _add_unclosed(regions: list[Region], text: str, opened: tuple[str, int], end: int, passage: int) -> None:
    """The quote whose mark is open at the passage's end; a single mark may have closed it."""
    ended = _CLOSED_SINGLE.search(text, opened[1], end) if opened[0] == "“" else None
    if ended is not None and "‘" not in text[opened[1] : ended.end()]:
        _add(regions, text, opened, ended.end() - 1, ended.end(), passage)
        return
    _add(regions, text, opened, end, end, passage)
    if regions:
        regions[-1].closed = False


def _closing_of(text: str, start: int, end: int, carried: Region | None) -> re.Match[str] | None:
    """The mark that closes the quote of the passage above, where the first mark of this one can only close."""
    first = _MARK.search(text, start, end) if carried is not None else None
    if first is None or carried is None or first.start() == start or first.group() == carried.mark:
        return None
    behind = text[first.end() : first.end() + 1]
    closes = not text[first.start() - 1].isspace() and not behind.isalnum()
    return first if closes and first.group() in _closers(carried.mark) else None


def _are_turned(text: str, start: int, end: int) -> bool:
    """Whether guillemets with blanks inside are set the wrong way round: » Non « , dit-elle."""
    first, last = text.find("»", start, end), text.rfind("«", start, end)
    if first < 0 or last < first or text.find("«", start, first) >= 0 or text.find("»", last, end) >= 0:
        return False
    return text[first + 1 : first + 2].isspace() and text[last - 1].isspace()


def _closers(mark: str) -> tuple[str, ...]:
    raw = _CLOSERS[mark]
    return (raw,) if raw == "''" else tuple(raw)


def _opens(text: str, mark: str, at: int, behind: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[behind] if behind < end else " "
    if mark in "’」』":
        return False
    if mark == "‘" and not (after.isalnum() or after in '“"„«¿¡…([@#$£€'):
        return False  # a minute: (67.‘)
    if mark == "”":  # Swedish and Finnish, and slips elsewhere
        free = before.isspace() or before in "([—–-"
        return free and after.isalnum()
    if mark in ('"', "''", "»", "›", "‘", "‟"):
        if mark == '"' and before.isalpha() and after.isalpha():
            return True  # A blank was lost: waxed poetic about"joint operations"
        free = before.isspace() or before in "([{—–-/:;,.…“‘" or (not before.isalnum() and before not in ".,!?")
        return free and not after.isspace() if mark not in "»›" else free and after.isalnum()
    if mark == "“":
        return not after.isspace() or (before.isspace() and behind + 1 < end)
    return mark in _CLOSERS


def _add(regions: list[Region], text: str, opened: tuple[str, int], at: int, behind: int, passage: int) -> None:
    start, end = opened[1] + len(opened[0]), at
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    label = _LABEL.match(text, start, end)
    if label is not None:
        name = start, text.index(":", start)
        regions.append(Region(label.end(), end, opened[1], behind, passage, opened[0], label=name))
    elif end > start:
        regions.append(Region(start, end, opened[1], behind, passage, opened[0]))
