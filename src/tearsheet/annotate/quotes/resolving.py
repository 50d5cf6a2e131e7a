"""From the words on the page to the person: titles off, surname to full name."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence

from tearsheet.names import has_given_name, is_everyday

from .caseless import caseless_name
from .found import Range
from .han_names import named_before, whole_japanese
from .inflected import first_case, nominative, stems
from .lexicon import Lexicon
from .offices import Offices
from .persons import NO_PERSON, given_names, has_given
from .phrases import names_in, opens_with_determiner
from .pronouns import Mention, Mentions

_POSSESSIVE = ("'s", "’s", "'", "’")
# In front of a name these make it part of a longer one.
_LINKS = frozenset(("of", "for", "and", "the", "at", "in", "from", "on", "&"))
_PARTICLES = frozenset(
    ("de", "da", "das", "do", "dos", "van", "von", "der", "bin", "al", "del", "di", "du", "la", "le")
)
_APPOSED = re.compile(
    r",\s(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev|Sen|Rep|Gov|Gen|Sgt|Lt|Capt|Col|Judge|Justice|Sir|Dame|Lord|Lady|Chief|Sheriff)\.?\s)?([A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]+(?:\s(?:[A-Z]\.|de|da|van|von|der|bin|al|del|di|du|la|le|[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]+)){0,3}"
    r"\s[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]+)(?=[,.;]|$)"
)
_PLACED = re.compile(r"\b(?:from|of|at|for|with|in|de|da|do|dos|del|di|du|des|von)\b")
# "Park Min-jun"
_FAMILY_FIRST = re.compile(r"[A-Z][a-z]+\s[A-Z][a-z]+-[A-Za-z][a-z]+")
# "Иван Петрович Сидоров" is one name of three words.
_PATRONYMIC = ("вич", "вна", "вича", "вны", "вичу", "вне", "вичем", "вной", "ичем", "ична")
_JOINS = _LINKS | _PARTICLES | frozenset(("a", "an", "und", "et", "y", "e", "das", "dos", "do"))
# "Frank and Jean Tolliver"
_COUPLE = re.compile(r"\b([A-ZÀ-Þ]\w+) (?:and|und|et|y|e|och|og|en|i) ([A-ZÀ-Þ]\w+) ([A-ZÀ-Þ][\w'’-]+)")
_LONGEST_NAME, _INITIAL = 4, re.compile(r"[A-Z]\.?|St\.?|Mt\.?")
_OF_PLACE = re.compile(r"\s(?:of|from|at|with|for|in)\s")
# Chinese and Japanese: characters of a surname, an office behind it, a whole name; speakers looked back at.
_SURNAME, _OFFICE, _LONGEST_CJK, _LAST_SPEAKERS = 2, 4, 8, 60
_MOST_SURNAMES, _SEEN = 60, 600
_FEMALE_TITLES = frozenset(("mrs", "ms", "miss", "mme", "frau", "sra", "lady", "queen", "princess"))
_MALE_TITLES = frozenset(("mr", "herr", "sr", "lord", "king", "prince", "sir"))


_LETTERS = frozenset(("KC", "QC", "MP", "MEP", "MSP", "MD", "PhD", "OBE", "MBE", "CBE"))
# "Ashworth's spokeswoman": the name in it is another's.
_SOMEBODYS = re.compile(r"['’]s?\s(?=[a-z])")


def _without_letters(parts: list[str]) -> list[str]:
    """ "Simon Hale KC" without the letters that stand for an office or an honour."""
    return parts[:-1] if len(parts) > 2 and parts[-1] in _LETTERS else parts


def _behind_owner(parts: Sequence[str]) -> int:
    """Where the person's name begins in "Sinn Féin's Aoife Brannigan" and "Mother-of-three Kelly Dunn"."""
    for place, part in enumerate(parts[:-2]):
        if part.endswith(_POSSESSIVE[:2]) and has_given_name(parts[place + 1]):
            return place + 1
    return 1 if len(parts) > 2 and "-of-" in parts[0].lower() else 0


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.replace("-", " ").split())


