"""Where to look for the date when neither the metadata nor the lines at headline and body tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from tearsheet.dates import find_dates, is_plausible
from tearsheet.label.labelling import Labelled

from .evidence import Chosen
from .shown_dates import Moment

_REACH, _NOTE, _LONE_LINE = 16, 400, 60
_TELLING = 16
"""Letters of a headline that a line does not begin with by chance."""
_WHOLE = 0.8
_ALONE_TRUST, _TOLD_TRUST = 0.42, 0.5
OTHERS = re.compile(r"comment|related|teaser|recommend|popular|latest|sidebar|most-?read|trending")
"""Class words of containers whose dates are other stories' or readers'."""
OF_ITSELF = re.compile(
    r"\b(?:this|dieser|dieses|diese|cet?|cette|este|esta|quest[oa]|dit|deze|denne|dette|ten|ta)\s+"
    r"(?:article|post|entry|story|page|artikel|beitrag|eintrag|text|billet|artículo|entrada|artigo|articolo|innlegg|"
    r"inlägg|bericht|indlæg|artykuł|wpis)\b",
    re.I,
)


def last_resorts(labelled: Labelled, now: datetime) -> Iterator[Chosen[Moment]]:
    """Sentences about the article itself ("This entry was posted on ..."), anywhere; then a line that is a date and
    nothing else, further above the body than bylines are, when all such lines tell one day."""
    yield from _told_of_itself(labelled, now)
    yield from _alone_above(labelled, now)


def _told_of_itself(labelled: Labelled, now: datetime) -> Iterator[Chosen[Moment]]:
    headline = (labelled.headline.value or "").casefold()
    for i, block in enumerate(labelled.document.blocks):
        text = block.text
        if labelled.labels[i].role == "content" or len(text) > _NOTE or not any(map(str.isdigit, text)):
            continue
        opening = text[: len(headline) + 1].casefold()
        itself = OF_ITSELF.match(text) or (len(headline) >= _TELLING and opening.startswith(headline))
        if not itself:
            continue
        for each in find_dates(text, language=labelled.document.language)[:1]:
            if each.label != "modified" and is_plausible(each.value, reference=now):
                yield Chosen(each.value, text[each.start : each.end], f"line:{i}", _TOLD_TRUST)


def _alone_above(labelled: Labelled, now: datetime) -> Iterator[Chosen[Moment]]:
    blocks = labelled.document.blocks
    first = next((i for i, label in enumerate(labelled.labels) if label.role == "content"), 0)
    offers: list[Chosen[Moment]] = []
    for i in range(max(0, first - _REACH), first):
        text = blocks[i].text
        names = f"{blocks[i].name} {labelled.document.groups[blocks[i].group].name}"
        if len(text) > _LONE_LINE or not any(map(str.isdigit, text)) or OTHERS.search(names):
            continue
        offers += [
            Chosen(each.value, text[each.start : each.end], f"line:{i}", _ALONE_TRUST)
            for each in find_dates(text, language=labelled.document.language)[:1]
            if each.end - each.start >= _WHOLE * len(text.strip()) and is_plausible(each.value, reference=now)
        ]
    days = {offer.value.date() if isinstance(offer.value, datetime) else offer.value for offer in offers}
    if len(days) == 1:
        yield from offers
