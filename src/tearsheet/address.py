"""Web addresses: the host of one, whatever the page wrote there."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(address: str | None) -> str:
    """The host in lower case, without port and "www."; empty for none, a relative or an unreadable address."""
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:  # brackets without end, signs that turn into "/" or "@" when normalised
        return ""