class People:
    """The people named in a text, in order."""

    def __init__(
        self,
        text: str,
        passages: Sequence[Range],
        lexicon: Lexicon,
        known: Sequence[str],
        quoted: Sequence[Range] = (),
    ) -> None:
        self._lexicon = lexicon
        self._text = text
        self._quoted = quoted
        self._spans = [span for start, end in passages for span in names_in(text, start, end)]
        names = [text[start:end] for start, end in self._spans]
        known_bare = {name: self.bare(name) for name in set(names)}
        self._bare = [known_bare[name] for name in names]
        counts = Counter(self._bare)
        for name in known:
            counts[name] += 1
        self._full: dict[str, list[str]] = {}
        self._by_given: dict[str, str] = {}
        for name, count in counts.items():
            self._learn(name, count)
        for one, other, family in _COUPLE.findall(text):
            if has_given_name(one) and has_given_name(other) and not has_given_name(family):
                self._learn(f"{one} {family}", 1)
        for names in self._full.values():
            names.sort(key=lambda name: (name.split()[0].casefold() not in given_names(), -counts[name]))
        self._mentions: Mentions | None = None
        self._spoken: list[tuple[int, str]] = []
        self._wholes: dict[str, str | None] = {}
        self._forms: dict[tuple[str, ...], list[str]] | None = None
        self._offices = Offices(text, lexicon, self._spans, quoted, self._whole_at, self.bare)

    def _learn(self, name: str, count: int) -> None:
        parts = name.split()
        if count and 2 <= len(parts) <= 4 and not NO_PERSON.search(name):
            self._full.setdefault(_key(parts[-1]), []).append(name)
            if _FAMILY_FIRST.fullmatch(name) and parts[0].casefold() not in given_names():
                self._full.setdefault(_key(parts[0]), []).append(name)
            if parts[0].casefold() in given_names():
                self._by_given.setdefault(parts[0].casefold(), name)

    def only_person(self, end: int) -> str | None:
        """The one person named in full before `end`; None for several or none."""
        told = {name for (start, _), name in zip(self._spans, self._bare, strict=True) if start < end and " " in name}
        people = {name for name in told if has_given(name) and not NO_PERSON.search(name)}
        return next(iter(people)) if len(people) == 1 else None

    def of_initials(self, letters: str) -> str | None:
        """The one person whose names begin with these letters."""
        fitting = {name for names in self._full.values() for name in names if _initials(name) == letters}
        return next(iter(fitting)) if len(fitting) == 1 else None

    def only_one_in(self, text: str) -> str | None:
        """The one person named in full in a text of its own, a headline."""
        named = {self.bare(text[start:end]) for start, end in names_in(text, 0, len(text))}
        people = {name for name in named if " " in name and has_given(name) and not NO_PERSON.search(name)}
        return next(iter(people)) if len(people) == 1 else None

    def spoke(self, name: str | None, at: int) -> None:
        """Note the speaker of a quote that ends at `at`."""
        if name:
            insort(self._spoken, (at, name))

    def bare(self, name: str) -> str:
        """A name without titles in front and possessive behind."""
        name = name.strip(" .,")
        for ending in _POSSESSIVE:
            if name.endswith(ending):
                name = name[: -len(ending)]
                break
        parts = name.split()
        first = _behind_owner(parts)
        for place in range(first, len(parts) - 1):
            if place == len(parts) - 2 and parts[place][0].isupper() and has_given_name(parts[place]):
                break  # Dean Ashworth is no dean
            if self._is_title(parts[place]):
                first = place + 1
            elif first != place and not parts[place][0].isupper():
                break
        # "the mayor of Serra Alta" is no Serra Alta.
        whole = first and (parts[first].lower() in _LINKS or parts[first] in _PARTICLES)
        if self._lexicon.language == "ru" and len(parts) > 2 and not parts[-2].endswith(_PATRONYMIC):
            return " ".join(parts[-2:])  # "Архитектор Павел Гончаров"
        return name if whole else " ".join(_without_letters(parts[first:]))

    def _is_title(self, word: str) -> bool:
        word = word.casefold()
        titles, endings = self._lexicon.titles, self._lexicon.title_endings
        return word in titles or word.rstrip(".") in titles or (bool(endings) and word.endswith(endings))

    def resolve(self, mention: Range, last_speaker: str | None) -> str | None:
        """The best name or description for a mention."""
        words = self._text[mention[0] : mention[1]]
        if self._lexicon.language in ("zh", "ja", "ar"):
            # No capitals tell names: a pronoun means whoever spoke last.
            if words in self._lexicon.pronouns or words[:1] in self._lexicon.pronouns:
                return self._han_person(mention[0]) or last_speaker
            return self._whole_name(caseless_name(words, self._lexicon))
        key = words.casefold()
        if key in self._lexicon.pronouns:
            person = self._of_pronoun(key, mention[0], last_speaker)
            return self._in_first_case(person) if person and self._lexicon.language == "ru" else person
        role = opens_with_determiner(words, self._lexicon) or _SOMEBODYS.search(words) is not None
        if role and not self._named_at_end(words):
            at = mention[0]
            return self._apposed(mention[1]) or self._offices.holder(words, at) or self._offices.person_of(words, at)
        if self._lexicon.language == "ru" and words.islower():
            return self._offices.without_article(words, mention[0]) or last_speaker or words
        first, _, behind = words.partition(" ")
        if (
            behind
            and first[0].isupper()
            and behind[0].islower()
            and behind.split()[0] not in _JOINS
            and _key(first) in self._full
        ):
            words = first  # "Rademacher trocken"
        whole = self._name_part(words)
        name = self.bare(whole)
        if name.split(" ", 1)[0] in _PARTICLES:
            # "de Wit"
            return next((full for full in self._full.get(_key(name.split()[-1]), ()) if full.endswith(name)), name)
        full = self._full_name(name, _sex_of_title(whole)) if " " not in name else _placed_name(name)
        return self._in_first_case(full) if self._lexicon.language == "ru" else full

    def _in_first_case(self, name: str) -> str:
        """Russian: "Олега Савина" as "Олег Савин" where the text has that form; a surname with its given name."""
        if self._forms is None:
            self._forms = {}
            for form in {form for forms in self._full.values() for form in forms}:
                parts = stems(form)
                self._forms.setdefault(parts, []).append(form)
                self._forms.setdefault(parts[-1:], []).append(form)
        forms = self._forms.get(stems(name))
        if forms:
            name = first_case(forms[0] if " " not in name else name, forms)
        return nominative(name, given_names())

    def _han_person(self, at: int) -> str | None:
        """Chinese: whom the pronoun's own paragraph names before it, after the last quote's speaker spoke."""
        if self._lexicon.language != "zh":
            return None
        place = bisect_left(self._spoken, (at, "")) - 1
        start = max(self._text.rfind("\n", 0, at) + 1, self._spoken[place][0] if place >= 0 else 0)
        known = dict.fromkeys(name for _, name in self._spoken[-_LAST_SPEAKERS:])
        return named_before(self._text, max(start, at - _SEEN), at, known, self._lexicon)

    def _whole_name(self, name: str) -> str:
        """Chinese and Japanese: the name of who spoke before, for a surname alone or with an office behind it."""
        if len(name) > _SURNAME + _OFFICE or self._lexicon.language == "ar":
            return name
        offices = (*self._lexicon.roles, *self._lexicon.honorifics, "")
        for _, full in reversed(self._spoken[-_LAST_SPEAKERS:]):
            for size in (_SURNAME, 1):
                if size < len(full) <= _LONGEST_CJK and full.startswith(name[:size]) and name[size:] in offices:
                    return full
        if self._lexicon.language == "ja":
            title = next((office for office in offices if office and name.endswith(office)), "")
            surname = name[: len(name) - len(title)]
            if _SURNAME <= len(surname) <= _SURNAME + 1 and (title or len(name) <= _SURNAME + 1):
                if surname not in self._wholes and len(self._wholes) < _MOST_SURNAMES:
                    self._wholes[surname] = whole_japanese(surname, self._text, offices[:-1])
                return self._wholes.get(surname) or name
        return name

    def _whole_at(self, place: int) -> str:
        name = self._bare[place]
        return name if " " in name else self._full_name(name, None)

    def _full_name(self, name: str, sex: str | None) -> str:
        """The fullest form of a single name; a title tells Mr. from Mrs. Lind."""
        found = self._full.get(_key(name))
        if not found:
            return self._by_given.get(name.casefold(), name)
        if sex is not None:
            found = [full for full in found if given_names().get(full.split()[0].casefold(), sex) == sex] or found
        return found[0]

    def _apposed(self, end: int) -> str | None:
        """The name behind a role: "the mayor, Mara Lind, said"."""
        match = _APPOSED.match(self._text, end, end + 80)
        if match is None:
            return None
        parts = match.group(1).split()
        fits = not NO_PERSON.search(match.group(1)) and parts[0].casefold() not in self._lexicon.titles
        return " ".join(_without_letters(parts)) if fits else None

    def _named_at_end(self, words: str) -> bool:
        parts = words.split()
        if len(parts) < 3 or not (parts[-1][0].isupper() and parts[-2][0].isupper()):
            return False
        return has_given_name(" ".join(parts[-2:])) or not _PLACED.search(words)

    def _name_part(self, words: str) -> str:
        """The name at the end of "campaign manager Kellyanne Conway"; everything when no part looks like one."""
        parts = words.split()
        known = _given_at(parts, self._lexicon.language)
        if self._lexicon.language == "ru" and len(parts) > 2 and not parts[-2].endswith(_PATRONYMIC):
            return " ".join(parts[-2:])
        if known:
            return " ".join(parts[known:])
        first = len(parts)
        while first and (parts[first - 1][0].isupper() or (parts[first - 1] in _PARTICLES and first < len(parts))):
            first -= 1
        if first == 0 or first > len(parts) - 2 or parts[first - 1] in _LINKS or parts[first] in _PARTICLES:
            return words
        return " ".join(parts[first:])

    def _of_pronoun(self, pronoun: str, at: int, last_speaker: str | None) -> str | None:
        sex = "m" if pronoun in self._lexicon.male else "f" if pronoun in self._lexicon.female else None
        if sex is None:
            return last_speaker
        if self._mentions is None:
            self._mentions = Mentions(self._text, self._named(), self._quoted)
        place = bisect_left(self._spoken, (at, "")) - 1
        spoken = self._spoken[place] if place >= 0 else None
        found = self._mentions.stand_for(sex, at, spoken)
        if found is None and last_speaker is not None and self._mentions.may_mean(sex, last_speaker):
            return last_speaker
        return found

    def _named(self) -> list[Mention]:
        """All mentions of people whose full name the text has, or who have one name only."""
        found: list[Mention] = []
        known: dict[str, tuple[str, str | None] | None] = {}
        for (start, end), name in zip(self._spans, self._bare, strict=True):
            whole = self._text[start:end]
            if whole not in known:
                known[whole] = self._person(whole, name)
            person = known[whole]
            if person is not None:
                # Given names of other languages are known less well.
                surely = self._lexicon.language != "en" or person[1] is not None or has_given_name(person[0])
                found.append(Mention(start, end, *person, whole.endswith(_POSSESSIVE[:2]), surely))
        return found

    def _person(self, whole: str, name: str) -> tuple[str, str | None] | None:
        """Full name and sex of a mention; None when it names no person the text tells more of."""
        parts = name.split()
        if not parts:
            return None
        title = _sex_of_title(whole)
        full = name
        if len(parts) == 1:
            full = self._full_name(name, title)
            if full == name and title is None:
                return None
        elif _key(parts[-1]) not in self._full or NO_PERSON.search(name):
            return None
        return full, title or given_names().get(full.split()[0].casefold())


