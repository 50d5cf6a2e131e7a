"""From the words on the page to the person: titles off, surname to full name, pronoun to whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .found import Range
from .lexicon import Lexicon
from .phrases import names_in

_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Mme|Frau|Sra|Lady|Queen|Princess|she|her|sie|elle|ella|lei|ela)\b", re.I)
_MALE = re.compile(r"\b(?:Mr|Herr|Sr|Lord|King|Prince|he|his|him|er|il|él|lui|ele)\b", re.I)


# Words of names that are institutions and places.
_NO_PERSON = re.compile(
    r"\b(?:House|Senate|Congress|Party|University|College|Department|Court|Committee|Council|Street|City|States?|County|"
    r"Times|Post|News|Journal|Press|Company|Corp|Inc|Group|Bank|Foundation|Institute|Association|Agency|Bureau|Union|"
    r"Center|Centre|School|Church|Hospital|Army|Navy|Force|Act|Day|Week|National|International|Convention|America|York|"
    r"Hampshire|Carolina|Dakota|Virginia|Jersey|Mexico|Texas|Florida|Ohio|Iowa|CNN|NBC|ABC|FBI|CIA|Twitter|Facebook)\b"
)
# In front of a name these make it part of a longer one.
_LINKS = frozenset(("of", "for", "and", "the", "at", "in", "from", "on", "&", "de", "da", "van", "von", "der", "bin", "al", "del", "di", "du", "la", "le"))
_REACH, _NEAR, _FADES, _SPOKE = 1500, 260, 150, 0.6
_OPENINGS = ("\n\n", ". ", "” ", '" ', ": ")


class People:
    """The people named in a text, in order."""

    def __init__(self, text: str, passages: Sequence[Range], lexicon: Lexicon, known: Sequence[str]) -> None:
        self._lexicon = lexicon
        self._text = text
        self._full: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        self._votes: dict[str, int] = {}
        self._evidence: dict[str, int] = {}
        mentions = [span for start, end in passages for span in names_in(text, start, end)]
        bare = [(span, self.bare(text[span[0] : span[1]])) for span in mentions]
        for _, name in bare:
            parts = name.split()
            if 2 <= len(parts) <= 4 and not _NO_PERSON.search(name):
                self._full.setdefault(_key(parts[-1]), name)
        for name in known:
            parts = name.split()
            if len(parts) >= 2:
                self._full.setdefault(_key(parts[-1]), name)
        self._order: list[tuple[int, str]] = []
        for span, name in bare:
            self._note(span, name)

    def _note(self, span: Range, name: str) -> None:
        """One mention: who it is, and what it tells of the person."""
        parts = name.split()
        full = self._full.get(_key(parts[-1])) if parts else None
        if full is None:
            return
        self._order.append((span[0], full))
        titled = len(name) < span[1] - span[0] - 1
        alone = len(parts) == 1
        speaks = self._lexicon.verb.match(self._text, min(len(self._text), span[1] + 1)) is not None
        self._evidence[full] = self._evidence.get(full, 0) + titled + alone + speaks
        before, after = self._text[max(0, span[0] - 6) : span[0] + 4], self._text[span[1] : span[1] + 60]
        female = bool(_FEMALE.search(before)), bool(_FEMALE.search(after))
        male = bool(_MALE.search(before)), bool(_MALE.search(after))
        votes = self._votes.get(full, 0) + 4 * (female[0] - male[0]) + (female[1] - male[1])
        self._votes[full] = votes
        if votes:
            self._gender[full] = "f" if votes > 0 else "m"

    def bare(self, name: str) -> str:
        """A name without titles in front and possessive behind."""
        parts = re.sub(r"(?:'s|’s|'|’)$", "", name.strip(" .,")).split()
        while len(parts) > 1 and (
            parts[0].casefold() in self._lexicon.titles or parts[0].rstrip(".").casefold() in self._lexicon.titles
        ):
            parts = parts[1:]
        return " ".join(parts)

    def resolve(self, mention: Range, last_speaker: str | None) -> str | None:
        """The best name or description for a mention."""
        words = self._text[mention[0] : mention[1]]
        key = words.casefold()
        if key in self._lexicon.pronouns:
            return self._of_pronoun(key, mention[0], last_speaker)
        if key.split()[0] in self._lexicon.determiners and not self._named_at_end(words):
            return words
        name = self.bare(self._name_part(words))
        parts = name.split()
        if len(parts) == 1:
            return self._full.get(_key(parts[0]), name)
        return name

    def _named_at_end(self, words: str) -> bool:
        parts = words.split()
        return (
            len(parts) >= 3
            and parts[-1][0].isupper()
            and parts[-2][0].isupper()
            and not re.search(r"\b(?:from|of|at|for|with|in)\b", words)
        )

    def _name_part(self, words: str) -> str:
        """The name at the end of "campaign manager Kellyanne Conway"; everything when no part looks like one."""
        match = re.search(
            r"(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-.]*(?:\s(?:de|da|van|von|der|bin|al|del|di|du|la|le)){0,2}\s){1,3}[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]*$",
            words,
        )
        if match is None or match.start() == 0:
            return words
        role = words[: match.start()].split()[-1]
        return match.group() if role[0].islower() and role not in _LINKS else words

    def _of_pronoun(self, pronoun: str, at: int, last_speaker: str | None) -> str | None:
        """Whom a pronoun means: the last speaker unless another of that gender came between, else the last person."""
        wanted = "m" if pronoun in self._lexicon.male else "f" if pronoun in self._lexicon.female else None
        if wanted is None:
            return last_speaker
        fitting = [
            (place, name)
            for place, name in self._order
            if at - _REACH < place < at and self._evidence.get(name) and self._gender.get(name) in (wanted, None)
        ]
        weights: dict[str, float] = {}
        for place, name in fitting:
            opens = self._text[max(0, place - 2) : place] in _OPENINGS or place == 0
            weight = (2.0 if opens else 1.0) / (1 + (at - place) / _FADES)
            weights[name] = weights.get(name, 0.0) + weight * (1.0 if self._gender.get(name) == wanted else 0.6)
        near = {name for place, name in fitting if place > at - _NEAR}
        unchallenged = not near or last_speaker in near
        if unchallenged and last_speaker in self._evidence and self._gender.get(last_speaker) in (wanted, None):
            weights[last_speaker] = weights.get(last_speaker, 0.0) + _SPOKE
        return max(weights, key=lambda name: weights[name]) if weights else last_speaker


def _key(word: str) -> str:
    return re.sub(r"(?:'s|’s|'|’)$", "", word.strip(".,")).casefold()
