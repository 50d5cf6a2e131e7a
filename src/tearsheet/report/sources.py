"""The source in reading order: what became text, what was taken out, and what stands for a metadata value.

An `Article` does not say where its removed blocks stood between its paragraphs. The source's blocks do: both were
laid out from the same list, so that one walk over it finds each of them again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tearsheet.document import SourceBlock
from tearsheet.models import Article, Boilerplate

from .passages import Passage, passages

_TAIL = 40
"""Characters at the end of an answer by which its block is known: their comparison costs the same for any answer."""


@dataclass(slots=True)
class Piece:
    """One element of the reading view."""

    role: str
    """content, removed or metadata."""
    text: str
    passage: Passage | None = None
    """For content."""
    kind: str = ""
    """For removed: the `BoilerplateKind`."""
    line: int | None = None
    """Line of the source, where known."""


def pieces(article: Article, blocks: Sequence[SourceBlock] | None) -> list[Piece]:
    """All pieces of the page. Without its source, what was taken out stands at the end."""
    placed = passages(article)
    if blocks is None:
        content = [_content(article, passage) for passage in placed]
        return content + [_removed(block) for block in article.boilerplate]
    return list(_merged(article, placed, blocks))


def _merged(article: Article, placed: Sequence[Passage], blocks: Sequence[SourceBlock]) -> Iterator[Piece]:
    removed, at = 0, 0
    answers: set[str] = set()
    for block in blocks:
        if removed < len(article.boilerplate) and _same(article.boilerplate[removed], block):
            yield _removed(article.boilerplate[removed])
            removed += 1
            continue
        begin = at
        while at < len(placed) and _opens(article, placed, at, at == begin, block):
            yield _content(article, placed[at], block.line)
            if placed[at].kind == "answer":
                answer = _words(article, placed[at])
                answers |= {answer, answer[-_TAIL:]}
            at += 1
        if at == begin and not _answered(block.text, answers):
            yield Piece("metadata", block.text, line=block.line or None)
    yield from (_content(article, passage) for passage in placed[at:])
    yield from map(_removed, article.boilerplate[removed:])


def _opens(article: Article, placed: Sequence[Passage], at: int, first: bool, block: SourceBlock) -> bool:
    """Whether the passage is the block's: its text, a question within it, or what follows such a question."""
    passage = placed[at]
    if passage.kind == "answer":
        return not first or _words(article, passage) in block.text
    if passage.kind == "question":
        return _words(article, passage) in block.text
    return first and _words(article, passage) == block.text.strip()


def _words(article: Article, passage: Passage) -> str:
    return article.text[passage.start : passage.end].strip()


def _answered(words: str, answers: set[str]) -> bool:
    """Whether the block was shown as the answer to a question further up, whole or without its "A:"."""
    words = words.strip()
    return bool({words, words[-_TAIL:], words.partition(":")[2].strip()} & answers)


def _same(left_out: Boilerplate, block: SourceBlock) -> bool:
    if left_out.text != block.text:
        return False
    source = left_out.source
    return source.path == block.xpath if block.tag else source.start == block.start


def _content(article: Article, passage: Passage, line: int = 0) -> Piece:
    return Piece("content", article.text[passage.start : passage.end], passage, line=line or None)


def _removed(block: Boilerplate) -> Piece:
    return Piece("removed", block.text, kind=block.kind, line=block.source.line)
