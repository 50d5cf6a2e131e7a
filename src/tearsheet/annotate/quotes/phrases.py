"""Noun phrases that can name a speaker: the words before or behind a verb of saying."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import pairwise

from tearsheet.toml_data import read_toml

from .found import Range
from .lexicon import Lexicon
from .persons import given_within, has_given

_WORD = re.compile(r"[\w'’.\-&@$%/+]+")
_BREAK = re.compile(
    r"(?<!-),|[;:!?()\[\]“”„«»\"—–…\n]|\.(?=\s|$)(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!Mrs\.)(?<!Sen\.)(?<!Rep\.)(?<!Gov\.)|\s[-]\s"
)
_SMALL = read_toml(__package__, "cues", "small_words.toml")
_LEADING, _CLAUSE_WORDS, _RELATIVE, _JOINS, _WITHIN_NOUNS = (
    frozenset(_SMALL[name]) for name in ("leading", "clause", "relative", "joins", "within_nouns")
)
_MAX_WORDS = 10
# "erinnert sich Ole Brandt"
_REFLEXIVE = frozenset(("sich", "se", "si"))
_ELISION = re.compile(r"\w{1,2}['’]")
_ADVERB = re.compile(r"(?!family|ally|reply|assembly|supply)[a-z]{3,}ly$")
_CLOSE, _CLAUSE = 30, 60
_SHORTEST, _LONGEST_WORD = 3, 200
# Characters around a word in which it is looked for; signs behind which a capital opens no sentence.
_NEARBY, _INSIDE_SIGNS = 6000, (",", "’", "'")
_ABBREVIATED = "|".join(
    rf"(?<=\b{title}\.)"
    for title in ["Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "St", "Jr", "Sr", "[A-Z]"]
)
_CAPITALS = "A-ZÀ-ÖØ-ÞА-ЯЁ" + "".join(char for char in map(chr, range(0x100, 0x220)) if char.isupper())
# Begins with one class of characters, which the engine looks for fast.
_TOKEN = rf"[{_CAPITALS}][\w'’\-]*(?:\.(?=\s)(?:{_ABBREVIATED}))?"
NAME = (
    rf"{_TOKEN}(?:\s(?:(?:de|da|do|dos|del|della|di|du|van|von|der|den|bin|al|el|la|le)\s){{0,2}}"
    rf"(?:(?:al|el|as|ash|ad|ar|ul|ibn)-)?{_TOKEN}){{0,4}}"
)
"""Pattern of a capitalised run, with the small words that stand inside names."""
_NAME = re.compile(NAME)
# German: "sagte Ute Kern der Zeitung"; in "von der Heide" it belongs to the name.
_ARTICLE = re.compile(r"(?<!\bvon)(?<!\bvan)\s(?:der|den|dem)\s")
# Capitalised because they open a sentence, or as days and parties are: no part of a name.
_NO_NAME = frozenset(files(__package__).joinpath("cues").joinpath("no_names.txt").read_text("utf-8").split())


def phrase_behind(text: str, at: int, end: int, lexicon: Lexicon) -> Range | None:
    """The phrase that begins at `at`: up to a sign, a preposition of time or place, or a verb."""
    stop_match = _BREAK.search(text, at, end)
    stop = stop_match.start() if stop_match else end
    first: int | None = None
    last = at
    named = False
    skipped = at
    for count, match in enumerate(_WORD.finditer(text, at, stop)):
        word = match.group().casefold().rstrip(".")
        if match.start() < skipped:
            continue
        said = lexicon.verb.match(text, match.start(), stop) if first is None else None
        if said is not None and " " in said.group():
            skipped = said.end()  # "según ha contado Javier Roig"
            continue
        if first is None and (word in _REFLEXIVE or _leads_to(text, match, stop, lexicon)):
            continue
        if first is not None and (count >= _MAX_WORDS or _stops(text, first, last, match, stop, lexicon)):
            break
        if first is not None and lexicon.capital_nouns and _ends_noun(text, last, match):
            break
        if first is None and word in lexicon.stops:
            return None
        if count and lexicon.verb.fullmatch(match.group()) and word != "campaign":
            break
        if first is None:
            first = match.start()
            if word in lexicon.pronouns and not (word == "one" and text[match.end() + 1 : stop][:1].isalpha()):
                return first, match.end()
        named = named or match.group()[0].isupper()
        last = match.end()
    if first is None or not _can_speak(text[first:last], lexicon, named):
        return None
    while lexicon.capital_nouns and text[first:last].rpartition(" ")[2] in _WITHIN_NOUNS:
        last = first + len(text[first:last].rpartition(" ")[0])  # "der Trainer der | „Elf“"
    return _named_alone(text, (first, _without_stop(text, first, last)), lexicon)


def _stops(text: str, first: int, last: int, word: re.Match[str], stop: int, lexicon: Lexicon) -> bool:
    """Whether the phrase ends in front of a word: not at the "und" of "Gesundheits- und Sozialdirektor" or of "Autorin
    und Köchin Ute Kern", nor at the "por" of "apoyado por Irán"."""
    lower = word.group().casefold()
    if lower not in lexicon.stops or text[last - 1] == "-":
        return False
    if lower == "por" and text[first:last].endswith(("ado", "ada", "ido", "ida", "ados", "adas", "idos", "idas")):
        return False
    if lower in _JOINS and not is_person(text, (first, last), lexicon):
        name = next(iter(names_in(text, word.end(), min(stop, word.end() + _CLOSE))), None)
        return name is None or not is_person(text, (name[0], min(stop, name[1])), lexicon)
    return True


