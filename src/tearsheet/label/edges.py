"""The edges of the body: meta lines and standfirst above it, notices and promotion below it, notices within it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tearsheet.dates import find_dates
from tearsheet.document import SourceBlock
from tearsheet.names import is_byline
from tearsheet.words import ends_sentence

from .container_kinds import kind_of_name
from .disclaimers import reads_like_disclaimer
from .features import View
from .head_edge import take_standfirst, trim_head

# Kinds that a whole line, or a short line's beginning, says for sure.
_SURE = frozenset(
    [
        "share",
        "related",
        "advertisement",
        "newsletter",
        "promo",
        "login",
        "comments",
        "cookie",
        "credit",
        "source",
        "repost_notice",
        "copyright",
        "editor_signoff",
        "disclaimer",
        "press_contact",
        "contact",
        "byline",
        "date",
        "label",
        "counter",
        "reading_time",
        "tags",
        "widget",
        "export_header",
        "paywall",
        "ai_notice",
        "legal",
        "search",
        "breadcrumb",
        "correction",
    ]
)
# Kinds that end an article: below the first of them only furniture stands.
_TAIL = frozenset(
    [
        "disclaimer",
        "repost_notice",
        "copyright",
        "promo",
        "press_contact",
        "related",
        "comments",
        "newsletter",
        "legal",
        "login",
        "bio",
    ]
)
_TAIL_OF_PAGES = frozenset(("press_contact", "repost_notice", "copyright", "bio"))
# In the middle of the body a line that only begins like these is furniture, too.
_INTERRUPTING = frozenset(("related", "advertisement", "share", "promo"))
# Above and below the text, lines with such words anywhere are notices.
_ANYWHERE = frozenset(("repost_notice", "ai_notice", "promo", "disclaimer", "comments"))
# Subjects of articles, too: sentences and headings about them stay ("We use cookies like these in winter").
_TOPICS = frozenset(("cookie", "newsletter", "login", "search", "contact", "paywall", "label", "date", "counter"))
# What stands below the last paragraph of an article and nowhere else.
_SIGN_OFF = "editor_signoff:start"
_ANNOUNCED = 12
_TITLES = ("paragraph", "list_item", "line")
_SHORT = 140
_LEFT_BELOW = 0.12
_TINY = 80
_SHOUTED = 40
_BIO = 600
_TICKER, _QUOTED = 16, 3
_TITLES_BELOW = 3
_NOTICE = 260
# "aja/PAP", "dpa/mh", "/ritzau/", "(hm)", "###": who wrote it, and for which wire service; the end.
_SIGNS = re.compile(
    r"\(?[a-z]{2,4}(?:/[a-z]{2,4})?/[A-Z]{2,5}\)?\.?|[a-z]{2,4}/[a-z]{2,4}|/[a-z]{2,9}/|\([a-zà-ÿ]{2,4}\)|[#*=_~-]{2,9}"
)
_ADDRESS = re.compile(r"\s*[\w.+-]{1,60}@[\w.-]{1,80}$")
_ENDS = (".", "!", "?", "。", "！", "？", "”", '"', "»", "…", "؟", "।", "۔")


def trim_edges(view: View, content: list[bool]) -> int | None:
    """Take furniture out of the body's edges; the block that is the standfirst, if one was found."""
    _drop_phrases(view, content)
    if view.document.kind != "html":
        _drop_tickers(view, content)
    _drop_last_appeals(view, content)
    _drop_announced(view, content)
    _drop_titles_below(view, content)
    trim_head(view, content)
    _drop_last_lines(view, content)
    _drop_last_bios(view, content)
    # Pages tell most of their ends by containers; in copied text the notices are all there is.
    _cut_tail(view, content, _TAIL if view.document.kind != "html" else _TAIL_OF_PAGES)
    return take_standfirst(view, content)


def _kind(view: View, i: int) -> tuple[str, str]:
    kind, _, strength = view.phrases[i].partition(":")
    return kind, strength


