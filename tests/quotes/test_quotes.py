"""Who said what, in sentences of our own."""

from __future__ import annotations

import pytest

from tearsheet.annotate.quotes import find_quotes
from tearsheet.layout import Layout, Passage


def layout(*paragraphs: str, language: str = "en", kinds: dict[int, str] | None = None) -> Layout:
    passages, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        kind = (kinds or {}).get(number, "paragraph")
        passages.append(Passage(at, at + len(paragraph), kind, 0, None))
        at += len(paragraph) + 2
    return Layout("\n\n".join(paragraphs), passages, language=language)


def found(*paragraphs: str, language: str = "en", kinds: dict[int, str] | None = None):
    view = layout(*paragraphs, language=language, kinds=kinds)
    return [(view.text[q.start : q.end], q.speaker) for q in find_quotes(view) if q.kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ('"The ferry is our street," said Mara Lindqvist on Monday.', "The ferry is our street", "Mara Lindqvist"),
        ("“We will mend the pier,” the mayor said.", "We will mend the pier", "the mayor"),
        ("“It was cold, and we loved it,” says a harbour pilot from Skarvik.", "It was cold, and we loved it", "a harbour pilot from Skarvik"),
        ("Jonas Ek said, “Nobody asked the people who row.”", "Nobody asked the people who row.", "Jonas Ek"),
        ("According to Petra Holm, “the numbers were never checked by anyone.”", "the numbers were never checked by anyone.", "Petra Holm"),
        ("“The plan failed because nobody read it,” notes a report from the Tide Institute.", "The plan failed because nobody read it", "a report from the Tide Institute"),
        ("''We row at six every single morning,'' said Ada Brink.", "We row at six every single morning", "Ada Brink"),
    ],
)  # fmt: skip
def test_speaker_beside_the_quote(text, quote, speaker):
    assert found(text) == [(quote, speaker)]


def test_a_surname_and_a_pronoun_are_resolved():
    assert found(
        "Mara Lindqvist has run the ferry since 1998.",
        "“My father taught me,” Lindqvist said. “You never turn your back to the current,” she added.",
    ) == [("My father taught me", "Mara Lindqvist"), ("You never turn your back to the current", "Mara Lindqvist")]


def test_turns_of_a_transcript_name_their_speaker_inside_the_marks():
    assert found(
        "Mara Lind and Tom Wallace met on Sunday. A transcript follows.",
        '"WALLACE: Let us begin with the bridge. Will it be built?',
        '"LIND: It will be built, and in time for the winter.',
        '"MAYOR OF SKARVIK: We will see.',
    ) == [
        ("Let us begin with the bridge. Will it be built?", "Tom Wallace"),
        ("It will be built, and in time for the winter.", "Mara Lind"),
        ("We will see.", "MAYOR OF SKARVIK"),
    ]


def test_turns_of_an_interview_need_no_marks():
    interview = (
        "We spoke to the harbour master of Skarvik, Ada Brink, about the winter.",
        "Harbour Post: How was the season for you, after all that ice?",
        'Brink: It was long. We had ice until April, and "nobody" was paid for it.',
        "Harbour Post: Will the ferry run again next year, as the council says?",
        "Brink: Yes, it will. The council has promised the money.",
    )
    assert found(*interview) == [
        ("How was the season for you, after all that ice?", "Harbour Post"),
        ('It was long. We had ice until April, and "nobody" was paid for it.', "Ada Brink"),
        ("Will the ferry run again next year, as the council says?", "Harbour Post"),
        ("Yes, it will. The council has promised the money.", "Ada Brink"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Location: Skarvik harbour, behind the old pier and the mill", "Price: 30 crowns for a day of rowing in good weather") * 1,
        ("Note: the ferry is late, and nobody at the pier knows why it is", "Note: the ferry is late, and nobody at the pier knows why it is") * 2,
        ("Ada Brink: 30", "Tom Roe: 12", "Ada Brink: 14", "Tom Roe: 9"),
        ("Pros: it is light, and it fits into every bag that we own", "Cons: it is dear, and the lid does not close well") * 3,
        ("Max Brew: forty ounces, which is ten cups, more or less", "Bottom Line: buy it when it is cheap, and not before") * 3,
    ],
)  # fmt: skip
def test_lists_with_colons_are_no_interviews(lines):
    assert found(*lines) == []


def test_a_coined_word_is_a_mixed_quote_of_the_subject():
    view = layout('Chief engineer Tove Aas took over in 2021, promising a "tidalution" to save the port.')
    (quote,) = find_quotes(view)
    assert (view.text[quote.start : quote.end], quote.kind, quote.speaker) == ("tidalution", "mixed", "Tove Aas")


@pytest.mark.parametrize(
    "text",
    [
        'The band played "Rivers of the North" twice.',
        'The so-called "smart" bridge stayed closed.',
        'The shelf is 12" wide and 5\'10" high.',
    ],
)
def test_titles_scare_quotes_and_inches_are_no_quotes(text):
    assert found(text) == []


