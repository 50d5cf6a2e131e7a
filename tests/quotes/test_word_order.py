"""Whose verb it is: what opens a sentence, clauses between, verbs without a subject, marks set the wrong way."""

from __future__ import annotations

import pytest

from .test_dialogue import found, quotes_of


@pytest.mark.parametrize(
    ("language", "text", "quote", "speaker"),
    [
        ("de", "In einem Gespräch mit der Zeitung „Der Bote“ sagte Ole Brandt: „Ich bleibe hier.“", "Ich bleibe hier.", "Ole Brandt"),
        ("de", "Auf die Frage, ob die Brücke hält, sagte Ute Kern: „Das prüfen wir.“", "Das prüfen wir.", "Ute Kern"),
        ("de", "„Das ist unser Hafen“, sagte Kern im Gespräch mit Moderatorin Jana Thiel.", "Das ist unser Hafen", "Kern"),
        ("de", "Ole Brandt, ein Fischer aus Hamm in Sachsen, Deutschland, äußerte sich kritisch: „Niemand hat uns gefragt.“", "Niemand hat uns gefragt.", "Ole Brandt"),
        ("de", "Ute Kern nannte sie „außergewöhnlich mutig“.", "außergewöhnlich mutig", "Ute Kern"),
        ("de", "In der Petition heisst es: «Der Strand gehört allen.»", "Der Strand gehört allen.", "der Petition"),
        ("de", "Daraufhin lachte Ute Kern und sagte: „Das glaube ich nicht.“", "Das glaube ich nicht.", "Ute Kern"),
        ("de", "Eine Nachbarin, die seit Jahren hier wohnt, bedankte sich und schrieb: „Endlich ist es still.“", "Endlich ist es still.", "Eine Nachbarin"),
        ("de", "Ute Kern erklärte, dass der Damm hält. Vielmehr sei die Straße „seit Jahren nicht gepflegt“ worden.", "seit Jahren nicht gepflegt", "Ute Kern"),
        ("de", "Gefragt, ob der Damm hält, sagte Ute Kern: „Das prüfen wir.“", "Das prüfen wir.", "Ute Kern"),
        ("de", "Der Boden sei weich, betonte Ute Kern. Die Straße habe „viele tiefe Löcher“.", "viele tiefe Löcher", "Ute Kern"),
        ("de", "Kern freute sich sehr, weil der Hund das Netz wieder fand: „Er riecht jeden Knoten.“", "Er riecht jeden Knoten.", "Kern"),
        ("de", "Schließlich denkt Ute Kern an den Winter: „Dann liegt hier kein Boot.“", "Dann liegt hier kein Boot.", "Ute Kern"),
        ("de", "Ole Brandt braucht eine Antwort und findet sie: „Wir bauen den Steg selbst.“", "Wir bauen den Steg selbst.", "Ole Brandt"),
        ("de", "Für Ute Kern ist klar, dass „niemand den Hafen verlassen muss“.", "niemand den Hafen verlassen muss", "Ute Kern"),
        ("de", "„Der Deich ist so alt wie der Hafen“, heißt es in dem Bericht.", "Der Deich ist so alt wie der Hafen", "Bericht"),
        ("de", "Gestern kam Anton vom Boot. „Liegt das Netz noch hier?“, fragt er.", "Liegt das Netz noch hier?", "Anton"),
        ("es", "Hugo Bernal cenó en casa. “No hay dinero”, dijo a los periodistas.", "No hay dinero", "Hugo Bernal"),
        ("es", "“No hay dinero”, afirmó de entrada el alcalde.", "No hay dinero", "el alcalde"),
        ("it", "Il pescatore Marco Salis, che abita al porto, sul molo, racconta: «Le reti erano vuote».", "Le reti erano vuote", "Marco Salis"),
        ("pt", "O pescador Paulo Rocha, 44, comprou o barco de Ana Lima. Cansado, pintou sozinho o casco - o que, diz, \"levou dois verões\".", "levou dois verões", "Paulo Rocha"),
        ("fr", "» Il n'y a plus d'eau « , a dit Claire Bonnaud.", "Il n'y a plus d'eau", "Claire Bonnaud"),
        ("ru", "— Мост закрыт,— начал Павел Гончаров.— Ждать до мая.", "Ждать до мая.", "Павел Гончаров"),
        ("zh", "吴志强在节目中，对来宾说：“请大家听好。”", "请大家听好。", "吴志强"),
        ("en", "Last year, says harbor master Ann Lee (on leave), “the ferry sank twice in one week.”", "the ferry sank twice in one week.", "Ann Lee"),
        ("en", "“It was fair,” explained Tom Agner, a pilot who said that “the tower never answered.”", "the tower never answered.", "Tom Agner"),
        ("en", "Ann Lee praised the mayor Dan Cole. Cole, she said, “never gave up on the harbor.”", "never gave up on the harbor.", "Ann Lee"),
    ],
)  # fmt: skip
def test_the_subject_of_the_verb_speaks(language: str, text: str, quote: str, speaker: str) -> None:
    assert (quote, speaker) in found(text, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lee, A. (2010). “A study of the northern tides”. Journal of Tides."),
        ("en", "If you are asked, you can say, “I would like to think about it first.”"),
        ("en", "A choir came together on screen to sing “The Rolling Northern Tide.” It was late."),
        ("en", "Ann Lee paid for a short film, “Winter Lights: Skarvik Remembers the Great Storm.”"),
        ("en", "Her song is titled “What the tide left us, Mother.” Others were shorter."),
        ("de", "„Das Meer im Winter“ heißt die neue Miniserie."),
        ("zh", "孩子们在“小小水手之家”画船。"),
        ("ja", "北浦市は「港まつり」を5月に開く。"),
    ],
)
def test_sources_samples_and_terms_are_no_quotes(language: str, text: str) -> None:
    assert found(text, language=language) == []


