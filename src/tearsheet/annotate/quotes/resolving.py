"""From the words on the page to the person: titles off, surname to full name, pronoun to whom it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .found import Range
from .lexicon import Lexicon
from .phrases import names_in

_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Mme|Frau|Sra|Lady|Queen|Princess|she|her|sie|elle|ella|lei|ela)\b", re.I)
_MALE = re.compile(r"\b(?:Mr|Herr|Sr|Lord|King|Prince|he|his|him|er|il|él|lui|ele)\b", re.I)


class People:
    """The people named in a text, in order."""

    def __init__(self, text: str, passages: Sequence[Range], lexicon: Lexicon, known: Sequence[str]) -> None:
        self._lexicon = lexicon
        self._text = text
        self._full: dict[str, str] = {}
        self._order: list[tuple[int, str]] = []
        self._gender: dict[str, str] = {}
        for start, end in passages:
            for span in names_in(text, start, end):
                self._note(span)
        for name in known:
            parts = name.split()
            if len(parts) >= 2:
                self._full.setdefault(parts[-1].casefold(), name)

    def _note(self, span: Range) -> None:
        name = self.bare(self._text[span[0] : span[1]])
        parts = name.split()
        if not parts:
            return
        if 2 <= len(parts) <= 4:
            self._full.setdefault(_key(parts[-1]), name)
        full = self._full.get(_key(parts[-1]))
        if full is not None:
            self._order.append((span[0], full))
            around = self._text[max(0, span[0] - 6) : span[1] + 40]
            if full not in self._gender:
                female, male = _FEMALE.search(around), _MALE.search(around)
                if bool(female) != bool(male):
                    self._gender[full] = "f" if female else "m"

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
        lower = re.match(r"[a-zà-ÿа-яё]", words)
        return match.group() if match and lower else words

    def _of_pronoun(self, pronoun: str, at: int, last_speaker: str | None) -> str | None:
        wanted = "m" if pronoun in self._lexicon.male else "f" if pronoun in self._lexicon.female else None
        if wanted is None:
            return last_speaker
        if last_speaker and self._gender.get(last_speaker) in (wanted, None) and last_speaker in self._full.values():
            recent = [name for place, name in self._order if at - 250 < place < at]
            if not recent or last_speaker in recent:
                return last_speaker
        for place, name in reversed(self._order):
            if place < at and self._gender.get(name) in (wanted, None):
                return name
        return last_speaker


def _key(word: str) -> str:
    return re.sub(r"(?:'s|’s|'|’)$", "", word.strip(".,")).casefold()
