"""What stands right before and right after a number."""

from __future__ import annotations

import re
from bisect import bisect_left
from decimal import Decimal
from functools import cache, lru_cache

from .lexicon import Unit, any_of, number_words, table, units

_GAP = re.compile(r"\s{0,2}[-‑]?\s?(?=\S)")
_OPENS_AMOUNT = re.compile(r"\s?\d[\d.,]*(?!\s?(?:cents?|¢)|[\d.,])")
_LINK = re.compile(r"(?:de |d['’]|di )(?=[^\W\d_])")
_INCHES = re.compile(r"\s?(\d{1,2}(?:\.\d)?)\s?(?:in\b(?!\s(?:the|a|\d))|\"|″|'')")
_BRACKET = re.compile(r"\s?[(\[{]([^\s()\[\]{}]{1,12})[)\]}]")
_WORD = re.compile(r"[^\W\d_]+")
_FIRST_WORD = re.compile(r"%-points?|[%％](?!\d)|[^\W\d_][\w²³/’'·-]{0,24}")
_SCALE = re.compile(r"\s(million|billion|trillion|mn|bn|mio|mrd)\b", re.IGNORECASE)
_OF_AGE = re.compile(r"[ -](?:old|of age)\b")
_INNER_MARK = re.compile(r"[.'’/-]")
_LOWER = re.compile(r"\s[a-zà-ÿ]")
_CAPITAL_BEFORE = re.compile(r"(\w[\w’'&]*)\s$")


@cache
def _context(key: str) -> frozenset[str]:
    return frozenset(table("context")[key])


@cache
def _label() -> re.Pattern[str]:
    words, marks = any_of(table("context")["labels"]), any_of(table("context")["label_marks"])
    return re.compile(rf"(?:\b{words}\.?|{marks})\s?$", re.IGNORECASE)


def _means_money(text: str, at: int) -> bool:
    """Are the pounds at `at` money? Words of paying stand near, or the sign."""
    near = text[max(0, at - 80) : at + 40]
    return "£" in near or not _context("pound_money").isdisjoint(_WORD.findall(near.lower()))


def unit_before(text: str, start: int) -> tuple[int, Unit] | None:
    """A currency mark, code or name right before a number: where it starts and what it is."""
    if start == 0:
        return None
    ahead = text[max(0, start - 10) : start]
    if not (ahead[-1] in " -" or ahead[-1].isalpha() or not ahead[-1].isalnum()):
        return None
    match = units().marks_before.search(ahead)
    if match is None:
        return None
    raw = match[0].rstrip(" -")
    if ahead[match.end() - 1] == "-" and raw[-1].isalpha():
        return None
    unit = units().exact.get(raw) or units().names.get(raw.lower())
    if unit is None or (raw == "R" and match[0] != "R"):
        return None
    return start - len(ahead) + match.start(), unit


