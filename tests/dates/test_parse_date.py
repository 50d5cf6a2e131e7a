"""One date from a string that is nothing but a date."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from tearsheet.dates import dateparser_calls, parse_date

UTC = timezone.utc
NOON = datetime(2024, 5, 3, 12, 0, tzinfo=UTC)


def zone(hours: float) -> timezone:
    return timezone(timedelta(hours=hours))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-03-04", date(2021, 3, 4)),
        ("20210304", date(2021, 3, 4)),
        ("2021-03-04T05:06", datetime(2021, 3, 4, 5, 6)),
        ("2021-03-04 05:06:07", datetime(2021, 3, 4, 5, 6, 7)),
        ("20210304T050607Z", datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC)),
        ("2021-03-04T05:06:07.5Z", datetime(2021, 3, 4, 5, 6, 7, 500000, tzinfo=UTC)),
        ("2021-03-04T05:06:07.123456789+0530", datetime(2021, 3, 4, 5, 6, 7, 123456, tzinfo=zone(5.5))),
        ("2021-03-04T05:06:07 -03:00", datetime(2021, 3, 4, 5, 6, 7, tzinfo=zone(-3))),
        ("2021-03-04T05:06:07+01:00[Europe/Paris]", datetime(2021, 3, 4, 5, 6, 7, tzinfo=zone(1))),
        ("2021-03-04 05:06:07 +0000 UTC", datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC)),
        ("2021-12-31T24:00:00Z", datetime(2022, 1, 1, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("2021-03-04T05:06:07:089Z", datetime(2021, 3, 4, 5, 6, 7, 89000, tzinfo=UTC)),
        ("2021-03-04UTC05:06:07+00:00", datetime(2021, 3, 4, 5, 6, 7, tzinfo=UTC)),
        ("2021-03-04T05:06:07+2:00", datetime(2021, 3, 4, 5, 6, 7, tzinfo=zone(2))),
        ("20210304050607", datetime(2021, 3, 4, 5, 6, 7)),
    ],
)
def test_iso_and_what_sites_make_of_it(text: str, expected: object) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Published on April 7, 2019", date(2019, 4, 7)),
        ("LAST UPDATED: 7 Apr. 2019, 18:30 GMT", datetime(2019, 4, 7, 18, 30, tzinfo=UTC)),
        ("Sun, 07 Apr 2019 18:30:00 +0200", datetime(2019, 4, 7, 18, 30, tzinfo=zone(2))),
        ("Sunday 7th of April 2019", date(2019, 4, 7)),
        ("Apr 7 2019 6:30pm ET", datetime(2019, 4, 7, 18, 30, tzinfo=zone(-4))),
        ("Jan 7 2019 6:30 p.m. ET", datetime(2019, 1, 7, 18, 30, tzinfo=zone(-5))),
        ("April 7, 2019 at 12:05 a.m. PDT", datetime(2019, 4, 7, 0, 5, tzinfo=zone(-7))),
        ("Sun Apr 07 18:30:00 GMT 2019", datetime(2019, 4, 7, 18, 30, tzinfo=UTC)),
        (
            "Sun Apr 07 2019 18:30:00 GMT+0000 (Coordinated Universal Time)",
            datetime(2019, 4, 7, 18, 30, tzinfo=UTC),
        ),
        ("April 7, 2019, 6:30 p.m. Pacific Daylight Time", datetime(2019, 4, 7, 18, 30, tzinfo=zone(-7))),
        ("2019, April 7", date(2019, 4, 7)),
        ("07-Apr-2019", date(2019, 4, 7)),
        ("Apr 7, '19", date(2019, 4, 7)),
        ("6:30 PM EST, January 7, 2019", datetime(2019, 1, 7, 18, 30, tzinfo=zone(-5))),
        ("1830 GMT (0230 HKT) April 7, 2019", datetime(2019, 4, 7, 18, 30, tzinfo=UTC)),
    ],
)
def test_english_forms(text: str, expected: object) -> None:
    assert parse_date(text, language="en") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Veröffentlicht am Sonntag, 7. April 2019, 18:30 Uhr", datetime(2019, 4, 7, 18, 30)),
        ("de", "Stand: 07.04.2019 18.30 Uhr", datetime(2019, 4, 7, 18, 30)),
        ("de", "7. Jänner 2019", date(2019, 1, 7)),
        ("fr", "Publié le 1er avril 2019 à 18h30", datetime(2019, 4, 1, 18, 30)),
        ("fr", "mis à jour le dimanche 7 avril 2019", date(2019, 4, 7)),
        ("es", "7 de abril de 2019 a las 6:30 p. m.", datetime(2019, 4, 7, 18, 30)),
        ("it", "Pubblicato il 7 aprile 2019 alle ore 18:30", datetime(2019, 4, 7, 18, 30)),
        ("pt", "Atualizado em 07/04/2019 às 18h30", datetime(2019, 4, 7, 18, 30)),
        ("nl", "zondag 7 april 2019 om 18:30", datetime(2019, 4, 7, 18, 30)),
        ("nl", "7 april 2019, 18.30 uur", datetime(2019, 4, 7, 18, 30)),
        ("cs", "neděle 7. dubna 2019, 18.30", datetime(2019, 4, 7, 18, 30)),
        ("sr", "7. april/travanj, 2019.", date(2019, 4, 7)),
        ("sv", "Publicerad 7 april 2019 kl. 18:30", datetime(2019, 4, 7, 18, 30)),
        ("da", "7. april 2019 kl. 18.30", datetime(2019, 4, 7, 18, 30)),
        ("no", "Publisert 7. april 2019", date(2019, 4, 7)),
        ("fi", "Julkaistu 7.4.2019 klo 18.30", datetime(2019, 4, 7, 18, 30)),
        ("pl", "Opublikowano: 7 kwietnia 2019, godz. 18:30", datetime(2019, 4, 7, 18, 30)),
        ("cs", "7. dubna 2019 v 18:30", datetime(2019, 4, 7, 18, 30)),
        ("hr", "7. listopada 2019.", date(2019, 10, 7)),
        ("ru", "Опубликовано 7 апреля 2019 г. в 18:30 МСК", datetime(2019, 4, 7, 18, 30, tzinfo=zone(3))),
        ("uk", "7 квітня 2019 року о 18:30", datetime(2019, 4, 7, 18, 30)),
        ("tr", "Yayınlanma: 7 Nisan 2019 18:30", datetime(2019, 4, 7, 18, 30)),
        ("ar", "تاريخ النشر: ٧ أبريل ٢٠١٩", date(2019, 4, 7)),
        ("ar", "7 تشرين الأول 2019", date(2019, 10, 7)),
        ("fa", "۱۸ فروردین ۱۳۹۸", date(2019, 4, 7)),
        ("fa", "1398/01/18", date(2019, 4, 7)),
        ("hi", "प्रकाशित: ७ अप्रैल २०१९", date(2019, 4, 7)),
        ("id", "Minggu, 7 April 2019 18:30 WIB", datetime(2019, 4, 7, 18, 30, tzinfo=zone(7))),
        ("vi", "Đăng lúc 7 tháng 4, 2019", date(2019, 4, 7)),
        ("el", "Δημοσίευση: 7 Απριλίου 2019, 18:30", datetime(2019, 4, 7, 18, 30)),
        ("ro", "Publicat pe 7 aprilie 2019, 18:30", datetime(2019, 4, 7, 18, 30)),
        ("hu", "2019. április 7. 18:30", datetime(2019, 4, 7, 18, 30)),
        ("zh", "发布时间：2019年4月7日 下午6:30", datetime(2019, 4, 7, 18, 30)),
        ("zh", "２０１９－０４－０７　１８：３０", datetime(2019, 4, 7, 18, 30)),
        ("ja", "2019年4月7日（日）18時30分", datetime(2019, 4, 7, 18, 30)),
        ("ja", "平成31年4月7日", date(2019, 4, 7)),
        ("ko", "입력 2019. 4. 7. 오후 6:30", datetime(2019, 4, 7, 18, 30)),
        ("th", "7 เมษายน 2562", date(2019, 4, 7)),
    ],
)
def test_languages(language: str, text: str, expected: object) -> None:
    before = dateparser_calls()
    assert parse_date(text, language=language) == expected
    assert dateparser_calls() == before, "read without dateparser"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "3/4/2021", date(2021, 3, 4)),
        ("en-US", "3/4/2021", date(2021, 3, 4)),
        ("en-GB", "3/4/2021", date(2021, 4, 3)),
        ("en-AU", "3/4/2021", date(2021, 4, 3)),
        ("fr", "3/4/2021", date(2021, 4, 3)),
        (None, "3/4/2021", None),
        (None, "3/24/2021", date(2021, 3, 24)),
        ("en-GB", "3/24/2021", date(2021, 3, 24)),
        ("en", "24/3/2021", date(2021, 3, 24)),
        (None, "4/4/2021", date(2021, 4, 4)),
        (None, "3.4.2021", date(2021, 4, 3)),
        (None, "03.24.2021", date(2021, 3, 24)),
        (None, "2021/3/4", date(2021, 3, 4)),
        ("en", "03/24/21", date(2021, 3, 24)),
        ("en", "12-11-10", None),
    ],
)
def test_order_of_numbers_by_language(language: str | None, text: str, expected: object) -> None:
    assert parse_date(text, language=language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", zone(5.5)), ("en-IE", zone(1)), ("he", zone(2)), (None, None), ("fr", None)],
)
def test_ambiguous_zone_is_read_by_language(language: str | None, expected: timezone | None) -> None:
    value = parse_date("7 April 2019 10:00 IST", language=language)
    assert isinstance(value, datetime)
    assert value.tzinfo == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "a",
        "May",
        "12",
        "2021",
        "2021-03",
        "March 2021",
        "7 April",
        "2021-13-01",
        "2021-02-30",
        "0000-00-00",
        "31 April 2021",
        "(c) 2021",
        "Q1 2021",
        "now",
        "3 a.m.",
        "2 hours ago",
        "yesterday",
        "1614766530",
        "7 April 2019, 9 April 2019",
        "On 7 April 2019 the council met",
        "version 1.2.10",
        "1500-01-01",
    ],
)
def test_what_is_no_full_date(text: str) -> None:
    assert parse_date(text, language="en") is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "1 hr 26 min ago", NOON - timedelta(minutes=86)),
        ("en", "Updated 3 hours ago", NOON - timedelta(hours=3)),
        ("en", "2 days ago", date(2024, 5, 1)),
        ("en", "2 months ago", None),
        ("en", "Yesterday at 10:15", datetime(2024, 5, 2, 10, 15, tzinfo=UTC)),
        ("de", "vor 20 Minuten", NOON - timedelta(minutes=20)),
        ("fr", "il y a 2 heures", NOON - timedelta(hours=2)),
        ("es", "hace 1 hora", NOON - timedelta(hours=1)),
        ("nl", "2 uur geleden", NOON - timedelta(hours=2)),
        ("ru", "5 минут назад", NOON - timedelta(minutes=5)),
        ("zh", "3小时前", NOON - timedelta(hours=3)),
        ("ko", "10분 전", NOON - timedelta(minutes=10)),
        ("de", "gestern, 10:15 Uhr", datetime(2024, 5, 2, 10, 15, tzinfo=UTC)),
        ("zh", "今天 08:30", datetime(2024, 5, 3, 8, 30, tzinfo=UTC)),
    ],
)
def test_relative_dates_need_a_reference(language: str, text: str, expected: object) -> None:
    assert parse_date(text, language=language, reference=NOON) == expected
    assert parse_date(text, language=language) is None


def test_of_two_dates_the_one_that_is_no_update() -> None:
    text = "Issued on: 07/04/2019 - 10:15Modified: 09/04/2019 - 08:00"
    assert parse_date(text, language="fr") == datetime(2019, 4, 7, 10, 15)
    assert parse_date("7 April 2019, 7 April 2019") == date(2019, 4, 7)


def test_epoch_only_when_told() -> None:
    moment = datetime(2021, 3, 3, 10, 15, 30, tzinfo=UTC)
    assert parse_date("1614766530") is None
    assert parse_date("1614766530", epoch=True) == moment
    assert parse_date("1614766530000", epoch=True) == moment


def test_bounds() -> None:
    assert parse_date("1987-03-04") == date(1987, 3, 4)
    assert parse_date("2024-05-05", reference=NOON) == date(2024, 5, 5)
    assert parse_date("2024-05-06", reference=NOON) is None
    assert parse_date("2024-05-06", reference=NOON, latest=date(2025, 1, 1)) == date(2024, 5, 6)
    assert parse_date("2150-01-01") is None


def test_dateparser_is_the_last_resort_and_cached() -> None:
    text = "7 o Ebrel 2019"  # Breton is not among our languages
    before = dateparser_calls()
    parse_date(text, language="br")
    asked = dateparser_calls() - before
    parse_date(text, language="br")
    assert asked == 1
    assert dateparser_calls() - before == 1
