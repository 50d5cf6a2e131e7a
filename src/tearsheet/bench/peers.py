"""Libraries that do a part of the work, called the way their users do. Those that are installed are measured."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

Parse = Callable[[bytes], object]


def installed_peers() -> dict[str, Parse]:
    """Name with version, and the call."""
    found: dict[str, Parse] = {}
    for package, name, make in _PEERS:
        with suppress(ImportError, PackageNotFoundError):
            found[f"{name} {version(package)}"] = make()
    return found


def _trafilatura(*, fast: bool) -> Parse:
    extract = import_module("trafilatura").bare_extraction
    return lambda raw: extract(raw, with_metadata=True, fast=fast)


def _newspaper() -> Parse:
    article = import_module("newspaper").Article

    def parse(raw: bytes) -> object:
        made = article("https://page.example/", fetch_images=False)
        made.download(input_html=raw.decode("utf-8", "replace"))
        made.parse()
        return made

    return parse


def _readability() -> Parse:
    document = import_module("readability").Document

    def parse(raw: bytes) -> object:
        made = document(raw)
        return made.short_title(), made.summary()

    return parse


def _resiliparse() -> Parse:
    plain, decode = (
        import_module("resiliparse.extract.html2text").extract_plain_text,
        import_module("resiliparse.parse.encoding"),
    )
    return lambda raw: plain(decode.bytes_to_str(raw, decode.detect_encoding(raw)), main_content=True)


_PEERS: list[tuple[str, str, Callable[[], Parse]]] = [
    ("trafilatura", "trafilatura, fast,", lambda: _trafilatura(fast=True)),
    ("trafilatura", "trafilatura", lambda: _trafilatura(fast=False)),
    ("newspaper4k", "newspaper4k", _newspaper),
    ("readability-lxml", "readability-lxml", _readability),
    ("resiliparse", "resiliparse", _resiliparse),
]
