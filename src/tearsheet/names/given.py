"""Given names: what tells "Jan Michael Roe" from "Regional Offers", and where one name of a run ends."""

from __future__ import annotations

from unicodedata import combining, normalize

from .lexicon import given_names, people

_LONGEST_RUN, _SHORTEST_RUN = 24, 4


def has_given_name(name: str) -> bool:
    """Whether the first word of a name, titles left out, is a known given name; False tells little."""
    for word in name.split():
        lower = word.strip(".,'’\"“”()").casefold()
        if lower in people().titles or len(lower) < 2:
            continue
        if lower in given_names() or lower.split("-")[0] in given_names():
            return True
        return not lower.isascii() and _plain(lower) in given_names()  # "Diêgo"
    return False


def _plain(word: str) -> str:
    """Without accents."""
    return "".join(char for char in normalize("NFD", word) if not combining(char))


def has_han_surname(name: str) -> bool:
    """Whether a Chinese name begins with a known surname; False tells little."""
    return name[:1] in people().cjk_surnames


def split_run(text: str) -> list[str]:
    """The names in a run without signs between ("Ann Lee Bob Roe"); [] unless it is surely one.

    A name ends where a given name follows a word that is none.
    """
    words = text.split()
    if not _SHORTEST_RUN <= len(words) <= _LONGEST_RUN or not all(
        word[0].isupper() and word[-1].isalpha() for word in words
    ):
        return []
    known = [has_given_name(word) for word in words]
    if not known[0]:
        return []
    starts = [0] + [i for i in range(2, len(words) - 1) if known[i] and not known[i - 1]]
    names = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    return [" ".join(name) for name in names] if len(names) > 1 and all(2 <= len(n) <= 4 for n in names) else []
