"""One way through the house: source, reader, labels, body, annotations, article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tearsheet.annotate.running import annotate_body
from tearsheet.assemble.building import build
from tearsheet.document import Document
from tearsheet.errors import OptionError, ParseError, UnreadableError
from tearsheet.extending import Annotator, annotated, chosen_annotations
from tearsheet.faq import find_faq, invisible_pairs
from tearsheet.label.labelling import label_document
from tearsheet.models import Article
from tearsheet.read.html import read_html
from tearsheet.read.language import spoken_language
from tearsheet.read.text import read_text
from tearsheet.source import Source, open_source

ANNOTATIONS = ("quotes", "claims", "faq")


def parse(
    raw: object,
    *,
    url: str | None = None,
    kind: str = "auto",
    encoding: str | None = None,
    language: str | None = None,
    fetched: datetime | None = None,
    annotate: Iterable[str | Annotator] = ANNOTATIONS,
) -> Article:
    """Tear the article out of a page or a copied text.

    Args:
        raw: the page or text: bytes, str, an lxml element or tree, or a BeautifulSoup object. It is not modified.
        url: address of the page, if known: makes links absolute and helps to tell site names and dates.
        kind: "html", "text", "markdown", or "auto" to tell by looking.
        encoding: encoding of bytes (a web encoding label); None to detect it.
        language: BCP 47 tag of the article, if known; None to detect it.
        fetched: when the page was saved, with or without a zone: no later date is taken for the article's. None: now.
        annotate: which annotations to make, of "quotes", "claims", "faq" (without "faq", questions and answers stay
            in the sections), and of your own: functions that take the article, names of entry points, or
            "module:function". What those find stands in `Article.extra`.

    Returns:
        The article. Missing values are None or empty; `article.diagnostics` says what was noticed.

    Raises:
        ParseError: the input is empty, no text, too large, or cannot be read; an annotation is unknown, an option has
            a wrong type. Nothing else is raised.
    """
    wanted, own = chosen_annotations(annotate, ANNOTATIONS)
    _refuse_wrong_types(url, language, fetched)
    try:
        article = _parse(open_source(raw, kind=kind, encoding=encoding), url, language, fetched, wanted)
    except ParseError:
        raise
    except (RecursionError, MemoryError) as error:
        raise UnreadableError(f"the input is nested too deeply or too large: {error}") from error
    except Exception as error:
        raise UnreadableError(f"unexpected {type(error).__name__} while reading: {error}; please report it") from error
    return annotated(article, own) if own else article


def _parse(
    source: Source, url: str | None, language: str | None, fetched: datetime | None, wanted: frozenset[str]
) -> Article:
    document = _read(source, url)
    document.fetched = fetched
    document.language = language or document.language or spoken_language(document)
    labelled = label_document(document)
    faq = find_faq(document, labelled.labels) if "faq" in wanted else []
    data, body = build(labelled, faq, language)
    data |= annotate_body(body, data, wanted)
    data["diagnostics"] = _diagnostics(source, document, data) + (
        invisible_pairs(document, faq) if "faq" in wanted else []
    )
    return Article.model_validate(data)


def _refuse_wrong_types(url: object, language: object, fetched: object) -> None:
    for name, value in (("url", url), ("language", language)):
        if value is not None and not isinstance(value, str):
            raise OptionError(f"{name} must be a str, not {type(value).__name__}")
    if fetched is not None and not isinstance(fetched, datetime):
        raise OptionError(f"fetched must be a datetime, not {type(fetched).__name__}")


def _read(source: Source, url: str | None) -> Document:
    if source.kind == "html":
        return read_html(source.root, url=url)
    return read_text(source.text, kind=source.kind, url=url)


def _diagnostics(source: Source, document: Document, data: dict[str, Any]) -> list[str]:
    notes = source.diagnostics + document.diagnostics
    if not data["text"]:
        notes = [*notes, "body: no article text was found"]
    if data["headline"] is None:
        notes = [*notes, "headline: none was found"]
    return notes
