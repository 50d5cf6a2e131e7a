"""What a worker does with a record: unpack, choose the encoding, parse, encode the result."""

from __future__ import annotations

import codecs
import json
import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from typing import Any, Literal

from tearsheet.errors import ParseError
from tearsheet.extending.finding import PROFILES_VARIABLE

from .columns import unpack_line
from .records import Fault, Read, Record, name_of
from .settings import PARSER, Columns

Form = Literal["row", "table", "article", "nothing"]


@dataclass(slots=True, frozen=True)
class Job:
    """How to work records. Travels to the worker once."""

    forms: tuple[Form, ...]
    """`row`: a JSON line; `table`: a row of an Arrow batch; `article`: the model itself; `nothing`: count only."""
    parser: str = PARSER
    columns: Columns = field(default_factory=Columns)
    annotate: tuple[str, ...] | None = None
    language: str | None = None
    profiles: str | None = None
    """Folders of users' platform profiles, as `TEARSHEET_PROFILES` has them."""

    def load(self) -> Callable[..., Any]:
        """The parser, imported."""
        module, _, name = self.parser.partition(":")
        found: Callable[..., Any] = getattr(import_module(module), name)
        return found


@dataclass(slots=True)
class Done:
    """A record that became an article."""

    id: str
    row: bytes | None = None
    article: Any = None
    batch_row: int = -1
    """Its row in the batch that came with the same answer."""
    tally: tuple[str, ...] = ()
    """What the summary counts: "platform:x", "language:en", "missing:date_published"."""


@dataclass(slots=True)
class Failed:
    """A record that became none, and why."""

    id: str
    kind: str
    message: str


@dataclass(slots=True)
class Answer:
    """What a worker sends for a chunk."""

    results: list[Done | Failed]
    batch: bytes | None = None
    """The articles as one Arrow record batch, in order, without its schema."""


class Working:
    """A job at work in one process: parses records one at a time and collects the answer to a chunk."""

    def __init__(self, job: Job) -> None:
        self._job = job
        if job.profiles:  # a worker on another machine does not inherit our environment
            os.environ[PROFILES_VARIABLE] = job.profiles
        self._parse = job.load()
        self._columns = job.columns
        self._rows: list[dict[str, Any]] = []
        self._results: list[Done | Failed] = []

    def take(self, record: Read) -> None:
        """Work one record; whatever happens, it has a result. A fault's result is itself."""
        found = record
        try:
            if isinstance(record, Record) and record.packed and isinstance(record.raw, bytes):
                found = unpack_line(record.raw, self._columns, record.input, record.position)
            self._results.append(self._one(found))
        except Exception as error:  # a parser of the user's own may raise anything
            kind = _kind(error)
            self._results.append(Failed(name_of(found), kind, str(error) or type(error).__name__))

    def answer(self) -> Answer:
        """The results since the last answer."""
        answer = Answer(self._results)
        if self._rows:
            from tearsheet.arrow.rows import packed_batch

            answer.batch = packed_batch(self._rows)
        self._results, self._rows = [], []
        return answer

    def _one(self, found: Read) -> Done | Failed:
        if isinstance(found, Fault):
            return Failed(name_of(found), found.kind, found.message)
        done = Done(name_of(found))
        article = self._parse(found.raw, **self._options(found))
        for form in self._job.forms:
            if form == "article":
                done.article = article
            elif form == "row":
                done.row = row_of(found, article)
            elif form == "table":
                done.batch_row = len(self._rows)
                self._rows.append(origin_of(found) | article.model_dump())
        if "nothing" not in self._job.forms:
            done.tally = tally_of(article)
        return done

    def _options(self, record: Record) -> dict[str, Any]:
        options = dict(record.options)
        if self._job.annotate is not None:
            options["annotate"] = self._job.annotate
        if self._job.language and "language" not in options:
            options["language"] = self._job.language
        if record.charset and isinstance(record.raw, bytes) and needs_charset(record.raw, record.charset):
            options["encoding"] = record.charset
        if record.record_date and "fetched" not in options:
            options["fetched"] = _moment(record.record_date)
        return options


def _moment(text: str) -> datetime | None:
    """The date of an archive record; None where the archive's writer did not write ISO 8601."""
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def origin_of(record: Record) -> dict[str, Any]:
    """The columns that stand before the article's own."""
    return {
        "id": _writable(name_of(record)),
        "input": _writable(record.input),
        "position": record.position,
        "record_date": record.record_date,
    }


def _writable(name: str) -> str:
    """File names need not be UTF-8; what is not is written as an escape."""
    return name if name.isascii() else name.encode("utf-8", "backslashreplace").decode()


def row_of(record: Record, article: Any) -> bytes:
    """The JSON line of an article: where it came from, then its own fields."""
    head = json.dumps(origin_of(record), ensure_ascii=False)
    fields: str = article.model_dump_json()
    return head[:-1].encode() + b"," + fields[1:].encode() + b"\n"


def tally_of(article: Any) -> tuple[str, ...]:
    """What the summary counts of an article."""
    counted = [f"platform:{article.platform or 'none recognised'}", f"language:{article.language or 'unknown'}"]
    missing = ("headline", "authors", "date_published", "publisher", "text")
    counted += [f"missing:{name}" for name in missing if not getattr(article, name)]
    counted += [f"with:{name}" for name in ("quotes", "claims", "faq") if getattr(article, name)]
    return tuple(counted)


def needs_charset(raw: bytes, charset: str) -> bool:
    """Whether the HTTP header's charset tells more than the bytes do: a header is often wrong, valid UTF-8 never."""
    from tearsheet.source.charsets import codec_of

    codec = codec_of(charset)
    if codec is None:
        return False
    name = codecs.lookup(codec).name
    if name.startswith(("utf-16", "iso2022", "hz")):
        return True
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return name != "utf-8"
    return False


def tallied(results: Iterable[Done | Failed]) -> Counter[str]:
    """Counts over results: articles, errors by kind, and what the articles' tallies say."""
    counts: Counter[str] = Counter()
    for result in results:
        if isinstance(result, Failed):
            counts["errors"] += 1
            counts[f"error:{result.kind}"] += 1
        else:
            counts["articles"] += 1
            counts.update(result.tally)
    return counts


def _kind(error: Exception) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, MemoryError):
            return "memory"
        cause = cause.__cause__
    return error.kind if isinstance(error, ParseError) else "unreadable"
