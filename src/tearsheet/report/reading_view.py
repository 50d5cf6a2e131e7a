"""The middle of the report: the page in reading order, with everything that was found marked where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from tearsheet.models import Article

from .blocks import Blocks
from .inline import Inline
from .labels import plain
from .marks import Mark, stretches
from .markup import Content, Safe, el, join
from .places import Place
from .sources import Piece
from .speakers import Speaker

_FOLDED_FROM = 4
"""So many removed blocks in a row are folded into one line: a menu must not bury the article."""


def reading_view(
    article: Article, prefix: str, pieces: Sequence[Piece], speakers: Sequence[Speaker], places: Sequence[Place]
) -> Safe:
    """All pieces in their order, lists joined and long runs of removed blocks folded."""
    inline = Inline(article, prefix, speakers, [place.field for place in places])
    blocks = Blocks(article, prefix, inline)
    standing = _standing(article, places)
    shown: list[Content] = []
    for form, group in groupby(enumerate(pieces), key=lambda item: _form(item[1])):
        run = list(group)
        elements = [_piece(piece, blocks, inline, standing.get(number, [])) for number, piece in run]
        if form == "list_item":
            shown.append(el("ul", elements))
        elif form == "removed" and len(run) >= _FOLDED_FROM:
            shown.append(_folded([piece.kind for _, piece in run], elements))
        else:
            shown.append(elements)
    return join(shown)


def removed_block(kind: str, words: str | Safe, line: int | None = None) -> Safe:
    """A block that was taken out, greyed, with its kind for the eye, the pointer and the ear.

    The kind has a direction of its own, so that the block takes that of its own words.
    """
    where = f" (line {line})" if line else ""
    tag = el("span", el("span", "Removed: ", class_="aside"), plain(kind), class_="tag", dir="ltr")
    title = f"removed: {plain(kind)}{where}"
    return el("p", tag, words, class_="piece removed", data_kind=kind, title=title, dir="auto")


def _standing(article: Article, places: Sequence[Place]) -> dict[int, list[Mark]]:
    """The places of metadata values as marks, by the number of their piece."""
    found: dict[int, list[Mark]] = {}
    for number, place in enumerate(places):
        evidence = article.evidence.get(place.field)
        about = f" · {evidence.source} · {evidence.confidence:.2f}" if evidence else ""
        mark = Mark(place.start, place.end, "place", number, plain(place.field) + about)
        found.setdefault(place.piece, []).append(mark)
    return found


def _piece(piece: Piece, blocks: Blocks, inline: Inline, here: list[Mark]) -> Safe:
    if piece.passage is not None:
        start = piece.passage.start
        return blocks.build(
            piece.passage, [Mark(m.start + start, m.end + start, m.kind, m.number, m.title) for m in here]
        )
    words = inline.words(piece.text, stretches(here, 0, len(piece.text)))
    if piece.role == "removed":
        return removed_block(piece.kind, words, piece.line)
    tag = None if here else el("span", "metadata", class_="tag", dir="ltr")
    return el("p", tag, words, class_="piece known", dir="auto", title="used in the metadata")


def _form(piece: Piece) -> str:
    if piece.passage is not None and piece.passage.kind == "list_item":
        return "list_item"
    return piece.role


def _folded(kinds: list[str], elements: list[Safe]) -> Safe:
    counts = ", ".join(f"{plain(kind)} {count}" for kind, count in Counter(kinds).most_common())
    return el("details", el("summary", f"{len(kinds)} removed blocks: {counts}"), elements, class_="fold")
