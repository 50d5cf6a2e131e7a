from __future__ import annotations

from decimal import Decimal

import pytest

from tearsheet.annotate.quantities import find_quantities

from ..pace import assert_linear

# language, text, found words, kind, value or "value..value_to", unit
ROWS: list[tuple[str | None, str, str, str, str, str | None]] = [
    (None, "They raised €10 billion.", "€10 billion", "money", "10000000000", "EUR"),
    (None, "a US$3.2bn deal", "US$3.2bn", "money", "3200000000", "USD"),
    (None, "worth 10 Mrd. Euro today", "10 Mrd. Euro", "money", "10000000000", "EUR"),
    (None, "about $5m", "$5m", "money", "5000000", None),
    (None, "It costs 40 dollars.", "40 dollars", "money", "40", None),
    (None, "HK$7.5 a share", "HK$7.5", "money", "7.5", "HKD"),
    (None, "176 Hong Kong dollars", "176 Hong Kong dollars", "money", "176", "HKD"),
    (None, "CHF 2,500.50 each", "CHF 2,500.50", "money", "2500.50", "CHF"),
    (None, "a fee of 30 pence", "30 pence", "money", "0.3", "GBP"),
    (None, "£4.75 a pint", "£4.75", "money", "4.75", "GBP"),
    (None, "35 lakh rupees", "35 lakh rupees", "money", "3500000", None),
    (None, "between $3 and $4 million", "$3 and $4 million", "money", "3000000..4000000", None),
    (None, "$5-7 million of aid", "$5-7 million", "money", "5000000..7000000", None),
    (None, "2,000 bitcoins", "2,000 bitcoins", "money", "2000", "BTC"),
    (None, "rose 3 per cent", "3 per cent", "percent", "3", "%"),
    (None, "rose 3% on Monday", "3%", "percent", "3", "%"),
    (None, "between 5 and 7 % more", "5 and 7 %", "percent", "5..7", "%"),
    (None, "twenty-five percent", "twenty-five percent", "percent", "25", "%"),
    (None, "up 0.5 percentage points", "0.5 percentage points", "percent", "0.5", "pp"),
    (None, "cut by 25 basis points", "25 basis points", "percent", "25", "bp"),
    (None, "three-quarters of voters", "three-quarters", "count", "0.75", None),
    (None, "one in five patients", "one in five", "count", "0.2", "patients"),
    (None, "28 people were hurt", "28", "count", "28", "people"),
    (None, "some 500 new jobs", "500", "count", "500", "jobs"),
    (None, "more than 100M+ users", "100M", "count", "100000000", None),
    (None, "1.5 million homes", "1.5 million", "count", "1500000", "homes"),
    (None, "two hundred and six soldiers", "two hundred and six", "count", "206", "soldiers"),
    (None, "350–375 million", "350–375 million", "count", "350000000..375000000", None),
    (None, "half a million trees", "half a million", "count", "500000", "trees"),
    (None, "a 13.3-inch screen", "13.3-inch", "measure", "13.3", "[in_i]"),
    (None, "1.8m tall", "1.8m", "measure", "1.8", "m"),
    (None, "at 60mph", "60mph", "measure", "60", "[mi_i]/h"),
    (None, "a 200 miles trip", "200 miles", "measure", "200", "[mi_i]"),
    (None, "minus 5 °C", "minus 5 °C", "measure", "-5", "Cel"),
    (None, "12,000 square kilometres", "12,000 square kilometres", "measure", "12000", "km2"),
    (None, "five years old", "five years old", "measure", "5", "a"),
    (None, "weighs 20 pounds", "20 pounds", "measure", "20", "[lb_av]"),
    ("de", "Der Umsatz stieg um 3,5 Prozent.", "3,5 Prozent", "percent", "3.5", "%"),
    ("de", "rund 1.234 Euro", "1.234 Euro", "money", "1234", "EUR"),
    ("de", "1,56 Euro/Stück", "1,56 Euro", "money", "1.56", "EUR"),
    ("de", "1,2 Mio. Euro", "1,2 Mio. Euro", "money", "1200000", "EUR"),
    ("de", "zweieinhalb Millionen Menschen", "zweieinhalb Millionen", "count", "2500000", "Menschen"),
    ("de", "einundzwanzig Tonnen", "einundzwanzig Tonnen", "measure", "21", "t"),
    ("de", "zwischen 5 und 7 Prozent", "5 und 7 Prozent", "percent", "5..7", "%"),
    ("fr", "10 000 euros", "10 000 euros", "money", "10000", "EUR"),
    ("fr", "2,5 milliards d'euros", "2,5 milliards d'euros", "money", "2500000000", "EUR"),
    ("fr", "quatre-vingt-dix-sept pour cent", "quatre-vingt-dix-sept pour cent", "percent", "97", "%"),
    ("fr", "près de 300 kilomètres", "300 kilomètres", "measure", "300", "km"),
    ("es", "1,5 millones de euros", "1,5 millones de euros", "money", "1500000", "EUR"),
    ("es", "el 12,4 por ciento", "12,4 por ciento", "percent", "12.4", "%"),
    (
        "es",
        "mil quinientos millones de dólares",
        "mil quinientos millones de dólares",
        "money",
        "1500000000",
        None,
    ),
    ("pt", "R$ 1.500,50 por mês", "R$ 1.500,50", "money", "1500.50", "BRL"),
    ("pt", "3 milhões de reais", "3 milhões de reais", "money", "3000000", "BRL"),
    ("pt", "vinte e cinco por cento", "vinte e cinco por cento", "percent", "25", "%"),
    ("it", "4,2 miliardi di euro", "4,2 miliardi di euro", "money", "4200000000", "EUR"),
    ("it", "il 30 per cento", "30 per cento", "percent", "30", "%"),
    ("ru", "около 1,5 млн рублей", "1,5 млн рублей", "money", "1500000", "RUB"),
    ("ru", "10 процентов", "10 процентов", "percent", "10", "%"),
    ("ru", "двести тысяч человек", "двести тысяч", "count", "200000", "человек"),
    ("zh", "融资15亿美元。", "15亿美元", "money", "1500000000", "USD"),
    ("zh", "增长百分之二十五", "百分之二十五", "percent", "25", "%"),
    ("zh", "约3.5万人", "3.5万", "count", "35000", None),
    ("ja", "約1兆2000億円の予算", "1兆2000億円", "money", "1200000000000", "JPY"),
    ("ja", "売上は30%増", "30%", "percent", "30", "%"),
    ("ja", "価格は¥500です", "¥500", "money", "500", "JPY"),
]


