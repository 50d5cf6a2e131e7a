"""How much a string looks like the name of a person, and what else it may be."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from tearsheet.dates.lexicon import MARKS

from .lexicon import common_words, people

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff々"
KANA = "\u3041-\u30ff"
HANGUL = "\uac00-\ud7a3"
CJK = re.compile(f"[{HAN}{KANA}{HANGUL}]")
# Characters of a Japanese name whose family name has three ("佐々木", "小野寺").
_WITH_LONG_SURNAME = (4, 5)
_HAN_NAME = re.compile(f"[{HAN}]{{2,4}}")
_HAN_SPACED = re.compile(f"[{HAN}]{{1,3}} [{HAN}{KANA}]{{1,4}}")
_HANGUL_NAME = re.compile(f"[{HANGUL}]{{2,4}}")
_KATAKANA_NAME = re.compile("[\u30a1-\u30ff]{2,12}(?:[・･= ][\u30a1-\u30ff]{1,12}){1,3}")
_COMPOUND_SURNAMES = (
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "上官",
    "诸葛",
    "諸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "司徒",
    "端木",
    "东方",
    "독고",
    "남궁",
    "황보",
    "제갈",
    "선우",
)
# Vowel signs of Arabic, Hebrew, Indic scripts and Thai are no letters to Python.
_WORD_SHAPE = re.compile(rf"(?:[^\W\d_]|['’.‐{MARKS}-])+")
# Where no capital tells a name from any two words, the label before it must.
_UNCASED = 0.6
_MAX_NAME = 60
# Short forms of capital consonants; one or two letters may be initials.
_UNSPOKEN = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3,}")


def words_of(text: str) -> list[str]:
    """Lower-case words without commas and the like around them."""
    return [word.strip(',;:()[]"“”').casefold() for word in text.split()]


def is_particle(word: str) -> bool:
    """Whether a small word stands within names ("van", "de la")."""
    return word in people().particles


def is_organisation(text: str) -> bool:
    """Whether a word tells an organisation, a desk, a site or a wire service."""
    lower = text.strip().casefold()
    known = people()
    if (
        lower in known.agencies
        or lower in known.desk
        or re.search(r"\w\.(?:com|org|net|de|ch|at|tv|co|io|is|pl|ru|info|news|uk|fr)\b", lower)
    ):
        return True
    if CJK.search(text):
        return any(lower.endswith(word) for word in known.organisation if CJK.search(word) and len(lower) > len(word))
    words = words_of(text)
    return any(word in known.organisation or word in known.desk for word in words) or words[:1] == ["team"]


def is_agency(text: str) -> bool:
    """Whether it is the name of a wire service."""
    return text.strip(" .").casefold() in people().agencies


def is_role(text: str) -> bool:
    """Whether it says what somebody does ("Senior Technology Correspondent")."""
    words = words_of(text)
    return any(word in people().role for word in words)


def is_degree(text: str) -> bool:
    """Whether it is an academic degree or certificate, or several."""
    words = text.replace(",", " ").split()
    return bool(words) and all(_is_one_degree(word) for word in words)


def _is_one_degree(word: str) -> bool:
    """Without dots a degree is in capitals ("MA", "PhD"); "Ma" and "Do" are family names."""
    return word.casefold() in people().degrees and ("." in word or sum(map(str.isupper, word)) > 1)


@lru_cache(maxsize=4096)
def person_score(name: str) -> float:
    """0 to 1: how much `name` looks like one person's, against an organisation, site, section or sentence.

    Two to four capitalised words are the rule (0.9), less when the first is an everyday word ("Privacy
    Policy"); one word may be anything (0.45); organisation words, digits and sentence signs take it down.
    East Asian names are told by length and family name.
    """
    text = name.strip()
    if not text or len(text) > _MAX_NAME or text.casefold() in people().generic:
        return 0.0
    if CJK.search(text):
        return _cjk_score(text)
    if re.search(r"[@/\\|:;?!#_=<>{}\[\]]|https?|www\.", text):
        return 0.05
    if is_organisation(text) or is_role(text):
        return 0.1
    return _latin_score(text)


def _latin_score(text: str) -> float:
    if any(char.isdigit() for char in text):
        return 0.1
    words = [w.strip("()\"“”„'") for w in text.replace(",", " ").split()]
    words = [w for w in words if w and not _is_beside_name(w)]
    if not words or not all(_WORD_SHAPE.fullmatch(w) for w in words):
        return 0.15 if words else 0.0
    ends = (0, len(words) - 1)
    core = [w for i, w in enumerate(words) if i in ends or w.casefold() not in people().particles]
    capital = [w for w in core if not w[0].islower()]
    if len(words) > 7 or len(capital) < len(core) - 1 or all(len(word) == 1 for word in words):
        return 0.1
    everyday = _everyday_factor(core) * _shape_factor(words)
    if len(core) == 1:
        one = 0.45 if capital and len(core[0]) > 2 and not core[0].isupper() else 0.25
        return round((one + (0.2 if len(words) > 1 else 0)) * everyday, 2)
    score = 0.9 if len(core) <= 3 else 0.8 if len(core) == 4 else 0.4
    if len(capital) < len(core):
        score -= 0.45
    if text.isupper():
        score -= 0.1
    elif text.lower() == text.upper():
        score = min(score, _UNCASED)
    return round(max(score, 0.05) * everyday, 2)


def _shape_factor(words: list[str]) -> float:
    """Less than 1 for articles, genitives and short forms that names seldom have.

    German "der" stands in names after "von" and its kind only; "des", "zum", "zur" rarely do.
    """
    if words[0] in ("Der", "Die", "Das", "The", "Ein", "Eine"):
        return 0.4
    if len(words) == 2 and words[0] in ("San", "Santa", "São", "Sankt", "Los", "Las"):
        return 0.4  # "Santa Cruz"
    for before, word in pairwise(words):
        if word == "der" and before.casefold() not in ("von", "van", "in", "auf", "zu", "op", "vor", "aus"):
            return 0.3
        if word in ("des", "zum", "zur", "das"):
            return 0.7
    if any(word.endswith(("'s", "’s")) for word in words):
        return 0.3
    if any(len(word) > 1 and word.isupper() and word.isalpha() and _UNSPOKEN.fullmatch(word) for word in words):
        return 0.4  # "AWS RDS"
    if 2 < len(words[0]) < 6 and words[0].isalpha() and words[0].isupper() and not words[-1].isupper():
        return 0.5  # "TSV Nordheim", "NRK Skole"
    return 1.0


def _is_beside_name(word: str) -> bool:
    """Titles, "Jr." and degrees."""
    lower = word.casefold()
    return lower in people().titles or lower in people().suffixes or is_degree(word)


def _everyday_factor(words: list[str]) -> float:
    """1 when no word is an everyday one. A family name may be ("Emily Way"), a given name is not."""
    common = [is_everyday(word) for word in words]
    if not any(common):
        return 1.0
    if all(common):
        return 0.1
    if common[0] or sum(common) > 1:
        return 0.3
    return 0.85


def is_everyday(word: str) -> bool:
    """Whether it is a word of the language rather than a name."""
    lower = word.casefold().strip(".,:;!?")
    if lower.endswith(("'s", "’s")):
        lower = lower[:-2]
    parts = lower.split("-") if "-" in lower else (lower,)
    return all(part in common_words() or (len(part) > 7 and part.endswith(_word_endings())) for part in parts)


@cache
def _word_endings() -> tuple[str, ...]:
    return tuple(sorted(people().word_endings))


def _cjk_score(text: str) -> float:
    known = people()
    compact = text.replace(" ", "")
    if _KATAKANA_NAME.fullmatch(text):
        return 0.8
    if re.fullmatch("[\u30a1-\u30ff]{2,8}", text):
        return 0.4
    if is_organisation(text):
        return 0.1
    if _HANGUL_NAME.fullmatch(compact):
        return 0.9 if compact[0] in known.korean_surnames and len(compact) == 3 else 0.45
    if _HAN_SPACED.fullmatch(text):
        return 0.85
    if len(compact) in _WITH_LONG_SURNAME and compact[:3] in known.japanese_surnames:
        return 0.9
    if not _HAN_NAME.fullmatch(compact):
        family = compact[:2] in known.japanese_surnames or compact[:3] in known.japanese_surnames
        return (0.85 if family else 0.5) if re.fullmatch(f"[{HAN}]{{1,4}}\\s?[{KANA}]{{1,6}}", text) else 0.1
    if compact.startswith(_COMPOUND_SURNAMES):
        return 0.9
    if len(compact) > 3 and compact[:2] in known.japanese_surnames:
        return 0.9
    if compact[0] in known.cjk_surnames and len(compact) <= 3:
        return 0.9
    return 0.6 if 3 <= len(compact) <= 4 else 0.4
