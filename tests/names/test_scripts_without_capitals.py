"""Where no capital tells a name, a label must; vowel signs are parts of words."""

from __future__ import annotations

import pytest

from tearsheet.names import is_byline, person_score, split_names


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("كتبت: ليان الصوّاف نُشر في 5 أكتوبر 2025 - 14:20 3421 مشاهدة", "ar", ["ليان الصوّاف"]),
        ("लेखक: रमेश शर्मा", "hi", ["रमेश शर्मा"]),
        ("द्वारा: सुनीता वर्मा | 5 मार्च 2025", "hi", ["सुनीता वर्मा"]),
        ("โดย สมชาย ใจดี", "th", ["สมชาย ใจดี"]),
        ("מאת: דנה כהן", "he", ["דנה כהן"]),
    ],
)
def test_labelled_bylines(line: str, language: str, names: list[str]) -> None:
    assert is_byline(line, language=language)
    assert split_names(line, language=language) == names


@pytest.mark.parametrize("line", ["مخاوف الصيادين", "नई सड़क", "ข่าวล่าสุด วันนี้", "חדשות היום"])
def test_two_words_alone_are_no_byline(line: str) -> None:
    assert not is_byline(line)
    assert person_score(line) < 0.7


def test_a_day_without_a_year_ends_a_name() -> None:
    assert split_names("By Ida Holm December 8 December 8", language="en") == ["Ida Holm"]