def test_a_quote_over_two_paragraphs_is_one_quote_with_two_pieces():
    view = layout("“We began in the dark,” Ek said. “The lamps were late.", "“Then the fog came in, and we sang.”")
    quotes = find_quotes(view)
    assert len(quotes) == 2
    assert [view.text[a:b] for a, b in quotes[1].pieces] == [
        "The lamps were late.",
        "Then the fog came in, and we sang.",
    ]


def test_who_speaks_may_be_told_behind_the_last_paragraph():
    view = layout(
        "Coach Petra Holm stepped down.", "“I want to thank the players.", "“And my wife, too,” Holm said on Sunday."
    )
    (quote,) = find_quotes(view)
    assert (quote.speaker, len(quote.pieces)) == ("Petra Holm", 2)


def test_straight_single_marks_quote_where_a_text_has_no_others():
    text = "'We lost the boats' sails,' said Petra Holm. The mayor said: 'We will mend them.'"
    assert [words for words, _ in found(text)] == ["We lost the boats' sails", "We will mend them."]
    assert found("The '90s were good, and the Smiths' dog was not to be seen in any of them.") == []


def test_block_quotations_need_no_marks_and_name_their_signature():
    assert found(
        "The keeper left a note.", "Mind the third step, it has never been a step. — Osk Bran", kinds={1: "quotation"}
    ) == [("Mind the third step, it has never been a step.", "Osk Bran")]


def test_reported_speech_has_its_content_and_speaker():
    view = layout("Petra Holm said that the harbour would close in winter.")
    (quote,) = find_quotes(view)
    assert (quote.kind, view.text[quote.start : quote.end], quote.speaker) == (
        "indirect", "the harbour would close in winter", "Petra Holm",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "quote", "speaker"),
    [
        ("de", "„Wir fahren weiter, solange es geht“, sagte Bürgermeisterin Anke Rohde.", "Wir fahren weiter, solange es geht", "Anke Rohde"),
        ("fr", "« Nous avons perdu deux hivers », explique Solène Maurizot.", "Nous avons perdu deux hivers", "Solène Maurizot"),
        ("fr", "Solène Maurizot est venue. « Il suffit de jumelles », précise-t-elle.", "Il suffit de jumelles", "Solène Maurizot"),
        ("fr", "Solène Maurizot est venue. « Rien n'excuse cela », a-t-elle déclaré.", "Rien n'excuse cela", "Solène Maurizot"),
        ("de", "„Wir haben nichts gewusst“, sagte am Montag in Berlin die Ministerin Anke Rohde.", "Wir haben nichts gewusst", "Anke Rohde"),
        ("es", "«Fue mi maestra», escribió en X la actriz Marta Iriarte.", "Fue mi maestra", "Marta Iriarte"),
        ("es", "«El tren vuelve en abril», aseguró Marta Iriarte.", "El tren vuelve en abril", "Marta Iriarte"),
        ("pt", "“O mel sustenta a vila inteira”, afirmou Rosana Quirino.", "O mel sustenta a vila inteira", "Rosana Quirino"),
        ("it", "«Il ponte riapre in maggio», ha detto Carla Ferrero.", "Il ponte riapre in maggio", "Carla Ferrero"),
        ("ru", "«Мы откроем станцию весной», — заявила Ольга Мирская.", "Мы откроем станцию весной", "Ольга Мирская"),
        ("zh", "林晓梅说：“我们明年春天重新开放这座码头。”", "我们明年春天重新开放这座码头。", "林晓梅"),
        ("ja", "高瀬澄子さんは「来年の春に船を出します」と話した。", "来年の春に船を出します", "高瀬澄子"),
    ],
)  # fmt: skip
def test_nine_languages_keep_their_word_order(language, text, quote, speaker):
    assert found(text, language=language) == [(quote, speaker)]


def test_ten_thousand_marks_take_no_time_and_raise_nothing():
    view = layout('"' * 10_000 + " “" * 2_000 + "x" * 50)
    find_quotes(view)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # A double mark closed by a single one; opening marks where closing ones belong; a blank lost before a mark.
        (
            "Aas tweeted: “Let us row. We can stop the noise.’ Aas was on the pier.",
            ["Let us row. We can stop the noise."],
        ),
        ("“We row at six,” Aas said. “They see that. “", ["We row at six", "They see that."]),
        ('Aas spoke at length about"joint work between our two ports."', ["joint work between our two ports."]),
        # The apostrophe of a year.
        ("Aas said in ‘08 that the pier “needs stone and time.” It got neither.", ["needs stone and time."]),
    ],
)
def test_marks_set_wrongly(text, quotes):
    assert [quote for quote, _ in found(text)] == quotes


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Rohde\'s spokeswoman, Bea Lomax, said: "He stays in the race until it ends."', "Bea Lomax"),
        ('"He stays in the race until it ends," the head of the agency, Dr. Lorna Pike, wrote.', "Lorna Pike"),
        ('"He stays in the race until it ends," said Mr Rohde\'s lawyer, Simon Hale KC.', "Simon Hale"),
    ],
)
def test_a_role_gives_way_to_the_name_behind_it(text: str, speaker: str) -> None:
    (quote,) = find_quotes(layout(text))
    assert quote.speaker == speaker
