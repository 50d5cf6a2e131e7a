"""Words with their marks: a span around what carries marks, and behind each mark a link to its card."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tearsheet.models import Article

from .labels import plain, short
from .marks import Mark, Stretch
from .markup import Safe, el, join
from .speakers import Speaker, by_quote

_NUMBERED = ("quote", "claim")


class Inline:
    """Builds the running text of one article; `prefix` makes its ids unique on a page with several."""

    def __init__(
        self,
        article: Article,
        prefix: str,
        speakers: Sequence[Speaker],
        fields: Sequence[str] = (),
        *,
        linked: bool = True,
    ) -> None:
        self._article = article
        self._prefix = prefix
        self._speaker = by_quote(speakers)
        self._fields = fields
        self._linked = linked
        self._anchored: set[str] = set()

    def words(self, source: str, found: Iterable[Stretch]) -> Safe:
        """The stretches of the source, one after another."""
        return join([self._stretch(source, stretch) for stretch in found])

    def badge(self, family: str, words: str, label: str, own: str, target: str, colour: str = "") -> Safe:
        """A small link that others can lead to; mere words where there are no cards.

        Args:
            family: its class: rq, rc, rm, rf.
            words: what it shows.
            label: what it is called for those who do not see it.
            own: its id, given to the first badge that asks for it; empty for none.
            target: the id of the card.
            colour: a further class.
        """
        classes = f"ref {family} {colour}".rstrip()
        if not self._linked:
            return el("span", words, class_=classes, title=label, dir="ltr")
        anchor = None if not own or own in self._anchored else f"{self._prefix}-{own}"
        self._anchored.add(own)
        href = f"#{self._prefix}-{target}"
        return el("a", words, class_=classes, id=anchor, href=href, aria_label=label, dir="ltr")

    def _stretch(self, source: str, stretch: Stretch) -> Safe:
        words = source[stretch.start : stretch.end]
        if not stretch.marks:
            return join(words)
        classes = " ".join(dict.fromkeys(name for mark in stretch.marks for name in self._classes(mark)))
        numbers = " ".join(f"{mark.kind[0]}{mark.number}" for mark in stretch.marks if mark.kind in _NUMBERED)
        scores = [self._score(mark) for mark in stretch.marks if mark.kind == "claim"]
        shown = el(
            _ELEMENTS.get(stretch.marks[-1].kind, "span"),
            words,
            class_=classes,
            data_m=numbers or None,
            data_score=f"{max(scores):.2f}" if scores else None,
            title="\n".join(mark.title for mark in stretch.marks if mark.title) or None,
        )
        return join(shown, [self._reference(mark) for mark in stretch.ending])

    def _classes(self, mark: Mark) -> Iterator[str]:
        yield f"m-{mark.kind}"
        if mark.kind in ("quote", "speaker"):
            yield self._speaker[mark.number].colour
        elif mark.kind == "claim":
            yield level(self._score(mark))

    def _score(self, mark: Mark) -> float:
        return self._article.claims[mark.number].check_worthiness

    def _reference(self, mark: Mark) -> Safe | None:
        number = mark.number
        if mark.kind == "quote":
            speaker = self._speaker[number]
            label = f"quote {number + 1}: {speaker.shown}"
            return self.badge("rq", f"Q{number + 1}", label, f"q-{number}", f"qc-{number}", speaker.colour)
        if mark.kind == "claim":
            score = f"{self._score(mark):.2f}"
            label = f"claim {number + 1}: score {score}"
            return self.badge("rc", score, label, f"c-{number}", f"cc-{number}", level(self._score(mark)))
        if mark.kind == "place":
            field = self._fields[number]
            return self.badge("rm", short(field), f"{plain(field)}: its evidence", f"m-{field}", f"mc-{field}")
        return None


_ELEMENTS = {"gone": "del", "new": "ins"}
"""Marks of a comparison are elements of their own, so that everybody is told of them."""


def level(score: float) -> str:
    """The class for a claim's score: c3 from 0.8, c2 from 0.5, c1 below."""
    return "c3" if score >= 0.8 else "c2" if score >= 0.5 else "c1"
