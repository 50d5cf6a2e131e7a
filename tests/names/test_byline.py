"""Whether a line is a byline, and whether a name is a person's."""

from __future__ import annotations

import pytest

from tearsheet.names import is_byline, person_score


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Poe",
        "by poetess77",
        "Von Ute Roe und Walter von Poe",
        "Ann Poe",
        "Ann Poe and Lee Roe",
        "By Ann Poe, Senior Reporter",
        "By Ann Poe | August 9, 2018",
        "Ann Poe, Reuters",
        "Ann Poe, Poe Times",
        "Ann Poe Published: 9 August 2018",
        "作者：李小文",
        "李小文",
        "홍길동 기자",
        "某某日报记者 李小文",
        "山田花子",
        "By Emily Way",
        "(Reporting by Ann Poe; editing by Lee Roe)",
    ],
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Privacy Policy",
        "Related Articles",
        "Read more",
        "Why did Ann Poe leave?",
        "Ann Poe said on Monday that the council had met and that nothing had been decided.",
        "By the time the council met, the river had already risen above the lower streets of the town.",
        "August 9, 2018",
        "admin",
        "Newsdesk",
        "Politik",
        "Über uns",
        "Ann Poe:",
        "Ann Poe's Garden",
        "The Great Poem by Ann Poe",
        "Ann Poe and Lee Roe contributed to this guide.",
        "Allocating Budget for Growth",
        "★ Ann Poe",
        "Poeville, OH",
        "7 Ann Poe",
    ],
)
def test_other_lines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "name",
    [
        "Ann Poe",
        "Ann M. Poe Jr.",
        "Dr. Ute Roe",
        "Ludwig van der Poe",
        "李小文",
        "欧阳小文",
        "홍길동",
        "ジョン・スミス",
        "Иван По",
        "ANN POE",
    ],
)
def test_persons_score_high(name: str) -> None:
    assert person_score(name) >= 0.75


@pytest.mark.parametrize(
    "name",
    [
        "",
        "admin",
        "Editorial Staff",
        "The Associated Press",
        "Privacy Policy",
        "Poe University",
        "Senior Reporter",
        "example.org",
        "7 ways to sleep well",
        "人民日报社",
        "We met and talked about it",
    ],
)
def test_others_score_low(name: str) -> None:
    assert person_score(name) <= 0.3


def test_score_stays_in_range() -> None:
    for name in ("Ann Poe with Lee Roe", "a b c d e f g h", "A", "…", "Ann " * 30):
        assert 0.0 <= person_score(name) <= 1.0


def test_a_run_of_persons_without_signs_is_a_byline() -> None:
    assert is_byline("Birgit Lindqvist Anna Maria Rohde Jan Michael Ek", language="de")
    assert not is_byline("Grüner Strom Regionale Angebote Unsere Themen", language="de")
