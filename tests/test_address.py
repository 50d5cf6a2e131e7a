"""Hosts of addresses as pages write them."""

from __future__ import annotations

import pytest

from tearsheet import parse
from tearsheet.address import host_of


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Norhavn.example:8080/quay", "norhavn.example"),
        ("//norhavn.example", "norhavn.example"),
        ("/quay", ""),
        (None, ""),
        ("http://[norhavn", ""),
        ("https://norhavn.example℀/quay", ""),
    ],
)
def test_host(address: str | None, host: str) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize("address", ["http://[norhavn", "https://norhavn.example℀/quay"])
def test_an_unreadable_address_costs_no_article(address: str) -> None:
    page = (
        f'<link rel="canonical" href="{address}"><link rel="syndication-source" href="{address}">'
        f'<meta property="og:url" content="{address}"><h1>Norhavn closes its quay</h1>'
        "<p>The harbour board of Norhavn met on 3 May and decided to close the eastern quay for 12 weeks.</p>"
    )
    assert parse(page, url=address).headline == "Norhavn closes its quay"
