"""The article of a page whose visible part is empty, because its scripts would have written it.

Asked only when the walk found next to no running text. Then the longest of these is read like a part of the page:
what stands in `noscript`, in a template (`template`, `script type="text/template"`), or as `articleBody` in JSON-LD.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from lxml import etree, html

from tearsheet.document import Candidate, SourceBlock

ENOUGH = 600
"""Characters of visible running text from which on a page speaks for itself."""
_LEAST = 250
_TIMES = 3
_RUNNING = 60
_LARGEST = 2_000_000
_TEMPLATES = frozenset(("text/template", "text/html", "text/x-template", "text/x-handlebars-template"))


# One inside another is read with it.
_OUTERMOST = etree.XPath(
    "descendant-or-self::*[self::noscript or self::template or self::script]"
    "[not(ancestor::noscript or ancestor::template)]"
)


def running_text(blocks: Iterable[SourceBlock]) -> int:
    """Characters of visible running text; counted up to `ENOUGH`."""
    total = 0
    for block in blocks:
        size = len(block.text)
        if size >= _RUNNING and block.link_chars < 0.4 * size:
            total += size
            if total >= ENOUGH:
                break
    return total


def unrendered_body(root: Any, declared: Iterable[Candidate], shown: int) -> tuple[Any, str] | None:
    """The element to walk as well, and where it came from; None when nothing much longer than `shown` is hidden."""
    best, source, longest = None, "", max(_LEAST, _TIMES * shown)
    for element, name in (*_hidden(root), *_declared(declared)):
        size = sum(len(text) for text in element.itertext() if not text.isspace())
        if size > longest:
            best, source, longest = element, name, size
    return None if best is None else (best, source)


def _hidden(root: Any) -> Iterator[tuple[Any, str]]:
    found: Any = _OUTERMOST(root)
    for element in found:
        if element.tag == "script":
            kind = (element.get("type") or "").strip().lower()
            text = element.text or ""
            if kind in _TEMPLATES and _LEAST < len(text) < _LARGEST and (parsed := _parsed(text)) is not None:
                yield parsed, f"script:{kind}"
        elif len(element):
            copied = html.Element("div")
            copied.extend(deepcopy(child) for child in element)
            yield copied, element.tag


def _declared(candidates: Iterable[Candidate]) -> Iterator[tuple[Any, str]]:
    for candidate in candidates:
        text = candidate.value
        if "</p>" in text or "<br" in text:
            parsed = _parsed(text)
        else:
            parsed = html.Element("div")
            for line in filter(None, map(str.strip, text.splitlines())):
                etree.SubElement(parsed, "p").text = line
        if parsed is not None:
            yield parsed, candidate.source


def _parsed(text: str) -> Any:
    try:
        return html.fragment_fromstring(text, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return None
