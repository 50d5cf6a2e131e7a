"""Headings without heading markup: in copied text by shape, on pages by bold lines; captions and list items of text.

A heading is a short line without a sentence's end that stands directly above running text. A short line above
another heading heads nothing: it is the caption of a picture that copying lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tearsheet.words import ends_sentence, faq_heading, key_points_heading

from .features import View

_BULLET = re.compile(r"(?:[-*•·▪●‣–]|\(?\d{1,2}[.)])\s+\S")
_ITEM_MARK = re.compile(r"^(?:[-*•·▪●‣–]|\(?\d{1,2}[.)])\s+")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+\S")
_ENDS_SENTENCE = (".", "。", "；", ";", ",", "，", "…")
_LISTED, _LISTED_ALIKE = 2, 3
_MAX_HEADING = 130
_MAX_WORDS = 18
_MAX_BOLD = 90
_LABEL_WORDS = 4
_LEADS_OVER = 4
_LONGEST_SAID = 60
_SENTENCE, _WORDS = 40, 5
_WIDE_HEADING = re.compile(r"(?=.*[\u3040-\u30ff\u3400-\u9fff]{3})[^。！；;…：:\n]{4,32}(?<![，、,.])")
_AGENCY_AT_END = re.compile(
    r"\b(?:getty(?: images)?|afp(?: pic| photo)?|reuters|ap photo|shutterstock|istock(?:photo)?|unsplash|pexels|alamy|"
    r"dpa|epa|imago|xinhua|keystone|picture alliance)\W{0,2}$",
    re.I,
)
# A heading may end with a question in marks; what is said in marks, with or without its speaker, is a paragraph.
_ASKS_IN_MARKS = re.compile(r"[^“”:]+[^“”:,\s]\s*“[^“”]+\?”")
_ASIDE = re.compile(
    r"quote|caption|credit|photo|image|related|promo|teaser|(?<![a-z])ad(?:s|vert\w*)?(?=$|[\s_-])|author|date|share",
    re.I,
)
_CREDIT = re.compile(
    r"\b(?:photo|image|picture|foto|bild|credit|file photo|getty|afp|reuters)\b|图|圖|写真|撮影|摄", re.I
)


def shapes_of(view: View, content: Sequence[bool]) -> dict[int, str]:
    """Kinds of body lines that are no paragraphs, by block index: heading, list_item, caption, contents (an entry of a
    table of contents)."""
    blocks = view.document.blocks
    body = [i for i, inside in enumerate(content) if inside and blocks[i].kind == "line"]
    listed = _contents(view)
    body = [i for i in body if i not in listed]
    short = {i for i in body if _heading_like(blocks[i].text)}
    style = _title_style([blocks[i].text for i in short])
    shapes = _numbered_headings(view, body) | _unmarked_lists(view, body, short)
    points = False
    for place, i in enumerate(body):
        text = blocks[i].text
        points = points and not (view.prose[i] and text.endswith(_ENDS_SENTENCE))
        if i in shapes:
            continue
        if _BULLET.match(text) or points:
            shapes[i] = "list_item"
        elif i in short and key_points_heading(text) and place + 1 < len(body):
            # Marks of list items get lost in copying; down to the first paragraph the lines are points.
            shapes[i] = "heading"
            points = body[place + 1] in short
        elif i in short:
            below = body[place + 1] if place + 1 < len(body) else None
            kind = _short_line_kind(view, i, below, short, style, place)
            if kind:
                shapes[i] = kind
    return shapes | dict.fromkeys((i for i in listed if content[i]), "contents")


def _unmarked_lists(view: View, body: Sequence[int], short: set[int]) -> dict[int, str]:
    """Short lines close below each other between blank lines are a list that lost its marks; a short line that stands
    free right above them is its heading."""
    blocks = view.document.blocks
    found: dict[int, str] = {}
    for place in range(1, len(body) - 1):
        i = body[place]
        if i in found or i not in short or not blocks[i].gap or blocks[i].text.endswith(("?", "？")):
            continue
        run = [i]
        while run[-1] + 1 in short and not blocks[run[-1] + 1].gap:
            run.append(run[-1] + 1)
        above, behind = body[place - 1], run[-1] + 1
        free = behind < len(blocks) and blocks[behind].gap > 0 and view.prose[behind]
        if len(run) >= _LISTED_ALIKE and free and above in short and above == i - 1 and blocks[above].gap:
            found |= dict.fromkeys(run, "list_item") | {above: "heading"}
    return found


def _contents(view: View) -> frozenset[int]:
    """The entries of a table of contents: two short lines at least that all stand again below, as headings."""
    blocks = view.document.blocks
    times = Counter(block.text for block in blocks if block.kind == "line")
    places: dict[str, list[int]] = {}
    if _LISTED in times.values():
        for i, block in enumerate(blocks):
            text = block.text
            if times[text] == _LISTED and i != view.headline.block and _heading_like(_ITEM_MARK.sub("", text)):
                places.setdefault(text, []).append(i)
    twice = [at for at in places.values() if len(at) == _LISTED]
    above = [at[0] for at in twice]
    if len(twice) < _LISTED or max(above) >= min(at[1] for at in twice) or max(above) - min(above) > 2 * len(above):
        return frozenset()
    return frozenset(above)


def _numbered_headings(view: View, body: Sequence[int]) -> dict[int, str]:
    """Short numbered lines, each right above running text, count the sections and not the items of a list."""
    blocks = view.document.blocks
    numbered = [place for place, i in enumerate(body[:-1]) if _NUMBERED.match(blocks[i].text)]
    heading = [
        body[place]
        for place in numbered
        if len(blocks[body[place]].text) <= _MAX_BOLD
        and not blocks[body[place]].text.endswith(_ENDS_SENTENCE)
        and view.prose[body[place + 1]]
        and not _BULLET.match(blocks[body[place + 1]].text)
    ]
    return dict.fromkeys(heading, "heading") if len(heading) >= max(2, 0.8 * len(numbered)) else {}


def page_headings(view: View, content: Sequence[bool]) -> dict[int, str]:
    """Paragraphs of a page's body that act as headings; none where it has real ones."""
    blocks = view.document.blocks
    body = [i for i, inside in enumerate(content) if inside]
    text = next((i for i in body if view.prose[i]), 0)
    if sum(1 for i in body if blocks[i].kind == "heading" and i > text) >= 2:
        return {}
    named = _named_alike(view, body)
    if named or sum(1 for i in body if blocks[i].kind == "heading") >= 2:
        return named
    return _bold_headings(view, body) or _plain_headings(view, body)


