"""The noun that a bare number counts."""

from __future__ import annotations

import re

_WORDS = re.compile(
    r"\s(?:(?:of\sthe|other|more|new|additional|different|million)\s)?([^\W\d_][\w’'-]*)(?:\s([^\W\d_][\w’'-]*))?(?:\s([^\W\d_][\w’'-]*))?"
)
_IRREGULAR = frozenset(
    ["people", "men", "women", "children", "police", "staff", "fish", "sheep", "deer", "feet", "teeth", "mice", "cattle", "personnel", "aircraft", "species", "series", "crew", "media", "data", "households", "percent", "folk", "youth"]
)
_NOT_PLURAL = frozenset(
    ["is", "was", "has", "does", "this", "as", "its", "his", "us", "always", "across", "yes", "less", "besides", "thus", "unless", "perhaps", "sometimes", "afterwards", "towards", "says"]
)
_STOP = frozenset(
    ["of", "in", "on", "at", "to", "by", "for", "and", "or", "with", "from", "as", "than", "that", "which", "who", "is", "are", "was", "were", "has", "have", "had", "in", "the", "a", "an", "per", "after", "before", "until", "since", "over", "under", "during", "not", "but", "if", "when", "while", "und", "oder", "in", "im", "am", "an", "auf", "aus", "bei", "bis", "der", "die", "das", "den", "dem", "des", "ist", "sind", "war", "wurde", "von", "vom", "zu", "zum", "zur", "mit", "für", "gegen", "nach", "vor", "de", "la", "le", "les", "des", "du", "et", "ou", "en", "à", "au", "aux", "par", "pour", "sur", "dans", "est", "sont", "ont", "a", "que", "qui", "sous", "el", "los", "las", "y", "o", "del", "al", "por", "para", "con", "en", "sin", "es", "son", "fue", "que", "se", "os", "as", "e", "ou", "do", "da", "dos", "das", "no", "na", "nos", "nas", "em", "um", "uma", "é", "são", "foi", "ao", "à", "com", "il", "lo", "gli", "i", "le", "di", "del", "della", "dei", "nel", "nella", "al", "alla", "per", "con", "su", "è", "sono", "che", "da", "и", "в", "на", "с", "по", "к", "от", "до", "за", "из", "у", "о", "об", "не", "что", "как", "при", "для", "или", "это"]
)


def counted_noun(text: str, end: int, code: str) -> str | None:
    """The counted noun after the number that ends at `end` ("28 people"), lower case as written, or None."""
    match = _WORDS.match(text, end)
    if match is None:
        return None
    words = [word for word in match.groups() if word]
    if code != "en":
        return None if words[0].lower() in _STOP or len(words[0]) < 3 else words[0]
    for word in words:
        if word.lower() in _STOP or not word[0].islower():
            return None
        if word in _IRREGULAR or (
            word.endswith("s")
            and not word.endswith(("ss", "us", "'s", "’s"))
            and word not in _NOT_PLURAL
            and len(word) > 3
        ):
            return word
    return None