def _leads_to(text: str, word: re.Match[str], stop: int, lexicon: Lexicon) -> bool:
    """What stands between the verb and the speaker: "sagt etwa Ole Brandt", "so ergänzt Ole Brandt"."""
    said = word.group()
    behind = text[word.end() + 1 : stop]
    behind = behind.removeprefix("es ")
    if not said[0].islower() or not behind:
        return False
    lower = said.casefold()
    if lower in lexicon.determiners:
        return False
    named = behind[0].isupper() or opens_with_determiner(behind, lexicon)
    return named and (lower in lexicon.adverbs or lower == "es" or lexicon.verb.fullmatch(said) is not None)


def _ends_noun(text: str, last: int, word: re.Match[str]) -> bool:
    """German: whether a small word behind a noun or name is no part of the phrase: "Brandt hinzu", "Brandt später"."""
    low = max(0, last - _LONGEST_WORD)
    start = max(text.rfind(" ", low, last), text.rfind("\n", low, last), low - 1) + 1
    return (
        word.group()[0].islower()
        and (text[start].isupper() or text[start].isdigit())
        and word.group() not in _WITHIN_NOUNS
    )


def is_person(text: str, span: Range, lexicon: Lexicon) -> bool:
    """Whether a phrase holds a person's name: a known given name and another, in Russian any two capitalised words."""
    words = text[span[0] : span[1]]
    if lexicon.language == "ru":
        return any(one.istitle() and other.istitle() and len(one) > 2 for one, other in pairwise(words.split()))
    return given_within(words)


def is_known(text: str, span: Range) -> bool:
    """Whether a name begins with a known given name and goes on."""
    words = text[span[0] : span[1]].split()
    return len(words) > 1 and any(has_given(" ".join(pair)) for pair in pairwise(words))


def opens_only(text: str, span: Range) -> bool:
    """Whether a word is written with a capital because it opens a sentence, as far as the text near it shows."""
    before = text[max(0, span[0] - 2) : span[0]].strip()
    if before and before[-1] not in '.!?…:»”"—–-':
        return False
    word = f" {text[slice(*span)]}"
    low, high = max(0, span[0] - _NEARBY), span[1] + _NEARBY
    at = text.find(word, low, high)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(word) : at + len(word) + 1]
        if (before.isalnum() or before in _INSIDE_SIGNS) and not behind.isalnum():
            return False
        at = text.find(word, at + 1, high)
    return True


def _named_alone(text: str, span: Range, lexicon: Lexicon) -> Range:
    """A phrase without what goes on behind a person's name: "Ute Kern der Zeitung", "Ann Lee no lo duda"."""
    for name in names_in(text, *span):
        if is_person(text, name, lexicon):
            article = _ARTICLE.search(text, *name) if lexicon.language == "de" else None
            if article is not None:
                return span[0], article.start()
            return (span[0], name[1]) if text[name[1] : name[1] + 1].isspace() else span
    return span


def phrase_before(text: str, at: int, start: int, lexicon: Lexicon) -> Range | None:
    """The phrase that ends at `at`, back to a sign or a word that begins a clause."""
    end = at
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start and text[end - 1] == ",":
        # "Conway, the campaign manager, said": the speaker stands before the apposition.
        opening = text.rfind(",", max(start, end - 120), end - 1)
        apposed = _only_name(text, opening + 1, end - 1, lexicon) if opening > start else None
        if opening <= start or apposed is not None:
            return apposed
        if text[opening : end - 1].rpartition(" ")[2].casefold() in _RELATIVE:
            return None  # "- o que, diz,"
        end = opening
    begin = max(start, end - 200)
    for match in _BREAK.finditer(text, max(start, end - 160), end):
        if match.end() <= end:
            begin = match.end()
    words = list(_WORD.finditer(text, begin, end))[-_MAX_WORDS - 4 :]
    while len(words) > 1 and (words[-1].group().casefold() in lexicon.adverbs or _ADVERB.match(words[-1].group())):
        words.pop()
    if len(words) > 1 and words[-1].group().casefold() in _RELATIVE:
        words.pop()  # "un informe que | habla de"
    if not words or words[-1].group() in _JOINS or words[-1].group().casefold() in _RELATIVE:
        return None
    first = len(words) - 1
    while first > 0 and words[first - 1].group().casefold() not in _CLAUSE_WORDS and len(words) - first < _MAX_WORDS:
        if lexicon.verb.fullmatch(words[first - 1].group()):
            break
        first -= 1
    kept = words[first:]
    while len(kept) > 1 and kept[0].group().casefold() in _LEADING:
        kept = kept[1:]
    last = kept[-1].group().casefold()
    if last in _LEADING and len(kept) == 1:
        return None
    if last in lexicon.pronouns:
        return kept[-1].start(), kept[-1].end()
    if lexicon.capital_nouns:
        kept = _to_last_noun(kept)
    span = kept[0].start(), kept[-1].end()
    phrase = text[span[0] : span[1]]
    if not _can_speak(phrase, lexicon, any(word.group()[0].isupper() for word in kept)):
        return None
    return _tightened(text, _named_alone(text, span, lexicon), lexicon)


