"""Profiles load, and hosts and marks find them."""

from __future__ import annotations

from tearsheet.platforms import profiles, recognise


def test_every_profile_can_be_recognised() -> None:
    assert len(profiles()) >= 25
    assert all(p.hosts or p.sure or len(p.supporting) > 1 for p in profiles())


def test_a_host_suffix_finds_its_platform() -> None:
    found = recognise(host="www.btcc.com", lines=[], site_names=[])
    assert found is not None
    assert found.id == "btcc-square"
    assert recognise(host="notbtcc.com", lines=[], site_names=[]) is None


def test_one_supporting_mark_is_not_enough() -> None:
    assert recognise(host=None, lines=["Keep reading"], site_names=[]) is None
