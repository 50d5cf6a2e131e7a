from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest

from tearsheet.annotate.claims import FoundClaim, find_claims
from tearsheet.annotate.sentences import passage_sentences
from tearsheet.layout import Layout, Passage, PassageKind

from ..pace import assert_linear


@dataclass
class StubQuote:
    start: int
    end: int
    kind: str = "direct"
    speaker: str | None = None
    mention: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    passage: int = 0
    pieces: list[tuple[int, int]] = field(default_factory=list)


def laid_out(*texts: str, kind: PassageKind = "paragraph", language: str | None = "en") -> Layout:
    passages, text = [], ""
    for part in texts:
        text += "\n\n" if text else ""
        passages.append(Passage(len(text), len(text) + len(part), kind, section=0))
        text += part
    return Layout(text, passages, language=language, date_published=date(2026, 1, 22))


def quote_of(layout: Layout, words: str, speaker: str | None, kind: str = "direct") -> StubQuote:
    start = layout.text.index(words)
    passage = next(i for i, p in enumerate(layout.passages) if p.start <= start < p.end)
    return StubQuote(start, start + len(words), kind, speaker, passage=passage)


def claims(layout: Layout, *quotes: StubQuote) -> list[FoundClaim]:
    return find_claims(layout, passage_sentences(layout), quotes)


def texts(layout: Layout, *quotes: StubQuote) -> list[str]:
    return [layout.text[c.start : c.end] for c in claims(layout, *quotes)]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("The plant closed in 2019.", "The plant closed in 2019"),
        ("However, the plant closed in 2019.", "the plant closed in 2019"),
        ("In a bitter twist, the buyer withdrew its offer.", "the buyer withdrew its offer"),
        ("But the court rejected the appeal on Monday.", "the court rejected the appeal on Monday"),
        ("Yet, despite heavy losses, Orvix kept its stores open.", "Orvix kept its stores open"),
        ("In March 2024, the mine reopened.", "In March 2024, the mine reopened"),
        ("Founded in 1988, Orvix makes pumps.", "Founded in 1988, Orvix makes pumps"),
        ("Orvix shares fell 4%, reflecting weak demand.", "Orvix shares fell 4%"),
        ("Orvix has sold its Lyra unit—a venture begun by its founder.", "Orvix has sold its Lyra unit"),
        ("Insiders say that Orvix will cut 300 jobs.", "Orvix will cut 300 jobs"),
        ("Chief executive Nora Bakke said the plant would close in May.", "the plant would close in May"),
        ("Bakke said in a statement she was sorry.", "Bakke said in a statement she was sorry"),
        ("Orvix lost 200 staff, according to union officials.", "Orvix lost 200 staff"),
    ],
)
def test_a_claim_is_the_smallest_self_contained_statement(sentence: str, statement: str) -> None:
    assert texts(laid_out(sentence)) == [statement]


@pytest.mark.parametrize(
    "sentence",
    [
        "Why did the plant close?",
        "Subscribe to our newsletter for more.",
        "Expect the firm to cut more jobs.",
        "Below, we break down the numbers.",
        "The firm declined to comment on the report.",
        "Perhaps the tide will turn.",
        "Absolutely not.",
        "The competition is brutal.",
        "A new dawn for pumps",
        "Photo credit: the city archive, 2020",
    ],
)
def test_questions_instructions_opinion_and_fragments_are_no_claims(sentence: str) -> None:
    assert texts(laid_out(sentence)) == []


def test_headings_tables_and_faq_questions_hold_no_claims() -> None:
    for kind in ("heading", "table", "code", "faq_question"):
        assert texts(laid_out("The plant closed in 2019.", kind=kind)) == []


def test_an_faq_answer_holds_claims() -> None:
    assert texts(laid_out("The plant closed in 2019.", kind="faq_answer")) == ["The plant closed in 2019"]


def test_a_claim_in_a_quote_has_its_speaker_and_index() -> None:
    layout = laid_out('"The unit needed more money than it earned," says a report from Halden. The unit was sold.')
    quote = quote_of(layout, "The unit needed more money than it earned", "a report from Halden")
    found = claims(layout, quote)
    assert [(layout.text[c.start : c.end], c.claimant, c.quote) for c in found] == [
        ("The unit needed more money than it earned", "a report from Halden", 0),
        ("The unit was sold", None, None),
    ]


def test_an_unresolved_speaker_is_named_by_the_words_on_the_page() -> None:
    layout = laid_out('"The river rose by two metres," he said.')
    quote = quote_of(layout, "The river rose by two metres", None)
    at = layout.text.index("he said")
    quote.mention = (at, at + 2)
    assert [c.claimant for c in claims(layout, quote)] == ["he"]


def test_a_mixed_quote_leaves_the_sentence_whole_and_lends_its_speaker() -> None:
    layout = laid_out('Ana Vidal took over in 2021, vowing a "reset" of the brand.')
    found = claims(layout, quote_of(layout, "reset", "Ana Vidal", "mixed"))
    assert [(layout.text[c.start : c.end], c.claimant, c.quote) for c in found] == [
        ('Ana Vidal took over in 2021, vowing a "reset" of the brand', "Ana Vidal", 0)
    ]


