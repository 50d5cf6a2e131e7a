"""Our sentence splitter beside others, on sentences of our own: `python -m tests.sentences.compare`.

The others (sentencex, pysbd, syntok) are asked only where they are installed; tearsheet does not need them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tearsheet.annotate.sentences import split_sentences

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Splitter = Callable[[str, str], list[str]]
_SPACELESS = frozenset({"zh", "ja"})


def cases(name: str) -> list[tuple[str, str, list[str]]]:
    """(language, text, sentences) of one file of cases."""
    tables = tomllib.loads((Path(__file__).parent / name).read_text("utf-8"))["case"]
    return [
        (table["language"], marked.replace("|", "" if table["language"] in _SPACELESS else " "), marked.split("|"))
        for table in tables
        for marked in table["texts"]
    ]


def ours(text: str, language: str) -> list[str]:
    """tearsheet."""
    return [text[start:end] for start, end in split_sentences(text, language=language)]


def _sentencex(module: Any) -> Splitter:
    return lambda text, language: list(module.segment(language, text))


def _pysbd(module: Any) -> Splitter:
    made: dict[str, Any] = {}

    def split(text: str, language: str) -> list[str]:
        known = language if language != "pt" else "es"  # it has no Portuguese
        if known not in made:
            made[known] = module.Segmenter(language=known, clean=False)
        return list(made[known].segment(text))

    return split


def _syntok(module: Any) -> Splitter:
    def split(text: str, language: str) -> list[str]:
        return [
            text[sentence[0].offset : sentence[-1].offset + len(sentence[-1].value)]
            for paragraph in module.analyze(text)
            for sentence in paragraph
            if sentence
        ]

    return split


_PEERS: dict[str, tuple[str, Callable[[Any], Splitter]]] = {
    "sentencex": ("sentencex", _sentencex),
    "pysbd": ("pysbd", _pysbd),
    "syntok": ("syntok.segmenter", _syntok),
}


def splitters() -> dict[str, Splitter]:
    """Ours, and those of the others that are installed."""
    found: dict[str, Splitter] = {"tearsheet": ours}
    for name, (module, make) in _PEERS.items():
        if find_spec(name) is not None:
            found[name] = make(import_module(module))
    return found


def right(split: Splitter, rows: Iterable[tuple[str, str, list[str]]]) -> list[bool]:
    """For each text: are its sentences exactly those that a reader sees?"""
    return [[s.strip() for s in split(text, language) if s.strip()] == wanted for language, text, wanted in rows]


def main() -> None:
    """Print a line for each splitter: texts right of each file, and sentences a second."""
    for name, split in splitters().items():
        figures = []
        for file in ("unseen.toml", "cases.toml"):
            rows = cases(file)
            english = [row for row in rows if row[0] == "en"]
            others = [row for row in rows if row[0] != "en"]
            figures.append(f"{file} en {sum(right(split, english))}/{len(english)}")
            figures.append(f"others {sum(right(split, others))}/{len(others)}")
        rows = cases("cases.toml")
        begun = time.perf_counter()
        right(split, rows)
        speed = sum(len(wanted) for *_, wanted in rows) / (time.perf_counter() - begun)
        print(f"{name:10}", *figures, f"{speed:,.0f} sentences/s", sep="  ")


if __name__ == "__main__":
    main()