def _drop_phrases(view: View, content: list[bool]) -> None:
    """Lines that say what they are; in the middle of the body only when they say nothing else."""
    inside = [i for i, kept in enumerate(content) if kept]
    if len(inside) < 3:
        return
    prose = [i for i in inside if view.prose[i]]
    first, last = (prose[0], prose[-1]) if prose else (inside[0], inside[-1])
    for i in inside:
        if _shouts_elsewhere(view.document.blocks[i]):
            content[i] = False
            continue
        kind, strength = _kind(view, i)
        if kind not in _SURE or view.document.blocks[i].kind in ("table", "code", "preformatted"):
            continue
        if kind in _TOPICS and (view.prose[i] or view.document.blocks[i].kind == "heading"):
            continue
        outer = i <= first or i >= last
        size = len(view.document.blocks[i].text)
        short = size <= _SHORT
        at_begin = strength == "start" and (outer or (short and kind in _INTERRUPTING))
        rights = kind == "copyright" and size <= _TINY
        if at_begin or rights or strength == "whole" or (outer and kind in _ANYWHERE and size <= _reach(kind)):
            content[i] = False


def _drop_tickers(view: View, content: list[bool]) -> None:
    """A price and its name close above the change in per cent: "BTC", "104,200.1", "-1.3%"."""
    blocks = view.document.blocks
    for i, phrase in enumerate(view.phrases):
        j = i
        while phrase == "widget:whole" and j and i - j < _QUOTED and not blocks[j].gap:
            j -= 1
            if len(blocks[j].text) > _TICKER or view.prose[j]:
                break
            content[j] = False


def _reach(kind: str) -> int:
    """How long a paragraph with such words in it may be; longer ones that ask for comments say something first."""
    return _TINY if kind == "comments" else _NOTICE


def _drop_last_appeals(view: View, content: list[bool]) -> None:
    """Several appeals may stand below each other: what is above one that went is the last line, too."""
    blocks = view.document.blocks
    for i in reversed([i for i, kept in enumerate(content) if kept][3:]):
        kind, _ = _kind(view, i)
        if kind not in _ANYWHERE or len(blocks[i].text) > _reach(kind) or blocks[i].kind not in _TITLES:
            return
        content[i] = False


def _shouts_elsewhere(block: SourceBlock) -> bool:
    """A paragraph that is one link and all capitals: another story set into this one."""
    text = block.text
    return (
        block.kind == "paragraph"
        and block.link_chars >= len(text)
        and len(text) <= _SHORT
        and text.count(" ") >= 3
        and text.isupper()
        and len(block.links) == 1
    )


def _drop_announced(view: View, content: list[bool]) -> None:
    """The titles below "Related articles": short lines that are no sentences, up to the next running text."""
    blocks = view.document.blocks
    for i, phrase in enumerate(view.phrases):
        # A line that is content in spite of its words announces nothing; "More from Ann:" always does.
        label = phrase == "related:whole" and not content[i]
        if not label and not (phrase == "related:start" and blocks[i].text.endswith((":", "："))):
            continue
        for j in range(i + 1, min(len(blocks), i + 1 + _ANNOUNCED)):
            text = blocks[j].text
            if view.prose[j] or blocks[j].kind not in _TITLES or len(text) > _SHORT or ends_sentence(text):
                break
            if j > i + 1 and _stands_apart(view, i, j):
                break
            content[j] = False


def _stands_apart(view: View, label: int, j: int) -> bool:
    """Whether a line below the first title is the article's own again: below a blank line where the title had none, or
    bold and no link outside of the label's box."""
    blocks = view.document.blocks
    if view.document.kind != "html":
        return blocks[j].gap > 0 == blocks[label + 1].gap
    block = blocks[j]
    return block.bold and not block.link_chars and block.group != blocks[j - 1].group and bool(blocks[j - 1].link_chars)


def _drop_titles_below(view: View, content: list[bool]) -> None:
    """In copied text: several titles of other stories between the last paragraph and the notices below it."""
    blocks = view.document.blocks
    inside = [i for i, kept in enumerate(content) if kept]
    if view.document.kind == "html" or not inside or inside[-1] + 1 >= len(blocks):
        return
    first = len(inside)
    while first and _other_title(view, inside[first - 1]):
        first -= 1
    run = inside[first:]
    told = any(_kind(view, i)[0] in _SURE for i in range(inside[-1] + 1, min(len(blocks), inside[-1] + 4)))
    if len(run) >= _TITLES_BELOW and first and told and not blocks[inside[first - 1]].text.endswith((":", "：")):
        for i in run:
            content[i] = False


