"""The share of each stage of the way. Its functions are wrapped for a while; outside of that a parse pays nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from tearsheet import parsing

# Names in `tearsheet.parsing`, in the order of the way.
STAGES = {
    "open_source": "source: tell what it is, decode, build the tree",
    "_read": "read: one walk over the tree, metadata of the head",
    "label_document": "label: content or boilerplate, block by block",
    "find_faq": "faq",
    "build": "assemble: metadata, sections, text and spans",
    "annotate_body": "annotate: quotes, quantities, claims",
    "Article": "model: one validation",
}


@contextmanager
def clocked(spent: dict[str, float]) -> Iterator[None]:
    """While it is open, parsing adds its seconds of processor time to `spent`, by name of the stage."""
    kept = {name: getattr(parsing, name) for name in STAGES}
    try:
        for name, function in kept.items():
            setattr(parsing, name, _Clocked(function, name, spent))
        yield
    finally:
        for name, function in kept.items():
            setattr(parsing, name, function)


class _Clocked:
    """A function, or the model with its `model_validate`, with a clock around the call."""

    def __init__(self, inner: Any, name: str, spent: dict[str, float]) -> None:
        self._inner, self._name, self._spent = inner, name, spent

    def __call__(self, *values: Any, **named: Any) -> Any:
        return self._timed(self._inner, *values, **named)

    def model_validate(self, data: Any) -> Any:
        return self._timed(self._inner.model_validate, data)

    def _timed(self, call: Callable[..., Any], *values: Any, **named: Any) -> Any:
        begun = time.process_time()
        try:
            return call(*values, **named)
        finally:
            self._spent[self._name] = self._spent.get(self._name, 0.0) + time.process_time() - begun
