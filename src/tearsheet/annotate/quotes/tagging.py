"""English passages as tokens with shallow word classes; each quote is one token."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from tearsheet.toml_data import read_toml

from .found import Range
from .lexicon import lexicon
from .marks import Region

# One letter a class. Nominal words: d determiner, n capitalised, w other, # figure. Verbs: v saying, g saying in
# -ing, e other finite, h other in -ing, a auxiliary, b form of "be". p pronoun, r relative, t "that", i preposition,
# o "to", c conjunction, s subordinator, m adverb, q quote; signs stand for themselves, "-" for every dash.
_CLASSES = {
    "determiners": "d",
    "pronouns": "p",
    "relatives": "r",
    "that": "t",
    "prepositions": "i",
    "to": "o",
    "conjunctions": "c",
    "subordinators": "s",
    "auxiliaries": "a",
    "be": "b",
    "adverbs": "m",
    "finite": "e",
}
NOMINAL = frozenset("dnw#")
FINITE = frozenset("veab")
_TOKEN = re.compile(r"[^\W_]\w*(?:(?:['’&/@+]+|-|\.|(?<=\d),(?=\d{3}\b))\w+)*['’]?|--?|[^\w\s'’]|['’](?=\w)")
_LOWER = re.compile(r" ([a-z]+)")
# Behind a capitalised word in -ing these tell a participle ("Dashing into a room") from a name.
_BEHIND_PARTICIPLE = ("i", "d", "o", "t", "m")
# "al-Sayed": a name, small as it begins.
_ARABIC_ARTICLES = ("al-", "el-", "as-", "ash-", "ad-", "ar-", "ul-", "bin-", "ibn-")
# Endings of adverbs that no name has ("Kelly", "Reilly"): "Specifically" opens a sentence.
_ADVERBIAL = (
    "cally",
    "ously",
    "ently",
    "antly",
    "ively",
    "ately",
    "ingly",
    "ably",
    "ibly",
    "fully",
    "lessly",
    "ortly",
    "edly",
)
_ADVERB = re.compile(r"(?!family|ally|reply|assembly|supply|july|italy|bully|rally|early|elderly|daily)[a-z]{3,}ly$")


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of `cues/classes.toml`."""
    return frozenset(_classes()[name])


@cache
def _classes() -> dict[str, Any]:
    return read_toml(__package__, "cues", "classes.toml")


@cache
def _known() -> dict[str, str]:
    known = {word: tag for name, tag in _CLASSES.items() for word in words_of(name)}
    known |= dict.fromkeys(words_of("adjectival"), "w")
    for word in saying_words()[0]:
        known[word] = "g" if word.endswith("ing") else "v"
    return known


@cache
def saying_words() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """The single words of saying, and for the first word of a phrase ("point", "out") the words that may follow."""
    single, phrases = set(), dict[str, tuple[str, ...]]()
    for verb in lexicon("en").verbs:
        first, _, rest = verb.partition(" ")
        if rest:
            phrases[first] = (*phrases.get(first, ()), rest)
        else:
            single.add(first)
    return frozenset(single), phrases


@cache
def base_forms() -> frozenset[str]:
    """ "claim", "deny": verbs of saying behind "to", "would" and "they"."""
    forms = {word[:-3] + "y" if word.endswith("ies") else word[:-1] for word in saying_words()[0] if word[-1] == "s"}
    return frozenset(forms | {"say", "call", "write", "describe", "explain"}) - words_of("not_base")


