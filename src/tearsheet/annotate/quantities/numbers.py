"""Numbers: figures, number words and mixtures of both, with their exact value."""

from __future__ import annotations

import re
from decimal import Decimal

from .figures import FIGURE, VULGAR, read_figure, vulgar
from .han import HAN_START, read_han
from .lexicon import NumberWords, number_words, word_set
from .sums import STEP, WORD, Number, share_at, steps, sum_words

_TOKEN = re.compile(rf"(?P<figure>\.?[0-9]+)|(?P<vulgar>[{VULGAR}])|(?P<han>[{HAN_START}])|(?P<word>{WORD})")
_FIGURES = re.compile(rf"(?P<figure>\.?[0-9]+)|(?P<vulgar>[{VULGAR}])|(?P<han>[{HAN_START}])")
_FIRST_WORD = re.compile(WORD)
_CODE = re.compile(r"[\d.:]{1,60}")
_ARTICLE = re.compile(r"\s(?:a|an|of a|eine|un|une)(?=\s)")
_RATIO = re.compile(r"\s(out of(?: every)?|in(?: every)?)\s(?=[^\W_])")
_TIMES = re.compile(r"\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|games?|matches|decades?)\b")
# A sign apart from its figure ("- 4") counts at the beginning of a text, behind so many blanks at most.
_MARGIN = 8
_SIGN = re.compile(r"(?:(?<![\w)\]%°.,$€£])|^)[-−]\s?$")
_LETTERS = {"k": 1_000, "K": 1_000, "M": 1_000_000, "B": 1_000_000_000, "MM": 1_000_000}
_GLUED = re.compile(rf"({WORD})(?!\w)")
_LETTER = re.compile(r"(\s{0,2})(MM|[kKmMbBT])(?![\w²³/])")
_HUNDRED = Decimal(100)
_ONE = Decimal(1)


def find_numbers(text: str, code: str = "en", present: frozenset[str] | None = None) -> list[Number]:
    """Every number in `text`, in order, not overlapping. `code` is a language out of `lexicon.LANGUAGES`.

    `present` are the words of `text`, where they are known already.
    """
    words = number_words(code)
    numbers: list[Number] = []
    at = 0
    spoken = not words.openers.isdisjoint(word_set(text) if present is None else present)
    for match in (_TOKEN if spoken else _FIGURES).finditer(text):
        if match.start() < at:
            continue
        kind = match.lastgroup
        if kind == "word":
            if match[0].lower() not in words.starters:
                continue
            number = _worded(text, match, words)
        elif kind == "figure":
            number = _figured(text, match, words)
        elif kind == "vulgar":
            number = Number(match.start(), match.end(), vulgar(match[0]), share=True)
        else:
            number = _han(text, match.start(), match.start())
        if number is None:
            at = _skip_code(text, match)
            continue
        numbers.append(number)
        at = number.end
    return numbers


def _skip_code(text: str, match: re.Match[str]) -> int:
    """Past the rest of a version, an address or a clock time."""
    if match.lastgroup != "figure":
        return match.end()
    run = _CODE.match(text, match.start())
    return max(match.end(), run.end()) if run else match.end()


def _han(text: str, start: int, at: int) -> Number | None:
    read = read_han(text, at)
    return None if read is None else Number(start, read[0], read[1])


