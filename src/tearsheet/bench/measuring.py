"""Measure page by page in one process: tree alone, parse with and without annotations, peers, stages."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from tearsheet.errors import ParseError
from tearsheet.parsing import parse

from .pages import Page
from .peers import Parse, installed_peers
from .stages import STAGES, clocked

EVERYTHING = "tearsheet, everything and JSON"
BARE = "tearsheet, no annotations"
_WARM_UP = 10
"""Pages before the clock runs: word lists and weights load with the first ones, once in a process."""


@dataclass(slots=True)
class Figures:
    """Processor time on a set of pages."""

    pages: int = 0
    megabytes: float = 0.0
    tree_ms: float = 0.0
    """Median milliseconds to build the tree with lxml: the unit of the ratios."""
    ratios: dict[str, list[float]] = field(default_factory=dict)
    """By parser: for each page its time over the tree's."""
    seconds: dict[str, float] = field(default_factory=dict)
    """By parser: over all pages."""
    stages: dict[str, float] = field(default_factory=dict)
    """Seconds in each stage, with everything on; `other` is what is left, the JSON string most of it."""
    refused: int = 0
    """Pages that are no articles to tearsheet (`ParseError`) or not to lxml."""

    def median(self, name: str) -> float:
        """The median ratio of a parser to the tree."""
        return statistics.median(self.ratios[name])


def everything(raw: bytes) -> object:
    """Parse with all annotations, and write the JSON."""
    return parse(raw).model_dump_json()


def without_annotations(raw: bytes) -> object:
    """Parse for metadata and body."""
    return parse(raw, annotate=())


def measure(pages: Iterable[Page], *, peers: bool = True) -> Figures:
    """Time each parser on each page, one after the other, so that a busy moment of the machine hits all alike."""
    parsers: dict[str, Parse] = {EVERYTHING: everything, BARE: without_annotations}
    if peers:
        parsers |= installed_peers()
    pages = list(pages)
    for page in pages[:_WARM_UP]:
        for parser in parsers.values():
            _seconds(parser, page.raw)
    figures, trees = Figures(ratios={name: [] for name in parsers}), []
    for page in pages:
        tree = _seconds(_tree, page.raw)
        if tree is None or _seconds(without_annotations, page.raw) is None:
            figures.refused += 1
            continue
        tree = max(min(tree, _seconds(_tree, page.raw) or tree), 1e-5)
        trees.append(tree)
        figures.pages += 1
        figures.megabytes += len(page.raw) / 1e6
        for name, parser in parsers.items():
            _add(figures, name, parser, page.raw, tree)
    figures.tree_ms = 1000 * statistics.median(trees) if trees else 0.0
    _finish(figures)
    return figures


def _add(figures: Figures, name: str, parser: Parse, raw: bytes, tree: float) -> None:
    if name == EVERYTHING:
        with clocked(figures.stages):
            took = _seconds(parser, raw)
    else:
        took = _seconds(parser, raw)
    if took is not None:
        figures.ratios[name].append(took / tree)
        figures.seconds[name] = figures.seconds.get(name, 0.0) + took


def _finish(figures: Figures) -> None:
    figures.ratios = {name: ratios for name, ratios in figures.ratios.items() if ratios}
    spent = {name: figures.stages.get(name, 0.0) for name in STAGES}
    figures.stages = spent | {"other": max(0.0, figures.seconds.get(EVERYTHING, 0.0) - sum(spent.values()))}


def _tree(raw: bytes) -> object:
    return lxml_html.document_fromstring(raw)


def _seconds(work: Callable[[bytes], object], raw: bytes) -> float | None:
    """Processor time of one call; None where it fails. Peers may raise whatever they like."""
    begun = time.process_time()
    try:
        work(raw)
    except (ParseError, etree.LxmlError, ValueError):
        return None
    except Exception:  # a peer's own
        return None
    return time.process_time() - begun
