"""Takes out of an author line what is no name by its signs: dates, addresses, handles, brackets."""

from __future__ import annotations

import re

from ..dates import find_dates

BAR = " | "
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_URL = re.compile(
    r"(?:https?://|www\.)\S{1,300}|\b(?:facebook|twitter|linkedin|instagram|youtube|x|t)\.(?:com|me)/\S{0,200}",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.])@\w{1,40}")
_BRACKETS = re.compile(r"\s?[(\[（【〔〖][^()\[\]（）【】〔〕]{0,120}[)\]）】〕〗]")
_OPEN_BRACKET = re.compile(r"\s?[(（\[【][^()（）\[\]]{0,80}$")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?|Uhr|h)?(?:\s[A-Z]{2,4})?(?!\d)", re.IGNORECASE)
_DIGITS = re.compile(r"\d")


def without_marks(text: str, language: str | None) -> str:
    """`text` with a bar for every date, time of day, e-mail, address and handle."""
    if _DIGITS.search(text):
        text = _without_dates(text, language)
        text = _TIME.sub(BAR, text)
    if "@" in text:
        text = _HANDLE.sub(BAR, _EMAIL.sub(BAR, text))
    if "/" in text or "www." in text:
        text = _URL.sub(BAR, text)
    return text


def without_brackets(text: str) -> str:
    """Bracketed asides at an end taken out; those inside a name ("Ann (Lee) Poe") or around all stay."""
    if _BRACKETS.fullmatch(text):
        return text.strip(" ()[]（）【】〔〕〖〗")

    def keep(match: re.Match[str]) -> str:
        before, after = text[: match.start()].rstrip(), text[match.end() :]
        inside = before and before[-1].isalpha() and re.match(r"\s[^\W\d_]+\s*$", after) and match.group()[-1] == ")"
        return match.group() if inside else " "

    text = _BRACKETS.sub(keep, text)
    return _OPEN_BRACKET.sub("", text)


def is_bare_address(text: str) -> bool:
    """Whether the whole string is an e-mail address, a URL or a handle."""
    stripped = text.strip().strip("<>()[]")
    if " " in stripped:
        return False
    return bool(
        _EMAIL.fullmatch(stripped)
        or _URL.fullmatch(stripped)
        or _HANDLE.fullmatch(stripped)
        or re.match(r"(?:mailto:|[\w-]+\.[a-z]{2,4}/)", stripped)
    )


def _without_dates(text: str, language: str | None) -> str:
    for found in reversed(find_dates(text, language=language or "en")):
        text = f"{text[: found.start]}{BAR}{text[found.end :]}"
    return text