@cache
def _symbols() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Symbols and names by their first character or word, the longest first."""
    by_sign: dict[str, list[str]] = {}
    for symbol in units().exact:
        by_sign.setdefault(symbol[0], []).append(symbol)
    by_word: dict[str, list[str]] = {}
    for name in units().names:
        by_word.setdefault(re.split(r"[\s.'’-]", name, maxsplit=1)[0] or name[0], []).append(name)
    return (
        {key: tuple(sorted(value, key=len, reverse=True)) for key, value in by_sign.items()},
        {key: tuple(sorted(value, key=len, reverse=True)) for key, value in by_word.items()},
    )


def unit_after(text: str, end: int) -> tuple[int, Unit, Decimal] | None:
    """The unit right after a number: its end, what it is, the factor of a scale word behind it."""
    gap = _GAP.match(text, end)
    if gap is None:
        return None
    at = gap.end()
    if text[at] in "dD" and (linked := _LINK.match(text, at)):
        at = linked.end()
    found = _name_at(text, at) or _symbol_at(text, at, at - end)
    if found is None:
        bracket = _BRACKET.match(text, end)
        inner = bracket and units().exact.get(bracket[1])
        return (bracket.end(), inner, Decimal(1)) if bracket and inner and inner.kind == "measure" else None
    stop, unit = found
    if unit.symbol == "[ft_i]" and (inches := _INCHES.match(text, stop)):
        return inches.end(), Unit("measure", "[ft_i]", kin=inches[1]), Decimal(1)
    if unit.kind == "money":
        stop, scale = _scale_behind(text, stop)
        return stop, unit, scale
    if unit.symbol == "a" or unit.symbol in ("mo", "wk", "d"):
        stop = _age_end(text, stop)
    return stop, unit, Decimal(1)


def _scale_behind(text: str, at: int) -> tuple[int, Decimal]:
    word = _SCALE.match(text, at)
    if word is None:
        return at, Decimal(1)
    return word.end(), number_words("en").figure_scales[word[1].lower()]


def _age_end(text: str, at: int) -> int:
    tail = _OF_AGE.match(text, at)
    return tail.end() if tail else at


def _bounded(text: str, at: int, stop: int) -> bool:
    if stop >= len(text) or ord(text[stop - 1]) > 0x2E7F:
        return True
    following = text[stop]
    if text[stop - 1].isalnum():
        if ord(following) > 0x2E7F:
            return True
        return not following.isalnum() and following != "_"
    return True


def _name_at(text: str, at: int) -> tuple[int, Unit] | None:
    word = _FIRST_WORD.match(text, at)
    if word is None:
        return None
    first = _INNER_MARK.split(word[0].lower(), maxsplit=1)[0]
    names = _symbols()[1].get(first)
    if names is None:
        return None
    window = text[at : at + 32].lower()
    for name in names:
        if window.startswith(name) and _bounded(text, at, at + len(name)):
            unit = units().names[name]
            if name in ("pound", "pounds") and _means_money(text, at):
                unit = Unit("money", "GBP")
            if name in _context("doubtful") and not _sure_name(text, at, name):
                continue
            return at + len(name), unit
    return None


def _sure_name(text: str, at: int, name: str) -> bool:
    """Words that are more often something else are units only after a large or scaled figure."""
    ahead = text[max(0, at - 12) : at].lower()
    if name in ("turn", "turns", "an"):
        return name != "an" or re.search(r"\d\s$", ahead) is not None
    return re.search(r"(?:illion|illiard\w*|\bbn|\d{3})\s?$", ahead) is not None


def _symbol_at(text: str, at: int, gap: int) -> tuple[int, Unit] | None:
    symbols = _symbols()[0].get(text[at])
    if symbols is None:
        return None
    for symbol in symbols:
        if not text.startswith(symbol, at) or not _bounded(text, at, at + len(symbol)):
            continue
        letter = len(symbol) == 1 and symbol.isalpha() and symbol.isascii()
        if gap and letter and (symbol not in table("context")["single_letters"] or text[at - gap : at] != " "):
            continue
        if symbol in ("$", "£", "€") and _OPENS_AMOUNT.match(text, at + 1):
            continue
        if symbol == '"' and not _is_inch(text, at):
            continue
        if gap and symbol == "R":
            continue
        return at + len(symbol), units().exact[symbol]
    return None


def _is_inch(text: str, at: int) -> bool:
    """A straight double mark after a figure is an inch where no quotation is open."""
    marks = _straight_marks(text)
    before = bisect_left(marks, at)
    return before % 2 == 0 and (len(marks) - before) % 2 == 1


@lru_cache(maxsize=1)
def _straight_marks(text: str) -> tuple[int, ...]:
    """Where straight double marks stand; kept for the text at hand, which may have one behind each figure."""
    return tuple(match.start() for match in re.finditer('"', text))


@cache
def _approximate_words() -> tuple[frozenset[str], frozenset[str], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Phrases before a number, their last words, the Han ones among them; words behind it, the Han ones."""
    words = table("units")["approximate"]
    han = tuple(w for w in words["before"] if ord(w[0]) > 0x2E7F)
    after_han = tuple(w for w in words["after"] if ord(w[0]) > 0x2E7F)
    after = tuple(w for w in words["after"] if ord(w[0]) <= 0x2E7F)
    before = frozenset(words["before"])
    return before, frozenset(phrase.split()[-1] for phrase in before), han, after, after_han


def is_approximate(text: str, start: int, end: int) -> bool:
    """Do the words around `text[start:end]` make the number approximate ("about", "up to", "or more")?"""
    before, lasts, han, after, after_han = _approximate_words()
    ahead = text[max(0, start - 34) : start]
    if ahead.rstrip().endswith(han):
        return True
    words = ahead.lower().replace("(", " ").split()
    if words and words[-1] in _context("articles"):
        words.pop()
    if words and words[-1] in lasts:
        for length in (1, 2, 3, 4):
            if len(words) >= length and " ".join(words[-length:]) in before:
                return True
    behind = text[end : end + 14].lower()
    if not behind:
        return False
    if behind.startswith(after_han):
        return True
    behind = behind.lstrip()
    if not behind.startswith(after):
        return False
    return any(behind.startswith(word) and not behind[len(word) : len(word) + 1].isalnum() for word in after)


def in_name(text: str, start: int) -> bool:
    """Is the number word capitalised inside a sentence ("the Six-Day War")?"""
    return start > 1 and text[start].isupper() and text[start - 1] == " " and text[start - 2].isalnum()


def is_glued(text: str, start: int) -> bool:
    """Do letters stand right before the figure ("SCP-173", "F16")? Then it is a code."""
    ahead = text[max(0, start - 2) : start]
    if not ahead:
        return False
    if ahead[-1].isascii() and ahead[-1].isalpha():
        return True
    return len(ahead) > 1 and ahead[-1] in "-–" and ahead[-2].isascii() and ahead[-2].isalpha()


def is_label(text: str, start: int, end: int) -> bool:
    """Is the bare number part of a name or a label ("Boeing 737", "Article 50", "SCP-173", "3rd")?"""
    ahead = text[max(0, start - 24) : start]
    if not ahead:
        return False
    if (ahead[-1].isalpha() and ahead[-1].isascii()) or ahead[-1] in "_/#@":
        return True
    if len(ahead) > 1 and ahead[-1] in "-–" and ahead[-2].isalpha():
        return True
    if _label().search(ahead):
        return True
    capital = _CAPITAL_BEFORE.search(ahead)
    if capital is None or not capital[1][0].isupper() or capital[1].lower() in _context("ordinary"):
        return False
    sentence_start = start - len(ahead) + capital.start()
    prior = text[max(0, sentence_start - 10) : sentence_start].split()
    opens = not prior or prior[-1][-1] in '.!?:;"“‘—–-'
    return opens or prior[-1].lower() in _context("articles") or not _LOWER.match(text, end)
