"""Reported speech without marks: "X said that ...", "..., X said", "according to X, ...". English, precision first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tearsheet.toml_data import read_toml

from .clauses import antecedent, subject
from .found import FoundQuote, Range
from .noun_phrases import Phrase, first_phrase
from .resolving import People
from .tagging import FINITE, NOMINAL, Tagged, words_of

# Words; no real sentence is longer to either side of its word of saying.
_SHORTEST, _BEFORE_CLAUSE, _LONGEST = 3, 14, 150
# With that many words it is a clause, even if none of them is known for a verb.
_SURELY_CLAUSE = 9
_MOST_TRIED = 20
"""Words of saying that a sentence is searched at: more are no sentence."""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_toml(__package__, "cues", "reporting.toml")[name])


@cache
def _stems() -> tuple[str, ...]:
    return tuple(read_toml(__package__, "cues", "reporting.toml")["stems"])


@cache
def _reporting() -> frozenset[str]:
    kinds = ("verbs", "intending", "asking", "requesting", "accusing")
    return frozenset(word.partition(" ")[0] for kind in kinds for word in _words(kind)) | {"according"}


def may_report(text: str) -> bool:
    """Whether a passage has a word of reporting at all."""
    return True in map(text.__contains__, _stems())


class Reported:
    """The reported statements of a passage; their speakers are told in reading order, between those of its quotes."""

    def __init__(self, found: list[FoundQuote], people: People) -> None:
        self.found = found
        self.last: FoundQuote | None = None
        """The last one told, with its speaker."""
        self._people, self._told = people, 0

    def tell(self, before: int, last_speaker: str | None) -> str | None:
        """Name the speakers of what stands before an offset; the last one, else `last_speaker`."""
        while self._told < len(self.found) and self.found[self._told].start < before:
            quote = self.found[self._told]
            self._told += 1
            if quote.mention is not None:
                quote.speaker = self._people.resolve(quote.named or quote.mention, last_speaker)
                last_speaker = quote.speaker or last_speaker
                self._people.spoke(quote.speaker, quote.end)
                self.last = quote
        return last_speaker


def reported_speech(tokens: Tagged, index: int) -> list[FoundQuote]:
    """The reported statements of a passage, outside its quotation marks, their speakers still untold."""
    found: list[FoundQuote] = []
    reporting, read = _reporting(), 0
    sentence, tried = -1, 0
    for at, word in enumerate(tokens.words):
        if at < read or word not in reporting or _is_noun(tokens, at):
            continue
        if tokens.sentences[at] != sentence:
            sentence, tried = tokens.sentences[at], 0
        tried += 1
        if tried > _MOST_TRIED:
            continue
        first = max(tokens.sentences[at], at - _LONGEST)
        end = min(tokens.sentence_end(at), at + _LONGEST)
        made = _according(tokens, first, at, end) if word == "according" else _around(tokens, first, at, end)
        quote = _quote(tokens, made[0], made[1], at, index) if made is not None else None
        if made is None or quote is None or quote.mention is None:
            continue
        if tokens.tags[made[1][0]] in "rt" and tokens.words[made[1][0]] != "who":
            # What a fact "suggests" nobody said.
            continue
        read = max(at + 1, made[2])
        found.append(quote)
    return found


def _is_noun(tokens: Tagged, at: int) -> bool:
    """Whether a word of saying is a name or noun here: "the claim that", "United States"."""
    tag, before = tokens.tags[at], tokens.tags[at - 1] if at else "."
    # "raising questions about"
    object_of = before in "hveg" and tokens.words[at].endswith("s") and tokens.words[at] in _words("asking")
    owned = at > 0 and tokens.words[at - 1].endswith(("'s", "s'")) and tag == "w"
    return tag == "n" or (tag in "wd" and before in "di") or object_of or owned


def _around(tokens: Tagged, first: int, verb: int, end: int) -> tuple[list[Phrase], Phrase, int] | None:
    """Content (token ranges), speaker, and where to read on; None when the verb reports nothing."""
    word = tokens.words[verb]
    trailing = _trailing(tokens, first, verb, end) if word in _words("verbs") else None
    if trailing is not None:
        return trailing
    content = _clause(tokens, verb, end) or _requested(tokens, verb, end)
    if content is None:
        return None
    phrase = subject(tokens, verb)
    if phrase is None:
        return None
    stop = _content_end(tokens, content, end)
    return [(content, stop)], phrase, stop


def _trailing(tokens: Tagged, first: int, verb: int, end: int) -> tuple[list[Phrase], Phrase, int] | None:
    """ "..., X said." / "..., said X." / "..., X said, ..." """
    tags = tokens.tags
    inverted = verb - 1 > first and tags[verb - 1] == "," and tokens.words[verb] not in _words("addressing")
    phrase = first_phrase(tokens, verb + 1, end, openers=False) if inverted else None
    if phrase is not None:
        if phrase[0] != verb + 1 or tokens.words[verb] not in _words("bare"):
            return None
        if tags[verb] == "g" or (phrase[1] + 1 < end and tags[phrase[1] + 1] not in ".,;im-("):
            return None
        start = verb - 1
    else:
        phrase = subject(tokens, verb)
        if phrase is None or phrase[0] - 1 <= first or tags[phrase[0] - 1] != "," or tags[verb] == "g":
            return None
        start = phrase[0] - 1
        over = _over_time(tokens, verb + 1, end)  # "reported last month."
        behind = tags[over] if over < end else "."
        behind = behind if behind in ".!?" else tags[verb + 1]
        if behind not in ".,;!?im-" and not (tokens.words[verb] in _words("addressing") and behind in "npw"):
            return None
        if behind != "," and _clause(tokens, verb, end) is not None:
            return None
    parted = verb + 1 < end and tags[verb + 1] == "," and phrase[1] < verb
    said = tags[first : end if parted else start]
    surely = len(said) >= _SURELY_CLAUSE and "r" not in said
    if not surely and not any(tag in FINITE for tag in said):
        return None
    pieces = [(_skip_joins(tokens, first, start), start)]
    if parted:
        pieces.append((verb + 2, _content_end(tokens, verb + 2, end)))
    return pieces, phrase, end


def _according(tokens: Tagged, first: int, at: int, end: int) -> tuple[list[Phrase], Phrase, int] | None:
    """ "According to X, ..." / "..., according to X"."""
    if tokens.words[at + 1 : at + 2] != ["to"]:
        return None
    phrase = first_phrase(tokens, at + 2, end, openers=False)
    if phrase is None:
        return None
    if at <= first + 1:
        comma = next(
            (place for place in range(phrase[1] + 1, min(end, phrase[1] + 16)) if tokens.tags[place] == ","), None
        )
        if comma is not None and tokens.tags[comma + 1 : comma + 3] == ["#", ","]:
            comma += 2  # "Ann Lee, 34, ..."
        return ([(comma + 1, _without_stop(tokens, end))], phrase, end) if comma is not None else None
    start = at - 1 if tokens.tags[at - 1] == "," else at
    begin = _skip_joins(tokens, first, start)
    return ([(begin, start)], phrase, end) if any(tag in FINITE for tag in tokens.tags[begin:start]) else None


def _skip_joins(tokens: Tagged, first: int, stop: int) -> int:
    for place in range(first + 1, min(stop, first + 8)):
        if tokens.tags[place] == "-" and "n" in tokens.tags[first:place]:
            # A dateline.
            first = place + 1
            break
        if tokens.tags[place] not in "nm#,()./":
            break
    while first < stop and tokens.tags[first] in ",-":
        first += 1
    return first


def _clause(tokens: Tagged, verb: int, end: int) -> int | None:
    """The first token of what a verb reports; None when no clause follows."""
    tags, words, word = tokens.tags, tokens.words, tokens.words[verb]
    if word in _words("intending"):
        at = _over_time(tokens, verb + 1, end)
        if at < end and tags[at] == "o":
            return at
    if word in _words("asking"):
        for at in range(verb + 1, min(end, verb + 7)):
            if words[at] in ("whether", "if"):
                return at
        return None
    if word not in _words("verbs"):
        return None
    at = verb + 1
    if word in _words("addressing"):
        while at < min(end, verb + 14) and tags[at] in "nwdpimc.#" and not _begins_clause(tokens, at, end, verb + 1):
            at += 1
        if at == verb + 1:
            at = _behind_addressee(tokens, at, end)
    else:
        at = _over_time(tokens, at, end)
    if at < end and tags[at] == "," and at + 1 < end and tags[at + 1] == "t":
        at += 1
    if at + 1 < end and tags[at] == "t":
        return at + 1
    if word in _words("bare") and at < end and _begins_clause(tokens, at, end, verb):
        # "adding 20 grams of fat"
        return None if word.startswith("add") and tags[at] == "#" else at
    return None


def _behind_addressee(tokens: Tagged, at: int, end: int) -> int:
    """ "told Harbour Radio | the plan was dead": a second phrase before any verb begins the content."""
    for place in range(at + 1, min(end, at + 8)):
        if (
            tokens.tags[place] in "dp"
            and tokens.tags[place - 1] in "nw"
            and tokens.words[place] not in words_of("objects")
        ):
            return place
        if tokens.tags[place] not in "nwi.#":
            break
    return at


def _requested(tokens: Tagged, verb: int, end: int) -> int | None:
    """ "urged voters | to", "accused | the mayor of", "called for | a vote": the first token of the content."""
    words, tags = tokens.words, tokens.tags
    if words[verb].startswith("call") and words[verb + 1 : verb + 2] == ["for"]:
        return verb + 2 if tags[verb + 2 : verb + 3] != ["i"] else None
    word = words[verb] + " on" if words[verb + 1 : verb + 2] == ["on"] else words[verb]
    wanted = "to" if word in _words("requesting") else "of" if word in _words("accusing") else None
    if wanted is None:
        return None
    for at in range(verb + 2, min(end, verb + 12)):
        if words[at] == wanted:
            return verb + 1 if wanted == "of" else at
        if tags[at] not in "nwdpim#." and words[at] != "and":
            return None
    return None


def _over_time(tokens: Tagged, at: int, end: int) -> int:
    """Behind an expression of time or place between verb and clause: "said on Monday that"."""
    start = at
    while at < min(end, start + 8) and (tokens.tags[at] in "m" or _is_time(tokens, at)):
        if _opens_content(tokens, at, end):
            return at
        at += 1
    if at < end and tokens.tags[at] == "i":
        for place in range(at + 1, min(end, at + 9)):
            if tokens.tags[place] == "t":
                return place
            if tokens.tags[place] not in "dnw#im":
                break
            if tokens.tags[place] == "m" and tokens.tags[place - 1] == "i":
                return place + 1
    return at


def _opens_content(tokens: Tagged, at: int, end: int) -> bool:
    """ "said there is", "said not all of them", "said more than 15,000 came": no adverb of the verb's."""
    word, behind = tokens.words[at], tokens.tags[at + 1 : at + 2]
    if word in ("there", "here"):
        return behind in (["b"], ["a"], ["r"])
    return (word == "not" and behind in (["d"], ["w"])) or _is_quantity(tokens, at, end)