@dataclass(slots=True)
class Tagged:
    """The tokens of a passage, outside its quotes."""

    text: str
    words: list[str] = field(default_factory=list)
    """Casefolded."""
    tags: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    """For each token the first token of its sentence."""
    quotes: dict[int, int] = field(default_factory=dict)
    """The token of a region, by its `outer_start`."""
    subjects: dict[tuple[int, int], tuple[int, int] | None] = field(default_factory=dict)
    """What `clauses.subject` found, by verb and depth."""

    def range_of(self, first: int, last: int) -> Range:
        """Characters of the tokens from `first` to `last`, both included."""
        return self.starts[first], self.ends[last]

    def speaker(self, first: int, last: int) -> Range:
        """Characters of a phrase that names a speaker: "He" in "He's"."""
        start, end = self.range_of(first, last)
        if self.tags[last] == "p" and "'" in self.words[last]:
            end = self.starts[last] + self.words[last].index("'")
        return start, end

    def closes_clause(self, at: int) -> bool:
        """Whether a quote ends with a sign: it is an utterance, no name in marks."""
        return any(char in ",.!?" for char in self.text[self.ends[at] - 3 : self.ends[at] + 1])

    def sentence_end(self, at: int) -> int:
        """The token behind the sentence of token `at`."""
        return bisect_right(self.sentences, self.sentences[at])


def tagged(text: str, start: int, end: int, regions: Sequence[Region]) -> Tagged:
    """The tokens of text[start:end] with their classes, each region one token."""
    tokens = Tagged(text)
    at = start
    for region in regions:
        _read(tokens, at, region.outer_start)
        tokens.quotes[region.outer_start] = len(tokens.tags)
        _append(tokens, "", "q", region.outer_start, region.outer_end)
        at = max(at, region.outer_end)
    _read(tokens, at, end)
    _split(tokens, regions)
    return tokens


def _append(tokens: Tagged, word: str, tag: str, start: int, end: int) -> None:
    tokens.words.append(word)
    tokens.tags.append(tag)
    tokens.starts.append(start)
    tokens.ends.append(end)


def _read(tokens: Tagged, start: int, end: int) -> None:
    spans: list[Range] = []
    raws: list[str] = []
    for match in _TOKEN.finditer(tokens.text, start, end):
        spans.append(match.span())
        raws.append(match.group())
    classified = [_classified(raw) for raw in raws]
    first = len(tokens.tags)
    tokens.words += [word for word, _, _ in classified]
    tokens.tags += [tag for _, tag, _ in classified]
    tokens.starts += [start for start, _ in spans]
    tokens.ends += [end for _, end in spans]
    for at, (_, _, by_context) in enumerate(classified, first):
        if by_context:
            tokens.tags[at] = _in_context(tokens, at)


@lru_cache(maxsize=32768)
def _classified(raw: str) -> tuple[str, str, bool]:
    """Casefolded word, class, and whether the words around it may change the class."""
    first = raw[0]
    if not first.isalnum():
        return raw, "-" if first in "-–—" else "n" if raw == "&" else raw, False
    word = raw.casefold().replace("’", "'")
    acronym = len(raw) > 1 and raw.isupper()  # "WHO" is no "who"
    tag = "n" if acronym else _known().get(word) or _unknown(word, first)
    opening = (tag == "n" and len(word) > 5 and word.endswith("ing")) or (tag in "abi" and first.isupper())
    return word, tag, opening or tag in "vegh" or word in saying_words()[1] or (tag == "w" and word in base_forms())


def _next_word(text: str, at: int) -> str:
    match = _LOWER.match(text, at)
    return match.group(1) if match else ""


