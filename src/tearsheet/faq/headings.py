"""Which blocks head a FAQ, and which only lead to one from a menu or a table of contents."""

from __future__ import annotations

import re
from functools import cache

from tearsheet.document import Hint, SourceBlock
from tearsheet.toml_data import read_toml
from tearsheet.words import faq_heading

_LONGEST = 120
_BRACKETED = re.compile(r"\s*[(\[]\s*(?:faq[’']?s?|q\s?&\s?a)\s*[)\]]\s*", re.I)
_NAMED_LAST = re.compile(r"[\s:–—\-|(]faq[’']?s?\)?\s*[:#]?$", re.I)
_MOST_WORDS = 12


@cache
def _openings() -> tuple[str, ...]:
    return tuple(read_toml(__package__, "labels.toml")["heading_start"])


def names_faq(text: str) -> bool:
    """Whether a line names a list of questions and answers: "Frequently asked questions (FAQ)", "Leases: FAQs"."""
    if len(text) > _LONGEST:
        return False
    if faq_heading(text):
        return True
    folded = text.strip().lower()
    if "faq" in folded:
        bare = _BRACKETED.sub(" ", text).strip()
        if bare != text.strip() and (not bare or faq_heading(bare)):
            return True
        if _NAMED_LAST.search(folded) and len(folded.split()) <= _MOST_WORDS:
            return True
    return folded.startswith(_openings()) and not folded.endswith((".", "?", "？", "。"))


def heads_faq(block: SourceBlock) -> bool:
    """A FAQ heading of a page, not a menu's link to one."""
    if len(block.text) > _LONGEST or block.link_chars > 0.6 * len(block.text):
        return False
    if block.kind != "heading" and block.hints & (Hint.NAV | Hint.FOOTER):
        return False
    return names_faq(block.text)
