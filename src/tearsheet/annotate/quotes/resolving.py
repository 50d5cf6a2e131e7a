"""From the words on the page to the person: titles off, surname to full name."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence

from tearsheet.names import has_given_name, is_everyday

from .apposed import apposed
from .caseless import caseless_name
from .found import Range
from .han_names import named_before, whole_japanese
from .inflected import first_case, nominative, stems
from .lexicon import Lexicon
from .name_parts import (
    JOINS,
    LINKS,
    PARTICLES,
    POSSESSIVE,
    before_place,
    behind_owner,
    given_at,
    goes_without_article,
    initials,
    name_key,
    placed_name,
    sex_of_title,
    without_letters,
)
from .offices import Offices
from .persons import NO_PERSON, given_names, has_given, is_one_person
from .phrases import names_in, opens_with_determiner
from .pronouns import Mention, Mentions

_PLACED = re.compile(r"\b(?:from|of|at|for|with|in|de|da|do|dos|del|di|du|des|von)\b")
# "Park Min-jun"
_FAMILY_FIRST = re.compile(r"[A-Z][a-z]+\s[A-Z][a-z]+-[A-Za-z][a-z]+")
# "Иван Петрович Сидоров" is one name of three words.
_PATRONYMIC = ("вич", "вна", "вича", "вны", "вичу", "вне", "вичем", "вной", "ичем", "ична")
# "Frank and Jean Tolliver"
_COUPLE = re.compile(r"\b([A-ZÀ-Þ]\w+) (?:and|und|et|y|e|och|og|en|i) ([A-ZÀ-Þ]\w+) ([A-ZÀ-Þ][\w'’-]+)")
# Chinese and Japanese: characters of a surname, an office behind it, a whole name; speakers looked back at.
_SURNAME, _OFFICE, _LONGEST_CJK, _LAST_SPEAKERS = 2, 4, 8, 60
_MOST_LOOKED_UP, _SEEN = 60, 600
# "Ashworth's spokeswoman": the name in it is another's.
_SOMEBODYS = re.compile(r"['’]s?\s(?=[a-z])")


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
        self._seen: dict[str, int] = {}
        for (start, _), name in zip(self._spans, self._bare, strict=True):
            self._seen.setdefault(name, start)
        for name in known:
            counts[name] += 1
        self._alone = {name for name in counts if " " not in name}
        self._by_first: dict[str, set[str]] = {}
        self._full: dict[str, list[str]] = {}
        self._by_given: dict[str, str] = {}
        for name, count in counts.items():
            self._learn(name, count)
        for one, other, family in _COUPLE.findall(text):
            if has_given_name(one) and has_given_name(other) and not has_given_name(family):
                self._learn(f"{one} {family}", 1)
        for names in self._full.values():
            names.sort(key=lambda name: (not has_given(name), -counts[name]))
        self._mentions: Mentions | None = None
        self._spoken: list[tuple[int, str]] = []
        self._wholes: dict[str, str | None] = {}
        self._bares: dict[str, bool] = {}
        self._forms: dict[tuple[str, ...], list[str]] | None = None
        self._offices = Offices(text, lexicon, self._spans, quoted, self._whole_at, self.bare)

    def _learn(self, name: str, count: int) -> None:
        parts = before_place(name).split()
        if self._lexicon.language != "en":
            parts = parts[given_at(parts, self._lexicon.language) :]  # "Tribunal Supremo Ángel Hurtado"
        name = " ".join(parts)
        if count and 2 <= len(parts) <= 4 and not NO_PERSON.search(name) and not self._is_thing(parts):
            self._by_first.setdefault(parts[0].casefold(), set()).add(name)
            self._full.setdefault(name_key(parts[-1]), []).append(name)
            if _FAMILY_FIRST.fullmatch(name) and parts[0].casefold() not in given_names():
                self._full.setdefault(name_key(parts[0]), []).append(name)
            if parts[0].casefold() in given_names():
                self._by_given.setdefault(parts[0].casefold(), name)

    def _is_thing(self, parts: Sequence[str]) -> bool:
        """English: "Camp Strava", "Montana's Republican" begin with no given name."""
        if self._lexicon.language != "en":
            return False
        return parts[0].endswith(POSSESSIVE[:2]) or (is_everyday(parts[0]) and not has_given(" ".join(parts)))

    def only_person(self, end: int) -> str | None:
        """The one person named in full before `end`; None for several or none."""
        told = {name for (start, _), name in zip(self._spans, self._bare, strict=True) if start < end and " " in name}
        people = {name for name in told if has_given(name) and not NO_PERSON.search(name)}
        return next(iter(people)) if len(people) == 1 else None

    def of_initials(self, letters: str) -> str | None:
        """The one person whose names begin with these letters."""
        fitting = {name for names in self._full.values() for name in names if initials(name) == letters}
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
        for ending in POSSESSIVE:
            if name.endswith(ending):
                name = name[: -len(ending)]
                break
        parts = name.split()
        first = behind_owner(parts)
        for place in range(first, len(parts) - 1):
            if place == len(parts) - 2 and parts[place][0].isupper() and has_given_name(parts[place]):
                break  # Dean Ashworth is no dean
            if self._is_title(parts[place]):
                first = place + 1
            elif first != place and not parts[place][0].isupper():
                break
        # "the mayor of Serra Alta" is no Serra Alta.
        whole = first and (parts[first].lower() in LINKS or parts[first] in PARTICLES)
        if self._lexicon.language == "ru" and len(parts) > 2 and not parts[-2].endswith(_PATRONYMIC):
            return " ".join(parts[-2:])  # "Архитектор Павел Гончаров"
        return name if whole else " ".join(without_letters(parts[first:]))

    def _is_title(self, word: str) -> bool:
        word = word.casefold()
        titles, endings = self._lexicon.titles, self._lexicon.title_endings
        if "-" in word and all(part.rstrip(".") in titles for part in word.split("-")):
            return True  # "Major-Gen"
        return word in titles or word.rstrip(".") in titles or (bool(endings) and word.endswith(endings))

    def resolve(self, mention: Range, last_speaker: str | None) -> str | None:
        """The best name or description for a mention."""
        words = self._text[mention[0] : mention[1]].strip()
        if not words:
            return None
        if self._lexicon.language in ("zh", "ja", "ar"):
            return self._caseless(words, mention[0], last_speaker)
        key = words.casefold()
        if key in self._lexicon.pronouns:
            person = self._of_pronoun(key, mention[0], last_speaker)
            return self._in_first_case(person) if person and self._lexicon.language == "ru" else person
        words = self._without_office(words)
        role = opens_with_determiner(words, self._lexicon) or _SOMEBODYS.search(words) is not None
        first, _, behind = words.partition(" ")
        known = bool(behind) and first[0].isupper() and name_key(first) in self._full
        if self._lexicon.language == "en" and not role and words.split()[-1].islower() and not known:
            # "Fellow protester, engineer Ann Lee, said"
            return self._apposed(mention[1]) or words.removesuffix("'s").removesuffix("’s")
        if role and not self._named_at_end(words):
            at = mention[0]
            return self._apposed(mention[1]) or self._offices.holder(words, at) or self._offices.person_of(words, at)
        if not self._lexicon.determiners and words.islower():
            return self._offices.without_article(words, mention[0]) or last_speaker or words
        if known and behind[0].islower() and behind.split()[0] not in JOINS:
            words = first  # "Rademacher trocken"
        whole = self._name_part(words)
        if role and self._is_known_surname(words.split()[-1]) and not has_given(self.bare(whole)):
            whole = words.split()[-1]
        name = self.bare(whole)
        if name.split(" ", 1)[0].lower() in PARTICLES:
            # "de Wit"
            return next((full for full in self._full.get(name_key(name.split()[-1]), ()) if full.endswith(name)), name)
        full = self._full_name(name, sex_of_title(whole)) if " " not in name else placed_name(name)
        return self._in_first_case(full) if self._lexicon.language == "ru" else full

    def _caseless(self, words: str, at: int, last_speaker: str | None) -> str | None:
        """No capitals tell names: a pronoun means whoever spoke last."""
        if words in self._lexicon.pronouns or words[:1] in self._lexicon.pronouns:
            return self._han_person(at) or last_speaker
        return self._whole_name(caseless_name(words, self._lexicon))

    def _without_office(self, words: str) -> str:
        """Romance languages: "Robles" in "la ministra Robles"."""
        article, _, behind = words.partition(" ")
        office, _, name = behind.partition(" ")
        if article.casefold() not in self._lexicon.determiners or not name.istitle() or not office.islower():
            return words
        told = office.endswith(self._lexicon.office_endings) and office not in self._lexicon.no_offices
        return name if told and self._lexicon.language in ("es", "fr", "it", "pt") else words

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
                if surname not in self._wholes and len(self._wholes) < _MOST_LOOKED_UP:
                    self._wholes[surname] = whole_japanese(surname, self._text, offices[:-1])
                return self._wholes.get(surname) or name
        return name

    def _whole_at(self, place: int) -> str:
        name = self._bare[place]
        return name if " " in name else self._full_name(name, None)

    def _full_name(self, name: str, sex: str | None) -> str:
        """The fullest form of a single name; a title tells Mr. from Mrs. Lind."""
        found = self._full.get(name_key(name))
        if not found:
            return self._by_given.get(name.casefold()) or self._only_one_called(name) or name
        later = self._seen.get(found[0], 0)
        if self._lexicon.language == "en" and not (sex or has_given(found[0])) and self._seen.get(name, later) < later:
            return name  # "Strava" stands in the text before Camp Strava does: people are named in full first
        if sex is not None:
            found = [full for full in found if given_names().get(full.split()[0].casefold(), sex) == sex] or found
        return found[0]

    def _only_one_called(self, first: str) -> str | None:
        """ "Fahmi" for Fahmi Fadzil: nobody else is called so, and the full name comes first."""
        called = self._by_first.get(first.casefold(), ())
        if len(called) != 1:
            return None
        full = next(iter(called))
        if self._lexicon.capital_nouns and not has_given(full):
            return None
        return full if self._seen.get(full, 0) < self._seen.get(first, 0) else None

    def _apposed(self, end: int) -> str | None:
        return apposed(self._text, end, self._lexicon.titles, lambda words: self._name_part(self.bare(words)))

    def _is_known_surname(self, word: str) -> bool:
        """German: whether the text has the full name of somebody of that name."""
        if not self._lexicon.capital_nouns:
            return False
        found = self._full.get(name_key(word))
        return found is not None and has_given(found[0])  # those with given names come first

    def _named_at_end(self, words: str) -> bool:
        parts = words.split()
        if parts[-1].casefold() in self._lexicon.titles:
            return False  # "the First Lady"
        while len(parts) > 3 and parts[-2] in PARTICLES:
            parts = [*parts[:-2], parts[-1]]  # "Rainer de Meijer"
        if len(parts) < 3 or not (parts[-1][0].isupper() and parts[-2][0].isupper()):
            return False
        if self._is_known_surname(parts[-1]):
            return True  # "der Drittplatzierte Kess"
        return has_given_name(" ".join(parts[-2:])) or not (self._lexicon.capital_nouns or _PLACED.search(words))

    def _name_part(self, words: str) -> str:
        """The name at the end of "campaign manager Kellyanne Conway"; everything when no part looks like one."""
        parts = words.split()
        named = all(part[0].isupper() or part in LINKS for part in parts)
        if self._lexicon.language == "en" and named and NO_PERSON.search(parts[-1]):
            return words  # "The San Francisco Chronicle"
        known = given_at(parts, self._lexicon.language)
        if self._lexicon.language == "ru" and len(parts) > 2 and not parts[-2].endswith(_PATRONYMIC):
            return " ".join(parts[-2:])
        if known:
            return " ".join(parts[known:])
        first = len(parts)
        while first and (parts[first - 1][0].isupper() or (parts[first - 1] in PARTICLES and first < len(parts))):
            first -= 1
        if first == 0 or first > len(parts) - 2 or parts[first - 1] in LINKS or parts[first] in PARTICLES:
            return words
        return " ".join(parts[first:])

    def _of_pronoun(self, pronoun: str, at: int, last_speaker: str | None) -> str | None:
        sex = "m" if pronoun in self._lexicon.male else "f" if pronoun in self._lexicon.female else None
        if sex is None:
            return self._of_neuter(pronoun, at, last_speaker) if self._lexicon.language == "en" else last_speaker
        found = self._stand_for(sex, at)
        if found is None and last_speaker is not None and self._told().may_mean(sex, last_speaker):
            return last_speaker
        return found

    def _told(self) -> Mentions:
        if self._mentions is None:
            self._mentions = Mentions(self._text, self._named(), self._quoted, self._lexicon.language)
        return self._mentions

    def _stand_for(self, sex: str | None, at: int) -> str | None:
        place = bisect_left(self._spoken, (at, "")) - 1
        return self._told().stand_for(sex, at, self._spoken[place] if place >= 0 else None)

    def implied(self, at: int, last_speaker: str | None) -> str | None:
        """Whom a verb without a subject means."""
        return self._stand_for(None, at) or last_speaker

    def _of_neuter(self, pronoun: str, at: int, last_speaker: str | None) -> str | None:
        """Whom "it" or "they" means in English: no single person; "I" and "we" outside of quotes are the reporter's."""
        if pronoun in ("i", "we") or last_speaker is None:
            return None
        if pronoun in ("it", "they") and is_one_person(last_speaker):
            return None
        return last_speaker

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
                # Given names of other languages are known less well; German nouns look like names.
                given = person[1] is not None or has_given_name(person[0])
                if not given and self._lexicon.capital_nouns and not self._goes_bare(person[0]):
                    continue
                surely = given or self._lexicon.language != "en" or self._is_surely_person(person[0])
                found.append(Mention(start, end, *person, whole.endswith(POSSESSIVE[:2]), surely))
        return found

    def _goes_bare(self, name: str) -> bool:
        """German: a name of two words whose last stands alone elsewhere, always without an article."""
        if name.split()[-1] not in self._alone or NO_PERSON.search(name):
            return False
        if name not in self._bares and len(self._bares) < _MOST_LOOKED_UP:
            self._bares[name] = goes_without_article(name, self._text)
        return self._bares.get(name, False)

    def _is_surely_person(self, name: str) -> bool:
        """Part of the name stands alone elsewhere: "Malibiche" for Mariam Malibiche."""
        parts = name.split()
        plain = len(parts) <= 3 and all(part.isalpha() and not part.isupper() for part in parts)
        return plain and bool(self._alone.intersection(parts)) and not any(map(is_everyday, parts))

    def _person(self, whole: str, name: str) -> tuple[str, str | None] | None:
        """Full name and sex of a mention; None when it names no person the text tells more of."""
        parts = name.split()
        if not parts:
            return None
        title = sex_of_title(whole)
        if name.casefold() in self._lexicon.titles:
            return None  # "Frau" alone
        full = name
        if len(parts) == 1:
            full = self._full_name(name, title)
            if full == name and title is None:
                sex = given_names().get(name.casefold())  # "Anton" alone
                return (name, sex) if sex is not None else None
        elif name_key(parts[-1]) not in self._full or NO_PERSON.search(name):
            return None
        return full, title or given_names().get(full.split()[0].casefold())