def _in_context(tokens: Tagged, at: int) -> str:
    text, word, tag, end = tokens.text, tokens.words[at], tokens.tags[at], tokens.ends[at]
    before = tokens.tags[at - 1] if at else "."
    if tag == "i":
        # "From said": no preposition stands in front of a verb of saying.
        return "n" if before != "n" and _known().get(_next_word(text, end)) == "v" else "i"
    if tag in "ab" and word in ("will", "may") and _said_or_done(_next_word(text, end)):
        # "Will wrote": an auxiliary stands before a base form, also where it opens a question.
        return "n"
    if tag in "ab":
        # The month, or somebody called Will.
        return tag if before in ".?!:q" else "m" if word == "may" else "n"
    if tag == "n":
        return "h" if before in ".?!:q" and _known().get(_next_word(text, end), "") in _BEHIND_PARTICIPLE else "n"
    if tag in "veg" and text[tokens.starts[at]].isupper() and before not in ".?!:q":
        # "States", "Read": a verb only where its sentence begins.
        tag = "n"
    followers = saying_words()[1].get(word)
    if followers is not None:
        behind = text[end + 1 : end + 16].casefold()
        if any(behind.startswith(rest) and not behind[len(rest) : len(rest) + 1].isalnum() for rest in followers):
            tag = "g" if word.endswith("ing") else "v"
    if tag == "w" and before in "aopm" and word in base_forms():
        tag = "v"
    return "w" if tag in "vegh" and at and _is_nominal_here(tokens, at) else tag


def _said_or_done(word: str) -> bool:
    """Whether a word is a verb form that no auxiliary takes."""
    return bool(word) and word not in base_forms() and (_known().get(word) or _unknown(word, "a")) in ("v", "e")


def _is_nominal_here(tokens: Tagged, at: int) -> bool:
    """Whether a verb form is part of a noun phrase: "his alleged remarks", "in reports"."""
    word, before, tag = tokens.words[at], tokens.words[at - 1], tokens.tags[at - 1]
    if tag == "d" and (before not in words_of("stand_alone") or (before == "one" and word not in _known())):
        return True
    if tag == "i" and word.endswith("ed"):
        return True
    if tag in "nw" and before.endswith(("'s", "s'")):
        return word not in words_of("after_contraction") and before not in words_of("contractions")
    return word in words_of("nouns") and (tag in "it#" or before in words_of("before_nouns"))


def _unknown(word: str, first: str) -> str:
    if first.isdigit():
        return "#"
    if "'" in word:
        head, _, tail = word.partition("'")
        if head in words_of("pronouns") or head in ("who", "that", "there"):
            return "p" if head in words_of("pronouns") else "r"
        if tail == "t":
            return "a"
    if first.isupper():
        return "m" if word.endswith(_ADVERBIAL) else "n"
    if word.startswith(_ARABIC_ARTICLES) or (word[-1].isdigit() and word.isalnum()):
        return "n"
    if word.endswith("ed") and len(word) > 3 and word not in words_of("not_past") and "-" not in word:
        return "e"
    if word.endswith("ing") and len(word) > 5:
        return "h"
    if word.endswith("ly") and _ADVERB.match(word):
        return "m"
    return "w"


def _split(tokens: Tagged, regions: Sequence[Region]) -> None:
    """Where the sentences begin."""
    ends = {region.outer_start: region.end for region in regions}
    tags, starts = tokens.tags, tokens.starts
    first, count = 0, len(tags)
    for at in range(count - 1):
        tag = tags[at]
        if tag not in ".!?…q":
            continue
        after = tags[at + 1]
        if not (after == "q" or tokens.text[starts[at + 1]].isupper()) or starts[at + 1] == tokens.ends[at]:
            continue
        if tag == "q":
            last = tokens.text[ends[starts[at]] - 1]
            ended = after != "q" and (last == "." or (last in "!?…" and not _said_soon(tokens, at + 1)))
        else:
            ended = tag != "." or not _abbreviated(tokens, at)
        if ended:
            tokens.sentences += [first] * (at + 1 - first)
            first = at + 1
    tokens.sentences += [first] * (count - first)


def _abbreviated(tokens: Tagged, dot: int) -> bool:
    before = tokens.words[dot - 1] if dot else ""
    return bool(before) and (
        (before[-2:-1] in ("", ".") and before.isalpha() != (len(before) > 1) and before != "i")
        or before in words_of("abbreviations")
    )


def _said_soon(tokens: Tagged, at: int) -> bool:
    for tag in tokens.tags[at : at + 8]:
        if tag == "v":
            return True
        if tag in ".?!qeb":
            return False
    return False
