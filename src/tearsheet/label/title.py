"""The headline of a page: visible headings weighed against what metadata says; titles without the site's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tearsheet.document import Candidate, Document, Hint, SourceBlock
from tearsheet.words import line_kind
from tearsheet.words.lexicon import UNSPACED

# Between a headline and the site's or section's name in a title element.
SEPARATOR = re.compile(r"\s+[|\-–—•·»«›:/~_]+\s+|\s*[|｜»]\s*|(?<=\S)[_](?=\S)|\s+::\s+")
_HAS_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\w+")
_SOURCES_TRUST = {
    "json-ld:headline": 0.95,
    "meta:og:title": 0.9,
    "itemprop:headline": 0.95,
    "microdata:headline": 0.95,
    "meta:twitter:title": 0.85,
    "title": 0.8,
    "export-header:headline": 0.95,
}
_SOFT_HYPHEN = "\xad"
# What may follow the headline in its element without being part of it: a sign, a line break, a number.
# A colon right behind it is the writer's: metadata often keep only what stands before.
_BESIDE_TITLE = re.compile(r"\s*[|\-–—/\n(\[\d«»•·]|\s+:|\s+\w{1,12}\.?\s+\d")
_SIGNS: dict[int, None] = dict.fromkeys(code for code in range(128) if not chr(code).isalnum())
_BADGE, _LONGEST_BADGE = 4, 30
# A lone h1 is enough; a lower heading needs a title that agrees with it.
_ENOUGH = 0.55
_LONE = 0.35
_HIGH, _LONG, _NEAR = 3, 150, 3
_SHORTEST_BOLD, _BOLD_WORDS = 18, 2
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.(?:html?|php))?|\./|\.\./?")
_FURNITURE = Hint.NAV | Hint.FOOTER | Hint.HIDDEN | Hint.ASIDE
_BELOW_BODY = 0.5
_SEARCH_REACH, _TELLING = 20, 20
# Class words of headings that stand beside the headline: kickers, logos, copies for machines.
_BESIDE = re.compile(
    r"breadcrumb|sr-only|hide\b|hidden|aural|screen-?only|screen-?reader|unsichtbar|invisible|visually|off-?screen|a11y|logo|strapline|kicker|overline|eyebrow|site-?(?:name|title)|teaser|related"
)


@dataclass(slots=True)
class Headline:
    """The chosen headline: its wording, where it was taken from, and every block that only repeats it."""

    value: str | None = None
    source: str = ""
    confidence: float = 0.0
    block: int | None = None
    """The block that shows it best; None when only metadata has it."""
    repeats: list[int] = field(default_factory=list)
    """Other blocks with the same words."""


def fold(text: str) -> str:
    """Letters and digits only, case and width folded: equal for wordings that differ in typography."""
    if text.isascii():
        return text.lower().translate(_SIGNS)
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def page_headline(document: Document) -> Headline:
    """The headline of a page."""
    titles = [c for c in document.candidates.get("headline", ()) if _HAS_WORD.search(c.value)]
    sites = _site_names(document)
    found = _best_heading(document, titles, sites)
    if found.value is None and titles:
        found, shown = told_headline(document, titles, sites)
        if not shown:
            found = _above_body(document, found)
    return found


def told_headline(document: Document, titles: Sequence[Candidate], sites: Iterable[str] = ()) -> tuple[Headline, bool]:
    """The best title that only metadata tell: the part of it which the document shows, else all but the site's name;
    and whether it shows one."""
    best = max(titles, key=trust)
    part = _part_shown(best.value, document)
    return Headline(part or strip_site(best.value, sites), best.source, 0.6), part is not None


def trust(title: Candidate) -> float:
    """How often titles of this source are the headline's wording, 0..1."""
    return _SOURCES_TRUST.get(title.source, 0.5)


def repeats_of(document: Document, found: Headline) -> list[int]:
    """The other blocks that only say the headline again."""
    if found.value is None:
        return []
    key, start = fold(found.value), found.value[:3].lower()
    return [
        i
        for i, b in enumerate(document.blocks)
        if i != found.block and start in b.text[:40].lower() and _repeats(b, key)
    ]


