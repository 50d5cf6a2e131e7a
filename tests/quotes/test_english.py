"""English clauses read for their speaker: insertions, relative clauses, embedded clauses, pronouns, reported speech."""

from __future__ import annotations

import pytest

from tearsheet.annotate.quotes import FoundQuote, find_quotes
from tearsheet.layout import Layout, Passage


def quotes_of(*paragraphs: str) -> tuple[str, list[FoundQuote]]:
    passages: list[Passage] = []
    at = 0
    for paragraph in paragraphs:
        passages.append(Passage(at, at + len(paragraph), "paragraph", 0))
        at += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    return text, find_quotes(Layout(text, passages, language="en"))


def speakers(*paragraphs: str) -> list[str | None]:
    return [quote.speaker for quote in quotes_of(*paragraphs)[1] if quote.kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tove Aas, 61, a pilot from Skarvik who knows the sound well, said “no one has asked us anything.”", "Tove Aas"),
        ("The pilots who met the minister on Friday say they are “tired of waiting for the tide.”", "The pilots"),
        ("A letter from the harbour board obtained by the paper warns that “the old quay will not stand.”", "A letter from the harbour board obtained by the paper"),
        ("“We mend what we can,” the harbour master, Osk Bran, said in May.", "Osk Bran"),
        ("“It was a long winter,” said a former U.S. customs officer who lives there.", "a former U.S. customs officer"),
        ("Osk Bran told the board that the ferry was safe, adding that the crew “had done everything by hand.”", "Osk Bran"),
        ("Osk Bran said he thinks the islanders “are owed an honest answer.”", "Osk Bran"),
        ("The ferry was “late for a month or six weeks” as crews waited for parts, Osk Bran said.", "Osk Bran"),
        ("“The pumps held,” shrugs a veteran of the coastal trade.", "a veteran of the coastal trade"),
        ("“Nobody slept that night,” said a person familiar with the rescue.", "a person familiar with the rescue"),
        ("The paper, says Osk Bran, is “a great deal kinder to the sea than to us.”", "Osk Bran"),
        ("“We mend what we can,” From said. Al From runs the harbour.", "Al From"),
        ("Told of the plan, Will urged the board to “row on.”", "Will"),
        ("“Will said he would come,” Osk Bran noted.", "Osk Bran"),
        ("Under the new rules, said Osk Bran, the crews are “as good as hired hands.”", "Osk Bran"),
        ("Tove Aas was defending the board against recent attacks from Osk Bran, but admitted to “a slip or two.”", "Tove Aas"),
        ("Osk Bran, a pilot from Skarvik, said Tove Aas’s plans “have cost the town a year.”", "Osk Bran"),
        ("“It was gone by noon,” said one Skarvik Islander involved in the search.", "one Skarvik Islander involved in the search"),
        ("From the report: “The northern lock has not been dredged since the war.”", "the report"),
    ],
)  # fmt: skip
def test_the_subject_is_found_over_what_stands_between(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_relative_pronoun_is_the_mention_and_its_noun_the_speaker() -> None:
    text, (quote,) = quotes_of("The board met Tove Aas, who called the plan “a gift to the gulls and nobody else.”")
    assert quote.mention is not None
    assert (text[slice(*quote.mention)], quote.speaker) == ("who", "Tove Aas")


def test_pronouns_follow_sex_subject_and_last_speaker() -> None:
    assert speakers(
        "Osk Bran met Mara Lind on the quay. Bran had asked for a new lock.",
        "“The money is there,” she said.",
        "“Then spend it,” he answered. “We have waited for years,” he added.",
    ) == ["Mara Lind", "Osk Bran", "Osk Bran"]


def test_a_title_tells_two_people_of_one_surname_apart() -> None:
    found = speakers(
        "Karl Lind and Anna Lind run the yard together.",
        "“I weld,” Mr. Lind said. “And I do the books for him,” Mrs. Lind said.",
    )
    assert found == ["Karl Lind", "Anna Lind"]


def test_a_carried_quote_shows_where_its_speaker_was_named() -> None:
    text, found = quotes_of(
        "“We began in the dark,” Osk Bran said.", "“The lamps came late, and nobody could see the buoy.”"
    )
    assert [(quote.speaker, quote.mention and text[slice(*quote.mention)]) for quote in found] == [
        ("Osk Bran", "Osk Bran"),
        ("Osk Bran", "Osk Bran"),
    ]


def test_a_short_sentence_in_marks_goes_on_behind_a_quote() -> None:
    assert speakers("“You think I am going to sell?” Osk Bran asked. “Never.”") == ["Osk Bran", "Osk Bran"]


@pytest.mark.parametrize(
    "text",
    [
        "Osk Bran appeared on the programme “Harbour Morning” and left early.",
        "“Low Tide” star Tove Aas opened the new quay on Friday.",
        "He is the author of “A Short History of the Northern Lights and Locks” and two novels.",
    ],
)
def test_works_are_no_quotes(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Tove Aas said the lock would open before the spring tides.", "the lock would open before the spring tides", "Tove Aas"),
        ("The lock will open before the spring tides, Tove Aas said on Friday.", "The lock will open before the spring tides", "Tove Aas"),
        ("The lock has cost twice the sum, according to the harbour board.", "The lock has cost twice the sum", "the harbour board"),
        ("Tove Aas told the islanders that the ferry would come back.", "the ferry would come back", "Tove Aas"),
        ("Tove Aas asked whether the board had read the report at all.", "whether the board had read the report at all", "Tove Aas"),
        ("Tove Aas has vowed to keep the ferry running all winter.", "to keep the ferry running all winter", "Tove Aas"),
        ("Tove Aas called for an inquiry into the lost buoys.", "an inquiry into the lost buoys", "Tove Aas"),
        ("Tove Aas accused the board of hiding the costs.", "the board of hiding the costs", "Tove Aas"),
        ("Tove Aas left the meeting early, saying the board had made up its mind.", "the board had made up its mind", "Tove Aas"),
    ],
)  # fmt: skip
def test_reported_speech(text: str, content: str, speaker: str) -> None:
    whole, found = quotes_of(text)
    assert [(whole[quote.start : quote.end], quote.speaker, quote.kind) for quote in found] == [
        (content, speaker, "indirect")
    ]


