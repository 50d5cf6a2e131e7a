"""From scores to a consistent body: which blocks are content, headings with their text, no stray islands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import exp, fsum, log
from operator import mul

from tearsheet.document import Hint, SourceBlock
from tearsheet.words import ends_sentence, key_points_heading

from .edges import trim_edges
from .features import View
from .foreign import drop_foreign, drop_inserted_titles
from .labelled_boxes import drop_labelled_boxes
from .leftovers import drop_leftovers
from .repeats import drop_repeats

# Below this a block stays out even between content: the model is sure.
_FILL = -1.6
_HEADING_FILL = -2.2
# Where nothing is more likely than this, no part of the page is an article.
_LOWEST = -2.0
# Characters of a heading that is a sentence.
_SENTENCE = 60
_EXTEND, _NEARLY = -3.0, -1.0
_SURE = 1.5
# Marked as not shown, blocks are left out while they are less than one in so many characters of the article.
_UNSEEN = 4
# Between body blocks of one container these are part of the article.
_KEPT_KINDS = ("table", "code", "preformatted")
# Longer blocks in a container named like a caption are text beside a picture.
_LONGEST_CAPTION = 600
# "— Ann Lee, engineer", "— Harbour Post (@post) March 4, 2025".
_SIGNATURE = re.compile(r"[—–―]\s?[^\W\d_]")
_LONGEST_SIGNATURE = 120
# A copied text with fewer running paragraphs is made of its sentences, which have so many characters.
_FEW, _SHORTEST_SENTENCE = 3, 12
_MOST_POINTS, _SHORTEST_POINT = 8, 12
# Boilerplate phrases that fill a whole line are never filled in between content.
_NEVER_FILLED = (
    "share",
    "related",
    "advertisement",
    "newsletter",
    "promo",
    "login",
    "comments",
    "cookie",
    "caption",
    "credit",
)


def choose_content(view: View, scores: Sequence[float]) -> list[bool]:
    """For each block, whether it belongs to the body."""
    blocks = view.document.blocks
    level = _level(blocks, scores)
    content = [score > level for score in scores]
    captions = _captions(view, content)
    for i, block in enumerate(blocks):
        if i in captions or (block.hints & Hint.HIDDEN and scores[i] < _SURE):
            content[i] = False
    _leave_out_headline(view, content)
    if view.document.kind != "html":
        _go_on_behind_insets(view, scores, content)
    _extend_runs(view, scores, content)
    _fill_gaps(view, scores, content)
    _fill_headings(view, scores, content)
    _leave_out_hidden(blocks, content)
    drop_foreign(view, content)
    drop_labelled_boxes(view, content)
    _take_in_embeds(view, content)
    drop_repeats(blocks, content)
    trim_edges(view, content)
    drop_inserted_titles(view.document, content)
    drop_leftovers(view.document, content)
    _take_in_signatures(blocks, content)
    if view.document.kind != "html":
        _take_in_key_points(view, content)
    _drop_empty_headings(blocks, content)
    if not any(content):
        _fall_back(view, content)
    return content


def _level(blocks: Sequence[SourceBlock], scores: Sequence[float]) -> float:
    """The score from which blocks are taken: the best to expect in F1 of characters, half of which is its threshold.

    0 where the page is clear; lower where all of it is doubtful. (Lipton, Elkan and Naryanaswamy 2014, "Optimal
    thresholding of classifiers to maximize F1 measure".)
    """
    chances = [1 / (1 + exp(-max(-30.0, score))) for score in scores]
    sizes = [len(block.text) for block in blocks]
    expected = fsum(map(mul, chances, sizes))
    best = taken = right = 0.0
    for chance, size in sorted(zip(chances, sizes, strict=True), reverse=True):
        taken += size
        right += chance * size
        best = max(best, 2 * right / (taken + expected))
    return max(_LOWEST, log(best / (2 - best))) if 0 < best < 1 else 0.0


def _captions(view: View, content: Sequence[bool]) -> set[int]:
    """Blocks that the reader took for captions; none where these would be most of the body."""
    blocks = view.document.blocks
    found = {i for i, block in enumerate(blocks) if block.kind == "caption" and len(block.text) < _LONGEST_CAPTION}
    text = sum(len(blocks[i].text) for i, inside in enumerate(content) if inside and i not in found)
    return found if sum(len(blocks[i].text) for i in found if content[i]) <= text else set()


def _leave_out_hidden(blocks: Sequence[SourceBlock], content: list[bool]) -> None:
    """What is not shown is no text, unless it is much of it: a story that a script or a subscription unfolds."""
    hidden = [i for i, inside in enumerate(content) if inside and blocks[i].hints & Hint.UNSHOWN]
    unseen = sum(len(blocks[i].text) for i in hidden)
    if hidden and _UNSEEN * unseen < sum(len(blocks[i].text) for i, inside in enumerate(content) if inside):
        for i in hidden:
            content[i] = False


def _leave_out_headline(view: View, content: list[bool]) -> None:
    headline = view.headline
    for i in ([] if headline.block is None else [headline.block]) + headline.repeats:
        content[i] = False


def _fill_gaps(view: View, scores: Sequence[float], content: list[bool]) -> None:
    """A doubtful block or two between content of the same container belongs to it."""
    blocks = view.document.blocks
    titles = {view.headline.block, *view.headline.repeats}
    last = -1
    for i, inside in enumerate(content):
        if not inside:
            continue
        if 0 <= last < i - 1 and i - last <= 4 and blocks[last].group == blocks[i].group:
            for j in range(last + 1, i):
                if blocks[j].kind in _KEPT_KINDS:
                    content[j] = True
                    continue
                kind = view.phrases[j].partition(":")[0]
                fits = scores[j] > _FILL and kind not in _NEVER_FILLED and blocks[j].kind != "caption"
                if fits and j not in titles:
                    content[j] = True
        last = i


def _extend_runs(view: View, scores: Sequence[float], content: list[bool]) -> None:
    """Running text of the same make directly beside body text of its container is body text too."""
    blocks, copied = view.document.blocks, view.document.kind != "html"
    running = _running(view)
    for step in (1, -1):
        for i in range(len(blocks))[::step]:
            beside = i - step
            if content[i] or not 0 <= beside < len(blocks) or not content[beside]:
                continue
            # In copied text nothing tells a heading: below one, running text must be nearly convincing itself.
            if not running[beside] and not (copied and step == 1 and scores[i] > _NEARLY):
                continue
            block, neighbour = blocks[i], blocks[beside]
            same_make = (block.group, block.tag, block.kind) == (
                neighbour.group,
                neighbour.tag,
                neighbour.kind,
            )
            if same_make and running[i] and not view.phrases[i] and scores[i] > _EXTEND and i != view.headline.block:
                content[i] = True


def _go_on_behind_insets(view: View, scores: Sequence[float], content: list[bool]) -> None:
    """In copied text: a paragraph, with its heading, below one title that "Read also" sets into the text."""
    blocks = view.document.blocks
    for i in range(3, len(blocks)):
        if content[i] or not view.prose[i] or not blocks[i].gap or scores[i] <= _FILL or view.phrases[i]:
            continue
        headed = not view.prose[i - 1] and blocks[i - 1].gap > 0
        label = i - 2 - headed
        inset = view.phrases[label] == "related:whole" and blocks[label].gap > 0 == blocks[label + 1].gap
        if inset and label and content[label - 1] and not view.prose[label + 1]:
            content[i] = True
            content[i - 1] |= headed and not view.phrases[i - 1]


def _running(view: View) -> Sequence[bool]:
    """What counts as running text; in a short copied text without any long paragraph, every sentence does."""
    if view.document.kind == "html" or sum(view.prose) >= _FEW:
        return view.prose
    return [
        running or (ends_sentence(block.text) and len(block.text) >= _SHORTEST_SENTENCE)
        for block, running in zip(view.document.blocks, view.prose, strict=True)
    ]


def _fill_headings(view: View, scores: Sequence[float], content: list[bool]) -> None:
    """A heading directly above content, with content above it too, is a section heading."""
    blocks = view.document.blocks
    for i in range(1, len(blocks) - 1):
        block = blocks[i]
        if block.kind != "heading" or content[i] or scores[i] < _HEADING_FILL or i == view.headline.block:
            continue
        if content[i + 1] and any(content[max(0, i - 3) : i]) and not view.phrases[i]:
            content[i] = True


def _take_in_embeds(view: View, content: list[bool]) -> None:
    """Embedded posts between body blocks are part of the story."""
    inside = [i for i, kept in enumerate(content) if kept]
    if not inside:
        return
    for i in range(inside[0], inside[-1]):
        if view.document.blocks[i].hints & Hint.EMBED:
            content[i] = view.phrases[i] != "share:whole"


def _take_in_signatures(blocks: Sequence[SourceBlock], content: list[bool]) -> None:
    """Who said or posted it, on a line of its own right below a quotation."""
    for i in range(1, len(blocks)):
        if content[i - 1] and not content[i] and blocks[i - 1].kind == "quotation" and _SIGNATURE.match(blocks[i].text):
            content[i] = len(blocks[i].text) <= _LONGEST_SIGNATURE


def _take_in_key_points(view: View, content: list[bool]) -> None:
    """The main points above a copied story's text: a heading that says so and the lines below it, down to the text."""
    blocks = view.document.blocks
    for i in range(len(blocks) - 2):
        if content[i] or not key_points_heading(blocks[i].text):
            continue
        below = i + 1
        while below < len(blocks) and not content[below] and below - i <= _MOST_POINTS:
            if view.phrases[below] or len(blocks[below].text) < _SHORTEST_POINT or blocks[below].kind == "caption":
                break
            below += 1
        if below < len(blocks) and content[below]:
            content[i:below] = [True] * (below - i)


def _drop_empty_headings(blocks: Sequence[SourceBlock], content: list[bool]) -> None:
    """A heading that no content follows, before a heading of its own rank or the end, heads nothing."""
    below: int | None = None  # rank of the heading that follows, None at the end, 0 when text follows
    rank_below = 0
    text_below = False
    for i in range(len(blocks) - 1, -1, -1):
        if not content[i]:
            continue
        block = blocks[i]
        if block.kind != "heading" or (len(block.text) >= _SENTENCE and block.text.endswith((".", "。"))):
            # Some pages set every sentence as a heading.
            text_below, below = True, 0
            continue
        keeps = text_below or (below is not None and rank_below > block.level)
        if keeps:
            rank_below, below, text_below = block.level, block.level, False
        else:
            content[i] = False


def _fall_back(view: View, content: list[bool]) -> None:
    """Nothing convinced the model: take the running text there is, so that no article comes out empty."""
    for i, running in enumerate(view.prose):
        block = view.document.blocks[i]
        content[i] = running and not block.hints & (Hint.NAV | Hint.FOOTER | Hint.HIDDEN)
    if not any(content) and len(view.document.blocks) <= 30:
        headline = view.headline
        taken = {headline.block, *headline.repeats}
        for i, block in enumerate(view.document.blocks):
            outside = block.hints & (Hint.NAV | Hint.FOOTER | Hint.HIDDEN | Hint.FORM)
            content[i] = i not in taken and not outside and not view.phrases[i] and block.kind != "caption"
        _drop_empty_headings(view.document.blocks, content)
