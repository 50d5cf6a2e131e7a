"""Whom a description means: "the mayor", "the 24-year-old", "la judoka"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from .found import Range
from .lexicon import Lexicon
from .persons import NO_PERSON, given_names, has_given
from .phrases import NAME

# "the mayor", "la maire", "l'architecte": a definite article and small words.
_OFFICE_ALONE = re.compile(
    r"(?:[Tt]he|[Dd]er|[Dd]ie|[Ll][ea]|[Ee]l|[Ii]l|[OoAa])\s(?P<office>[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*){0,2})"
    r"|[Ll]['’](?P<elided>\w+)"
)
_MOST_OFFICES = 40
# "Finanzministerin Ute Kern" is "die Ministerin".
_COMPOUND = {"de": r"[\w-]{0,24}?"}
_MOST_NAMES = 40
# Words of a role.
_ROLE = 2
_AGED = re.compile(r"[Tt]he \d{1,3}-year-old(?: \w+)?|[Dd]er \d{1,3}-Jährige|[Dd]ie \d{1,3}-Jährige")
_ANOTHER_OFFICE = re.compile(
    r"\b(?:vice|vize|deputy|former|ex|ehemalige[rn]?|ancienn?e?|then|assistant|adjoint)[\s-]*$", re.I
)


class Offices:
    """The people of a text by what they are."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        spans: Sequence[Range],
        quoted: Sequence[Range],
        whole: Callable[[int], str],
        bare: Callable[[str], str],
    ) -> None:
        self._text, self._lexicon, self._spans, self._quoted = text, lexicon, spans, quoted
        # The fullest name of the person at a place in `spans`; a name without titles.
        self._whole, self._bare = whole, bare
        self._told: dict[str, list[tuple[int, str]]] = {}

    def person_of(self, words: str, at: int) -> str:
        """ "the 24-year-old", "la judoka": whom the paragraph names before; else the words themselves."""
        aged = _AGED.fullmatch(words) is not None
        if not aged:
            return self._just_named(words, at) or words if self._is_role(words) else words
        opening = self._text.rfind("\n", 0, at) + 1
        named = [name for name, _ in self._people_in(opening, at)]
        return named[-1] if named else self._just_named(words, at) or words

    def _is_role(self, words: str) -> bool:
        """Whether it is a definite article with a word or two for what a person is ("el preparador gallego")."""
        match = _OFFICE_ALONE.fullmatch(words)
        roles = (match["office"] or match["elided"]).casefold().split() if match is not None else []
        lexicon = self._lexicon
        told = any(role.endswith(lexicon.office_endings) for role in roles)
        return len(roles) <= _ROLE and told and not any(role in lexicon.no_offices for role in roles)

    def without_article(self, words: str, at: int) -> str | None:
        """Russian: the one person whom the paragraph names before "специалист"."""
        if " " in words or not words.islower() or not words.endswith(self._lexicon.office_endings):
            return None
        return self._just_named(words, at)

    def _just_named(self, words: str, at: int) -> str | None:
        """The one person of fitting sex whom the paragraph names before, outside of quotes; where it names nobody, the
        one of the paragraph above whose sex is known to fit."""
        opening, sex = self._text.rfind("\n", 0, at) + 1, _sex_of_article(words)
        named = self._people_in(opening, at)
        if not named and sex is not None and opening:
            end = len(self._text[:opening].rstrip())
            above = self._people_in(self._text.rfind("\n", 0, end) + 1, end)
            fitting = [name for name, own in above if own == sex]
            return fitting[0] if len(fitting) == 1 and all(own is not None for _, own in above) else None
        fitting = [name for name, own in named if sex is None or own is None or own == sex]
        return fitting[0] if len(fitting) == 1 else None

    def _people_in(self, opening: int, at: int) -> list[tuple[str, str | None]]:
        """The people named in full between two places, outside of quotes, with their sex; no more than a few names are
        looked at."""
        named: dict[str, str | None] = {}
        last = bisect_left(self._spans, (at, at))
        for place in range(max(bisect_left(self._spans, (opening, 0)), last - _MOST_NAMES), last):
            full = self._whole(place)
            if " " not in full or full in named or self._in_quote(self._spans[place][0]):
                continue
            sex = given_names().get(full.split()[0].casefold())
            if has_given(full) and not NO_PERSON.search(full):
                named[full] = sex
        return list(named.items())

    def _in_quote(self, at: int) -> bool:
        place = bisect_left(self._quoted, (at + 1, 0)) - 1
        return place >= 0 and at < self._quoted[place][1]

    def holder(self, words: str, at: int) -> str | None:
        """The one person whom the text above gives the office of "the mayor"."""
        match = _OFFICE_ALONE.fullmatch(words)
        if match is None:
            return None
        office = (match["office"] or match["elided"]).casefold()
        if office not in self._told:
            if len(self._told) >= _MOST_OFFICES or not office.endswith(self._lexicon.office_endings):
                return None
            self._told[office] = [] if office.split()[-1] in self._lexicon.no_offices else self._holders(office)
        holders = {name for start, name in self._told[office] if start < at}
        return next(iter(holders)) if len(holders) == 1 else None

    def _holders(self, office: str) -> list[tuple[int, str]]:
        """The people in an office, by where the text says so: "Mayor Ann Lee", "Ann Lee, 54, the longtime mayor"."""
        found = re.finditer(
            rf"(?<![\w-]){_COMPOUND.get(self._lexicon.language, '')}(?i:{re.escape(office)})\s(?P<behind>{NAME})"
            rf"|(?P<before>{NAME}),\s(?:\d+,\s)?(?P<other>(?:[\w'’-]+\s){{0,3}}?(?:[lL]['’])?)(?i:{re.escape(office)})\b",
            self._text,
        )
        told = ((each.start(), self._bare(each["behind"] or each["before"]), each["other"]) for each in found)
        return [
            (start, name)
            for start, name, other in told
            if " " in name
            and has_given(name)
            and not _ANOTHER_OFFICE.search(other if other is not None else self._text[max(0, start - 9) : start])
        ]


def _sex_of_article(words: str) -> str | None:
    article = words.split(" ", 1)[0].casefold()
    return "f" if article in ("la", "die", "a") else "m" if article in ("le", "el", "il", "lo", "der", "o") else None
