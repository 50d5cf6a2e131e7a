"""The middle of the report: the page in reading order, with everything that was found marked where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tearsheet.models import Article

from .labels import plain, short
from .marks import Cutter, Mark, Stretch, marks, stretches
from .markup import Content, Safe, el, join
from .places import Place
from .sources import Piece
from .speakers import Speaker, by_quote

_FOLDED_FROM = 4
"""So many removed blocks in a row are folded into one line: a menu must not bury the article."""
_LEVEL_BELOW_HEADLINE = 3


class ReadingView:
    """Builds the elements of one article; `prefix` makes their ids unique on a page with several."""

    def __init__(self, article: Article, prefix: str, speakers: list[Speaker], places: Sequence[Place]) -> None:
        self._article = article
        self._prefix = prefix
        self._speaker = by_quote(speakers)
        self._cutter = Cutter(marks(article))
        self._places: dict[int, list[Mark]] = {}
        self._fields = [place.field for place in places]
        self._anchored: set[str] = set()
        for number, place in enumerate(places):
            mark = Mark(place.start, place.end, "place", number, self._evidence(place.field))
            self._places.setdefault(place.piece, []).append(mark)

    def build(self, pieces: Sequence[Piece]) -> Safe:
        """All pieces, lists joined and long runs of removed blocks folded."""
        shown: list[Content] = []
        for form, group in groupby(enumerate(pieces), key=lambda item: _form(item[1])):
            run = list(group)
            elements = [self._piece(number, piece) for number, piece in run]
            if form == "list_item":
                shown.append(el("ul", elements))
            elif form == "removed" and len(run) >= _FOLDED_FROM:
                shown.append(_folded([piece.kind for _, piece in run], elements))
            else:
                shown.append(elements)
        return join(shown)

    def _piece(self, number: int, piece: Piece) -> Safe:
        if piece.role == "content":
            return self._content(number, piece)
        words = self._cut(piece.text, 0, stretches(self._places.get(number, ()), 0, len(piece.text)))
        if piece.role == "removed":
            kind = plain(piece.kind)
            where = f" (line {piece.line})" if piece.line else ""
            tag = el("span", el("span", "Removed: ", class_="aside"), kind, class_="tag")
            title = f"removed: {kind}{where}"
            return el("p", tag, words, class_="piece removed", data_kind=piece.kind, title=title, dir="auto")
        tag = None if number in self._places else el("span", "metadata", class_="tag")
        return el("p", tag, words, class_="piece known", dir="auto", title="used in the metadata")

    def _content(self, number: int, piece: Piece) -> Safe:
        passage = piece.passage
        assert passage is not None
        here = [
            Mark(mark.start + passage.start, mark.end + passage.start, "place", mark.number, mark.title)
            for mark in self._places.get(number, ())
        ]
        if passage.kind == "table":
            return self._table(passage.start, piece.text)
        words = self._cut(self._article.text, passage.start, self._cutter.cut(passage.start, passage.end, here))
        if passage.kind == "heading":
            level = min(6, _LEVEL_BELOW_HEADLINE + max(0, passage.level - 2))
            anchor = f"{self._prefix}-s{passage.section}" if passage.section is not None else None
            return el(f"h{level}", words, class_="piece", id=anchor, tabindex=-1 if anchor else None, dir="auto")
        if passage.faq is not None:
            return self._faq(passage.kind, passage.faq, words)
        if passage.kind in ("code", "preformatted"):
            return el("pre", words, class_="piece", tabindex=0, dir="auto")
        name = {"list_item": "li", "quotation": "blockquote"}.get(passage.kind, "p")
        return el(name, words, class_="piece", dir="auto")

    def _faq(self, kind: str, number: int, words: Safe) -> Safe:
        letter = "q" if kind == "question" else "a"
        own = f"{self._prefix}-f{number}{letter}"
        anchor = None if own in self._anchored else own
        self._anchored.add(own)
        label = f"{kind} {number + 1} of the FAQ"
        badge = el("a", f"{letter.upper()}{number + 1}", class_="ref rf", href=f"#{self._prefix}-fc{number}",
                   aria_label=label)  # fmt: skip
        return el("p", badge if anchor else "", words, class_=f"piece faq {kind}", id=anchor, dir="auto")

    def _table(self, start: int, words: str) -> Safe:
        rows: list[Content] = []
        at = start
        for line in words.split("\n"):
            cells: list[Content] = []
            for cell in line.split("\t"):
                end = at + len(cell)
                cells.append(el("td", self._cut(self._article.text, at, self._cutter.cut(at, end)), dir="auto"))
                at = end + 1
            rows.append(el("tr", cells))
        label = "table of the article"
        return el("div", el("table", rows), class_="piece wide", tabindex=0, role="region", aria_label=label)

    def _cut(self, source: str, start: int, found: Iterable[Stretch]) -> Safe:
        return join([self._stretch(source, stretch) for stretch in found])

    def _stretch(self, source: str, stretch: Stretch) -> Safe:
        words = source[stretch.start : stretch.end]
        if not stretch.marks:
            return join(words)
        classes: list[str] = []
        names: list[str] = []
        for mark in stretch.marks:
            classes += self._classes(mark)
            names += [f"{mark.kind[0]}{mark.number}"] if mark.kind in ("quote", "claim") else []
        title = "\n".join(mark.title for mark in stretch.marks)
        shown = el("span", words, class_=" ".join(dict.fromkeys(classes)), data_m=" ".join(names) or None, title=title)
        return join(shown, [self._reference(mark) for mark in stretch.ending])

    def _classes(self, mark: Mark) -> Iterator[str]:
        yield f"m-{mark.kind}"
        if mark.kind in ("quote", "speaker"):
            yield self._speaker[mark.number].colour
        elif mark.kind == "claim":
            yield level(self._article.claims[mark.number].check_worthiness)

    def _reference(self, mark: Mark) -> Safe | None:
        """The small link behind a mark that leads to its card."""
        number = mark.number
        if mark.kind == "quote":
            speaker = self._speaker[number]
            return self._badge("q", number, f"Q{number + 1}", f"quote {number + 1}: {speaker.shown}", speaker.colour)
        if mark.kind == "claim":
            score = self._article.claims[number].check_worthiness
            return self._badge("c", number, f"{score:.2f}", f"claim {number + 1}: score {score:.2f}", level(score))
        if mark.kind == "place":
            field = self._fields[number]
            return self._badge("m", field, short(field), f"{plain(field)}: its evidence", "")
        return None

    def _badge(self, letter: str, number: int | str, words: str, label: str, colour: str) -> Safe:
        own = f"{self._prefix}-{letter}-{number}"
        anchor = None if own in self._anchored else own
        self._anchored.add(own)
        target = f"#{self._prefix}-{letter}c-{number}"
        return el("a", words, class_=f"ref r{letter} {colour}".rstrip(), id=anchor, href=target, aria_label=label)

    def _evidence(self, field: str) -> str:
        evidence = self._article.evidence.get(field)
        found = f" · {evidence.source} · {evidence.confidence:.2f}" if evidence else ""
        return f"{plain(field)}{found}"


def level(score: float) -> str:
    """The class for a claim's score: c3 from 0.8, c2 from 0.5, c1 below."""
    return "c3" if score >= 0.8 else "c2" if score >= 0.5 else "c1"


def _form(piece: Piece) -> str:
    if piece.passage is not None and piece.passage.kind == "list_item":
        return "list_item"
    return piece.role


def _folded(kinds: list[str], elements: list[Safe]) -> Safe:
    counts = ", ".join(f"{plain(kind)} {count}" for kind, count in Counter(kinds).most_common())
    summary = el("summary", f"{len(kinds)} removed blocks", el("span", f": {counts}", class_="aside-note"))
    return el("details", summary, elements, class_="fold")
