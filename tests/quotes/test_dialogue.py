"""Speech told in other ways than "..., said X": dialogue, offices, passives, judgments, interviews, pull quotes."""

from __future__ import annotations

import pytest

from tearsheet.annotate.quotes import FoundQuote, find_quotes
from tearsheet.layout import Layout, Passage


def quotes_of(
    *paragraphs: str, language: str = "en", kinds: dict[int, str] | None = None
) -> tuple[str, list[FoundQuote]]:
    passages: list[Passage] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        passages.append(Passage(at, at + len(paragraph), (kinds or {}).get(number, "paragraph"), 0))  # type: ignore[arg-type]
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    return text, find_quotes(Layout(text, passages, language=language))


def found(*paragraphs: str, language: str = "en", kinds: dict[int, str] | None = None) -> list[tuple[str, str | None]]:
    text, quotes = quotes_of(*paragraphs, language=language, kinds=kinds)
    return [(text[each.start : each.end], each.speaker) for each in quotes if each.kind != "indirect"]


def test_a_dialogue_in_dashes_gives_each_its_words() -> None:
    assert found(
        "—¿Tiene miedo?",
        "—No —responde Marta Quiroga—. Nunca lo he tenido.",
        "—Ahora toca trabajar —dice.",
        language="es",
    ) == [
        ("No", "Marta Quiroga"),
        ("Nunca lo he tenido.", "Marta Quiroga"),
        ("Ahora toca trabajar", "Marta Quiroga"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "— Una cuerda de diez metros"),
        ("ru", "— Хлеб и молоко"),
        ("fr", "Le marché – il ouvre à huit heures – reste gratuit."),
        ("fr", "La revue « Terre et mer », dirigée par Paul Rivet, paraît en mars."),
        ("it", "Marco Salis, autore de «La casa sul fiume», era assente."),
        ("de", "Ute Kern las aus „Der lange Weg“."),
        ("es", "La película \"El río\", dirigida por Marta Quiroga, se estrena el viernes."),
    ],
)  # fmt: skip
def test_dashes_and_marks_that_quote_nobody(language: str, text: str) -> None:
    assert found(text, language=language) == []


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("Mayor Dana Whitlock called the plan “reckless.”", "reckless.", "Dana Whitlock"),
        ("The plan was called “reckless and unfair” by Mayor Dana Whitlock.", "reckless and unfair", "Dana Whitlock"),
        ("The proposal was described by council member Tom Agner as “a gift to developers.”", "a gift to developers.", "Tom Agner"),
        ("For Lena Hobart, the flood was “the worst night of my life.”", "the worst night of my life.", "Lena Hobart"),
        ("Lena Hobart's verdict: “Never again.”", "Never again.", "Lena Hobart"),
        ("“The data is clear,” said Ines Vogel of Port Ellery University.", "The data is clear", "Ines Vogel"),
        ("“The data is clear,” said Professor of the Ellery Institute Ines Vogel.", "The data is clear", "Ines Vogel"),
        ("“We lost everything,” said farmer Joao da Silva Neto, 61.", "We lost everything", "Joao da Silva Neto"),
    ],
)  # fmt: skip
def test_who_judges_is_who_speaks(text: str, quote: str, speaker: str) -> None:
    assert found(text) == [(quote, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "They went out in a boat called “Mary.”",
        "She took calls from readers of her “Harbour” column.",
        "The juice was sold as “healthy” for years.",
        "Critics say the “free” bus costs the city a fortune.",
    ],
)
def test_one_word_in_marks_needs_a_judge(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("language", "above", "text", "speaker"),
    [
        ("en", "Dana Whitlock, the longtime mayor of Port Ellery, opened the session.", "“We cannot wait any longer,” the mayor said.", "Dana Whitlock"),
        ("en", "Vice President Dana Whitlock opened the session.", "“We cannot wait any longer,” the president said.", "the president"),
        ("en", "Mayor Dana Whitlock met Mayor Tom Agner.", "“We cannot wait any longer,” the mayor said.", "the mayor"),
        ("en", "Dana Whitlock, who owns the network, opened the session.", "“We cannot wait any longer,” the network said.", "the network"),
        ("de", "Bürgermeisterin Ute Kern eröffnete die Sitzung.", "„Wir können nicht länger warten“, sagte die Bürgermeisterin.", "Ute Kern"),
        ("fr", "Claire Bonnaud, agricultrice à Vern, tient la ferme.", "« Nous restons ici malgré tout », dit l'agricultrice.", "Claire Bonnaud"),
        ("es", "La alcaldesa Marta Quiroga abrió el pleno.", "\"No podemos esperar más tiempo\", dijo la alcaldesa.", "Marta Quiroga"),
        ("it", "Marco Salis, sindaco di Ponte, apre la seduta.", "«Non possiamo più aspettare», ha detto il sindaco.", "Marco Salis"),
    ],
)  # fmt: skip
def test_an_office_stands_for_the_one_who_holds_it(language: str, above: str, text: str, speaker: str) -> None:
    assert [who for _, who in found(above, text, language=language)] == [speaker]


