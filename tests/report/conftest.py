"""Reports on the written sources, and a real browser where there is one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tearsheet.report import Entry, read_entry, report

from .written import ATTACK, HOSTILE, PAGE


@pytest.fixture(scope="session")
def entry() -> Entry:
    return read_entry("norhavn.html", PAGE.encode())


@pytest.fixture(scope="session")
def hostile() -> Entry:
    return read_entry(f'"{ATTACK}.html', HOSTILE.encode())


@pytest.fixture(scope="session")
def page(entry: Entry) -> str:
    return report([entry])


@pytest.fixture(scope="session")
def hostile_page(hostile: Entry) -> str:
    return report([hostile])


def chromium() -> str | None:
    """The browser of the system, or the one that CHROMIUM names."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium; tests that need one are skipped where there is none."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = chromium()
    if program is None:
        pytest.skip("no Chromium: apt-get install chromium, or name one in CHROMIUM")
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


class Visit:
    """A page in the browser that notes all it says and asks for."""

    def __init__(self, context, address: str) -> None:
        self.requests: list[str] = []
        self.said: list[str] = []
        self.page = context.new_page()
        context.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.said.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: (self.said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.goto(address)
        self.address = address


@pytest.fixture
def visit(browser, tmp_path: Path):
    """Opens HTML as a file, and afterwards checks that the page was quiet: no message, no request."""
    opened = []

    def open_page(html: str, **options) -> Visit:
        path = tmp_path / f"report-{len(opened)}.html"
        path.write_text(html, encoding="utf-8")
        options = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce", **options}
        context = browser.new_context(**options)
        visited = Visit(context, path.as_uri())
        opened.append((context, visited))
        return visited

    yield open_page
    for context, visited in opened:
        requests = {address.partition("#")[0] for address in visited.requests}
        context.close()
        assert visited.said == []
        assert requests <= {visited.address}
