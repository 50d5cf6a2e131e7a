"""Web addresses, whatever the page wrote there: the host of one, one made absolute."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def host_of(address: str | None) -> str:
    """The host in lower case, without port and "www."; empty for none, a relative or an unreadable address."""
    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:  # brackets without end, signs that turn into "/" or "@" when normalised
        return ""


def absolute(address: str, base: str | None) -> str | None:
    """An address made absolute; None when it cannot be read or is no web address."""
    try:
        joined = urljoin(base or "", address.strip())
        scheme = urlsplit(joined).scheme
    except ValueError:
        return None
    return joined if scheme in ("http", "https", "") and joined else None