def test_a_label_that_names_nobody_is_no_speaker() -> None:
    words = "Ours arrived cracked, and nobody answered the phone."
    assert found(f"Review: “{words}”") == [(words, None)]


def test_a_pronoun_that_opens_a_paragraph_means_whom_the_one_above_names_first() -> None:
    speakers = found(
        "Tom Agner, a pilot, came first. Agner said: “The current was on my side today.”",
        "Erik Tanvir, a cook, came second. Tanvir had rowed for only two summers.",
        "He said: “I will be back with a better boat.”",
    )
    assert [speaker for _, speaker in speakers] == ["Tom Agner", "Erik Tanvir"]


def test_words_go_on_in_the_next_paragraph_without_a_mark() -> None:
    assert found(
        "“We never closed the harbor, not once in all those years",
        "and nobody thanked us for it,” said Ann Lee.",
    ) == [("We never closed the harbor, not once in all those years\n\nand nobody thanked us for it", "Ann Lee")]


def test_a_minute_opens_no_quote() -> None:
    assert found(
        "Seit der Wende (52.‘) habe der Wind „von der falschen Seite geweht“, sagte Ute Kern, „und das bis ins Ziel“.",
        language="de",
    ) == [("von der falschen Seite geweht", "Ute Kern"), ("und das bis ins Ziel", "Ute Kern")]


def test_an_interview_of_one_labelled_person_with_questions_that_have_no_label() -> None:
    _, quotes = quotes_of(
        "Mara Lind runs the only ferry of the bay. We met Mara Lind on the pier.",
        "How did it begin?",
        "Mara Lind: My father bought the boat in 1961, and nobody else wanted the route.",
        "Was it hard?",
        "Mara Lind: It was hard in winter, when the ice came early and the diesel froze.",
        "Will you go on?",
        "Mara Lind: As long as somebody stands on the pier in the morning and waits for me.",
    )
    assert [quote.speaker for quote in quotes] == ["Mara Lind"] * 3


def test_a_man_is_not_she() -> None:
    speakers = found(
        "Ann Lee met the calm father of two, who said: “We will wait for the ferry.”", "“It is late,” she said."
    )
    assert speakers[-1] == ("It is late", "Ann Lee")
