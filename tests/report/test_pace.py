"""A report takes time in proportion to the article, also where nearly everything repeats or crosses."""

from __future__ import annotations

import pytest

from tearsheet.report import Entry, Record, compare, read_entry, report
from tearsheet.report.sources import pieces
from tearsheet.report.versions.alignment import align

from ..pace import assert_linear

UNITS = [
    'The quay at Norhavn cost 4 million euros in 2025. "We pay for it," said Ines Okafor on Monday.\n\n',
    "Share\n\nThe port counted 1,300,000 passengers last year, a report said, and it will count more.\n\n",
    "Q: How many cranes are there?\n\nA: There are 4 cranes at the old quay, and no more will come.\n\n",
]


@pytest.mark.parametrize("unit", UNITS)
def test_the_report_is_linear_in_the_article(unit):
    cases = {len(text): read_entry("a", text.encode()) for text in (unit * (n // len(unit)) for n in (8_000, 64_000))}
    assert all(entry.article for entry in cases.values())

    def work(text: str) -> None:
        entry = cases[len(text)]
        report([Entry("a", entry.article, entry.blocks)])

    assert_linear(work, unit, small=8_000, large=64_000)


@pytest.mark.parametrize("unit", UNITS[:2])
def test_the_comparison_is_linear_in_the_article(unit):
    cases = {}
    for size in (8_000, 64_000):
        text = unit * (size // len(unit))
        cases[len(text)] = tuple(
            Record("a", read_entry("a", each.encode()).article) for each in (text, text.replace("Norhavn", "Sund"))
        )
    assert_linear(lambda text: compare(*([each] for each in cases[len(text)])), unit, small=8_000, large=64_000)


@pytest.mark.parametrize("kind", ["equal", "backwards", "strangers"])
def test_alignment_is_linear_whatever_the_lists(kind):
    def work(text: str) -> None:
        old = [f"number {n}" for n in range(len(text))] if kind != "equal" else ["same words"] * len(text)
        new = {"equal": old, "backwards": old[::-1], "strangers": [f"other {n} word" for n in range(len(text))]}[kind]
        align(old, new)

    assert_linear(work, "a", small=1_000, large=8_000)


def test_a_source_of_many_blocks_is_merged_in_one_walk():
    def work(text: str) -> None:
        pieces(*cases[len(text)])

    cases = {}
    for size in (2_000, 16_000):
        entry = read_entry("a", ("".join(f"<p>Share {n}</p>" for n in range(size // 4)) + "<p>x</p>").encode())
        cases[size] = (entry.article, entry.blocks)
    assert_linear(work, "a", small=2_000, large=16_000)
