"""Tags with thousands of attributes: the parser compares each with all before it, so they are cut to a sane number."""

from __future__ import annotations

import re

_SUSPECT = 200_000
"""Bytes of a page below which no tag can hold enough attributes to matter."""
_LONG_TAG = re.compile(rb"<[A-Za-z][^\s<>/]{0,100}\s[^<>]{20000}")
_ATTRIBUTE = re.compile(rb"[\s/]+[^\s/>=\"'][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']*))?")
_MOST = 1_000


def without_attribute_floods(data: bytes) -> bytes:
    """The page with at most a thousand attributes in any long tag; nearly always the very page given."""
    if len(data) < _SUSPECT or (found := _LONG_TAG.search(data)) is None:
        return data
    kept, done = [], 0
    while found is not None:
        name = re.compile(rb"<[^\s<>/]+").match(data, found.start())
        end = cut = name.end() if name else found.end()
        count = 0
        while (attribute := _ATTRIBUTE.match(data, end)) is not None:
            end, count = attribute.end(), count + 1
            if count == _MOST:
                cut = end
        if count > _MOST:
            kept.append(data[done:cut])
            done = end
        found = _LONG_TAG.search(data, max(end, found.start() + 1))
    return b"".join([*kept, data[done:]]) if kept else data
