"""Fuzz one target: `python -m tests.fuzz.run TARGET CORPUS [-max_total_time=600 -max_len=400 ...]` (needs atheris)."""

from __future__ import annotations

import sys
from typing import Any

from .seeds import write_seeds
from .targets import TARGETS


def main(arguments: list[str]) -> None:
    """Instrument tearsheet alone: lxml and pydantic are compiled, dateparser is not ours."""
    import atheris  # type: ignore[import-not-found,unused-ignore]

    name, corpus, *rest = arguments
    fuzzer: Any = atheris
    with fuzzer.instrument_imports(include=["tearsheet"]):
        import tearsheet.annotate.claims
        import tearsheet.annotate.quantities
        import tearsheet.annotate.quotes
        import tearsheet.dates
        import tearsheet.names
        import tearsheet.parsing  # noqa: F401
    write_seeds(name, corpus)
    fuzzer.Setup([sys.argv[0], corpus, *rest], TARGETS[name])
    fuzzer.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
