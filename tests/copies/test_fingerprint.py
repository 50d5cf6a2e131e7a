"""A fingerprint is the same for the same text on every machine, and says how much two texts share."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import tearsheet
from tearsheet import Article
from tearsheet.copies import fingerprint, similarity
from tearsheet.copies.shingles import shingles

TEXT = "The ferry to Skarvik will leave from the coal jetty until the old quay has been repaired. "
# Written down once: fingerprints that somebody stored must fit those of later versions.
FIRST_OF_TEXT = [14, 152042868, 55763200, 201475618]


def of(text: str) -> list[int]:
    return fingerprint(Article(text=text))


def test_the_numbers_are_those_written_down() -> None:
    found = of(TEXT)
    assert len(found) == 129
    assert found[:4] == FIRST_OF_TEXT


def test_it_is_plain_json() -> None:
    found = of(TEXT)
    assert json.loads(json.dumps(found)) == found
    assert all(type(number) is int and 0 <= number < 2**32 for number in found)


def test_no_text_has_an_empty_fingerprint_which_is_like_nothing() -> None:
    assert of("") == []
    assert of(" ... —") == []
    assert similarity([], []) == (0, 0)
    assert similarity([], of(TEXT)) == (0, 0)


def test_case_punctuation_width_and_line_breaks_do_not_count() -> None:
    assert of(TEXT) == of(TEXT.upper().replace(" ", "\n") + "!")
    assert of("２０２６ was a quiet year at sea") == of("2026 was a quiet year, at sea.")


def test_only_the_text_counts() -> None:
    assert fingerprint(Article(text=TEXT, headline="Quay Shut", publisher="Tidewater Post")) == of(TEXT)


def test_unspaced_scripts_count_by_characters() -> None:
    assert len(shingles("港口委员会星期四决定关闭旧码头")) == 9
    assert len(shingles("港口\n委员会，星期四决定，关闭旧码头。")) == 9
    assert len(shingles("항만 위원회는 목요일에 부두를 닫기로 했다")) == 3


def test_a_text_shorter_than_a_shingle_still_has_one() -> None:
    assert len(shingles("Quay shut")) == 1


def test_odd_text_raises_nothing() -> None:
    for text in ("\ud800 lone surrogate in a line of text", "\x00" * 50, "a" * 100_000, "港" * 50_000):
        of(text)


def test_fingerprints_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        similarity([3, 1, 2], [3, 1, 2, 4])


def test_without_the_extra_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasketch", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'tearsheet\[copies\]'"):
        tearsheet.fingerprint(Article(text=TEXT))


def test_importing_tearsheet_loads_neither_the_room_nor_the_library() -> None:
    code = "import sys, tearsheet; print([m for m in ('tearsheet.copies', 'datasketch', 'numpy') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