def test_what_a_sentence_makes_of_its_statement_does_not_take_its_place() -> None:
    layout = laid_out("Sales data from PumpWatch shows Orvix gaining 3 %, suggesting buyers are not worried.")
    cue = layout.text.index("suggesting")
    quote = quote_of(layout, "buyers are not worried", "Sales data from PumpWatch", "indirect")
    quote.cue = (cue, cue + len("suggesting"))
    assert [(layout.text[c.start : c.end], c.claimant) for c in claims(layout, quote)] == [
        ("Sales data from PumpWatch shows Orvix gaining 3 %", "PumpWatch")
    ]


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("Insiders say that Orvix will cut 300 jobs.", "Insiders"),
        ("Sales data from PumpWatch shows Orvix losing ground to rivals.", "PumpWatch"),
        ("According to the Harbour Board, traffic fell by a tenth.", "the Harbour Board"),
        ("The plant closed in 2019.", None),
    ],
)
def test_the_claimant_is_who_the_sentence_names(sentence: str, claimant: str | None) -> None:
    assert [c.claimant for c in claims(laid_out(sentence))] == [claimant]


@pytest.mark.parametrize(
    ("language", "sentence", "statement", "claimant"),
    [
        ("fr", "Selon Orvix, l'usine fermera en 2027.", "l'usine fermera en 2027", "Orvix"),
        ("fr", "L'usine fermera en 2027, selon le syndicat.", "L'usine fermera en 2027", "le syndicat"),
        ("es", "Según la alcaldesa, el puente costó 3 millones.", "el puente costó 3 millones", "la alcaldesa"),
        ("pt", "A fábrica fechou em 2019, segundo a Orvix.", "A fábrica fechou em 2019", "a Orvix"),
        ("it", "Secondo il sindaco, il ponte costa 3 milioni.", "il ponte costa 3 milioni", "il sindaco"),
        ("it", "Secondo trimestre, vendite in calo del 3 per cento.", None, None),
        ("ru", "По данным Орвикс, завод закрылся в 2019 году.", "завод закрылся в 2019 году", "Орвикс"),
        ("es", "El puente, según Orvix, costó 3 millones.", "El puente, según Orvix, costó 3 millones", "Orvix"),
    ],
)
def test_a_source_set_off_by_a_comma_is_the_claimant_in_other_languages(
    language: str, sentence: str, statement: str | None, claimant: str | None
) -> None:
    layout = laid_out(sentence, language=language)
    [found] = claims(layout)
    assert (layout.text[found.start : found.end], found.claimant) == (statement or sentence[:-1], claimant)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Orvix shares fell 4% on Monday.", "statistic"),
        ("Orvix will open two stores in Oslo.", "forecast"),
        ("Orvix makes better pumps than its rivals.", "comparison"),
        ("The flood forced the plant to close.", "causal"),
        ("The regulation covers all pumps and valves.", "policy"),
        ("Orvix opened a store in Oslo.", "event"),
        ("Orvix stores remain in Oslo and Bergen.", "other"),
    ],
)
def test_each_kind_has_a_definition_that_can_be_tested(sentence: str, kind: str) -> None:
    assert [c.kind for c in claims(laid_out(sentence))] == [kind]


def test_numbers_and_dates_stand_in_their_claim_with_offsets_into_the_whole_text() -> None:
    layout = laid_out("A first paragraph was here.", "The city set aside €2 billion for trams by 2030.")
    claim = claims(layout)[-1]
    (money,), (day,) = claim.quantities, claim.dates
    assert (layout.text[money.start : money.end], money.value, money.unit) == (
        "€2 billion",
        Decimal(2000000000),
        "EUR",
    )
    assert (layout.text[day.start : day.end], day.value) == ("2030", "2030")


def test_a_relative_date_is_resolved_against_the_day_of_publication() -> None:
    assert [d.value for d in claims(laid_out("The bridge reopened last Tuesday."))[0].dates] == ["2026-01-20"]


def test_spans_are_inside_their_passage_and_scores_between_0_and_1() -> None:
    layout = laid_out("The plant closed in 2019. It employed 40 people.", "Its owner moved to Oslo.")
    for claim in claims(layout):
        passage = layout.passages[claim.passage]
        assert passage.start <= claim.start < claim.end <= passage.end
        assert 0 <= claim.check_worthiness <= 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Umsatz stieg um 3 Prozent. Warum nur?"),
        ("fr", "Le chiffre d'affaires a augmenté de 3 %. Pourquoi ?"),
        ("zh", "公司营收增长百分之三，达到20亿元。为什么？"),
        ("ja", "売上高は3%増の20億円だった。なぜですか？"),
    ],
)
def test_other_languages_give_sentences_that_are_no_questions(language: str, text: str) -> None:
    found = claims(laid_out(text, language=language))
    assert len(found) == 1
    assert found[0].quantities


@pytest.mark.parametrize("text", ["", "“”", "...", "—", "X said that", "according to", '"', "\ud800 was here."])
def test_odd_input_never_fails(text: str) -> None:
    layout = laid_out(text)
    claims(layout, StubQuote(0, len(text)), StubQuote(0, 0), StubQuote(5, 2))


@pytest.mark.parametrize("unit", ["He said that ", "— ", "In a word, ", "data from X ", "was ", "a, ", "says ", "; "])
def test_time_grows_with_the_length_alone(unit: str) -> None:
    assert_linear(lambda text: claims(laid_out(text + ".")), unit, small=4_000, large=40_000)
