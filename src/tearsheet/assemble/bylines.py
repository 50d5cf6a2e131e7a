"""Bylines as the page shows them: short lines at the headline or below the body that name people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tearsheet.dates import find_dates
from tearsheet.document import SourceBlock
from tearsheet.label.labelling import Labelled
from tearsheet.names import (
    before_credit,
    has_given_name,
    is_account,
    is_byline,
    is_desk_line,
    is_particle,
    person_score,
    posted_by,
    split_names,
)

from .sentences import is_body_sentence

_ABOVE, _BELOW, _INTO_BODY = 4, 10, 2
_AT_BODY, _END_OF_BODY, _TAIL = 4, 2, 9
# A line that says "written by" may stand deeper in the body and further below it.
_DEEP, _FAR_TAIL = 9, 30
_MAX_LINE, _SHORT, _DESK = 200, 70, 40
_MENU = 6
_PLAIN, _FEW = 3, 3
# Letters of a date and an hour ("18. October 2019, 15:07 Uhr").
_MONTH = 14
_PERSON = 0.7
# "Posted on 3 May in News by Ann Lee"; what comes later in a line is said of somebody.
_RUN = 60
_HAN_NAME = 0.85
_CONTACT = "press_contact:whole"
# Ways of naming that sentences of the body have, too.
_IN_LINES = ("dated", "run", "run-other", "label-other")
# What a line's phrase tells: such lines name networks, other stories and readers.
_NO_BYLINE = ("share", "related", "newsletter", "search", "cookie", "editor_signoff:inside")
_GLUED = re.compile(r"\b(?!(?:Mc|Mac|De|Di|Du|La|Le|Fitz|Van|Von)[A-Z])[^\W\d_]{0,20}[a-zà-ÿ][A-ZÀ-Ý][a-zà-ÿ]")
# Where people's pages stand in the sites' address schemes.
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es|a|zy|i|y|ka)?|people|person(?:en)?|profiles?|staff|by|writers?|columnists?|contributors?|reporters?|"
    r"journalists?|redaktion|redaccion|team|yazar(?:lar)?|penulis|forfatter|skribent|kirjoittaja|szerzo|avtor|redaktorzy|auteurs?|autore|members?|users?|user)/[^/?#]|[?&]author=|/@[\w.]{2,}",
    re.I,
)
_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:post|article|blog|entry)?(?:by-?line|author)(?!i)[a-z]{0,9}|autor(?:en|es|a)?|auteurs?|autore|"
    r"writers?|contributors?|creators?|journalists?|firma|signature|vcard|fn)(?=$|[\s_-])"
)
_NOT_AUTHOR_NAME = re.compile(
    r"comment|related|photo|image|caption|(?<!v)card|teaser|recommend|widget|bio|descr|social|follow|avatar|role|title"
)
_ABOUT_AUTHOR = re.compile(
    r"author|autor|bio(?:$|[\s_-])|byline|writer|submitted|post-?(?:footer|meta|info)|entry-(?:footer|meta)"
)
# Lines that hold the date, the author and the section together.
_META_NAME = re.compile(r"(?:^|[\s_-])(?:meta|info|details|submitted|published|posted|date|dateline)(?=$|[\s_-])")
# A day whose order no language tells is still one.
_DAY = re.compile(r"(?<!\d)\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)")
_PARTS = re.compile(r"\s[|•·⋅/—–]\s")
# "(Ann Lee / Gazette)": who took the picture above.
_PICTURE = re.compile(r"\([^()\n]{3,60} / [^()\n]{2,60}\)")
_BY = re.compile(r"(?<![\w])(?:by|von|par|por|da|door|av|af|di)(?![\w])", re.I)


@dataclass(slots=True, frozen=True)
class Byline:
    """The names that one line shows."""

    block: int
    names: tuple[str, ...]
    raw: str
    how: str
    """What tells that it is one: `page` (links to an author's page), `label`, `named` (the container's name),
    `bare` (nothing but names), `dated` (beside a date), `run` (in a sentence)."""
    where: str
    """`above`, `head` and `body` at the headline, `far` at a body's begin far below it, `tail` at its end."""
    far: int
    """Blocks between the headline (in the tail: the body's end) and the line."""
    url: str | None = None


