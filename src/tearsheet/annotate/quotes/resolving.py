"""From the words on the page to the person: titles off, surname to full name."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from functools import cache

from tearsheet.names import has_given_name
from tearsheet.toml_data import read_toml

from .caseless import caseless_name
from .found import Range
from .inflected import first_case, stems
from .lexicon import Lexicon
from .phrases import NAME, names_in, opens_with_determiner
from .pronouns import Mention, Mentions

# Words of names that are institutions and places.
_NO_PERSON = re.compile(
    r"\b(?:House|Senate|Congress|Party|University|College|Department|Court|Committee|Council|Street|City|States?|County|"
    r"Times|Post|News|Journal|Press|Company|Corp|Inc|Group|Bank|Foundation|Institute|Association|Agency|Bureau|Union|"
    r"Center|Centre|School|Church|Hospital|Army|Navy|Force|Act|Day|Week|National|International|Convention|America|York|"
    r"Hampshire|Carolina|Dakota|Virginia|Jersey|Mexico|Texas|Florida|Ohio|Iowa|CNN|NBC|ABC|FBI|CIA|Twitter|Facebook)\b"
)
_POSSESSIVE = ("'s", "’s", "'", "’")
# In front of a name these make it part of a longer one.
_LINKS = frozenset(("of", "for", "and", "the", "at", "in", "from", "on", "&"))
_PARTICLES = frozenset(("de", "da", "van", "von", "der", "bin", "al", "del", "di", "du", "la", "le"))
_APPOSED = re.compile(
    r",\s(?:(?:Dr|Mr|Mrs|Ms|Prof|Rev)\.?\s)?([A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]+(?:\s(?:[A-Z]\.|de|da|van|von|der|bin|al|del|di|du|la|le|[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]+)){0,3}"
    r"\s[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’\-]+)(?=[,.;]|$)"
)
_PLACED = re.compile(r"\b(?:from|of|at|for|with|in|de|da|do|dos|del|di|du|des|von)\b")
# "the mayor", "la maire", "l'architecte": a definite article and small words.
_OFFICE_ALONE = re.compile(
    r"(?:[Tt]he|[Dd]er|[Dd]ie|[Ll][ea]|[Ee]l|[Ii]l|[OoAa])\s(?P<office>[^\W\d_][\w-]*(?:\s[^\W\d_][\w-]*){0,2})"
    r"|[Ll]['’](?P<elided>\w+)"
)
_MOST_OFFICES = 40
_AGED = re.compile(r"[Tt]he \d{1,3}-year-old(?: \w+)?|[Dd]er \d{1,3}-Jährige|[Dd]ie \d{1,3}-Jährige")
_ANOTHER_OFFICE = re.compile(
    r"\b(?:vice|vize|deputy|former|ex|ehemalige[rn]?|ancienn?e?|then|assistant|adjoint)[\s-]*$", re.I
)
# "Park Min-jun"
_FAMILY_FIRST = re.compile(r"[A-Z][a-z]+\s[A-Z][a-z]+-[A-Za-z][a-z]+")
# "Иван Петрович Сидоров" is one name of three words.
_PATRONYMIC = ("вич", "вна", "вича", "вны", "вичу", "вне", "вичем", "вной", "ичем", "ична")
_JOINS = _LINKS | _PARTICLES | frozenset(("a", "an", "und", "et", "y", "e"))
_LONGEST_NAME, _INITIAL = 4, re.compile(r"[A-Z]\.?|St\.?|Mt\.?")
_OF_PLACE = re.compile(r"\s(?:of|from|at|with|for|in)\s")
# Chinese and Japanese: characters of a surname, an office behind it, a whole name; speakers looked back at.
_SURNAME, _OFFICE, _LONGEST_CJK, _LAST_SPEAKERS = 2, 4, 8, 60
_FEMALE_TITLES = frozenset(("mrs", "ms", "miss", "mme", "frau", "sra", "lady", "queen", "princess"))
_MALE_TITLES = frozenset(("mr", "herr", "sr", "lord", "king", "prince", "sir"))


@cache
def given_names() -> dict[str, str]:
    """Casefolded given name to "f" or "m"."""
    data = read_toml(__package__, "cues", "given_names.toml")
    return {name.casefold(): sex[0] for sex in ("female", "male") for name in data[sex].split()}


_LETTERS = frozenset(("KC", "QC", "MP", "MEP", "MSP", "MD", "PhD", "OBE", "MBE", "CBE"))
# "Ashworth's spokeswoman": the name in it is another's.
_SOMEBODYS = re.compile(r"['’]s?\s(?=[a-z])")


def _without_letters(parts: list[str]) -> list[str]:
    """ "Simon Hale KC" without the letters that stand for an office or an honour."""
    return parts[:-1] if len(parts) > 2 and parts[-1] in _LETTERS else parts


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
        for names in self._full.values():
            names.sort(key=lambda name: (name.split()[0].casefold() not in given_names(), -counts[name]))
        self._mentions: Mentions | None = None
        self._spoken: list[tuple[int, str]] = []
        self._forms: dict[tuple[str, ...], list[str]] | None = None
        self._offices: dict[str, list[tuple[int, str]]] = {}

    def _learn(self, name: str, count: int) -> None:
        parts = name.split()
        if count and 2 <= len(parts) <= 4 and not _NO_PERSON.search(name):
            self._full.setdefault(_key(parts[-1]), []).append(name)
            if _FAMILY_FIRST.fullmatch(name) and parts[0].casefold() not in given_names():
                self._full.setdefault(_key(parts[0]), []).append(name)
            if parts[0].casefold() in given_names():
                self._by_given.setdefault(parts[0].casefold(), name)

    def only_person(self, end: int) -> str | None:
        """The one person named in full before `end`; None for several or none."""
        told = {name for (start, _), name in zip(self._spans, self._bare, strict=True) if start < end and " " in name}
        people = {name for name in told if has_given_name(name) and not _NO_PERSON.search(name)}
        return next(iter(people)) if len(people) == 1 else None

    def of_initials(self, letters: str) -> str | None:
        """The one person whose names begin with these letters."""
        fitting = {name for names in self._full.values() for name in names if _initials(name) == letters}
        return next(iter(fitting)) if len(fitting) == 1 else None

    def only_one_in(self, text: str) -> str | None:
        """The one person named in full in a text of its own, a headline."""
        named = {self.bare(text[start:end]) for start, end in names_in(text, 0, len(text))}
        people = {name for name in named if " " in name and has_given_name(name) and not _NO_PERSON.search(name)}
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
        first = 0
        for place in range(len(parts) - 1):
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
                return last_speaker
            return self._whole_name(caseless_name(words, self._lexicon))
        key = words.casefold()
        if key in self._lexicon.pronouns:
            return self._of_pronoun(key, mention[0], last_speaker)
        role = opens_with_determiner(words, self._lexicon) or _SOMEBODYS.search(words) is not None
        if role and not self._named_at_end(words):
            return self._apposed(mention[1]) or self._in_office(words, mention[0]) or self._of_age(words, mention[0])
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
        if not forms:
            return name
        return first_case(forms[0] if " " not in name else name, forms)

    def _whole_name(self, name: str) -> str:
        """Chinese and Japanese: the name of who spoke before, for a surname alone or with an office behind it."""
        if len(name) > _SURNAME + _OFFICE or self._lexicon.language == "ar":
            return name
        offices = (*self._lexicon.roles, *self._lexicon.honorifics, "")
        for _, full in reversed(self._spoken[-_LAST_SPEAKERS:]):
            for size in (_SURNAME, 1):
                if size < len(full) <= _LONGEST_CJK and full.startswith(name[:size]) and name[size:] in offices:
                    return full
        return name

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
        fits = not _NO_PERSON.search(match.group(1)) and parts[0].casefold() not in self._lexicon.titles
        return " ".join(_without_letters(parts)) if fits else None

    def _of_age(self, words: str, at: int) -> str:
        """ "the 24-year-old": whom the paragraph names before; else the words themselves."""
        if _AGED.fullmatch(words) is None:
            return words
        opening = self._text.rfind("\n", 0, at) + 1
        for place in range(bisect_left(self._spans, (at, at)) - 1, -1, -1):
            if self._spans[place][0] < opening:
                break
            name = self._bare[place]
            full = name if " " in name else self._full_name(name, None)
            if has_given_name(full) and " " in full:
                return full
        return words

    def _in_office(self, words: str, at: int) -> str | None:
        """The one person whom the text above gives the office of "the mayor"."""
        match = _OFFICE_ALONE.fullmatch(words)
        if match is None:
            return None
        office = (match["office"] or match["elided"]).casefold()
        if office not in self._offices:
            if len(self._offices) >= _MOST_OFFICES or not office.endswith(self._lexicon.office_endings):
                return None
            self._offices[office] = [] if office.split()[-1] in self._lexicon.no_offices else self._holders(office)
        holders = {name for start, name in self._offices[office] if start < at}
        return next(iter(holders)) if len(holders) == 1 else None

    def _holders(self, office: str) -> list[tuple[int, str]]:
        """The people in an office, by where the text says so: "Mayor Ann Lee", "Ann Lee, 54, the longtime mayor"."""
        found = re.finditer(
            rf"(?<![\w-])(?i:{re.escape(office)})\s(?P<behind>{NAME})"
            rf"|(?P<before>{NAME}),\s(?:\d+,\s)?(?P<other>(?:[\w'’-]+\s){{0,3}}?(?:[lL]['’])?)(?i:{re.escape(office)})\b",
            self._text,
        )
        told = ((each.start(), self.bare(each["behind"] or each["before"]), each["other"]) for each in found)
        return [
            (start, name)
            for start, name, other in told
            if " " in name
            and has_given_name(name)
            and not _ANOTHER_OFFICE.search(other if other is not None else self._text[max(0, start - 9) : start])
        ]

    def _named_at_end(self, words: str) -> bool:
        parts = words.split()
        if len(parts) < 3 or not (parts[-1][0].isupper() and parts[-2][0].isupper()):
            return False
        return has_given_name(" ".join(parts[-2:])) or not _PLACED.search(words)

    def _name_part(self, words: str) -> str:
        """The name at the end of "campaign manager Kellyanne Conway"; everything when no part looks like one."""
        parts = words.split()
        known = _given_at(parts)
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
        return self._mentions.stand_for(sex, at, spoken) or last_speaker

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
                found.append(Mention(start, end, *person, whole.endswith(_POSSESSIVE[:2])))
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
        elif _key(parts[-1]) not in self._full or _NO_PERSON.search(name):
            return None
        return full, title or given_names().get(full.split()[0].casefold())


def _given_at(parts: Sequence[str]) -> int:
    """Where in a long phrase the person's name begins with a known given name, which no other stands in front of:
    "Professor of the Port Institute Ann Lee"; 0 where none does."""
    for at in range(len(parts) - 2, 1, -1):
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
