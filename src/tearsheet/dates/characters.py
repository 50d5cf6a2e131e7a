"""Dates are read in ASCII: native digits and full-width signs become ASCII ones, character for character."""

from __future__ import annotations

from functools import cache

# First digits of the scripts whose sites print dates in native digits.
_ZEROS = (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0x1040, 0x17E0)


@cache
def _table() -> dict[int, str]:
    table = {zero + n: str(n) for zero in _ZEROS for n in range(10)}
    table.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)})
    table.update(dict.fromkeys(range(0x2010, 0x2016), "-"))
    table.update(dict.fromkeys((0x2212, 0x30FC, 0xFE63), "-"))
    blanks = (
        0x09,
        0x0A,
        0x0D,
        0xA0,
        0x3000,
        0x200E,
        0x200F,
        0xFEFF,
        *range(0x2000, 0x200C),
        *range(0x202A, 0x2030),
    )
    table.update(dict.fromkeys(blanks, " "))
    table.update({0x2018: "'", 0x2019: "'", 0x060C: ",", 0x3001: ",", 0x2044: "/", 0x2215: "/", 0x3002: "."})
    return table


def to_ascii_signs(text: str) -> str:
    """`text` with ASCII digits, blanks and signs; same length, letters unchanged."""
    return text if text.isascii() and text.isprintable() else text.translate(_table())