def _is_quantity(tokens: Tagged, at: int, end: int) -> bool:
    """ "more than 15,000", "at least 40", "nearly 300"."""
    words = tokens.words
    size = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in _words("approximate")), 0)
    return bool(size) and at + size < end and tokens.tags[at + size] == "#"


def _is_time(tokens: Tagged, at: int) -> bool:
    """ "last week", "late" in front of an expression of time."""
    words, behind = tokens.words, tokens.words[at + 1 : at + 2]
    if words[at] in words_of("time_openers"):
        return bool(behind) and (behind[0] in words_of("time_nouns") or tokens.tags[at + 1] == "m")
    if words[at] in words_of("time_nouns"):
        return at > 0 and words[at - 1] in words_of("time_openers")
    return words[at] in ("late", "early", "earlier", "later") and tokens.tags[at + 1 : at + 2] in (["i"], ["m"], ["d"])


def _begins_clause(tokens: Tagged, at: int, end: int, verb: int) -> bool:
    """Whether a subject and its finite verb begin at `at`."""
    tags = tokens.tags
    if tags[at] == "p":
        return at > verb and (at + 1 >= end or tags[at + 1] not in ".,")
    if tags[at] == "s":
        joins = tokens.words[at] in ("if", "when", "while", "because", "after", "once")
        # "said after the hearing" reports nothing.
        clause = any(tag in FINITE for tag in tags[at + 1 : min(end, at + _BEFORE_CLAUSE)])
        return joins and clause and tags[at + 1 : at + 2] != ["a"]
    quantity = _is_quantity(tokens, at, end)
    if tags[at] not in NOMINAL and tokens.words[at] not in ("there", "here", "not") and not quantity:
        return False
    if quantity:
        at = next(place for place in range(at, end) if tags[place] == "#")
    for place in range(at + 1, min(end, at + _BEFORE_CLAUSE)):
        tag = tags[place]
        if tag in FINITE:
            return True
        if tag == "," and not tokens.words[verb].startswith("sa"):
            return False
        if tag in ";:-qtc" or (tag == "," and place < at + 3):
            return tokens.words[place] == "and"
    return False