def _figured(text: str, match: re.Match[str], words: NumberWords) -> Number | None:
    figure = FIGURE.match(text, match.start())
    read = figure and read_figure(text, figure, words.comma, words.spaced)
    if not read:
        return None
    start, (end, value) = match.start(), read
    negative = _SIGN.search(text, max(0, start - 2), start)
    if negative and (start - negative.start() == 1 or _opens(text, negative.start())):
        start, value = negative.start(), -value
    han = read_han(text, end, value)
    if han is not None:
        return Number(start, han[0], han[1])
    number = Number(start, end, value)
    if end < len(text) and ord(text[end]) > 0x2E7F:
        return number
    if letter := _LETTER.match(text, end):
        if letter[2] in _LETTERS and (not letter[1] or letter[2] in "kK"):
            number.end = letter.end()
            number.scale = Decimal(_LETTERS[letter[2]])
            number.value *= number.scale
            return number
        number.letter, number.letter_end = letter[2], letter.end()
        return number
    if (glued := _GLUED.match(text, end)) and (factor := words.figure_scales.get(glued[1].lower())):
        number.end, number.value, number.scale = glued.end(), value * factor, factor
        return number
    if (ratio := _RATIO.match(text, end)) and value < 100 and (of := _ratio(text, number, ratio, words)):
        return of
    _extend_scaled(text, number, words, words.figure_scales)
    _extend_half(text, number, words)
    return number


def _opens(text: str, at: int) -> bool:
    return at <= _MARGIN and not text[:at].strip()


def _ratio(text: str, number: Number, link: re.Match[str], words: NumberWords) -> Number | None:
    """ "two out of three", "one in five": a share of a whole."""
    rest = _TOKEN.match(text, link.end())
    if rest is None or rest.lastgroup not in ("figure", "word"):
        return None
    if rest.lastgroup == "word" and rest[0].lower() not in (words.cardinals.keys() | words.hundreds.keys()):
        return None
    whole = _figured(text, rest, words) if rest.lastgroup == "figure" else _worded(text, rest, words)
    if whole is None or not 0 < number.value < whole.value or whole.share:
        return None
    is_in = link[1].startswith("in")
    if is_in and (number.value != 1 or 1000 < whole.value < 2100 or _TIMES.match(text, whole.end)):
        return None
    return Number(number.start, whole.end, number.value / whole.value, worded=True, share=True)


def _extend_scaled(text: str, number: Number, words: NumberWords, scales: dict[str, Decimal]) -> None:
    """ "10 Mrd.", "3 hundred and 21 thousand", "mil millones"."""
    current = number.value
    for word, end, _, _ in steps(text, number.end):
        factor = scales.get(word) or words.hundreds.get(word)
        if factor is None or (number.scale != _ONE and factor <= number.scale and factor != _HUNDRED):
            break
        current *= factor
        number.scale = factor
        number.end = end + (
            len(word) <= 4 and text[end : end + 1] == "." and word in ("mio", "mrd", "tsd", "mill", "тыс", "bio", "mia")
        )
    number.value = current
    if number.scale >= 1 and number.scale != _ONE:
        _extend_tail(text, number, words)


def _extend_tail(text: str, number: Number, words: NumberWords) -> None:
    """ "3 hundred and 21", "two million three hundred thousand"."""
    at = number.end
    joined = words.may_join.match(text, at)
    if not joined:
        return
    at = joined.end()
    if (figure := FIGURE.match(text, at)) and joined[0].strip():
        read = read_figure(text, figure, words.comma, words.spaced)
        if read and read[1] < number.scale and not STEP.match(text, read[0]):
            number.end, number.value = read[0], number.value + read[1]
            return
        if read and read[1] < number.scale and number.scale == _HUNDRED and "." not in figure[0]:
            number.end, number.value = read[0], number.value + read[1]
        return
    word = _FIRST_WORD.match(text, at)
    if word and word[0].lower() in words.starters and not words.shares.get(word[0].lower()):
        tail = _worded(text, word, words)
        small = tail is not None and 0 < tail.value < number.scale and not tail.share
        if tail and small and not (tail.bare_one and word[0].lower() != "one"):
            number.end, number.value = tail.end, number.value + tail.value


def _extend_half(text: str, number: Number, words: NumberWords) -> None:
    """ "three and a half", "one million and a half", "five and a half million"."""
    if not words.joiners:
        return
    joined = words.joins.match(text, number.end)
    if not joined:
        return
    share = share_at(text, joined.end(), words)
    if share is None:
        return
    end, value = share
    for word, stop, _, _ in steps(text, end):
        scale = words.scales.get(word)
        if scale is None:
            break
        number.value = number.value + value * scale if number.scale != _ONE else (number.value + value) * scale
        number.end, number.scale = stop, scale
        return
    number.value += value * number.scale
    number.end = end


