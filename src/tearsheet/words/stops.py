"""Where a sentence ends: its marks in many scripts, behind closing marks and brackets, too."""

from __future__ import annotations

STOPS = (".", "!", "?", "。", "！", "？", "।", "॥", "؟", "۔", "።", "။", "։")
CLOSERS = "\"'”’“»›)）」』】］]* "


def ends_sentence(text: str) -> bool:
    """Whether a text ends with the mark that ends a sentence.

    >>> ends_sentence('He said: "We will rebuild."'), ends_sentence("Other stories"), ends_sentence("यह सच है।")
    (True, False, True)
    """
    return text.rstrip(CLOSERS).endswith(STOPS)