def _content_end(tokens: Tagged, at: int, end: int) -> int:
    """Where the content ends: before a second verb of the speaker, or at the end of the sentence."""
    tags = tokens.tags
    for place in range(at + _SHORTEST, end - 1):
        if tags[place] == "c":
            behind = place + 1
            while behind < end and tags[behind] in "ma":
                behind += 1
            if behind < end and tags[behind] == "v" and tokens.words[behind] in _words("verbs"):
                return place - 1 if tags[place - 1] == "," else place
            if behind + 1 < end and tags[behind] in "p" and tokens.words[behind + 1] in _words("bare"):
                return place - 1 if tags[place - 1] == "," else place
        elif (tags[place] == "," and _reports_anew(tokens, place + 1, end)) or (
            (tags[place] == "," and tags[place + 1] == "g" and tokens.words[place + 1] in _words("verbs"))
            or tags[place] == ";"
            or (tags[place] == "," and tags[place + 1] == "r")
        ):
            return place
    return _without_stop(tokens, end)


def _reports_anew(tokens: Tagged, at: int, end: int) -> bool:
    """Whether another reports from here: "..., but the mayor, Ann Lee, said it was", "..., others argue that it is"."""
    contrast = tokens.words[at] == "but"
    at += contrast
    for verb in range(at + 1, min(end - 1, at + _BEFORE_CLAUSE)):
        if tokens.tags[verb] == "v" and tokens.words[verb] in _words("verbs"):
            phrase = subject(tokens, verb) if contrast else first_phrase(tokens, at, verb, openers=False)
            if phrase is None or phrase[0] != at or not (contrast or phrase[1] + 1 == verb):
                return False
            return tokens.tags[verb + 1] == "t" or _clause(tokens, verb, end) is not None
        if tokens.tags[verb] in FINITE:
            return False
    return False


def _without_stop(tokens: Tagged, end: int) -> int:
    return end - 1 if tokens.tags[end - 1] in ".!?:" else end


def _quote(tokens: Tagged, pieces: Sequence[Phrase], phrase: Phrase, cue: int, index: int) -> FoundQuote | None:
    if any("q" in tokens.tags[first:end] for first, end in pieces):
        return None
    pieces = [(first + 1 if first < end and tokens.tags[first] == "," else first, end) for first, end in pieces]
    ranges: list[Range] = [tokens.range_of(first, end - 1) for first, end in pieces if end > first]
    if not ranges or sum(end - first for first, end in pieces) < _SHORTEST:
        return None
    quote = FoundQuote(ranges[0][0], ranges[-1][1], "indirect", index, ranges)
    quote.mention, quote.cue = tokens.speaker(*phrase), tokens.range_of(cue, cue)
    stands_for = antecedent(tokens, phrase[0]) if tokens.tags[phrase[0]] in "rt" else None
    quote.named = tokens.range_of(*stands_for) if stands_for is not None else None
    return quote
