"""What is fuzzed: each target takes bytes, calls one reader, and asserts what it promises for any input."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone

_LANGUAGES = (None, "en", "de", "fr", "es", "zh", "ja", "ru", "ar", "tr")
# dateparser and relative dates need a today that stands still: a crasher must crash again tomorrow.
_TODAY = datetime(2026, 3, 1, tzinfo=timezone.utc)


def _article(raw: bytes | str, kind: str, annotate: tuple[str, ...]) -> None:
    from tests.invariants.grounding import ungrounded

    import tearsheet

    try:
        article = tearsheet.parse(raw, kind=kind, annotate=annotate, fetched=_TODAY)
    except tearsheet.ParseError as error:
        if "please report it" in str(error):  # parse wraps what it did not foresee
            raise
        return
    assert ungrounded(article) == []


def _wanted(data: bytes) -> tuple[str, ...]:
    names = ("quotes", "claims", "faq")
    return tuple(name for bit, name in enumerate(names) if data[-1] >> bit & 1)


def page(data: bytes) -> None:
    """`parse` of bytes, taken for HTML; the last byte chooses the annotations."""
    if data:
        _article(data[:-1], "html", _wanted(data))


def auto(data: bytes) -> None:
    """`parse` of bytes, of a kind to be guessed."""
    if data:
        _article(data[:-1], "auto", _wanted(data))


def text(data: bytes) -> None:
    """`parse` of copied text or Markdown."""
    if data:
        kind = "markdown" if data[-1] & 8 else "text"
        _article(data[:-1].decode("utf-8", "surrogateescape"), kind, _wanted(data))


def dates(data: bytes) -> None:
    """`find_dates` and `date_from_url` on a short string; the last byte chooses the language."""
    from tearsheet.dates import date_from_url, find_dates

    line, language = _line(data)
    date_from_url(line)
    for found in find_dates(line, language=language, reference=_TODAY):
        assert 0 <= found.start < found.end <= len(line)


def one_date(data: bytes) -> None:
    """`parse_date`, with dateparser behind it: fifty times slower."""
    from tearsheet.dates import parse_date

    line, language = _line(data)
    parse_date(line, language=language, reference=_TODAY)


def quantities(data: bytes) -> None:
    """Quantities and dates of prose."""
    from tearsheet.annotate.quantities import find_dates, find_quantities

    line, language = _line(data)
    for quantity in find_quantities(line, language=language):
        assert 0 <= quantity.start < quantity.end <= len(line)
    for day in find_dates(line, language=language):
        assert 0 <= day.start < day.end <= len(line)


def json_ld(data: bytes) -> None:
    """The head's reader, given one JSON-LD script."""
    from tearsheet.read.head.collecting import Collector
    from tearsheet.read.head.json_ld import read_nodes
    from tearsheet.read.head.json_reader import read_json

    values, _wrong = read_json(data.decode("utf-8", "surrogateescape"))
    collector = Collector()
    read_nodes(values, collector)
    for candidates in collector.candidates.values():
        assert all(isinstance(candidate.value, str) for candidate in candidates)


def names(data: bytes) -> None:
    """Author strings."""
    from tearsheet.names import is_byline, person_score, split_names

    line, _language = _line(data)
    split_names(line)
    is_byline(line)
    person_score(line)


def quotes(data: bytes) -> None:
    """Quotes and claims of one passage."""
    from tearsheet.annotate.claims import find_claims
    from tearsheet.annotate.quotes import find_quotes
    from tearsheet.annotate.sentences.passages import passage_sentences
    from tearsheet.layout import Layout, Passage

    line, language = _line(data)
    if not line:
        return
    layout = Layout(line, [Passage(0, len(line), "paragraph")], authors=["Anna Low"], language=language)
    found = find_quotes(layout)
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(line)
    for claim in find_claims(layout, passage_sentences(layout), found):
        assert 0 <= claim.start < claim.end <= len(line)


def _line(data: bytes) -> tuple[str, str | None]:
    if not data:
        return "", None
    return data[:-1].decode("utf-8", "replace"), _LANGUAGES[data[-1] % len(_LANGUAGES)]


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (page, auto, text, dates, one_date, quantities, json_ld, names, quotes)
}
