"""Take the pictures of the docs again: `python -m tests.report.pictures` from the root, with Chromium installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tearsheet.report import Record, compare, read_entry, report

from .conftest import chromium

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "how-to" / "pictures"
CASES = ("exchange-square-text/source.txt", "newswire-syndication/source.html", "markdown-export/source.md",
         "no-author-no-date/source.html", "exchange-square-html/source.html", "legacy-table-layout/source.html")  # fmt: skip


def pages() -> dict[str, str]:
    """The pages to take pictures of, by name."""
    sources = {case: (ROOT / "fixtures" / case).read_bytes() for case in CASES}
    entries = [read_entry(f"fixtures/{case}", raw) for case, raw in sources.items()]
    story = sources[CASES[0]].decode()
    older = story.replace("three times", "four times").replace("a shipping analyst at KestrelBit", "an analyst")
    old = read_entry("", older.replace("TidewaterNotes\nPublished", "Published").encode()).article
    assert old is not None
    assert entries[0].article is not None
    versions = compare([Record(CASES[0], old)], [Record(CASES[0], entries[0].article)])
    return {"one": report(entries[:1]), "many": report(entries), "versions": versions}


SHOTS = (
    ("report", "one", "", 1320, 800, "light"),
    ("report-dark", "one", "#a1-q-3", 1000, 640, "dark"),
    ("report-phone", "one", "#a1-s1", 390, 780, "light"),
    ("report-index", "many", "", 1100, 560, "light"),
    ("report-versions", "versions", "#a1", 1200, 760, "light"),
)
"""Name, page, place on it, width, height, colours."""


def main() -> None:
    """Write all pictures."""
    PICTURES.mkdir(exist_ok=True)
    arguments = ["--disable-lcd-text", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        for name, html in pages().items():
            (Path(folder) / f"{name}.html").write_text(html, encoding="utf-8")
        for name, page, fragment, width, height, scheme in SHOTS:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            opened = context.new_page()
            opened.goto((Path(folder) / f"{page}.html").as_uri() + fragment)
            opened.wait_for_timeout(300)
            opened.screenshot(path=PICTURES / f"{name}.png")
            context.close()
            _shrink(PICTURES / f"{name}.png")


def _shrink(picture: Path) -> None:
    """A few colours are enough; without pngquant the pictures are larger."""
    if program := shutil.which("pngquant"):
        subprocess.run([program, "--force", "--nofs", "--output", picture, "64", picture], check=True)


if __name__ == "__main__":
    main()