def test_names_that_begin_small_or_with_the_family() -> None:
    assert [who for _, who in found("“The bridge is safe,” said Park Min-jun, the engineer.", "“We tested it twice,” Park said.")] == ["Park Min-jun"] * 2  # fmt: skip
    assert [who for _, who in found("“The road is closed,” said Anna de Wit.", "“It may stay so,” de Wit added.")] == ["Anna de Wit"] * 2  # fmt: skip
    assert [who for _, who in found("“We need water,” said Omar al-Sayed.", "“And fuel before winter,” al-Sayed said.")] == ["Omar al-Sayed"] * 2  # fmt: skip


def test_answers_of_an_interview_are_those_of_the_one_person_it_is_with() -> None:
    turns = (
        "Q: When did you start painting?",
        "A: I was nine years old, in my aunt's kitchen.",
        "Q: And who taught you?",
        "A: Nobody taught me anything.",
    )
    assert found("Lena Hobart has painted the same river for forty years.", *turns) == [
        ("I was nine years old, in my aunt's kitchen.", "Lena Hobart"),
        ("Nobody taught me anything.", "Lena Hobart"),
    ]
    assert found("A river is a hard thing to paint.", *turns) == []


@pytest.mark.parametrize(
    ("language", "above", "turns"),
    [
        ("en", "Lena Hobart has painted the same river for forty years.",
         ("When did you start?", "I was nine years old, in my aunt's kitchen.", "And who taught you?",
          "Nobody taught me anything.", "Would you do it again?", "I would, and I should begin earlier.")),
        ("de", "Lena Hobart malt seit vierzig Jahren denselben Fluss.",
         ("Wann haben Sie begonnen?", "Da war ich neun, in der Küche meiner Tante.", "Wer hat Sie unterrichtet?",
          "Niemand hat mir etwas beigebracht.", "Würden Sie es wieder tun?", "Ja, ich finge nur früher an.")),
        ("es", "Elena Hobart pinta el mismo río desde hace cuarenta años.",
         ("¿Cuándo empezó usted?", "Yo tenía nueve años, en la cocina de mi tía.", "¿Y quién le enseñó su oficio?",
          "Nadie me enseñó nada.", "¿Lo haría usted otra vez?", "Creo que sí, y antes.")),
    ],
)  # fmt: skip
def test_what_stands_below_questions_to_somebody_is_that_ones(
    language: str, above: str, turns: tuple[str, ...]
) -> None:
    person = "Elena Hobart" if language == "es" else "Lena Hobart"
    assert found(above, *turns, language=language) == [(answer, person) for answer in turns[1::2]]
    assert found("A river is a hard thing to paint.", *turns, language=language) == []


def test_initials_in_front_of_turns_are_those_of_a_person() -> None:
    turns = ("RP: When did you start?", "LH: I was nine years old, in my aunt's kitchen, and I have not stopped since.", "RP: And who taught you to paint?", "LH: Nobody taught me anything, and I am glad of it today.")  # fmt: skip
    assert ("Nobody taught me anything, and I am glad of it today.", "Lena Hobart") in found("Lena Hobart has painted the same river for forty years.", *turns)  # fmt: skip


def test_a_pull_quote_above_its_place_is_counted_once() -> None:
    words = "A bridge is a promise, and we have broken it three times"
    quotes = found(f"“{words}.”", f"{words}.", f"“{words},” said Tom Agner.", kinds={1: "quotation"})
    assert quotes == [(words, "Tom Agner")]


def test_a_colon_announces_who_wrote_a_block_quotation() -> None:
    quotes = found(
        "Dana Whitlock wrote to the town:", "We have heard you, and the plan is off.", kinds={1: "quotation"}
    )
    assert quotes == [("We have heard you, and the plan is off.", "Dana Whitlock")]


def test_russian_names_stand_in_the_first_case() -> None:
    quotes = found(
        "Министр Олег Савин выступил в четверг.",
        "По словам Олега Савина, «условия остаются прежними до весны».",
        "По мнению Савина, «переговоры будут долгими и трудными».",
        language="ru",
    )
    assert [who for _, who in quotes] == ["Олег Савин", "Олег Савин"]
    text = "По словам Вершининой, «люди устали ждать ответа от завода»."
    assert [who for _, who in found("Анна Вершинина возглавляет профсоюз.", text, language="ru")] == ["Анна Вершинина"]


def test_who_is_told_of_in_front_goes_before_who_speaks_below() -> None:
    text = "Asked about it, Dele Okafor laughed. “Ask the chairman about that.” Ruth Adeyemi later said: “He stays.”"
    assert found(text) == [("Ask the chairman about that.", "Dele Okafor"), ("He stays.", "Ruth Adeyemi")]


def test_an_age_stands_for_who_was_named_last() -> None:
    text = "Sam Whitlow missed a penalty. “It is a joke, honestly,” the 24-year-old told reporters."
    assert found("Dele Okafor coaches the side.", text) == [("It is a joke, honestly", "Sam Whitlow")]


def test_a_name_given_to_somebody_is_no_quote() -> None:
    assert found("Around town they now call her “the Admiral.” She hates it.") == []
