"""The words of saying of each language, and the patterns made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tearsheet.toml_data import read_toml

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ar", "pl", "cs", "nl", "sv", "da", "nb")
# The cues of all other languages.
_OTHER = "other"
_SAME = {"no": "nb", "nn": "nb", "sk": "cs"}


@dataclass(slots=True, frozen=True)
class Lexicon:
    """Cues and the words around speakers in one language."""

    language: str
    verbs: tuple[str, ...]
    verb: re.Pattern[str]
    saying: re.Pattern[str]
    """A verb of saying with what stands in front of it behind a quote: "se", "s'est", "sich"."""
    according: re.Pattern[str]
    according_opening: re.Pattern[str]
    """The same, where it opens the sentence only."""
    subject_ends: frozenset[str]
    """Small words behind a subject: negations, copulas, auxiliaries."""
    reported_mood: frozenset[str]
    """German: verb forms that say that somebody else says it ("sei", "habe")."""
    fronts: frozenset[str]
    """German: words that open a sentence and are no subject, which then stands behind the verb."""
    subordinating: frozenset[str]
    """German: words that open a clause whose verb stands at its end."""
    objects: frozenset[str]
    """German: articles with which a phrase is no subject."""
    resuming: frozenset[str]
    """Words with which a sentence goes on behind ", said X,"."""
    adverbs: frozenset[str]
    titles: frozenset[str]
    bare_titles: frozenset[str]
    """The titles without the point of a short form ("mme", "dr")."""
    title_endings: tuple[str, ...]
    """Endings of compound words that are titles ("-meisterin")."""
    office_endings: tuple[str, ...]
    """Endings of the words for people in office or trade."""
    no_offices: frozenset[str]
    """Words with such an ending that are no people, or too many."""
    roles: tuple[str, ...]
    """Chinese: roles in front of a name."""
    honorifics: tuple[str, ...]
    """Chinese and Japanese: behind a name."""
    male: frozenset[str]
    female: frozenset[str]
    singular: frozenset[str]
    """Both of these."""
    pronouns: frozenset[str]
    determiners: frozenset[str]
    stops: frozenset[str]
    capital_nouns: bool
    """German: every noun is written like a name."""
    null_subject: bool
    """The verb alone tells who speaks: "dijo", "ha detto"."""


@cache
def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a BCP 47 tag; without verbs for languages that have none."""
    base = (language or "en").split("-")[0].lower()
    base = _SAME.get(base, base)
    base = base if base in LANGUAGES else _OTHER
    data = read_toml(__package__, "cues", f"{base}.toml")

    def words(name: str) -> frozenset[str]:
        return frozenset(word.casefold() for word in data.get(name, ()))

    titles = words("titles")
    male, female = words("pronouns_male"), words("pronouns_female")
    boundary = ("", "") if base in ("zh", "ja") else (r"(?<![\w-])", r"(?!\w)")
    return Lexicon(
        base,
        tuple(data["verbs"]),
        _any(data["verbs"], boundary),
        _any([*data["verbs"], *data.get("verbs_behind", ())], boundary),
        _any(data.get("according", []), boundary),
        _any([*data.get("according", ()), *data.get("according_opening", ())], boundary),
        words("subject_ends"),
        words("reported_mood"),
        words("fronts"),
        words("subordinating"),
        words("objects"),
        words("resuming"),
        words("adverbs"),
        titles,
        frozenset(title.rstrip(".") for title in titles),
        tuple(data.get("title_endings", ())),
        tuple(data.get("office_endings", ())),
        words("no_offices"),
        tuple(data.get("roles", ())),
        tuple(data.get("honorifics", ())),
        male,
        female,
        male | female,
        male | female | words("pronouns_plural") | words("pronouns_other"),
        words("determiners"),
        words("phrase_stops"),
        bool(data.get("capital_nouns")),
        bool(data.get("null_subject")),
    )


def _any(words: list[str], boundary: tuple[str, str]) -> re.Pattern[str]:
    if not words:
        return re.compile(r"(?!)")
    # "ß" is "ss" in Switzerland.
    each = "|".join(
        re.escape(word).replace("'", "['’]").replace("ß", "(?:ß|ss)") for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"{boundary[0]}(?:{each}){boundary[1]}", re.I)