def visible_bylines(labelled: Labelled) -> Iterator[Byline]:
    """Bylines in reading order."""
    blocks, labels = labelled.document.blocks, labelled.labels
    content = [i for i, label in enumerate(labels) if label.role == "content"]
    first, last = labelled.body_begins, content[-1] if content else len(blocks) - 1
    headline = labelled.headline.block
    if headline is None:
        # A slogan that got in is not the body's beginning.
        first = next((i for i in content if len(blocks[i].text) >= _SHORT), first)
        start, stop = max(0, first - _BELOW), first + _INTO_BODY + 1
    else:
        start = max(0, headline - _ABOVE)
        stop = min(headline + _BELOW + 1, first + _INTO_BODY) if first > headline else headline + _BELOW + 1
    middle = start if headline is None else headline
    for i in range(start, min(stop, len(blocks))):
        if i != headline and i not in labelled.headline.repeats:
            where = "above" if i < middle else "body" if labels[i].role == "content" else "head"
            yield from _read(i, blocks[i], labelled, where, abs(i - middle))
    if first > stop:
        for i in range(max(stop, first - _AT_BODY), min(first + _INTO_BODY, len(blocks))):
            yield from _read(i, blocks[i], labelled, "far", abs(i - first))
        stop = min(first + _INTO_BODY, len(blocks))
    for i in range(stop, min(first + _DEEP, last - _END_OF_BODY)):
        if len(blocks[i].text) <= _SHORT:
            yield from _labelled_alone(i, blocks[i], labelled, "body", abs(i - middle))
    for i in range(max(stop, last - _END_OF_BODY), min(last + _TAIL, len(blocks))):
        if labelled.view.phrases[i].startswith(_CONTACT):
            return  # whoever is named below answers the press
        if not in_comments(labelled, i):
            yield from _read(i, blocks[i], labelled, "tail", abs(i - last))
    around = _container(labelled, content)
    for i in range(last + _TAIL, min(last + _FAR_TAIL, len(blocks))) if around else ():
        if len(blocks[i].text) <= _SHORT and _within(labelled, i, around) and not in_comments(labelled, i):
            yield from _labelled_alone(i, blocks[i], labelled, "tail", abs(i - last))


def _labelled_alone(i: int, block: SourceBlock, labelled: Labelled, where: str, far: int) -> Iterator[Byline]:
    """Far from where bylines stand only a line that says so counts: "Written by Ann Lee"."""
    yield from (byline for byline in _read(i, block, labelled, where, far) if byline.how == "label")


def _container(labelled: Labelled, content: Sequence[int]) -> int:
    """The innermost container of the whole body; 0 where that is the page."""
    groups, blocks = labelled.document.groups, labelled.document.blocks
    if not content or labelled.document.kind != "html":
        return 0
    around: list[int] = []
    for i in {blocks[i].group: i for i in content}.values():
        path, group = [], blocks[i].group
        while group:
            path.append(group)
            group = groups[group].parent
        around = path if not around else [group for group in around if group in path]
    return next((group for group in around if groups[group].tag not in ("body", "html", "form")), 0)


def _within(labelled: Labelled, block: int, container: int) -> bool:
    group = labelled.document.blocks[block].group
    while group and group != container:
        group = labelled.document.groups[group].parent
    return group == container


def in_comments(labelled: Labelled, block: int) -> bool:
    """Whether the block stands where readers write."""
    groups = labelled.document.groups
    group = labelled.document.blocks[block].group
    while group:
        if "comment" in groups[group].name and groups[group].tag not in ("body", "main", "article"):
            return True
        group = groups[group].parent
    return False


def _surely_person(name: str) -> bool:
    """Without label or named container: two words at least, none glued of several (menus are); Han names have none."""
    score = person_score(name)
    whole = " " in name or (score >= _HAN_NAME and len(name) > 2 and name > "\u2e7f")
    return score >= 0.75 and whole and not _GLUED.search(name)