def _given_at(parts: Sequence[str], language: str) -> int:
    """Where in a long phrase the person's name begins with a known given name, which no other stands in front of:
    "Professor of the Port Institute Ann Lee", "Reggiana Luca Bertolazzi"; 0 where none does."""
    # English people have rare given names and common ones behind them.
    first = 1 if language != "en" or is_everyday(parts[0]) else 2
    for at in range(len(parts) - 2, first - 1, -1):
        if (
            all(part[0].isupper() for part in parts[at:])
            and len(parts) - at <= _LONGEST_NAME
            and has_given_name(parts[at])
            and not has_given_name(parts[at - 1])
            and not _INITIAL.fullmatch(parts[at - 1])
            and parts[at - 1] not in _JOINS
        ):
            return at
    return 0


def _placed_name(name: str) -> str:
    """ "Ines Vogel of Port Ellery University" without the place."""
    place = _OF_PLACE.search(name) if name.count(" ") > 2 else None
    person = name[: place.start()] if place is not None else ""
    return person if " " in person and has_given_name(person) else name


def _sex_of_title(words: str) -> str | None:
    first = words.split(" ", 1)[0].rstrip(".").casefold()
    return "f" if first in _FEMALE_TITLES else "m" if first in _MALE_TITLES else None


def _key(word: str) -> str:
    word = word.strip(".,")
    for ending in _POSSESSIVE:
        if word.endswith(ending):
            return word[: -len(ending)].casefold()
    return word.casefold()