def _above_body(document: Document, told: Headline) -> Headline:
    """The heading right above the first long paragraph, when the page shows the told title nowhere; without one a line
    that is bold all through."""
    key = fold(told.value or "")
    heading: int | None = None
    bold: int | None = None
    for index, block in enumerate(document.blocks):
        if fold(block.text[:300]) == key:
            return told
        linked = block.link_chars > 0.9 * len(block.text)
        if block.kind == "heading" and block.level <= _HIGH and not (linked or block.hints & _FURNITURE):
            heading = index
        elif block.bold and not linked and _heads(block):
            bold = index
        elif len(block.text) > _LONG and block.link_chars < 0.3 * len(block.text):
            break
    else:
        return told
    heading = bold if heading is None else heading
    if heading is None or index - heading > _NEAR or _BESIDE.search(document.blocks[heading].name):
        return told
    block = document.blocks[heading]
    return Headline(block.text, block.tag, 0.4, heading) if 2 < len(block.text) <= _LONG else told


def _heads(block: SourceBlock) -> bool:
    """Whether a bold paragraph reads like a headline: some words, no sentence, no label."""
    text = block.text
    return (
        block.kind == "paragraph"
        and _SHORTEST_BOLD <= len(text) <= _LONG
        and text.count(" ") >= _BOLD_WORDS
        and not text.endswith((".", ":", ",", ";", "。", "："))
        and not block.hints & _FURNITURE
        and line_kind(text) is None
    )


def _part_shown(title: str, document: Document) -> str | None:
    """The part of a title, between its separators, with which some block of the page begins."""
    parts = [part.strip() for part in SEPARATOR.split(title) if part and len(part.strip()) >= 12]
    if len(parts) < 2:
        return None
    heads = [block.text[:200].casefold() for block in document.blocks[:200]]
    return next((part for part in parts if any(head.startswith(part.casefold()) for head in heads)), None)


def _repeats(block: SourceBlock, key: str) -> bool:
    if len(block.text) > 2 * len(key) + 40 or len(block.text) < len(key) * 0.6:
        return False
    own = fold(block.text)
    if own == key:
        return True
    # A cut copy: "Headline goes here and th..."
    cut = block.text.rstrip().endswith(("…", "..."))
    return cut and len(own) >= 12 and key.startswith(own)


def _site_names(document: Document) -> set[str]:
    names = {fold(c.value) for name in ("site_name", "publisher") for c in document.candidates.get(name, ())}
    for c in document.candidates.get("canonical_url", ()):
        names |= _host_words(c.value)
    if document.url:
        names |= _host_words(document.url)
    return {name for name in names if len(name) >= 2}


def _host_words(url: str) -> set[str]:
    match = re.match(r"(?:https?:)?//([^/?#:]{1,200})", url)
    if not match:
        return set()
    host = match.group(1).lower().removeprefix("www.")
    parts = host.split(".")
    return {fold(host)} | {fold(part) for part in parts[:-1] if len(part) > 3}


def strip_site(title: str, sites: Iterable[str]) -> str:
    """A title without the site's name at its end or start.

    Only a part that agrees with a known name of the site is cut, or the last short part behind a bar;
    never at any ":" or "-" as such.
    """
    known = set(sites)
    while True:
        cuts = list(SEPARATOR.finditer(title))
        if not cuts:
            return title.strip()
        last, first = cuts[-1], cuts[0]
        tail, head = fold(title[last.end() :]), fold(title[: first.start()])
        if tail and _names_site(tail, known):
            # "«...»- Post": the mark closes what the headline quotes.
            open_mark = title.count("«", 0, last.start()) > title.count("»", 0, last.start())
            closes = open_mark and last.group().strip() == "»"
            title = title[: last.end() if closes else last.start()].rstrip()
        elif head and _names_site(head, known, longer=False) and len(title) - first.end() > 12:
            title = title[first.end() :]
        elif last.group().strip() in ("|", "｜") and len(title) - last.end() < 0.5 * last.start():
            title = title[: last.start()]
        else:
            return title.strip()


def _names_site(part: str, known: set[str], *, longer: bool = True) -> bool:
    """Whether a title's part is the site's name, or its begin; with `longer` also one with a word more."""
    return any(
        part == name
        or (len(name) >= 4 and (part in name or (longer and name in part)) and len(part) <= 2.2 * len(name))
        for name in known
    )