def _read(i: int, block: SourceBlock, labelled: Labelled, where: str, far: int) -> Iterator[Byline]:
    text = block.text
    if labelled.view.phrases[i].startswith(_NO_BYLINE) or _PICTURE.fullmatch(text):
        return
    language = labelled.document.language
    if len(text) > _MAX_LINE or (
        block.kind == "heading" and (block.level <= 2 or where == "body") and not is_byline(text, language=language)
    ):
        return
    if block.kind == "caption" and not is_byline(text, language=language):
        return
    named_group = labelled.document.groups[block.group].name
    own_names = f"{block.name} {named_group}"
    named = bool(_AUTHOR_NAME.search(own_names)) and not _NOT_AUTHOR_NAME.search(own_names)
    people = _linked(block, language, named, where)
    if people:
        names = tuple(dict.fromkeys(name for name, _ in people))
        url = people[0][1] if len(people) == 1 else None
        yield Byline(i, _with_unlinked(names, text, language), text, "page", where, far, url)
        return
    found = _named(text, language, named, own_names, where) or _account(i, labelled, where)
    if found is not None and found[0] in _IN_LINES and is_body_sentence(labelled, i):
        return
    if found is not None:
        how, names = found
        # A comma behind: one of several topics, each in an element of its own.
        if how in ("bare", "dated") and (text.endswith(",") or (how == "bare" and _in_list(i, labelled))):
            return
        yield Byline(i, names, text, how, where, far)


def _is_dated(text: str, language: str | None) -> bool:
    if not any(map(str.isdigit, text)):
        return False
    if find_dates(text, language=language):
        return True
    return any(text.count(sign) > 1 for sign in "/.-") and bool(_DAY.search(text))


def _only_beside_date(text: str, name: str) -> bool:
    """Nothing but a day and an hour stands beside it: "MikeNils 18.10.2019, 15:07 Uhr"."""
    rest = text.replace(name, "", 1)
    return not rest.isupper() and sum(map(str.isalpha, rest)) <= _MONTH


def _account(i: int, labelled: Labelled, where: str) -> tuple[str, tuple[str, ...]] | None:
    """Copied text only: the one short line between headline and date, or right above a date, may name an account."""
    document, labels, headline = labelled.document, labelled.labels, labelled.headline.block
    text = document.blocks[i].text
    if document.kind == "html" or where not in ("head", "above") or headline is None or len(text) > _DESK:
        return None
    if labels[i].kind != "other" or any(map(str.isdigit, text)) or text.count(" ") > _FEW or not text[0].isalnum():
        return None
    dates = [j for j in (i + 1, i + 2) if j < len(labels) and labels[j].kind == "date"]
    if not dates and not (i and labels[i - 1].kind == "date"):
        return None
    return "account", (text,)


def _holds_words(name: str) -> bool:
    """ "Berlin nach Ulm": small words that are no particles of a name."""
    words = name.split()
    return words[0][0].isupper() and any(word.islower() and word.isalpha() and not is_particle(word) for word in words)


def _in_list(i: int, labelled: Labelled) -> bool:
    """One of many short lines of one container: a menu of places or names."""
    blocks, headline = labelled.document.blocks, labelled.headline.block
    if labelled.document.kind != "html" and headline is not None:
        return _in_copied_menu(i, labelled, headline)
    group = blocks[i].group
    around = blocks[max(0, i - _MENU) : i + _MENU + 1]
    return sum(1 for b in around if b.group == group and len(b.text) <= _DESK) > _MENU


def _in_copied_menu(i: int, labelled: Labelled, headline: int) -> bool:
    """Copied text has no containers: a menu ends at the headline, or at a date above it; below, kinds tell."""
    blocks, labels = labelled.document.blocks, labelled.labels
    if i < headline:
        return not any(labels[j].kind == "date" for j in range(i + 1, headline))
    between = range(max(i - _MENU, headline + 1), i)
    return sum(1 for j in between if labels[j].kind == "other" and len(blocks[j].text) <= _DESK) > _PLAIN


