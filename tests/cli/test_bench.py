"""`tearsheet bench` measures any folder of pages and says what it measured."""

from __future__ import annotations

import gzip
from pathlib import Path

from tearsheet import parsing
from tearsheet.bench import measure, read_pages, told
from tearsheet.bench.measuring import BARE, EVERYTHING
from tearsheet.bench.stages import STAGES

from .conftest import PAGE, Command


def folder(path: Path, count: int = 4) -> Path:
    (path / "deep").mkdir(parents=True)
    for number in range(count - 1):
        (path / f"{number}.html").write_text(PAGE, "utf-8")
    (path / "deep" / "last.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    return path


def test_pages_come_from_all_depths_in_an_order_that_the_seed_fixes(tmp_path: Path) -> None:
    where = folder(tmp_path / "in", 9)
    names = [page.name for page in read_pages(where, seed=3)]
    assert sorted(names) == [*(f"{number}.html" for number in range(8)), "deep/last.html.gz"]
    assert names == [page.name for page in read_pages(where, seed=3)]
    assert [page.name for page in read_pages(where, seed=3, count=4)] == names[:4]


def test_a_damaged_file_is_left_out(tmp_path: Path) -> None:
    where = folder(tmp_path / "in", 1)
    (where / "broken.html.gz").write_bytes(b"\x1f\x8b\x08 no")
    assert [page.name for page in read_pages(where)] == ["deep/last.html.gz"]


def test_every_page_is_measured_and_stages_add_up(tmp_path: Path) -> None:
    figures = measure(read_pages(folder(tmp_path / "in")), peers=False)
    assert figures.pages == 4
    assert set(figures.ratios) == {EVERYTHING, BARE}
    assert all(len(ratios) == 4 and min(ratios) > 1 for ratios in figures.ratios.values())
    assert set(figures.stages) == {*STAGES, "other"}
    assert sum(figures.stages.values()) <= figures.seconds[EVERYTHING] * 1.01 + 0.001
    assert all(figures.stages[name] > 0 for name in ("label_document", "annotate_body"))


def test_parsing_is_as_before_afterwards(tmp_path: Path) -> None:
    before = {name: getattr(parsing, name) for name in STAGES}
    measure(read_pages(folder(tmp_path / "in")), peers=False)
    assert {name: getattr(parsing, name) for name in STAGES} == before


def test_pages_that_are_none_are_counted(tmp_path: Path) -> None:
    where = folder(tmp_path / "in")
    (where / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    figures = measure(read_pages(where), peers=False)
    assert (figures.pages, figures.refused) == (4, 1)
    assert "4 pages" in told(figures)
    assert "1 refused" in told(figures)


def test_the_command_prints_ratios_and_shares(run: Command, tmp_path: Path) -> None:
    done = run("bench", "--data", str(folder(tmp_path / "in")), "--pages", "2", "--no-peers")
    assert done.exit_code == 0, done.output
    assert "2 pages" in done.output
    assert EVERYTHING in done.output
    assert "%  label" in done.output


def test_a_folder_without_pages_says_what_it_takes(run: Command, tmp_path: Path) -> None:
    done = run("bench", "--data", str(tmp_path))
    assert done.exit_code == 2
    assert ".html.gz" in done.output
