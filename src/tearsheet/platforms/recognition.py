"""Which platform printed a page: by its host, its name, or the lines that only it prints."""

from __future__ import annotations

from collections.abc import Sequence

from .loading import Mark, Profile, profiles

_LONGEST = 400


def recognise(*, host: str | None, lines: Sequence[str], site_names: Sequence[str]) -> Profile | None:
    """The platform's profile; None for an unknown one.

    The longest fitting host suffix wins; without it one sure mark or two supporting ones do.
    """
    if host:
        found = _by_host(host.casefold().rstrip(".").split(":")[0])
        if found:
            return found
    names = {" ".join(name.casefold().split()) for name in site_names}
    for profile in profiles():
        if profile.hosts and profile.name.casefold() in names:
            return profile
    return _by_lines({" ".join(line.casefold().split()) for line in lines if len(line) <= _LONGEST})


def _by_host(host: str) -> Profile | None:
    best: tuple[int, Profile] | None = None
    for profile in profiles():
        for suffix in profile.hosts:
            if (host == suffix or host.endswith("." + suffix)) and (best is None or len(suffix) > best[0]):
                best = len(suffix), profile
    return best[1] if best else None


def _by_lines(folded: set[str]) -> Profile | None:
    best: tuple[int, Profile] | None = None
    # One search in all lines at once; the line itself is looked for only where that found the mark.
    joined = "\n".join(folded)

    def shown(mark: Mark) -> bool:
        if mark.regex is None and mark.pattern not in joined:
            return False
        return any(mark.fits(line) for line in folded)

    for profile in profiles():
        sure = sum(map(shown, profile.sure))
        score = 2 * sure + sum(map(shown, profile.supporting))
        if score >= 2 and (best is None or score > best[0]):
            best = score, profile
    return best[1] if best else None
