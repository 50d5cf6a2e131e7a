"""Two versions side by side: what changed stands out, what did not is out of the way."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from lxml import html

import tearsheet
from tearsheet.report import NotArticles, Record, compare, read_records
from tearsheet.report.versions.alignment import align
from tearsheet.report.versions.words import changed_words

from .written import ATTACK, HOSTILE, PAGE


def article(page: str = PAGE, **changes) -> tearsheet.Article:
    return tearsheet.parse(page.encode()).model_copy(update=changes)


def tree(old: tearsheet.Article, new: tearsheet.Article):
    return html.document_fromstring(compare([Record("a", old)], [Record("a", new)]))


def words(element) -> str:
    return " ".join(element.text_content().split())


def rows(root, kind: str) -> list[str]:
    return [words(row) for row in root.xpath(f"//table[@class='sides']//tr[@class='{kind}']")]


@pytest.fixture(scope="module")
def changed():
    page = PAGE.replace("Mara Lindqvist", "Ada Brandt").replace("two years early", "three years early")
    page = page.replace("said harbour master Ines Okafor", "said Ines Okafor, the mayor")
    return tree(article(), article(page))


def test_a_changed_field_shows_both_values(changed):
    (row,) = changed.xpath("//table[contains(@class, 'facts-table')]//tr[@class='text']")
    assert " ".join(row.itertext()) == "authors Mara Lindqvist Ada Brandt"


def test_changed_words_are_marked_on_both_sides(changed):
    assert "two" in [words(gone) for gone in changed.xpath("//table[@class='sides']//del")]
    assert "three" in [words(came) for came in changed.xpath("//table[@class='sides']//ins")]


def test_unchanged_passages_are_rows_that_can_be_hidden(changed):
    assert any("Why now?" in row for row in rows(changed, "same"))
    assert changed.xpath("//input[@class='only'][@checked]")


def test_what_is_no_longer_text_shows_where_it_went():
    old = article()
    line = old.boilerplate[-1]
    kept = old.sections[-1].model_copy(update={"blocks": old.sections[-1].blocks})
    grown = f"{old.text}\n\n{line.text}"
    span = tearsheet.Span(start=len(old.text) + 2, end=len(grown))
    block = tearsheet.Block(kind="paragraph", text=line.text, span=span)
    kept = kept.model_copy(update={"blocks": [*kept.blocks, block]})
    before = old.model_copy(update={"text": grown, "sections": [*old.sections[:-1], kept]})
    (row,) = tree(before, old).xpath("//table[@class='sides']//tr[@class='gone']")
    assert row.xpath(".//td[@data-side='new']/p/@data-kind") == [line.kind]


def test_findings_that_changed_say_how():
    old = article()
    quote = old.quotes[0].model_copy(update={"speaker": "Somebody Else"})
    claim = old.claims[0].model_copy(update={"check_worthiness": 0.01})
    root = tree(old, old.model_copy(update={"quotes": [quote, *old.quotes[1:]], "claims": [claim, *old.claims[2:]]}))
    told = " ".join(words(item) for item in root.xpath("//ul[@class='changes']/li"))
    assert f"speaker: {old.quotes[0].speaker} → Somebody Else" in told
    assert f"score: {old.claims[0].check_worthiness:.2f} → 0.01" in told
    assert f"gone{old.claims[1].text}" in told
    assert rows(root, "marks")


def test_a_score_that_hardly_moves_is_no_change():
    old = article()
    claim = old.claims[0].model_copy(update={"check_worthiness": old.claims[0].check_worthiness - 0.01})
    assert not tree(old, old.model_copy(update={"claims": [claim, *old.claims[1:]]})).xpath("//ul[@class='changes']/li")


def test_articles_without_a_change_stand_in_the_index_alone():
    root = tree(article(), article())
    assert root.xpath("//section/@id") == ["overview"]
    assert "1 the same" in words(root)


def test_articles_of_one_file_only_are_named():
    root = html.document_fromstring(compare([Record("left", article())], [Record("right", article())]))
    assert [" ".join(row.itertext()) for row in root.xpath("//tbody/tr")] == [
        "left only in the old file",
        "right only in the new file",
    ]


def test_hostile_words_stay_words():
    new = article(HOSTILE)
    page = compare([Record(ATTACK, article(HOSTILE.replace("40 percent", "41 percent")))], [Record(ATTACK, new)])
    root = html.document_fromstring(page)
    assert ATTACK not in page
    assert root.xpath("//img | //iframe | //@onerror | //@style") == []
    assert len(root.xpath("//script")) == 1
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))


def write(path: Path, *lines: object) -> str:
    data = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return str(path)


def row(**more: object) -> dict[str, object]:
    return {**more, **json.loads(article().model_dump_json())}


@pytest.mark.parametrize("name", ["articles.jsonl", "articles.jsonl.gz"])
def test_records_of_a_batch_are_read_by_their_ids(tmp_path, name):
    path = write(tmp_path / name, row(id="x", input="f", position=3, record_date=None), "", row(id="x"))
    records = read_records(path)
    assert [record.key for record in records] == ["x", "x (2)"]
    assert records[0].article == article()


def test_records_without_id_go_by_address_or_headline(tmp_path):
    first = {**row(), "url": "https://coast.example/quay"}
    assert [each.key for each in read_records(write(tmp_path / "a.jsonl", first, row()))] == [
        "https://coast.example/quay",
        "Norhavn shuts its coal quay",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON"),
        ('{"a": 1}', "not an article"),
        ("[]", "not an article"),
        ('{"text": 1, "sections": []}', "this version"),
    ],
)
def test_other_lines_are_refused_with_their_number(tmp_path, line, told):
    with pytest.raises(NotArticles, match=rf"line 2: .*{told}"):
        read_records(write(tmp_path / "bad.jsonl", row(), line))


def test_alignment_uses_each_text_once_and_keeps_both_orders():
    old = ["one apple a day", "two", "three", "three", "gone", "end"]
    new = ["new", "one pear a day", "two", "three", "end"]
    found = align(old, new)
    assert found == [(None, 0), (0, 1), (1, 2), (2, 3), (3, None), (4, None), (5, 4)]


@pytest.mark.parametrize(("old", "new"), [([], []), (["a"], []), ([], ["a"]), (["a", "b"], ["b", "a"])])
def test_alignment_leaves_nothing_out(old, new):
    found = align(old, new)
    assert [i for i, _ in found if i is not None] == list(range(len(old)))
    assert [j for _, j in found if j is not None] == list(range(len(new)))


def test_changed_words_give_back_what_changed():
    old, new = "It hired 140 engineers.", "It hired some 150 engineers."
    gone, came = changed_words(old, new)
    assert [old[mark.start : mark.end] for mark in gone] == ["140"]
    assert "".join(new[mark.start : mark.end] for mark in came) == "some 150"


def test_languages_without_spaces_are_compared_by_characters():
    gone, came = changed_words("木造校舎を図書館に改修した", "木造校舎を公民館に改修した")
    assert len(gone) == len(came) >= 1
    assert all(mark.end - mark.start <= 3 for mark in [*gone, *came])
