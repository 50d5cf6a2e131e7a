"""Platform profiles of users: their folders, what they may replace, and how a bad one is refused."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

import pytest

import tearsheet
from tearsheet.cli.app import tearsheet as command
from tearsheet.platforms import profiles
from tearsheet.platforms.checking import checked_profile

PAGE = """<html><head><title>Norhavn shuts its quay</title></head><body><article><h1>Norhavn shuts its quay</h1>
<p>The town council decided on Monday that the ferry moves to the coal jetty, after a long and heated debate.</p>
</article><footer>A post on Quayside Weekly</footer></body></html>"""
GOOD = 'name = "Quayside"\n[marks]\nsure = ["A post on Quayside Weekly"]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TEARSHEET_PROFILES", str(tmp_path))
    return tmp_path


def test_a_profile_in_the_folder_is_found(folder: Path) -> None:
    assert tearsheet.parse(PAGE).platform is None
    other = folder / "more"
    other.mkdir()
    (other / "quayside.toml").write_text(GOOD, encoding="utf-8")
    os.environ["TEARSHEET_PROFILES"] += os.pathsep + str(other)
    assert tearsheet.parse(PAGE).platform == "quayside"


def test_one_of_the_same_id_replaces_ours(folder: Path) -> None:
    (folder / "sohu.toml").write_text('name = "Another Sohu"\nhosts = ["sohu.example"]', encoding="utf-8")
    (found,) = [profile for profile in profiles() if profile.id == "sohu"]
    assert found.name == "Another Sohu"


def test_all_of_ours_are_as_a_profile_must_be() -> None:
    ours = Path(str(files("tearsheet.platforms"))) / "profiles"
    for path in ours.glob("*.toml"):
        checked_profile(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "Invalid value"),
        ('hosts = ["a.example"]', "name: Field required"),
        ('name = "Q"', "nothing to know the platform by"),
        ('name = "Q"\nhosts = ["https://a.example/"]', r"hosts\.0: .*write it like"),
        ('name = "Q"\nhosts = "a.example"', "hosts: Input should be a valid list"),
        ('name = "Q"\nhosts = ["a.example"]\ncolour = "red"', "colour: Extra inputs"),
        ('name = "Q"\n[marks]\nsure = [{ pattern = "a(b", regex = true }]', "sure.0.*no regular expression"),
        ('name = "Q"\nhosts = ["a.b"]\nboilerplate = [{ kind = "advert", pattern = "abc" }]', "boilerplate.0.kind"),
    ],
)
def test_a_bad_one_is_refused_with_its_name_and_field(folder: Path, text: str, message: str) -> None:
    (folder / "quayside.toml").write_text(text, encoding="utf-8")
    with pytest.raises(tearsheet.ExtensionError, match=r"quayside\.toml: .*" + message):
        profiles()
    with pytest.raises(tearsheet.ExtensionError, match=message):
        tearsheet.parse(PAGE)


def test_a_folder_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEARSHEET_PROFILES", "/no/such/folder")
    with pytest.raises(tearsheet.ExtensionError, match="TEARSHEET_PROFILES: '/no/such/folder' is no folder"):
        tearsheet.parse(PAGE)


def test_the_option_adds_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    monkeypatch.setenv("TEARSHEET_PROFILES", "")
    (tmp_path / "quayside.toml").write_text(GOOD, encoding="utf-8")
    asked = ["parse", "-", "--profiles", str(tmp_path), "--only", "platform"]
    assert CliRunner().invoke(command, asked, input=PAGE).stdout == '"quayside"\n'