def _best_heading(document: Document, titles: Sequence[Candidate], sites: set[str]) -> Headline:
    best = Headline()
    best_score = 0.0
    body = _body_start(document)
    cleaned = [(c, strip_site(c.value, sites)) for c in titles]
    folded = [(fold(c.value), fold(clean), c) for c, clean in cleaned]
    h1s = sum(1 for b in document.blocks if b.tag == "h1")
    sites = sites | _shown_sites(document, titles)
    lowered = [c.value.lower() for c in titles]
    for index, block in enumerate(document.blocks):
        # Anything but a heading must begin with words of some title: a cheap test before the folding ones.
        if len(block.text) > 400 or not (block.kind == "heading" or _begins_in(block.text, lowered)):
            continue
        score = _heading_score(block, index, folded, h1s, sites) - (_BELOW_BODY if index > body else 0.0)
        if score > best_score:
            best_score, best = score, Headline(block.text, block.tag or "line", min(0.99, score / 2), index)
    lone = h1s == 1 and best.source == "h1" and (best.block or 0) < body and len((best.value or "").split()) < 3
    if best.block is None or best_score < (_LONE if lone else _ENOUGH):
        return Headline()
    best = _below_search_title(document, best, folded, body)
    agreeing = [c.source for full, clean, c in folded if fold(best.value or "") in (full, clean)]
    if agreeing:
        best.source = f"{best.source}+{agreeing[0]}"
        best.confidence = 0.97
    best.value = _without_company(best.value or "", [clean for _, clean in cleaned], sites)
    return best


def _below_search_title(
    document: Document, best: Headline, titles: Sequence[tuple[str, str, Candidate]], body: int
) -> Headline:
    """The lower heading that another title in the metadata names, where the h1 only repeats the title element.

    Some papers set the wording for search engines as a small h1 and the headline that readers see as an h2 below it.
    """
    own = fold(best.value or "")
    place = best.block or 0
    if best.source != "h1" or not any(c.source == "title" and own in (full, clean) for full, clean, c in titles):
        return best
    others = [clean for full, clean, c in titles if c.source != "title" and own not in (full, clean)]
    for index in range(place + 1, min(body, place + _SEARCH_REACH)) if others else ():
        block = document.blocks[index]
        if block.kind != "heading" or block.level != 2 or block.hints & _FURNITURE or _BESIDE.search(block.name):
            continue
        words = fold(block.text)
        if own not in words and any(len(other) >= _TELLING and words.endswith(other) for other in others):
            return Headline(block.text, block.tag, best.confidence, index)
    return best


def _shown_sites(document: Document, titles: Sequence[Candidate]) -> set[str]:
    """Shorter parts of a title that a heading shows alone, when another heading shows its longest part alone."""
    found: set[str] = set()
    shown: set[str] | None = None
    for title in titles:
        parts = [fold(part) for part in SEPARATOR.split(title.value)]
        longest = max(parts, key=len)
        if len(parts) > 1 and len(longest) >= 12:
            if shown is None:
                shown = {fold(b.text) for b in document.blocks if b.kind == "heading" and len(b.text) <= 300}
            if longest in shown:
                found.update(part for part in parts if part != longest and part in shown)
    return found


def _body_start(document: Document) -> int:
    """Index of the second long paragraph: headlines stand above it (a standfirst may stand above them)."""
    long = [i for i, b in enumerate(document.blocks) if len(b.text) > 150 and b.link_chars < 0.3 * len(b.text)]
    return long[1] if len(long) > 1 else len(document.blocks)


def _without_company(shown: str, titles: Sequence[str], sites: set[str]) -> str:
    """The shown headline without kicker, date, subtitle or site name that share its element.

    What to keep is told by a title in the metadata that the shown text begins or ends with.
    """
    shown = strip_site(shown, sites)
    # A colon that only screen readers hear, before the kicker behind the headline.
    shown = shown.removesuffix(" :")
    whole = titles.count(shown) > 1
    lowered = shown.lower()  # as long as the headline itself, where a folded ß is not
    for title in titles:
        key = title.lower().replace(_SOFT_HYPHEN, "")
        if not 12 <= len(key) < len(lowered) or len(key) < 0.3 * len(lowered):
            continue
        # A subtitle in the same element: two places of the metadata end where it begins.
        ends = (
            titles.count(title) > 1 and shown[len(key) : len(key) + 1].isspace() and shown[len(key) + 1 :][:1].isupper()
        )
        ends = ends and not any(len(other) > len(title) and other.startswith(title) for other in titles)
        if lowered.startswith(key) and (ends or _BESIDE_TITLE.match(lowered, len(key))):
            return shown[: len(key)].rstrip(" |-–—:/")
        if whole and lowered[: -len(key)].rstrip()[-1:].isalnum():
            continue  # two places tell it whole, and no sign parts it
        if lowered.endswith(key) and (not lowered[-len(key) - 1].isalnum() or _is_badge(shown[: -len(key)], key)):
            return shown[-len(key) :].lstrip()
    for title in titles:
        for part in SEPARATOR.split(title)[:1] + SEPARATOR.split(title)[-1:]:
            key = part.lower().replace(_SOFT_HYPHEN, "").strip()
            if not (len(key) >= 12 and 0.3 * len(lowered) <= len(key) < len(lowered)):
                continue
            if _is_kicker(lowered, key, title):
                return shown[-len(key) :]
            if lowered.startswith(key) and _is_paywall_badge(shown[len(key) :]):
                return shown[: len(key)]
    return shown