def test_an_inserted_attribution_leaves_two_pieces() -> None:
    text, (quote,) = quotes_of("The lock, Tove Aas said, will open before the spring tides come in.")
    assert [text[start:end] for start, end in quote.pieces] == [
        "The lock",
        "will open before the spring tides come in",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tove Aas announced her return to the yard.",
        "The board added a second ferry to the route in May.",
        "In three states that have locks, the water was low.",
    ],
)
def test_objects_are_no_reported_speech(text: str) -> None:
    assert quotes_of(text)[1] == []


def test_odd_text_raises_nothing() -> None:
    for text in (
        "said",
        ": said, “",
        "“a” said said said who who,",
        "that that, according to",
        "‘’“”''``" * 50,
        "and, " * 2000,
    ):
        quotes_of(text)  # fmt: skip


def test_a_line_with_a_dash_and_a_name_signs_the_quote_above_it() -> None:
    quote = "“We shall keep every boat that floats and every hand that rows.”"
    met = "Osk Bran and Tove Aas met the council on Monday."
    assert speakers(met, quote, "- Osk Bran.") == ["Osk Bran"]
    assert speakers(met, quote, "— Bran, harbour master") == ["Osk Bran"]
    assert speakers(met, quote + " — Tove Aas") == ["Tove Aas"]


def test_a_line_with_a_dash_and_more_than_a_name_signs_nothing() -> None:
    quote = "“We shall keep every boat that floats and every hand that rows.”"
    below = "- Osk Bran sold three boats in May"
    assert "Osk Bran sold" not in str(speakers("Tove Aas spoke on Monday.", quote, below))
    assert speakers("Tove Aas spoke on Monday.", quote, below) == speakers("Tove Aas spoke on Monday.", quote)
