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
        ("Tove Aas did not come, but, in a letter to the court, rejected the plan as “wholly unfair”.", "Tove Aas"),
        ("Last night Harbour Works said the lock “will close before the end of the year.”", "Harbour Works"),
        ("“We row for all of the islands,” said former special envoy to Norhavn Kurt Velker.", "Kurt Velker"),
        ("Mr Bran told the pilots the inquiry asked for the letters “just a matter of weeks ago”.", "Bran"),
        ("Osk Bran described the idea that the crews should row all night as “plainly absurd.”", "Osk Bran"),
        ("That the board spoke of it signals a “very high-level commitment” to the lock, says Tove Aas.", "Tove Aas"),
        ("The host, Harbour Council board member Nadia Faro, has said the pipe “is against all our interests.”", "Nadia Faro"),
        ("Fellow protester, engineer Richard Pike, 60, said: “I began in the yards of Tyne and saw them go.”", "Richard Pike"),
        ("Tove Aas posted to her 124,000 readers: “The time to row with oars alone is over.”", "Tove Aas"),
        ("“The sea is always right,” harbourrat1 posted.", "harbourrat1"),
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
        # Whom somebody tells is no part of it, with or without "that".
        ("Tove Aas told Harbour Radio the demand for berths was growing.", "the demand for berths was growing", "Tove Aas"),
        ("The old lock will be closed, the board's delegate in Skarvik, Osk Bran, told reporters.", "The old lock will be closed", "Osk Bran"),
        # What an adverb or a number opens.
        ("Tove Aas said there is no danger to the crews.", "there is no danger to the crews", "Tove Aas"),
        ("Tove Aas said not all of the pilots were asked.", "not all of the pilots were asked", "Tove Aas"),
        ("The carriers rebelled at once, Harbour Radio reported last month.", "The carriers rebelled at once", "Harbour Radio"),
        ("Tove Aas announced last Thursday that crews from Norhavn stay ashore.", "crews from Norhavn stay ashore", "Tove Aas"),
        ("Tove Aas reported at least 5,000 people crossed in May.", "at least 5,000 people crossed in May", "Tove Aas"),
        ("SKARVIK, May 3 — The ferry did not sail on Friday, Tove Aas said.", "The ferry did not sail on Friday", "Tove Aas"),
        ("According to Tove Aas, 34, the crews were tired of waiting.", "the crews were tired of waiting", "Tove Aas"),
        ("The crews stay ashore because the United States closed the strait, Tove Aas says.", "The crews stay ashore because the United States closed the strait", "Tove Aas"),
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
        "There were 3,248 cases reported in the province last week.",
        "The claim that the board has hidden it is without ground.",
        "The new sail drops the price by 100 crowns while adding 20 grams of weight.",
        "The flood came overnight, raising questions about whether the pumps had failed.",
    ],
)
def test_objects_are_no_reported_speech(text: str) -> None:
    assert quotes_of(text)[1] == []


def test_another_who_reports_ends_what_is_reported() -> None:
    text, found = quotes_of(
        "Pilots suggested that the lock was old, but the mayor, Mara Lind, said the cause was unknown."
    )
    assert [(text[quote.start : quote.end], quote.speaker) for quote in found] == [
        ("the lock was old", "Pilots"),
        ("the cause was unknown", "Mara Lind"),
    ]


def test_who_reported_last_speaks_behind_it() -> None:
    """In reading order, whether the words stand in marks or not."""
    _, found = quotes_of(
        "Greta Holm met the board. The crews are tired, the harbour master, Osk Bran, says. “They need a winter off,” he adds."
    )
    assert [quote.speaker for quote in found] == ["Osk Bran", "Osk Bran"]


def test_no_single_person_is_it_or_they_and_the_reporter_is_i() -> None:
    _, found = quotes_of(
        "“The lock leaks,” said Tom Agner.",
        "It says that “every boat shall have two lines.” They call it “the blue book.” I suggest you read it twice.",
    )
    assert [quote.speaker for quote in found][1:] == [None] * len(found[1:])


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