def _worded(text: str, match: re.Match[str], words: NumberWords) -> Number | None:
    start, low = match.start(), match[0].lower()
    if low in words.signs:
        return _signed(text, match, words)
    if low in words.shares:
        return _leading_share(text, match, words)
    number, parts, last = sum_words(text, match, words)
    if number is None:
        return None
    if parts == 1 and _is_vague(last, number, words):
        return None
    if last in words.points:
        _extend_scaled(text, number, words, words.scales)
        return number
    for word, end, _, _ in steps(text, number.end):
        bottom = words.shares.get(word)
        if bottom is not None and number.value and (word.endswith("s") or number.value == 1 or not word.endswith("th")):
            singular = number.value == 1 and not word.endswith("s")
            if (word in ("quarter", "half", "third", "quarto", "media", "quart") or singular) and not _closes_share(
                text, end, low, words
            ):
                break
            if not singular and number.value > 1 and not word.endswith("s") and words is number_words("en"):
                break
            number = Number(start, end, number.value / bottom, worded=True, share=True)
            _extend_scaled(text, number, words, words.scales) if words.scales.get(_next_word(text, end)) else None
            return number
        break
    if (ratio := _RATIO.match(text, number.end)) and parts == 1 and (of := _ratio(text, number, ratio, words)):
        return of
    number.bare_one = parts == 1 and last in words.ones
    _extend_half(text, number, words)
    if number.end > match.end():
        number.bare_one = False
    return number


def _is_vague(word: str, number: Number, words: NumberWords) -> bool:
    """ "dozens", "millions": a scale alone tells no number (but "mil" and "tausend" are 1,000)."""
    if word not in words.scales and word not in words.hundreds:
        return False
    return number.value >= 1_000_000 or words is number_words("en")


def _next_word(text: str, at: int) -> str:
    step = STEP.match(text, at)
    return step[2].lower() if step else ""


def _closes_share(text: str, end: int, top: str, words: NumberWords) -> bool:
    """Is "a third" a share and not an ordinal? Only before "of", a scale, or where no noun follows."""
    following = _next_word(text, end)
    return (
        not following
        or following
        in (
            "of",
            "the",
            "a",
            "an",
            "and",
            "over",
            "off",
            "in",
            "from",
            "mile",
            "million",
            "de",
            "des",
            "do",
            "da",
            "di",
            "der",
            "aller",
            "del",
        )
        or following in words.scales
        or top == "one"
    )


def _signed(text: str, match: re.Match[str], words: NumberWords) -> Number | None:
    rest = _TOKEN.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
    if rest is None:
        return None
    number = None
    if rest.lastgroup == "figure":
        number = _figured(text, rest, words)
    elif rest.lastgroup == "word" and rest[0].lower() in words.starters and rest[0].lower() not in words.signs:
        number = _worded(text, rest, words)
    if number is None:
        return None
    number.start, number.value, number.bare_one, number.worded = match.start(), -number.value, False, True
    return number


def _leading_share(text: str, match: re.Match[str], words: NumberWords) -> Number | None:
    """ "half a million", "half million", "quarter of"; alone it is no number."""
    low, end = match[0].lower(), match.end()
    if low.endswith("s") or words.shares[low] > 4:
        return None
    article = _ARTICLE.match(text, end)
    after = article.end() if article else end
    for word, stop, _, _ in steps(text, after):
        scale = words.scales.get(word) or words.hundreds.get(word)
        if scale is None:
            break
        return Number(match.start(), stop, scale / words.shares[low], worded=True, scale=scale)
    if words.shares[low] == 2 and text[end : end + 4] == " of ":
        return Number(match.start(), end, 1 / words.shares[low], worded=True, share=True)
    return None
