"""Containers of something else than the article, however like prose it reads: comments, consent, other articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from tearsheet.document import Document, Group, Hint, SourceBlock
from tearsheet.toml_data import read_toml

from .features import View

_HINTS = (Hint.NAV, Hint.FOOTER, Hint.ASIDE)
# Their class words speak of the whole page ("comments-open", "has-sidebar").
_SKIPPED = frozenset(("body", "main", "html", "article"))
# What is left when a foreign part is cut must still be an article, and the larger part.
_MIN_LEFT = 250
# Lists of whole-item links with texts as long as headlines are offers of other articles.
_OFFER = 25
_LINKED = 0.9
# "Sleep: <a>What helps at night</a>": a topic before each link; several together are a list of offers, too.
_PARTLY, _SEVERAL, _TITLE = 0.5, 3, 140
# Blocks and characters of a box that is there for its form.
_FEW, _LITTLE = 2, 300
_POST = re.compile(
    r"(?:^|\s)(?:(?:post|entry|article|story|node|news)[-_](?P<one>\d{2,12})"
    r"|(?:js-|el)?(?:post|message|msg|reply|answer|pid)[-_]?(?P<two>\d{1,12})|p(?P<three>\d{4,12}))(?=\s|$)"
)
_IN_THREAD = "thread:"
_THREADED = re.compile(
    r"(?:^|\s)(?:message--post|postcontainer|postbit\w*|forum-?post|topic-post|bbp-reply|js-post|thread-?post)(?=\s|$)"
)
# Headings among the paragraphs that show how the article's own are written.
_OWN_HEADINGS = 2
_WHOLE = frozenset(("body", "html"))


@cache
def _words() -> tuple[re.Pattern[str], frozenset[str]]:
    """The pattern of all foreign words, and those that are sure."""
    data = read_toml(__package__, "foreign.toml")
    words = data["sure"] + data["likely"]
    pattern = re.compile(r"(?:^|[\s_-])(" + "|".join(map(re.escape, words)) + r")(?=$|[\s_-])")
    return pattern, frozenset(data["sure"])


@lru_cache(maxsize=8192)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(_words()[0].findall(name))


def drop_foreign(view: View, content: list[bool]) -> None:
    """Take content out that lies in foreign containers, when enough stands outside of them."""
    document = view.document
    sure = _words()[1]
    by_word: dict[str, list[int]] = {}
    for index, group in enumerate(document.groups):
        if group.name and group.tag not in _SKIPPED:
            for word in _words_of(group.name):
                by_word.setdefault(word, []).append(index)
    # Each word by itself: where the article itself lies in "widget" containers, "comment" still tells.
    # Nothing can be dropped from containers without content.
    held = _held(document, content)
    for word, indices in by_word.items():
        if not any(held[index] for index in indices):
            continue
        marked = [False] * len(document.groups)
        for index in indices:
            marked[index] = True
        _drop(document, content, _groups_under(document.groups, marked), share=None if word in sure else 1.0)
    for hint in _HINTS:
        _drop_marked(document, content, [bool(block.hints & hint) for block in document.blocks])
    other = _other_articles(view, content)
    if other is not None:
        _drop(document, content, other, share=None)
    posts = _other_posts(view, content)
    if posts is not None:
        _drop(document, content, posts, share=None)
    _drop_offers(document, content)
    _drop_beside_forms(document, content)


def drop_inserted_titles(document: Document, content: list[bool]) -> None:
    """Headings of what is set between the paragraphs of an article: other stories, players, offers."""
    _drop_linked_titles(document, content)
    _drop_boxed_titles(document, content)


def _drop_linked_titles(document: Document, content: list[bool]) -> None:
    """Headings that are nothing but a link below a linked label ("Advertiser's content"), between two paragraphs."""
    blocks = document.blocks
    inside = [i for i, kept in enumerate(content) if kept]
    for place, i in enumerate(inside[:-1]):
        if blocks[i].kind != "heading" or i < 2 or not _is_link(blocks[i]) or not _is_link(blocks[i - 1]):
            continue
        # The label may be content, too.
        before = place - 2 if place and inside[place - 1] == i - 1 else place - 1
        if before < 0:
            continue
        one, other = blocks[inside[before]], blocks[inside[place + 1]]
        if one.group == other.group != blocks[i].group and one.kind == other.kind == "paragraph":
            content[i - 1] = content[i] = False


def _drop_boxed_titles(document: Document, content: list[bool]) -> None:
    """Headings alone in a box of their own, where the article's own stand right among its paragraphs."""
    blocks, groups = document.blocks, document.groups
    inside = [i for i, kept in enumerate(content) if kept]
    own = Counter(blocks[i].group for i in inside if blocks[i].kind == "heading")
    if max(own.values(), default=0) < _OWN_HEADINGS:
        return
    held = _held(document, content)
    boxed: dict[int, list[int]] = {}
    for before, i, after in zip(inside, inside[1:], inside[2:], strict=False):
        box, around = blocks[i].group, blocks[before].group
        alone = blocks[i].kind == "heading" and held[box] == 1 and groups[box].tag != "blockquote"
        if alone and around == blocks[after].group != box:
            boxed.setdefault(around, []).append(i)
    for around, found in boxed.items():
        # Where most headings have a box, that is how this site writes them.
        if own[around] >= max(_OWN_HEADINGS, len(found)):
            for i in found:
                content[i] = False


def _is_link(block: SourceBlock) -> bool:
    return block.kind != "caption" and block.link_chars >= _LINKED * len(block.text)


def _held(document: Document, content: Sequence[bool]) -> list[int]:
    """For each container how many blocks of content stand in it, at any depth."""
    held = [0] * len(document.groups)
    for block, inside in zip(document.blocks, content, strict=True):
        held[block.group] += inside
    for index in range(len(held) - 1, 0, -1):
        held[document.groups[index].parent] += held[index]
    return held


