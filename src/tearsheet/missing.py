"""A library that is not installed: the error says what needs it and what to type."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def needed(by: str, install: str) -> Iterator[None]:
    """Around the imports of a library that plain tearsheet does without.

    Args:
        by: what needs it, as the subject of a sentence.
        install: what pip is to install.

    Raises:
        ModuleNotFoundError: a library is missing; with a message that helps.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "tearsheet").split(".")[0] == "tearsheet":
            raise
        message = f"{by} needs {error.name}: install it with  pip install {install}"
        raise ModuleNotFoundError(message, name=error.name) from error