@pytest.mark.parametrize(("language", "text", "words", "kind", "value", "unit"), ROWS)
def test_a_quantity_is_read_exactly(
    language: str | None, text: str, words: str, kind: str, value: str, unit: str | None
) -> None:
    found = find_quantities(text, language=language)
    read = [
        (
            text[q.start : q.end],
            q.kind,
            str(q.value) + ("" if q.value_to is None else f"..{q.value_to}"),
            q.unit,
        )
        for q in found
    ]
    low, _, high = value.partition("..")
    assert [(w, k, u) for w, k, _, u in read] == [(words, kind, unit)]
    assert found[0].value == Decimal(low)
    assert found[0].value_to == (Decimal(high) if high else None)


@pytest.mark.parametrize(
    "text",
    [
        "Boeing 737 jets",
        "under Article 50",
        "Section 230 was cited.",
        "the Covid-19 wave",
        "an F-16 landed",
        "Which one do you prefer?",
        "a man and a dog",
        "at 10:30 on the dot",
        "version 3.11.2 is out",
        "In 2024 it closed.",
        "on 3 March 2021",
        "a 5G network",
        "the 3rd floor",
        "open 24/7",
        "dozens of millions",
        "after the Six-Day War",
        "in the 1967 Six-Day War",
    ],
)
def test_labels_names_and_dates_are_no_quantities(text: str) -> None:
    assert [text[q.start : q.end] for q in find_quantities(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "about 40 %",
        "nearly $3bn",
        "up to 12 km",
        "more than 200 people",
        "an estimated 9 tonnes",
        "5,000 or so",
        "100+ sites",
        "as many as 60 homes",
        "~7 %",
    ],
)
def test_approximation_is_kept(text: str) -> None:
    assert [q.approximate for q in find_quantities(text)] == [True]


def test_an_exact_number_is_not_approximate() -> None:
    assert [q.approximate for q in find_quantities("exactly 40 %, and 200 people")] == [False, False]


def test_a_dollar_takes_its_code_from_the_rest_of_the_text() -> None:
    assert [q.unit for q in find_quantities("It paid C$5m, then $2m more.")] == ["CAD", "CAD"]
    assert [q.unit for q in find_quantities("It paid C$5m, US$3m, then $2m.")] == ["CAD", "USD", None]


def test_pounds_are_money_where_something_is_paid() -> None:
    assert [q.unit for q in find_quantities("The fine was 20 pounds.")] == ["GBP"]


def test_from_and_to_are_two_quantities_and_a_score_is_no_range() -> None:
    assert [str(q.value) for q in find_quantities("It rose from 5% to 7%.")] == ["5", "7"]
    assert all(q.value_to is None for q in find_quantities("They won 24-17."))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "%",
        "$",
        "€ €",
        "1" * 5000,
        "1," * 3000,
        "9^99^99",
        "½" * 300,
        "a a a",
        "一" * 400,
        "1e999",
        "5/0",
        "\ud800 5",
    ],
)
def test_odd_input_never_fails(text: str) -> None:
    for language in (None, "de", "fr", "zh", "xx"):
        for q in find_quantities(text, language=language):
            assert 0 <= q.start < q.end <= len(text)
            assert q.value.is_finite()


@pytest.mark.parametrize(
    "unit", ["1,", "1 ", "$1 ", "one hundred and ", "5-", "twenty ", "3 million and ", "1/2 ", "百", "5 to "]
)
def test_time_grows_with_the_length_alone(unit: str) -> None:
    assert_linear(find_quantities, unit, small=4_000, large=40_000)


@pytest.mark.parametrize(
    ("language", "text", "words", "ends"),
    [
        ("it", "tra il 5 e il 7 per cento", "5 e il 7 per cento", ("5", "7")),
        ("es", "entre el 5 y el 7 %", "5 y el 7 %", ("5", "7")),
        ("ja", "5〜7%", "5〜7%", ("5", "7")),
        ("en", "between the 5 and 7 % marks", "5 and 7 %", ("5", "7")),
    ],
)
def test_articles_may_stand_before_the_ends_of_a_range(
    language: str, text: str, words: str, ends: tuple[str, str]
) -> None:
    [found] = find_quantities(text, language=language)
    assert (text[found.start : found.end], str(found.value), str(found.value_to)) == (words, *ends)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("zh", "四分之三的家庭", "0.75"), ("ja", "売上の4分の1", "0.25"), ("zh", "五分之二", "0.4")],
)
def test_a_share_is_read_the_east_asian_way(language: str, text: str, value: str) -> None:
    assert [(str(q.value), q.kind) for q in find_quantities(text, language=language)] == [(value, "count")]


def test_a_hyphenated_percentage_point_is_no_percentage() -> None:
    [found] = find_quantities("a 3-percentage-point rise")
    assert (found.kind, str(found.value), found.unit) == ("percent", "3", "pp")
