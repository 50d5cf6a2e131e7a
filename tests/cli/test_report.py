"""`tearsheet report` as a user types it; the page itself is tested in tests/report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tearsheet.cli import exits


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "report.html"


def test_one_file_gives_its_page(run, page_file, out):
    result = run("report", page_file, "-o", str(out))
    assert (result.exit_code, result.output) == (0, "")
    assert "Norhavn shuts its coal quay" in out.read_text(encoding="utf-8")


def test_several_files_and_standard_input_give_an_index(run, page_file, out):
    assert run("report", page_file, "-", "-o", str(out), given="Hello there.").exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert 'id="overview"' in page
    assert "standard input" in page


def test_an_input_that_is_no_article_stands_in_the_report(run, page_file, out, tmp_path):
    (tmp_path / "empty.html").write_bytes(b"")
    assert run("report", page_file, str(tmp_path / "empty.html"), "-o", str(out)).exit_code == 0
    assert "the input is empty [empty]" in out.read_text(encoding="utf-8")


def test_articles_of_a_batch_can_be_shown_and_compared(run, page_file, out, tmp_path):
    lines = tmp_path / "articles.jsonl"
    lines.write_text(run("parse", page_file).stdout, encoding="utf-8")
    assert run("report", str(lines), "-o", str(out)).exit_code == 0
    assert "Only the article is known here" in out.read_text(encoding="utf-8")
    assert run("report", "--compare", str(lines), str(lines), "-o", str(out)).exit_code == 0
    assert "1 the same" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("indent", ["0", "2"])
def test_an_article_as_parse_writes_it_is_shown_as_it_is(run, page_file, out, tmp_path, indent):
    article = tmp_path / "article.json"
    article.write_text(run("parse", page_file, "--indent", indent).stdout, encoding="utf-8")
    for args in ((str(article),), ("-",)):
        assert run("report", *args, "-o", str(out), given=article.read_bytes()).exit_code == 0
        page = out.read_text(encoding="utf-8")
        assert "Only the article is known here" in page
        assert "&quot;headline&quot;" not in page
    assert run("report", "--compare", str(article), str(article), "-o", str(out)).exit_code == 0
    assert "1 the same" in out.read_text(encoding="utf-8")


def test_json_that_is_no_article_of_ours_is_a_text_and_one_of_another_version_says_so(run, out, tmp_path):
    (tmp_path / "other.json").write_text('{"name": "x"}', encoding="utf-8")
    (tmp_path / "old.json").write_text('{"text": "x", "sections": 7}', encoding="utf-8")
    assert run("report", str(tmp_path / "other.json"), str(tmp_path / "old.json"), "-o", str(out)).exit_code == 0
    assert out.read_text(encoding="utf-8").count("not an article of this version") >= 1


def test_the_report_is_not_written_over_its_input(run, page_file, tmp_path):
    before = Path(page_file).read_bytes()
    (tmp_path / "link.html").symlink_to(page_file)
    (tmp_path / "old.jsonl").write_text(run("parse", page_file).stdout, encoding="utf-8")
    for args in (
        (page_file, "-o", page_file),
        (page_file, "-o", str(tmp_path / "link.html")),
        ("--compare", str(tmp_path / "old.jsonl"), page_file, "-o", page_file),
    ):
        result = run("report", *args)
        assert (result.exit_code, "is an input" in result.stderr) == (exits.USAGE, True)
    assert Path(page_file).read_bytes() == before


def test_a_title_can_be_given(run, page_file, out):
    run("report", page_file, "-o", str(out), "--title", "<Friday>")
    assert "<title>&lt;Friday&gt;</title>" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("args", [(), ("a.html", "--compare", "old.jsonl", "new.jsonl")])
def test_it_wants_files_or_two_versions(run, out, args):
    result = run("report", *args, "-o", str(out))
    assert result.exit_code == exits.USAGE
    assert "Give one FILE or more, or --compare OLD NEW." in result.stderr


def test_what_cannot_be_read_or_written_is_named(run, page_file, out, tmp_path):
    missing = run("report", str(tmp_path / "none.html"), "-o", str(out))
    assert (missing.exit_code, "none.html" in missing.stderr) == (exits.UNREADABLE_FILE, True)
    nowhere = run("report", page_file, "-o", str(tmp_path / "none" / "report.html"))
    assert (nowhere.exit_code, "cannot write" in nowhere.stderr) == (exits.UNREADABLE_FILE, True)
    (tmp_path / "bad.jsonl").write_text("{}\n", encoding="utf-8")
    bad = run("report", str(tmp_path / "bad.jsonl"), "-o", str(out))
    assert (bad.exit_code, "line 1: not an article" in bad.stderr) == (exits.PARSE_ERROR, True)
