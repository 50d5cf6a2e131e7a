"""The figures as text: ratios, stage shares, the machine and the versions."""

from __future__ import annotations

import platform
import statistics
from importlib.metadata import PackageNotFoundError, version

from .measuring import EVERYTHING, Figures
from .stages import STAGES


def told(figures: Figures) -> str:
    """Lines for a terminal; times are processor time."""
    lines = [
        f"{figures.pages:,} pages, {figures.megabytes:,.1f} MB; {figures.refused} refused",
        _machine(),
        f"tree alone (lxml): median {figures.tree_ms:.2f} ms a page",
        "",
        f"{'times the tree, page by page':34} median      p90   ms a page  pages/s",
    ]
    for name, ratios in figures.ratios.items():
        ninth = statistics.quantiles(ratios, n=10)[-1] if len(ratios) > 1 else ratios[0]
        mean = figures.seconds[name] / len(ratios)
        lines.append(
            f"{name:34} {statistics.median(ratios):6.1f} {ninth:8.1f} {1000 * mean:11.1f} {1 / max(mean, 1e-9):8.1f}"
        )
    lines += ["", *_stages(figures)]
    return "\n".join(lines)


def _stages(figures: Figures) -> list[str]:
    whole = figures.seconds.get(EVERYTHING, 0.0)
    if not whole:
        return []
    lines = ["share of each stage, with everything on"]
    for name, spent in figures.stages.items():
        lines.append(f"{100 * spent / whole:5.1f} %  {STAGES.get(name, 'JSON string and the rest')}")
    return lines


def _machine() -> str:
    return ", ".join(
        [
            f"Python {platform.python_version()}",
            *(f"{name} {_version(name)}" for name in ("tearsheet", "lxml", "pydantic")),
            f"{platform.system()} {platform.machine()}",
        ]
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "(not installed)"