def _drop(document: Document, content: list[bool], out: Sequence[bool], share: float | None = 1.0) -> None:
    _drop_marked(document, content, [out[block.group] for block in document.blocks], share)


def _drop_marked(document: Document, content: list[bool], out: Sequence[bool], share: float | None = 1.0) -> None:
    """Drop what is marked, if enough is left: a minimum, and with a share at least that much of what goes."""
    kept = gone = 0
    for block, inside, foreign in zip(document.blocks, content, out, strict=True):
        if inside and foreign:
            gone += len(block.text)
        elif inside:
            kept += len(block.text)
    if gone and kept >= (_MIN_LEFT if share is None else max(_MIN_LEFT, share * gone)):
        for i, foreign in enumerate(out):
            if foreign:
                content[i] = False


def _groups_under(groups: Sequence[Group], marked: Sequence[bool]) -> list[bool]:
    under = [False] * len(groups)
    for index in range(1, len(groups)):
        under[index] = marked[index] or under[groups[index].parent]
    return under


def _drop_offers(document: Document, content: list[bool]) -> None:
    """Runs of list items that are nothing but long links."""
    blocks = document.blocks
    linked = [b.kind == "list_item" and b.link_chars >= _PARTLY * len(b.text) for b in blocks]
    start = 0
    while start < len(blocks):
        if not linked[start]:
            start += 1
            continue
        end = start
        while end < len(blocks) and linked[end]:
            end += 1
        run = blocks[start:end]
        whole = all(block.link_chars >= _LINKED * len(block.text) for block in run)
        titles = len(run) >= _SEVERAL and not any(b.text.endswith(".") or len(b.text) > _TITLE for b in run)
        if (whole or titles) and sum(len(block.text) for block in run) >= _OFFER * len(run):
            content[start:end] = [False] * (end - start)
        start = end


def _drop_beside_forms(document: Document, content: list[bool]) -> None:
    """What little stands in one box with a form: "Get the Record in your inbox. [Your address] [Sign up]"."""
    forms = [index for index, group in enumerate(document.groups) if group.tag == "form"]
    if not forms:
        return
    held = _held(document, content)
    boxes = {document.groups[index].parent for index in forms}
    marked = [index in boxes and 0 < held[index] <= _FEW for index in range(len(held))]
    if not any(marked):
        return
    sizes = [0] * len(held)
    for block, inside in zip(document.blocks, content, strict=True):
        sizes[block.group] += len(block.text) * inside
    for index in range(len(sizes) - 1, 0, -1):
        sizes[document.groups[index].parent] += sizes[index]
    small = [mark and size <= _LITTLE for mark, size in zip(marked, sizes, strict=True)]
    _drop(document, content, _groups_under(document.groups, small), share=None)


def _other_articles(view: View, content: Sequence[bool]) -> list[bool] | None:
    """With the headline inside one `article` element, its sibling articles with headings of their own are others."""
    document, headline = view.document, view.headline.block
    if headline is None:
        return None
    groups = document.groups
    own = _enclosing_articles(groups, document.blocks[headline].group)
    if not own:
        return None
    headed: dict[int, bool] = {}
    for i, block in enumerate(document.blocks):
        if not content[i]:
            continue
        articles = _enclosing_articles(groups, block.group)
        if articles and not own & articles:
            outermost = min(articles)
            headed[outermost] = headed.get(outermost, False) or (block.kind == "heading" and block.level <= 3)
    marked = [headed.get(index, False) for index in range(len(groups))]
    return _groups_under(groups, marked) if any(marked) else None


def _other_posts(view: View, content: Sequence[bool]) -> list[bool] | None:
    """Containers with the number of another post than the one that holds the headline, or else the first text."""
    document, headline = view.document, view.headline.block
    numbers: list[str | None] = [None]
    for group in document.groups[1:]:
        own = _post_number(group.name) if group.name and group.tag not in _WHOLE else None
        numbers.append(own or numbers[group.parent])
    if len(set(numbers)) < 3:
        numbers = _numbered_alike(document.groups)
    if len(set(numbers)) < 3:
        return None
    first = headline if headline is not None else next((i for i, kept in enumerate(content) if kept), None)
    main = None if first is None else numbers[document.blocks[first].group]
    if main is None:
        text = next((i for i, kept in enumerate(content) if kept and view.prose[i]), None)
        number = None if text is None else numbers[document.blocks[text].group]
        # Of posts of a blog one may tell of several; those of a thread answer the first.
        main = number if number is not None and number.startswith(_IN_THREAD) else None
    return None if main is None else [number is not None and number != main for number in numbers]


def _numbered_alike(groups: Sequence[Group]) -> list[str | None]:
    """Siblings of one make that are posts of a thread by their name, counted."""
    numbers: list[str | None] = [None]
    seen: Counter[tuple[int, str, str]] = Counter()
    for group in groups[1:]:
        own = None
        if group.name and numbers[group.parent] is None and group.tag not in _WHOLE and _THREADED.search(group.name):
            make = (group.parent, group.tag, group.name.split(" ", 1)[0])
            seen[make] += 1
            own = f"{_IN_THREAD}{seen[make]}"
        numbers.append(own or numbers[group.parent])
    return numbers


@lru_cache(maxsize=8192)
def _post_number(name: str) -> str | None:
    found = _POST.search(name)
    return None if found is None else found["one"] or f"{_IN_THREAD}{found['two'] or found['three']}"


def _enclosing_articles(groups: Sequence[Group], index: int) -> set[int]:
    found = set()
    while index:
        if groups[index].tag == "article":
            found.add(index)
        index = groups[index].parent
    return found