def _linked(block: SourceBlock, language: str | None, named: bool, where: str) -> list[tuple[str, str]]:
    """The people whose pages the line links to; and lines of nothing but links with people's names."""
    found = [(label, href) for label, href in block.links if _AUTHOR_PAGE.search(href)]
    if not found and len(block.links) > 1 and block.link_chars >= 0.8 * len(block.text):
        found = [(label, href) for label, href in block.links if _surely_person(label)]
        found = found if len(found) == len(block.links) else []
    people = [(name, href) for label, href in found for name in split_names(label, language=language)]
    people = [(name, href) for name, href in people if person_score(name) >= 0.4]
    # Reviewers and photographers have their pages, too.
    if len(people) > 1:
        before = before_credit(block.text)
        people = [(name, href) for name, href in people if name in before] or people
    if people and (named or where != "above") and sum(len(name) for name, _ in people) >= 0.15 * len(block.text):
        return people
    return []


def _with_unlinked(linked: tuple[str, ...], text: str, language: str | None) -> tuple[str, ...]:
    """ "By <a>Ann Lee</a> and Bob Roe": also those of a byline who have no page."""
    if not is_byline(text, language=language):
        return linked
    names = split_names(text, language=language)
    more = set(names).difference(linked)
    whole = set(linked).issubset(names)
    return tuple(names) if more and whole and all(_surely_person(name) for name in more) else linked


def _named(
    text: str, language: str | None, named: bool, own_names: str, where: str
) -> tuple[str, tuple[str, ...]] | None:
    """How a line without author's links names people, and whom."""
    account = posted_by(text, language)
    if account is not None:
        return "label", (account,)
    if is_byline(text, language=language):
        names = split_names(text, language=language)
        before = text.partition(names[0])[0] if names else ""
        if any(map(str.isalpha, before)):
            return "label", tuple(names)
        if named or all(_surely_person(name) for name in names):
            known = where == "head" or any(has_given_name(name) or name > "\u2e7f" for name in names)
            return ("named" if named else "bare", tuple(names)) if named or known else None
        return None
    if where == "head" and len(text) <= _DESK and is_desk_line(text):
        desk = tuple(split_names(text, language=language)[:1])
        # "By Staff" names nobody.
        return ("desk", desk or (text,)) if desk or not _BY.match(text) else None
    return _among_words(text, language, named, own_names, where)


def _among_words(
    text: str, language: str | None, named: bool, own_names: str, where: str
) -> tuple[str, tuple[str, ...]] | None:
    """How a line names people beside other words, a day or a credit, and whom."""
    dated = _is_dated(text, language)
    by = _BY.search(text)
    if not (
        dated or named or by or _META_NAME.search(own_names) or (where == "tail" and _ABOUT_AUTHOR.search(own_names))
    ):
        return None
    names = split_names(text, language=language) if before_credit(text).strip() else []
    if not names or any(_holds_words(name) for name in names):
        return None
    if dated and len(names) > 1 and _PARTS.search(text):
        names = [name for name in names if person_score(name) >= _PERSON] or names
    persons = all(person_score(name) >= _PERSON for name in names)
    if not persons and any(word.isdigit() for name in names for word in name.split()):
        return None  # "Jun 2"
    if named and (persons or len(text) <= _SHORT):
        return ("named" if persons else "named-other"), tuple(names)
    if by is not None and by.start() == 0 and len(text) <= _SHORT:
        return "label-other", tuple(names[:1])
    if persons and by is not None and 0 < by.start() <= _RUN:
        return "run", tuple(names)
    if dated and by is not None and by.start() > 0 and 1 <= len(text[by.end() :].split()) <= _FEW:
        return "run-other", (text[by.end() :].strip(),)
    if dated and where == "head" and len(names) == 1 and is_account(names[0]) and _only_beside_date(text, names[0]):
        return "account", tuple(names)
    in_sentence = text.partition(names[-1])[2].lstrip()[:1].islower() and not any(map(has_given_name, names))
    return ("dated", tuple(names)) if persons and not in_sentence else None