def _other_title(view: View, i: int) -> bool:
    """A line that could be the title of another story."""
    block = view.document.blocks[i]
    text = block.text
    return (
        not view.prose[i]
        and block.kind in ("line", "paragraph", "heading")
        and len(text) <= _SHORT
        and not text.endswith(_ENDS)
        and (text.count(" ") >= 3 or not text.isascii())
    )


def _drop_last_lines(view: View, content: list[bool]) -> None:
    """Below the last running text: a line that announces what follows no more, its date, its writer's name or initials,
    a place or topic in capitals, signs that end it."""
    blocks = view.document.blocks
    for i in reversed([i for i, kept in enumerate(content) if kept][2:]):
        text = blocks[i].text
        if view.prose[i] or blocks[i].kind not in _TITLES or len(text) > _TINY:
            return
        if not (text.endswith((":", "：")) or _SIGNS.fullmatch(text) or _signs_off(view, blocks[i])):
            return
        content[i] = False


def _signs_off(view: View, block: SourceBlock) -> bool:
    """A date, a place or topic in capitals, a name."""
    text, language = block.text, view.document.language
    dates = find_dates(text, language=language) if any(map(str.isdigit, text)) else []
    if dates and 2 * sum(each.end - each.start for each in dates) >= len(text) - 12:
        return True
    if block.kind == "list_item":
        return False
    return (text.isupper() and len(text) <= _SHOUTED) or is_byline(
        _ADDRESS.sub("", text).strip("【】"), language=language
    )


def _drop_last_bios(view: View, content: list[bool]) -> None:
    """Below the last running text: what its own names call the author's."""
    for i in reversed([i for i, kept in enumerate(content) if kept][2:]):
        block = view.document.blocks[i]
        if kind_of_name(block.name) != "bio" or len(block.text) > _BIO:
            return
        content[i] = False


def _cut_tail(view: View, content: list[bool], kinds: frozenset[str]) -> None:
    """From the first notice that ends an article on, when hardly any running text follows it."""
    blocks = view.document.blocks
    inside = [i for i, kept in enumerate(content) if kept]
    if not inside:
        return
    total = sum(len(blocks[i].text) for i in inside) or 1
    below = 0
    cut = None
    sign_off = _cut_where_the_make_changes(view, content, inside)
    for i in range(len(blocks) - 1, inside[0], -1):
        kind, strength = _kind(view, i)
        if not kind and view.document.kind != "html" and content[i] and reads_like_disclaimer(blocks[i].text):
            kind, strength = "disclaimer", "whole"
        ends = kind in kinds and (
            strength == "whole" or (strength == "start" and not content[i]) or len(blocks[i].text) > 200
        )
        if ends and below <= _LEFT_BELOW * total:
            cut = i
        elif content[i] and not kind:
            below += len(blocks[i].text)
            if below > _LEFT_BELOW * total:
                break
    if sign_off is not None and (cut is None or sign_off < cut):
        cut = sign_off
    if cut is None:
        return
    for i in range(cut, len(blocks)):
        content[i] = False
    # Scraps directly above the notice ("|Square", a logo's name) go with it.
    for i in range(cut - 1, max(-1, cut - 5), -1):
        text = blocks[i].text
        if not content[i] or len(text) > _TINY or text.endswith(_ENDS) or blocks[i].kind in ("list_item", "table"):
            break
        content[i] = False


def _cut_where_the_make_changes(view: View, content: Sequence[bool], inside: Sequence[int]) -> int | None:
    """The sign-off below which nothing is written the way the text above is, however much there is."""
    if view.document.kind != "html" or not any(view.phrases[i] == _SIGN_OFF for i in range(inside[0], inside[-1])):
        return None
    blocks, groups = view.document.blocks, view.document.groups

    def make(i: int) -> tuple[str, str]:
        return (blocks[i].tag, groups[blocks[i].group].name)

    seen: set[tuple[str, str]] = set()
    last: dict[tuple[str, str], int] = {make(i): i for i in inside if view.prose[i]}
    reach = -1
    for i in range(inside[0], inside[-1]):
        if content[i] and view.prose[i]:
            seen.add(make(i))
            reach = max(reach, last[make(i)])
        elif seen and reach < i and view.phrases[i] == _SIGN_OFF and len(blocks[i].text) <= _SHORT:
            return i
    return None