def _only_name(text: str, start: int, end: int, lexicon: Lexicon) -> Range | None:
    """The person who is all that stands between two commas: ", dont la présidente, Clarisse Aubin, dénonce"."""
    apposed = names_in(text, start, end)
    alone = len(apposed) == 1 and text[start:end].strip() == text[slice(*apposed[0])]
    return apposed[0] if alone and is_person(text, apposed[0], lexicon) else None


def _to_last_noun(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """German: "Wovor Kern vor allem | warnt" is Kern: without the word that asks, and small ones at the end."""
    named = [i for i, word in enumerate(words) if word.group()[0].isupper()]
    asks = len(named) > 1 and words[0].group().startswith(("Wo", "Was", "Wie", "Welch"))
    return words[asks : named[-1] + 1] if named else words


def _tightened(text: str, span: Range, lexicon: Lexicon) -> Range:
    """Without what stands before the last determiner or name: "On Monday the mayor" is "the mayor"."""
    words = list(_WORD.finditer(text, *span))
    for index in range(len(words) - 1, 0, -1):
        word = words[index].group()
        before = words[index - 1].group().casefold()
        if (
            word in lexicon.determiners
            and word.casefold() != "campaign"
            and before
            not in (
                "of",
                "for",
                "from",
                "with",
                "de",
                "von",
                "di",
            )
        ):
            return words[index].start(), span[1]
    return span


def _can_speak(phrase: str, lexicon: Lexicon, named: bool) -> bool:
    first, *rest = phrase.casefold().split() or [""]
    if not rest and (first in _NO_NAME or len(first) < _SHORTEST) and first not in lexicon.pronouns:
        return False  # "Das gab Ole Brandt bekannt", "Poi aggiunge", "l'"
    if lexicon.capital_nouns and first.startswith("eigene"):
        return False  # "laut eigener Aussage"
    if rest and _NO_NAME.issuperset((first, *rest)):
        return False  # "Anfang März"
    if not lexicon.reported_mood.isdisjoint(rest):
        return False  # "Seit Jahren sei klar gewesen, sagte Kern weiter"
    # Slavic languages have no article: "отметил специалист".
    role = not lexicon.determiners and first.endswith(lexicon.office_endings) and first not in lexicon.no_offices
    return named or role or opens_with_determiner(phrase, lexicon) or first in lexicon.pronouns


def opens_with_determiner(phrase: str, lexicon: Lexicon) -> bool:
    """ "la mairesse", "l'agricultrice"."""
    first = phrase.split(maxsplit=1)[0].casefold() if phrase.strip() else ""
    if first in lexicon.determiners:
        return True
    elided = _ELISION.match(first) if not first.isalnum() else None
    return elided is not None and elided.group() in lexicon.determiners


def _without_stop(text: str, first: int, last: int) -> int:
    while last > first and text[last - 1] in ".'’-" and not re.search(r"\b(?:[A-Z]|Jr|Sr)\.$", text[first:last]):
        last -= 1
    return last


def first_name(text: str, start: int, end: int) -> Range | None:
    """The first name in a stretch; "Chief" of "Chief engineer Tove Aas" gives way to the full name close behind."""
    names = names_in(text, start, end)
    person = next((name for name in names if is_known(text, name)), None)
    if person is not None and person[0] - names[0][0] <= _CLAUSE:
        return person
    full = next((name for name in names if " " in text[name[0] : name[1]]), None)
    if names and full is not None and full[0] - names[0][0] <= _CLOSE:
        return full
    return names[0] if names else None


def names_in(text: str, start: int, end: int) -> list[Range]:
    """All capitalised runs of a stretch, without the words that are capitalised for other reasons."""
    found: list[Range] = []
    for match in _NAME.finditer(text, start, end):
        first, last = match.span()
        while True:
            word, _, behind = text[first:last].partition(" ")
            # "Von Liat" opens a sentence, "Von der Leyen" is a name.
            opens = word == "Von" and behind[:1].isupper()
            if word.casefold().rstrip(".") not in _NO_NAME and not opens:
                found.append((first, last))
                break
            first += len(word)
            while first < last and text[first].isspace():
                first += 1
            if first >= last:
                break
    return found