def _named_alike(view: View, body: Sequence[int]) -> dict[int, str]:
    """Short lines of a class of their own ("interline"), each between paragraphs of the text and nowhere else."""
    blocks = view.document.blocks
    places: dict[tuple[str, str], list[int]] = {}
    for place, i in enumerate(body):
        if blocks[i].kind == "paragraph" and blocks[i].name:
            places.setdefault((blocks[i].tag, blocks[i].name), []).append(place)
    found: dict[int, str] = {}
    for (_, name), at in places.items():
        few = 2 <= len(at) <= 0.5 * len(body)
        if few and not _ASIDE.search(name) and all(_parts_the_text(view, body, place) for place in at):
            found.update((body[place], "heading") for place in at)
    return found


def _parts_the_text(view: View, body: Sequence[int], place: int) -> bool:
    """Whether a line heads: no sentence, between two paragraphs of one make that is not its own."""
    if not 0 < place < len(body) - 1:
        return False
    blocks = view.document.blocks
    block, above, below = blocks[body[place]], blocks[body[place - 1]], blocks[body[place + 1]]
    alone = above.name != block.name != below.name and above.name == below.name and not block.link_chars
    running = _is_text(view, body[place + 1]) and above.kind == below.kind == "paragraph"
    return alone and running and len(block.text) <= _MAX_BOLD and _heading_like(block.text)


def _plain_headings(view: View, body: Sequence[int]) -> dict[int, str]:
    """Chinese and Japanese: short lines without any sentence mark, between paragraphs that have them.

    One alone may be anything (a caption, a name); of two or more, most articles are divided by them.
    """
    blocks = view.document.blocks
    pictures = {image.at for image in view.document.images}
    found: dict[int, str] = {}
    beside: dict[int, str] = {}
    for place in range(1, len(body) - 1):
        i = body[place]
        block, above, below = blocks[i], blocks[body[place - 1]], blocks[body[place + 1]]
        if not _WIDE_HEADING.fullmatch(block.text) or block.kind != "paragraph" or view.phrases[i]:
            continue
        between = view.prose[body[place - 1]] and view.prose[body[place + 1]] and above.tag == below.tag == block.tag
        if between and not block.link_chars and not _CREDIT.search(block.text):
            (beside if i in pictures else found)[i] = "heading"
    if not 2 <= len(found) <= 0.4 * len(body):
        return {}
    # A line below a picture may be its caption; where most pictures have none, it is a heading like the others.
    captioned = len(beside) > 0.5 * sum(1 for at in pictures if body[0] < at <= body[-1])
    return found if captioned else found | beside


