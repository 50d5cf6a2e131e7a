"""Whom "he" or "she" stands for: weights of the people named before, by place, role and sex."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .found import Range

_HER = re.compile(r"\b(?:she|her|herself|sie|ihr|elle|ella|lei|ela|она)\b", re.I)
_HIS = re.compile(r"\b(?:he|his|him|himself|er|il|él|lui|ele|он)\b", re.I)
# What stands before the subject of a clause, and the verbs that may follow it.
_TITLED = re.compile(
    r"(?:^|\n|[.!?]\s+|,\s)(?:(?!(?:of|to|for|with|by|from|on|in|at|against|about|than|and|or|that|like|as|"
    r"de|da|do|dos|del|della|di|du|des|von|vom|mit|bei|com|con|avec|para|por|pour|par|em|en|nos|nas|na|no|al|im|zu|für)"
    r"\s)[\w.'’-]+\s){1,4}$"
)
_OPENS = re.compile(
    r"(?:^|\n|[.!?:;”\"'’—–-]\s+|,\s|\b(?:[Ww]hen|[Aa]s|[Ww]hile|[Aa]fter|[Bb]efore|[Ii]f|[Aa]lthough|[Tt]hough|that|but|But|and|And|because|said|says|adds|added)\s)$"
)
# German: the verb in front of its subject, in a sentence that something else opens: "Hier sieht auch Kern".
_TURNED = re.compile(
    r"(?:^|\n|[.!?]\s+)(?!(?:Er|Sie|Es|Wir|Ich|Der|Die|Das|Ein|Eine)\s)[A-ZÄÖÜ]\w*\s(?:[\wäöüß-]+\s){0,3}?"
    r"(?!(?:mit|seit|bei|von|aus|nach|zu|und|oder|wie|gegen|wegen|den|dem|für|über|unter|an|in|auf)\s)[a-zäöüß]{2,}(?:t|te|n|ß)\s"
    r"(?:auch\s|aber\s|jedoch\s|etwa\s|sich\s|dann\s)?$"
)
# Romance languages: what the subject is, in front of it: "O escritor e historiador norte-americano".
_TITLED_LONG = re.compile(
    r"(?:^|\n|[.!?]\s+)(?:[Oo]s?|[Aa]s?|[Ee]l|[Ll][aeo]s?|[Ii]l|[Uu]n[ae]?|[Uu]ma?|L['’](?=\w))\s?(?:[a-zà-ÿ-]+\s){1,7}$"
)
_LEADS = {"de": _TURNED, **dict.fromkeys(("es", "fr", "it", "pt"), _TITLED_LONG)}
_LEAD = 80
_ACTS = re.compile(
    r",?\s(?:\w{2,}ed|said|says|is|was|has|had|will|would|told|wrote|who|does|did|also|then|took|made|went|thinks|believes|adds|\(|said)\b"
)
_BELONGS = re.compile(
    r"\s(?:campaign|supporter|official|spokes|aide|advis|administration|chair|manager|all(?:y|ies)\b|backer|surrogate|delegate|voter|team|lawyer|attorney|rally|speech|government|family)"
)
_REACH, _FADES, _BREAK, _FURTHEST = 2500, 260, 120, 60
_SUBJECT, _OTHER, _OF, _QUOTED, _UNSURE = 2.5, 1.0, 0.6, 0.3, 0.2
_AGAIN = 0.3
# For whom the paragraph above names first, where a pronoun opens its own.
_OPENED = 2.2
# The subject of a sentence in the pronoun's own paragraph; the same of somebody of unknown sex.
_OWN, _LIKELY = 1.4, 0.7
# "Investors", "Some", "its officials": several.
_SEVERAL = re.compile(
    r"^(?:[A-Z]?[a-z]+[^s\W]s|[Ss]ome|[Mm]any|[Oo]thers|[Mm]ost|[Ff]ew|[Pp]eople|[Pp]olice|[Bb]oth)$|\s[a-z]+[^s\W]s$"
)
# Descriptions of what no "he" or "she" means: "the lawsuit", "the country".
_THING = re.compile(
    r"\b(?:lawsuit|suit|report|indictment|statement|letter|document|study|paper|memo|country|company|firm|government|"
    r"administration|office|department|campaign|court|agency|party|union|police|group|commission|committee|ministry|"
    r"council|website|site|post|email|survey|poll|research|data|bill|law|rule|filing|complaint|affidavit|"
    r"organi[sz]ation|association|newspaper|magazine|article|book|video|sign|plaque|budget)s?$"
)
_OF_WHAT = re.compile(r"\s(?:for|of|at|in|from|with)\s")
_PERSONAL = re.compile(r"(?:er|or|man|woman|person|ist|ian|chief|head|aide|official|expert|president)$")
# Nouns for people of one sex.
_MAN = re.compile(
    r"\b(?:man|father|dad|son|brother|husband|boy|uncle|grandfather|king|prince|spokesman|chairman|gentleman)$"
)
_WOMAN = re.compile(
    r"\b(?:woman|mother|mom|mum|daughter|sister|wife|girl|aunt|grandmother|queen|princess|spokeswoman|chairwoman|lady)$"
)
_SPOKE = (2.4, 2.0, 0.8)


@dataclass(slots=True, frozen=True)
class Mention:
    """A person named in the text."""

    start: int
    end: int
    name: str
    sex: str | None
    possessive: bool
    surely: bool = True
    """Whether the name has a known given name: others may be places and firms."""


class Mentions:
    """The people of a text in order, with what their mentions tell of their sex."""

    def __init__(self, text: str, mentions: Sequence[Mention], quoted: Sequence[Range], language: str) -> None:
        self._text, self._mentions, self._lead = text, mentions, _LEADS.get(language)
        self._starts = [mention.start for mention in mentions]
        self._quotes = [start for start, _ in quoted]
        self._lengths = [0]
        for start, end in quoted:
            self._lengths.append(self._lengths[-1] + end - start)
        self._ends = [end for _, end in quoted]
        self._sex = self._sexes()
        self._roles: dict[int, float] = {}

    def _sexes(self) -> dict[str, str | None]:
        votes: Counter[str] = Counter()
        for mention in self._mentions:
            if mention.sex is not None:
                votes[mention.name] += 6 if mention.sex == "f" else -6
            elif not self._in_quote(mention.start):
                behind = self._text[mention.end : mention.end + 60].split("\n", 1)[0]
                votes[mention.name] += bool(_HER.search(behind)) - bool(_HIS.search(behind))
        return {
            mention.name: "f" if votes[mention.name] > 0 else "m" if votes[mention.name] < 0 else None
            for mention in self._mentions
        }

    def _in_quote(self, at: int) -> bool:
        place = bisect_left(self._quotes, at + 1) - 1
        return place >= 0 and at < self._ends[place]

    def _narrated(self, start: int, end: int) -> int:
        """Characters between two offsets outside quotes."""
        first, last = bisect_left(self._quotes, start), bisect_left(self._quotes, end)
        return max(0, end - start - (self._lengths[last] - self._lengths[first]))

    def stand_for(self, sex: str | None, at: int, spoken: tuple[int, str] | None) -> str | None:
        """Whom a pronoun at `at` most likely means, of any sex for None; `spoken`: the last quote's end and speaker."""
        weights: dict[str, float] = {}
        last = bisect_left(self._starts, at)
        opening = self._text.rfind("\n", max(0, at - _REACH), at)  # further back no mention counts
        near, acting = False, set()
        above = self._opens_above(at, opening)
        for mention in reversed(self._mentions[max(0, last - _FURTHEST) : last]):
            if at - mention.start > _REACH:
                break
            known = self._sex[mention.name]
            if (sex is not None and known not in (sex, None)) or self._text[mention.end : at] == ", ":
                continue  # in "Lind, he said, “was the first”" he is another
            weight = self._weight(mention, at)
            beside = mention.start > opening and not self._in_quote(mention.start)
            if beside and self._roles[mention.start] == _SUBJECT:
                weight *= _OWN if known and mention.surely else _OWN * (_LIKELY if mention.surely else _UNSURE)
                if spoken is None or mention.start > spoken[0]:
                    acting.add(mention.name)
            elif not known or not mention.surely:
                weight *= _UNSURE
            if mention.start == above:
                weight += _OPENED
            best = weights.get(mention.name, 0.0)
            weights[mention.name] = max(best, weight) + _AGAIN * min(best, weight)
            near = near or beside
        if spoken is not None:
            name = spoken[1]
            breaks = self._text.count("\n\n", spoken[0], at) if at - spoken[0] < _REACH else 9
            fits = name in self._sex or (bool(weights) and _may_be(sex, name))
            if breaks < len(_SPOKE) and fits and (sex is None or self._sex.get(name, sex) in (sex, None)):
                # A person named in the meantime, in the pronoun's own paragraph, challenges the last speaker, and more
                # so one who is no named person.
                rivals = acting - {name}
                challenged = (
                    1.0 if not ((breaks and near) or rivals) else 0.4 if name in self._sex and not rivals else 0.1
                )
                weights[name] = weights.get(name, 0.0) + _SPOKE[breaks] * challenged
        return max(weights, key=lambda name: weights[name]) if weights else None

    def _opens_above(self, at: int, opening: int) -> int | None:
        """Where the paragraph above begins, for a pronoun that opens its own: it may introduce whom it names first."""
        if self._text[opening + 1 : at].strip():
            return None
        end = opening
        while end > 0 and self._text[end - 1].isspace():
            end -= 1
        return self._text.rfind("\n", 0, end) + 1 if end > 0 else None

    def may_mean(self, sex: str, name: str) -> bool:
        """Whether a pronoun of this sex can mean somebody of that name or description."""
        return self._sex.get(name, sex) in (sex, None) and _may_be(sex, name)

    def _weight(self, mention: Mention, at: int) -> float:
        role = self._roles.get(mention.start)
        if role is None:
            role = self._roles[mention.start] = self._role(mention)
        breaks = self._text.count("\n\n", mention.start, at)
        return role / (1 + (self._narrated(mention.start, at) + breaks * _BREAK) / _FADES)

    def _role(self, mention: Mention) -> float:
        """How much a mention counts by its place in the sentence."""
        if self._in_quote(mention.start):
            return _QUOTED
        if mention.possessive or _BELONGS.match(self._text, mention.end):
            return _OF
        opens = _OPENS.search(self._text, max(0, mention.start - 14), mention.start)
        acts = opens or _ACTS.match(self._text, mention.end)
        # "His opponent, former Houston Mayor Denise Arceneaux, shot back"
        if not acts and self._lead is not None:
            acts = self._lead.search(self._text, max(0, mention.start - _LEAD), mention.start)
        acts = acts or _TITLED.search(self._text, max(0, mention.start - 60), mention.start)
        return _SUBJECT if acts else _OTHER


def _may_be(sex: str | None, name: str) -> bool:
    """Whether a description can be one person of a sex."""
    head = _OF_WHAT.split(name, maxsplit=1)[0]
    name = head if _PERSONAL.search(head) else name  # "a spokeswoman for the union" is no union
    other = _WOMAN if sex == "m" else _MAN if sex == "f" else None
    return not (_SEVERAL.search(name) or _THING.search(name) or (other is not None and other.search(name)))
