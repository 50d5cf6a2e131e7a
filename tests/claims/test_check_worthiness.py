from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest

from tearsheet.annotate.claims import check_worthiness
from tearsheet.annotate.claims.features import features
from tearsheet.annotate.claims.scoring import Scorer
from tearsheet.annotate.claims.train import fit, main, pack, read_rows


def score(sentence: str) -> float:
    return check_worthiness([sentence])[0]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (
            "Unemployment fell from 9 percent to 5 percent in four years.",
            "I really hope that things get better.",
        ),
        ("The senator voted against the bill three times.", "Thank you all for coming tonight."),
        ("Orvix struggled to win buyers in a crowded market.", "Let me say one thing about that."),
        ("The ministry spent $40 million on the bridge.", "What do you want us to do?"),
        ("The company sold its Norwegian plant to a rival.", "The company declined to comment."),
        (
            "The drug causes lung infections in children.",
            "The phone features a new camera and a bigger screen.",
        ),
        ("She built 40 schools in Oslo.", "I will build 40 schools in Oslo."),
        ("Exports to China doubled last year.", "The ceremony will be held at the town hall next Friday."),
    ],
)
def test_facts_stand_above_talk(more: str, less: str) -> None:
    assert score(more) > score(less)


def test_a_half_parts_facts_from_wishes() -> None:
    assert score("The deficit rose by 12 percent to $400 billion in 2019.") > 0.5
    assert score("I think we all want a better life for our children.") < 0.5


def test_scores_are_probabilities_in_the_given_order() -> None:
    sentences = ["The tax rose by 3 percent.", "Hello!", ""]
    scores = check_worthiness(sentences)
    assert [score(sentence) for sentence in sentences] == scores
    assert all(0 < value < 1 for value in scores)


def test_no_sentences_give_no_scores() -> None:
    assert check_worthiness([]) == []


@pytest.mark.parametrize("text", ["", "?", "\ud800", "a" * 100_000, "7 " * 20_000, "中文", "\n"])
def test_odd_input_never_fails(text: str) -> None:
    assert 0 <= score(text) <= 1


@pytest.mark.parametrize(
    ("number", "talk"),
    [
        ("Die Arbeitslosigkeit sank 2019 um 3,5 % auf 2 Millionen.", "Wie geht es euch?"),
        ("Le chômage a baissé de 3,5 % en 2019.", "Comment allez-vous ?"),
        ("El paro bajó un 3,5 % en 2019.", "¿Qué tal?"),
        ("Безработица снизилась на 3,5 % в 2019 году.", "Как дела?"),
    ],
)
def test_other_languages_are_scored_by_their_numbers_and_marks(number: str, talk: str) -> None:
    assert score(number) > score(talk)


def test_the_weights_fit_in_64_kilobytes() -> None:
    weights = (files("tearsheet.annotate.claims") / "data" / "weights.json").read_bytes()
    assert len(weights) <= 64 * 1024
    assert set(json.loads(weights)) == {"intercept", "step", "levels"}


def small_set() -> list[tuple[str, int]]:
    facts = [f"The town spent {n} million dollars on roads in 20{n}." for n in range(10, 40)]
    talk = [f"I hope that we all agree on this point, friends, number {n}?" for n in range(10, 40)]
    return [*((text, 1) for text in facts), *((text, 0) for text in talk)]


def test_training_twice_gives_the_same_bytes() -> None:
    assert pack(*fit(small_set())) == pack(*fit(small_set()))


def test_the_training_command_reads_labelled_rows_and_writes_weights(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "claimbuster"
    folder.mkdir(parents=True)
    rows = [json.dumps({"text": text, "label": label}) for text, label in small_set()]
    (folder / "train.jsonl").write_text("\n".join(rows), "utf-8")
    out = tmp_path / "weights.json"
    main(["--data", str(tmp_path), "--out", str(out)])
    assert json.loads(out.read_text("utf-8"))["levels"]


def test_missing_training_data_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"train\.jsonl"):
        read_rows(tmp_path)


def test_the_quick_sum_is_the_sum_over_the_named_features() -> None:
    """Tables by token must say what the training saw."""
    levels = {"NUM people": 3, "people": 5, "~_": 1, "^NAME": 2, "#num1": 7, "~NAME_past": 11, "< we": 13, "#len0": 1}
    scorer = Scorer(levels, ["people"])
    for text in ("", "Mary went home.", "We saw 12 people, 12 people!", "Was it 1999? No.", "In Rome Ada paid $5"):
        assert scorer.score(text)[0] == sum(levels.get(name, 0) for name in features(text))
    assert scorer.score("Many people came.")[1] == {"people"}
