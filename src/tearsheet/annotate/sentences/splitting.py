"""Sentence boundaries: one pass over the possible ends, each judged by the word before and the word after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lexicon import Abbreviations, abbreviations

_CLOSERS = "\"'”’»›)\\]】」』）〉》"
_OPENERS = "\"'“‘„«‹(\\[¿¡「『（〈《–—-"
_END = re.compile(
    rf"[.!?…؟।]{{1,12}}[{_CLOSERS}]{{0,4}}(?=\s)|[。！？｡]{{1,12}}[{_CLOSERS}]{{0,4}}|…{{2,6}}(?=[「『“])|\n[^\S\n]{{0,40}}\n"
)
_BEFORE = re.compile(r"[^\s\"'“”‘’«»‹›()\[\]{}„—/]{1,24}$")
_NEXT = re.compile(rf"\s*([{_OPENERS}]{{0,4}}\s?)(\w[\w’'-]*)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,6}[^\W\d_]|[^\W\d_]{1,2}\.[^\W\d_]{1,4}")
_NEXT_INITIAL = re.compile(r"\s{0,2}[^\W\d_]\.")
_ROMAN = re.compile(r"[IVXLC]+\b")
_TRIM = " \t\r\n\f\v\u00a0\u202f\u3000\u2028\u2029\u200b\ufeff"
# A full stop inside Japanese quotation marks followed by one of these goes on: 「…。」と述べた
_QUOTATIVE = frozenset("とっなのはがをにもや、，,")


def split_sentences(
    text: str, start: int = 0, end: int | None = None, language: str | None = None
) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as trimmed (start, end) character offsets into `text`, in order.

    White space belongs to no sentence; everything else belongs to exactly one. Closing marks stay with the
    sentence that they close. An empty line always ends a sentence, a single line break never does.
    `language` is a BCP 47 tag and picks the abbreviations; None means English. Linear in the length.
    """
    stop = len(text) if end is None else max(0, min(end, len(text)))
    rules = abbreviations((language or "en").split("-")[0].lower())
    sentences: list[tuple[int, int]] = []
    opened = _skip_blank(text, max(0, start), stop)
    for boundary in _boundaries(text, opened, stop, rules):
        closed = _trim_end(text, opened, boundary)
        if closed > opened:
            sentences.append((opened, closed))
        opened = _skip_blank(text, max(opened, boundary), stop)
    closed = _trim_end(text, opened, stop)
    if closed > opened:
        sentences.append((opened, closed))
    return sentences


def _skip_blank(text: str, at: int, stop: int) -> int:
    while at < stop and text[at] in _TRIM:
        at += 1
    return at


def _trim_end(text: str, opened: int, at: int) -> int:
    while at > opened and text[at - 1] in _TRIM:
        at -= 1
    return at


def _boundaries(text: str, start: int, stop: int, rules: Abbreviations) -> Iterator[int]:
    opened = start
    for match in _END.finditer(text, start, stop):
        if _ends(text, match, opened, stop, rules):
            opened = match.end()
            yield opened


def _ends(text: str, match: re.Match[str], opened: int, stop: int, rules: Abbreviations) -> bool:
    mark = text[match.start()]
    if mark == "\n":
        return True
    at = match.end()
    if at >= stop:
        return True
    if mark in "。！？｡":
        return not (text[at - 1] in "」』）)" and text[at] in _QUOTATIVE) and text[at] not in _CLOSERS
    following = _NEXT.match(text, at, stop)
    word = (following and following[2]) or ""
    opening = (following and following[1]) or ""
    if not word:
        return following is None or following.end() >= stop or mark != "."
    if word[0].islower() and not (len(word) > 2 and word[1].isupper()):
        return False
    if mark == "…" or text.startswith("..", match.start()):
        return bool(opening.strip()) or (word.lower() in rules.openers and word != "I")
    if mark != "." or match.end() - match.start() > 1:
        return not (opening.startswith(("–", "—")) and mark != ".")
    return _stop_ends(text, match.start(), opened, word, bool(opening.strip()), rules)


def _stop_ends(text: str, dot: int, opened: int, word: str, quoted: bool, rules: Abbreviations) -> bool:
    """Does the full stop at `dot` end the sentence, when `word` (upper case, digit or CJK) follows?"""
    before = _BEFORE.search(text, max(opened, dot - 24), dot)
    if before is None:
        return dot > opened
    token = before[0]
    low = token.lower()
    head = word.split("’")[0].split("'")[0].lower()
    if low in rules.titles:
        return False
    if low in rules.numbered:
        return not (word[0].isdigit() or len(head) == 1 or _ROMAN.fullmatch(word)) and (
            head in rules.openers or not token[0].isupper()
        )
    if low in rules.clock:
        return head not in rules.clock_followers and not word[0].isdigit()
    if low in rules.ending:
        return head in rules.openers or (low in ("etc", "usw", "ecc") and not word[0].isdigit())
    if token.isdigit():
        return _figure_ends(token, not text[opened : before.start()].strip(), head, rules)
    if len(token) == 1 and token.isalpha():
        if len(word) == 1 and _NEXT_INITIAL.match(text, dot + 1):
            return False
        return quoted or (not token.isupper() and token != "I") or head in rules.openers
    if _INITIALS.fullmatch(token):
        return head in rules.openers
    return True


def _figure_ends(token: str, first: bool, head: str, rules: Abbreviations) -> bool:
    if first and len(token) <= 3:
        return False
    if rules.ordinal_stops and len(token) <= 2:
        return head in rules.openers
    return True