def _bold_headings(view: View, body: Sequence[int]) -> dict[int, str]:
    """Short bold paragraphs directly above running text."""
    blocks = view.document.blocks
    found: dict[int, str] = {}
    said: dict[int, str] = {}
    labels: dict[int, str] = {}
    for place, i in enumerate(body[:-1]):
        block, below = blocks[i], blocks[body[place + 1]]
        if not block.bold or block.kind != "paragraph" or len(block.text) > _MAX_BOLD or block.link_chars:
            continue
        announces = not below.bold and (
            (below.kind == "paragraph" and _is_text(view, body[place + 1])) or below.kind == "list_item"
        )
        shaped = "\n" not in block.text and not block.text.endswith((":", "：", "?", "？"))
        if place and announces and block.text.endswith(":") and block.text.count(" ") < _LABEL_WORDS:
            labels[i] = "heading"
        elif place and announces and shaped:
            if _heading_like(block.text):
                found[i] = "heading"
            elif below.kind == "paragraph" and _said_whole(block.text):
                said[i] = "heading"
    # Something said in marks heads a section where other bold lines do.
    found |= said if found else {}
    # "Background:" above its paragraph, where others stand so.
    found |= labels if len(labels) > 1 or found else {}
    # Where most paragraphs are announced in bold, it is a list of labels (recipes, interviews), not an outline.
    prose = sum(1 for i in body if _is_text(view, i))
    return found if len(found) <= 0.6 * prose else {}


def _heading_like(text: str) -> bool:
    if len(text) > _MAX_HEADING or text.endswith(_ENDS_SENTENCE) or not any(char.isalnum() for char in text):
        return False
    # A mark that opens and never closes: speech that the next paragraph goes on.
    if text[0] in '"“„' and not any(mark in text[1:] for mark in '"”“'):
        return False
    if len(text.split()) > _MAX_WORDS or _BULLET.match(text) or text[0].islower() or text[0] in "—–":
        return False
    wide = sum(1 for char in text if char > "\u2e7f")
    return (wide <= 40 and text[-1] not in "”“\"'’‘»«」』)）") or _ASKS_IN_MARKS.fullmatch(text) is not None


def _is_text(view: View, i: int) -> bool:
    """Running text, or a sentence too short to count as that."""
    text = view.document.blocks[i].text
    return view.prose[i] or (len(text) >= _SENTENCE and ends_sentence(text) and text.count(" ") >= _WORDS)


def _said_whole(text: str) -> bool:
    """A short line that stands in marks from end to end."""
    return (
        len(text) <= _LONGEST_SAID and text[0] in '"“„«「『‘' and text[-1] in '"”“»」』’' and _heading_like(text[1:-1])
    )


def _short_line_kind(view: View, i: int, below: int | None, short: set[int], style: float, place: int) -> str | None:
    text = view.document.blocks[i].text
    if below is None:
        return None
    if _AGENCY_AT_END.search(text):
        return "caption"
    if not place and view.headline.block is not None and (len(text) > _MAX_BOLD or below != i + 1):
        return None  # a standfirst, parted from the text by the byline
    if _announces(text):
        return None
    if below not in short:
        return "heading"
    # Above another short line: a heading of a higher rank, a caption, or a line of a list.
    if faq_heading(text) or text.endswith(("?", "？", ":", "：")):
        return "heading"
    if _CREDIT.search(text):
        return "caption"
    own = title_case(text)
    if style >= 0.85 and own is not None:
        return "heading" if own >= 0.8 else "caption" if place else None
    return None


def _announces(text: str) -> bool:
    """A sentence that leads over to a quotation or a list: "Barr told the reporter:"."""
    if not text.endswith(":") or text.count(" ") < _LEADS_OVER:
        return False
    case = title_case(text)
    return case is not None and (case < 0.8 or text.split()[-1][0].islower())


def title_case(text: str) -> float | None:
    """Share of longer words that begin with a capital; None for scripts without case and very short lines."""
    words = [word for word in text.split() if len(word) >= 4 and word[0].isalpha()]
    if len(words) < 2 or all(word[0].isupper() == word[0].islower() for word in words):
        return None
    return sum(word[0].isupper() for word in words) / len(words)


def _title_style(lines: Sequence[str]) -> float:
    """Median title case of the short lines: near 1 where headings are written Like This."""
    values = sorted(value for line in lines if (value := title_case(line)) is not None)
    return values[len(values) // 2] if len(values) >= 2 else 0.0