def _is_badge(before: str, title: str) -> bool:
    """A word of a script without blanks set right before the title ("original", "exclusive")."""
    return len(before) <= _BADGE and before not in title and UNSPACED.fullmatch(before[-1]) is not None


def _is_paywall_badge(behind: str) -> bool:
    """ "Subscribers" behind the headline, in its element."""
    told = line_kind(behind.strip()) if len(behind) <= _LONGEST_BADGE and behind[:1].isspace() else None
    return told is not None and told.kind == "paywall" and told.strength == "whole"


def _is_kicker(shown: str, part: str, title: str) -> bool:
    """Whether what stands before `part` is set off by nothing, though a title has a sign between."""
    before = shown[: -len(part)]
    return shown.endswith(part) and before.rstrip()[-1:].isalnum() and fold(before) in fold(title)


def _shared_words(one: str, other: str) -> float:
    """Jaccard overlap of the words."""
    a, b = set(_WORDS.findall(one.casefold())), set(_WORDS.findall(other.casefold()))
    return len(a & b) / len(a | b) if a and b else 0.0


def _begins_in(text: str, titles: Sequence[str]) -> bool:
    start = text[:10].lower()
    return len(start) >= 4 and any(start in title for title in titles)


def _leads_home(block: SourceBlock) -> bool:
    """The site's name above its pages: a heading that is a link to the front page."""
    if len(block.links) != 1 or block.link_chars < len(block.text):
        return False
    return _HOME.fullmatch(block.links[0][1].strip()) is not None


def _heading_score(
    block: SourceBlock, index: int, titles: Sequence[tuple[str, str, Candidate]], h1s: int, sites: set[str]
) -> float:
    """Markup, agreement with metadata and position; about 0..2."""
    own = fold(block.text)
    if not own or own in sites or _leads_home(block):
        return 0.0
    agreement = 0.0
    for full, clean, candidate in titles:
        trust = _SOURCES_TRUST.get(candidate.source, 0.6)
        if own in (full, clean):
            agreement = max(agreement, trust)
        elif len(own) >= 12 and (full.startswith(own) or clean.startswith(own)):
            agreement = max(agreement, trust * (0.55 + 0.4 * len(own) / len(clean or full)))
        elif len(own) >= 15 and own in full:
            agreement = max(agreement, trust * 0.75)
        elif len(clean) >= 15 and clean in own and len(own) < 2 * len(clean):
            agreement = max(agreement, trust * 0.8)
    if agreement < 0.4 and block.kind == "heading" and block.level <= 2:
        agreement = max((0.7 * _shared_words(block.text, c.value) for _, _, c in titles), default=0.0)
    markup = 0.0
    if block.tag == "h1":
        markup = 0.8 if h1s == 1 else 0.65
    elif block.kind == "heading":
        markup = 0.5 - 0.08 * block.level
    if "headline" in block.name or "title" in block.name:
        markup += 0.2
    if _BESIDE.search(block.name):
        markup -= 0.35
    if block.hints & (Hint.NAV | Hint.FOOTER | Hint.HIDDEN):
        markup -= 0.4
    if block.link_chars > 0.9 * len(block.text):
        markup -= 0.25
    if agreement < 0.4 and block.tag != "h1" and block.level != 1:
        return 0.0
    words = block.text.count(" ") + (len(block.text) // 4 if not block.text.isascii() else 0)
    if words < 2 and agreement < 0.6:
        markup -= 0.3
    return agreement + markup - min(0.15, index / 2000)
