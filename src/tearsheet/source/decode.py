"""Bytes to text: byte order mark, then UTF-8 if valid, then what is declared, then what reads best."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from tearsheet.errors import UnknownEncodingError
from tearsheet.toml_data import read_toml

from .charsets import BOMS, codec_of, declared_codec

# Tried in this order when nothing is declared; scored by `_plausibility`.
_GUESSES = (
    "gb18030",
    "cp932",
    "euc_jp",
    "cp949",
    "big5hkscs",
    "cp1251",
    "koi8_r",
    "cp1256",
    "cp1253",
    "cp1252",
    "cp1250",
    "iso8859_2",
    "cp1254",
)
_LATIN = ("cp1252", "cp1250", "iso8859_2", "cp1254")
_SAMPLE = 40_000

# UTF-8 once read as Windows-1252 or Latin-1 and written as UTF-8 again: "Ã©", "â€™", "ä¸­".
_DOUBLE = re.compile(r"[\u00c2-\u00f4](?:[\u0080-\u00bf]|[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){1,3}")
_WORD = re.compile(r"[^\W\d_]+")
_CP1252_HIGH = {chr_: byte for byte in range(0x80, 0xA0) for chr_ in [bytes([byte]).decode("cp1252", "ignore")] if chr_}


def decode(data: bytes, encoding: str | None) -> tuple[str, str, list[str]]:
    """Text, codec and diagnostics. Never fails on bytes; raises only for an unknown `encoding` name."""
    for mark, codec in BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), codec, []
    if encoding is not None:
        codec_named = codec_of(encoding)
        if codec_named is None:
            raise UnknownEncodingError(f"unknown encoding {encoding!r}; use a web encoding label such as 'utf-8'")
        return data.decode(codec_named, "replace"), codec_named, []
    try:
        return data.decode("utf-8"), "utf-8", []
    except UnicodeDecodeError:
        pass
    wide = _wide_codec(data)
    if wide:
        return (
            data.decode(wide, "replace"),
            wide,
            [f"encoding: read as {wide} (no mark, every other byte is zero)"],
        )
    return _decode_legacy(data)


def _decode_legacy(data: bytes) -> tuple[str, str, list[str]]:
    declared = declared_codec(data)
    if _mostly_utf8(data):
        return data.decode("utf-8", "replace"), "utf-8", ["encoding: invalid UTF-8 bytes were replaced"]
    if declared and declared != "utf-8":
        text = data.decode(declared, "replace")
        if text.count("\ufffd") <= len(text) / 500 + 2:
            return text, declared, []
    codec = max(_GUESSES, key=lambda name: (_plausibility(data[:_SAMPLE], name), -_GUESSES.index(name)))
    note = f"encoding: read as {codec}" + (f", not as the declared {declared}" if declared else " (nothing declared)")
    return data.decode(codec, "replace"), codec, [note]


def _wide_codec(data: bytes) -> str | None:
    head = data[:2000]
    if len(head) < 8:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.7 * len(head) / 2 and even < 0.1 * len(head) / 2:
        return "utf-16-le"
    if even > 0.7 * len(head) / 2 and odd < 0.1 * len(head) / 2:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with a few broken bytes (a cut, a glued foreign snippet), not a legacy encoding."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text[: 4 * _SAMPLE] if char > "\x7f") - min(wrong, len(text))
    return right > 4 * wrong


def _plausibility(sample: bytes, codec: str) -> float:
    """How much decoded non-ASCII text looks like words: share of letters, script mixes punished."""
    text = sample.decode(codec, "replace")
    high = [char for char in text if char > "\x7f"]
    if not high:
        return 0.0
    good = 0.0
    for char in high:
        if char == "\ufffd":
            good -= 3
        elif codec in ("gb18030", "cp932", "euc_jp", "cp949", "big5hkscs"):
            good += _east_asian_weight(char, codec)
        elif codec in _LATIN and char.isalpha():
            good += _latin_weight(char, codec)
        elif char.isalpha():
            good += 0.9 if char.islower() or codec == "cp1256" else 0.3
        elif char in "«»“”„‘’–—…©®°§·\u00a0€№£¿¡ºª":
            good += 0.6
        else:
            good -= 0.5
    # Single-byte alphabets other than Latin write long runs of high bytes; Latin never does.
    runs = sum(1 for run in re.findall(r"[^\x00-\x7f]+", text) if len(run) >= 3)
    if codec in _LATIN:
        everyday = _everyday(codec)[1]
        good += sum(word in everyday for word in _WORD.findall(text.lower())) - 2.0 * runs
    elif codec in ("cp1251", "koi8_r", "cp1256", "cp1253"):
        good += 0.5 * runs - 0.2 * sum(1 for pair in re.findall(r"[a-z][^\x00-\x7f]|[^\x00-\x7f][a-z]", text))
    return good / len(high)


def _latin_weight(char: str, codec: str) -> float:
    """Letters lie at the same places of all Latin code pages: those that no language writes tell the wrong one."""
    return (0.9 if char.islower() else 0.3) if char.lower() in _everyday(codec)[0] else 0.2


@cache
def _everyday(codec: str) -> tuple[frozenset[str], frozenset[str]]:
    """The letters of a Latin code page's languages, and their everyday words that have some."""
    data = read_toml(__package__, "common_latin.toml")["cp1250" if codec == "iso8859_2" else codec]
    return frozenset(data["letters"]), frozenset(data["words"].split())


def _east_asian_weight(char: str, codec: str) -> float:
    if "\u3040" <= char <= "\u30ff":
        return 1.4 if codec in ("cp932", "euc_jp") else 0.2
    if "\uac00" <= char <= "\ud7a3":
        # Any two high bytes make some syllable; Korean is told by the everyday ones.
        return (1.4 if char in _common("hangul") else 0.2) if codec == "cp949" else -0.5
    if "\u4e00" <= char <= "\u9fff":
        # The everyday characters come first in both national orders; decoding with a wrong codec scatters.
        return -0.2 if codec == "cp949" else 1.0 if char in _common("han") else 0.6
    if "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef":
        return 0.8 if char < "\uff61" else -0.3
    return -0.5


@cache
def _common(script: str) -> frozenset[str]:
    return frozenset(files(__package__).joinpath(f"common_{script}.txt").read_text("utf-8").strip())


def repair_double_encoding(text: str) -> str | None:
    """The text with UTF-8-read-as-Latin-1 undone, or None when it has no such damage.

    Works line by line, so that a damaged page with sound parts keeps these.
    """
    hits = _DOUBLE.findall(text, 0, _SAMPLE) if not text.isascii() else []
    if len(hits) < 3 or sum(map(len, hits)) < 0.5 * sum(1 for c in text[:_SAMPLE] if c > "\x7f"):
        return None
    repaired = "\n".join(_repair_line(line) for line in text.split("\n"))
    return repaired if repaired != text else None


def _repair_line(line: str) -> str:
    if line.isascii():
        return line
    try:
        return bytes(_CP1252_HIGH.get(char) or ord(char) for char in line).decode("utf-8")
    except (ValueError, UnicodeDecodeError):
        return line
