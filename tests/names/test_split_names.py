"""Names in author strings and bylines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tearsheet.names import has_given_name, is_desk_line, person_score, split_names

from ..pace import assert_within


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Poe | Artikel", ["Ann Poe"]),
        ("By Anna Poe, G1 — Marrow Hill", ["Anna Poe"]),
        ("Anna Poe — Peter Roe", ["Anna Poe", "Peter Roe"]),
        ("Снимка: Getty Images", []),
    ],
)
def test_what_stands_beside_a_name_is_no_name(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ann Poe", ["Ann Poe"]),
        ("by ann poe", ["ann poe"]),
        ("BY ANN POE", ["ANN POE"]),
        ("Ann Poe and Lee Roe", ["Ann Poe", "Lee Roe"]),
        ("Ann Poe, Lee Roe, & Kim Coe", ["Ann Poe", "Lee Roe", "Kim Coe"]),
        ("Ann Poe | Lee Roe", ["Ann Poe", "Lee Roe"]),
        ("Ann Poe; Lee Roe", ["Ann Poe", "Lee Roe"]),
        ("By Ann Poe with Lee Roe", ["Ann Poe", "Lee Roe"]),
        ("Ann Poe\nLee Roe", ["Ann Poe", "Lee Roe"]),
        ("Ann Poe, Ann Poe", ["Ann Poe"]),
        ("Ann M. Poe Jr.", ["Ann M. Poe Jr."]),
        ("A. M. Poe", ["A. M. Poe"]),
        ("Siobhán O'Poe-Roe", ["Siobhán O'Poe-Roe"]),
        ("Ludwig van der Poe", ["Ludwig van der Poe"]),
        ("Maria da Poe e Silva", ["Maria da Poe e Silva"]),
        ("Ann (Lee) Poe", ["Ann (Lee) Poe"]),
        ("poetess77", ["poetess77"]),
        ("Annalou", ["Annalou"]),
    ],
)
def test_names_are_kept_as_written(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Von Walter von Poe und Ute Roe", ["Walter von Poe", "Ute Roe"]),
        ("de", "Ein Gastbeitrag von Ute Roe", ["Ute Roe"]),
        ("de", "Text & Fotos: Ute Roe", ["Ute Roe"]),
        ("fr", "Par Luc Poe et Anne Roe", ["Luc Poe", "Anne Roe"]),
        ("fr", "Propos recueillis par Luc Poe", ["Luc Poe"]),
        ("es", "Por Luz Poe y Juan Roe", ["Luz Poe", "Juan Roe"]),
        ("pt", "Por Rui Poe e Ana Roe", ["Rui Poe", "Ana Roe"]),
        ("it", "di Carlo Poe", ["Carlo Poe"]),
        ("it", "a cura di Carlo Poe", ["Carlo Poe"]),
        ("nl", "Door Piet de Poe en Jan Roe", ["Piet de Poe", "Jan Roe"]),
        ("sv", "Av Lars Poe och Eva Roe", ["Lars Poe", "Eva Roe"]),
        ("da", "Skrevet af Lars Poe", ["Lars Poe"]),
        ("nb", "Journalist: Lars Poe", ["Lars Poe"]),
        ("fi", "Kirjoittanut Matti Poe", ["Matti Poe"]),
        ("pl", "Autor: Jan Poe", ["Jan Poe"]),
        ("cs", "Autor: Jan Poe", ["Jan Poe"]),
        ("ru", "Автор: Иван По", ["Иван По"]),
        ("ru", "Иван По и Анна Ро", ["Иван По", "Анна Ро"]),
        ("uk", "Автор: Іван По", ["Іван По"]),
        ("tr", "Yazan: Ali Poe", ["Ali Poe"]),
        ("el", "Γράφει ο Νίκος Ποε", ["Νίκος Ποε"]),
        ("id", "Oleh Budi Poe", ["Budi Poe"]),
        ("ro", "Scris de Ion Poe", ["Ion Poe"]),
        ("hu", "Szerző: Poe Anna", ["Poe Anna"]),
        ("ar", "بقلم: علي محمد", ["علي محمد"]),
        ("zh", "作者：李小文", ["李小文"]),
        ("zh", "文/李小文 王大中", ["李小文", "王大中"]),
        ("zh", "某某日报记者 李小文", ["李小文"]),
        ("zh", "本报记者李小文 王大中", ["李小文", "王大中"]),
        ("zh", "来源：某某日报 作者：李小文", ["李小文"]),
        ("zh", "作者：李小文 编辑：王大中", ["李小文"]),
        ("zh", "作者：李小文、王大中", ["李小文", "王大中"]),
        ("zh", "文｜李小文 编辑｜王大中", ["李小文"]),
        ("zh", "记者：李小文 通讯员：王大中", ["李小文", "王大中"]),
        ("zh", "本报讯（记者李小文 通讯员王大中）", ["李小文", "王大中"]),
        ("zh", "记者李小文报道", ["李小文"]),
        ("zh", "記者李小文／台北報導", ["李小文"]),
        ("ja", "【山田花子】", ["山田花子"]),
        ("ko", "글·사진 홍길동", ["홍길동"]),
        ("ko", "(서울=어느뉴스) 홍길동 기자 =", ["홍길동"]),
        ("ja", "文：山田 花子", ["山田 花子"]),
        ("ja", "山田 花子、田中太郎", ["山田 花子", "田中太郎"]),
        ("ja", "ジョン・スミス", ["ジョン・スミス"]),
        ("ko", "홍길동 기자 hong@example.org", ["홍길동"]),
        ("ko", "홍길동·김철수 기자", ["홍길동", "김철수"]),
        ("ko", "글: 홍길동", ["홍길동"]),
    ],
)
def test_labels_and_joining_words_of_many_languages(language: str, text: str, expected: list[str]) -> None:
    assert split_names(text, language=language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann PoeAug 9th, 2018, 7:41 am", ["Ann Poe"]),
        ("By Ann Poe Updated Aug 9, 2018", ["Ann Poe"]),
        ("By Ann Poe on 9 August 2018", ["Ann Poe"]),
        ("Posted on August 9, 2018 by Ann Poe", ["Ann Poe"]),
        ("Ann Poe, Staff Writer", ["Ann Poe"]),
        ("Ann Poe | Senior Politics Reporter", ["Ann Poe"]),
        ("Ann Poe Senior Politics Reporter", ["Ann Poe"]),
        ("Reuters correspondent Ann Poe", ["Ann Poe"]),
        ("By Ann Poe, CNN Business", ["Ann Poe"]),
        ("Ann Poe, Reuters", ["Ann Poe"]),
        ("Ann Poe (Reuters)", ["Ann Poe"]),
        ("By ANN POE Associated Press", ["ANN POE"]),
        ("Ann Poe for The Daily Poe", ["Ann Poe"]),
        ("By Ann Poe in Berlin", ["Ann Poe"]),
        ("Ann Poe, PhD", ["Ann Poe"]),
        ("Ann Poe, MS, RD", ["Ann Poe"]),
        ("Ann Poe MBA", ["Ann Poe"]),
        ("By Ann Poe, MD and Lee Roe, RN", ["Ann Poe", "Lee Roe"]),
        ("Ann Poe @annpoe", ["Ann Poe"]),
        ("Ann Poe ann.poe@example.org", ["Ann Poe"]),
        ("Ann Poe https://example.org/ann", ["Ann Poe"]),
        ("Story by Ann Poe Photos by Lee Roe", ["Ann Poe"]),
        ("By Ann Poe; editing by Lee Roe", ["Ann Poe"]),
        ("(Reporting by Ann Poe and Lee Roe; editing by Kim Coe)", ["Ann Poe", "Lee Roe"]),
        ("Ann Poe 12 Comments", ["Ann Poe"]),
        ("Rui Ma", ["Rui Ma"]),
        ("Ann Poe/Reuters", ["Ann Poe"]),
        ("Ann Poe/Lee Roe", ["Ann Poe", "Lee Roe"]),
        ("AFP/The Poet", ["AFP/The Poet"]),
        ("Column: Ann Poe", ["Ann Poe"]),
        ("Ann Poe, Oslo", ["Ann Poe"]),
        ("Ann Poe and Annalou", ["Ann Poe", "Annalou"]),
        ("By our Staff Reporter", []),
        ("Ann Poe 7 hours", ["Ann Poe"]),
        ("By ANN POE FOR POEMAIL.COM", ["ANN POE"]),
        ("Ann Poe Ann Poe", ["Ann Poe"]),
        (
            "Ann Poe, Staff Attorney, Poe Justice Program & Lee Roe, Director of Poetry",
            ["Ann Poe", "Lee Roe"],
        ),
        ("Tom &amp; Ann Poe", ["Tom", "Ann Poe"]),
    ],
)
def test_what_stands_beside_a_name_is_left_out(text: str, expected: list[str]) -> None:
    assert split_names(text, language="en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poe, Ann", ["Poe, Ann"]),
        ("Poe, A. M.", ["Poe, A. M."]),
        ("Poe, Ann Mary van", ["Poe, Ann Mary van"]),
        ("Poe, Reuters", ["Poe"]),
        ("Ann Poe, Lee Roe", ["Ann Poe", "Lee Roe"]),
    ],
)
def test_family_name_first(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "admin",
        "Unknown",
        "editor",
        "Staff",
        "webmaster",
        "By Admin",
        "Staff Writer",
        "佚名",
        "ann@example.org",
        "@annpoe",
        "https://example.org/author/ann",
        "facebook.com/ann.poe",
        "August 9, 2018",
        "- | -",
        "12",
    ],
)
def test_no_name(text: str) -> None:
    assert split_names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Editorial Staff",
        "AFP",
        "The Associated Press",
        "Redaktion",
        "Newsdesk",
        "Gazette Contributor",
        "Poe Media Group",
    ],
)
def test_desks_and_agencies_only_when_wanted(text: str) -> None:
    assert split_names(text) == [text]
    assert split_names(text, desks=False) == []


def test_a_company_is_not_split() -> None:
    assert split_names("Harbour Institute for Legislative Action") == ["Harbour Institute for Legislative Action"]
    assert split_names("Institute for Health and Research") == ["Institute for Health and Research"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=150), st.sampled_from(["en", "de", "zh", "ja", None]))
def test_never_raises_and_never_returns_blanks(text: str, language: str | None) -> None:
    names = split_names(text, language=language)
    assert all(name.strip() == name and name for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "piece", ["A", "By ", "a, ", "and ", "( ", "@", "Ann Poe, ", "记者", "1 May 2020 ", " - ", "x@y."]
)
def test_bounded_time(piece: str) -> None:
    assert_within(1.0, lambda: split_names(piece * 20_000))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Lindqvist Peter Rohde", ["Anna Lindqvist", "Peter Rohde"]),
        ("Anna Maria Lindqvist Jan Peter Rohde Julia Ek", ["Anna Maria Lindqvist", "Jan Peter Rohde", "Julia Ek"]),
        ("Peter Paul Rubens", ["Peter Paul Rubens"]),
        ("ByMara Lindqvist", ["Mara Lindqvist"]),
        ("Byby Mara Lindqvist", ["Mara Lindqvist"]),
        ("Byron Lindqvist", ["Byron Lindqvist"]),
        ("Md Rahim Chowdhury", ["Md Rahim Chowdhury"]),
        ("Mara Lindqvist2", ["Mara Lindqvist"]),
    ],
)
def test_names_without_signs_between(text: str, expected: list[str]) -> None:
    assert split_names(text, language="en") == expected


def test_given_names() -> None:
    assert has_given_name("Dr. Anna Lindqvist")
    assert has_given_name("Jan-Peter Rohde")
    assert not has_given_name("Regional Offers")
    assert is_desk_line("Harbour Post Staff")
    assert not is_desk_line("Mara Lindqvist")


@pytest.mark.parametrize(
    ("line", "expected"), [("原创 HarbourLog", ["HarbourLog"]), ("海港改革开放推向前进的根本要求", [])]
)
def test_badges_and_slogans_are_no_names(line: str, expected: list[str]) -> None:
    assert split_names(line, language="zh") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Medically reviewed by Anna Brink, MD — Written by Mara Lindqvist, MS — Updated on March 7, 2025", ["Mara Lindqvist"]),
        ("Contributors: Mara Lindqvist", ["Mara Lindqvist"]),
    ],
)  # fmt: skip
def test_other_peoples_credits_in_the_same_line(line: str, expected: list[str]) -> None:
    assert split_names(line, language="en") == expected


def test_short_forms_are_no_persons() -> None:
    assert person_score("AWS RDS") < 0.6 <= person_score("LI WEI")
