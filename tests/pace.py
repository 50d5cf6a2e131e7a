"""Time that grows with the length alone, asserted so that a busy machine changes nothing."""

import time
from collections.abc import Callable

_ATTEMPTS = 5


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU time of this process for one call: another process's load does not count."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def assert_linear(work: Callable[[str], object], unit: str, *, small: int, large: int) -> None:
    """`work` on `large` characters of `unit` costs at most four times its share of the cost on `small`.

    A quadratic cost misses by `large / small`; collections and cold caches miss now and then, so the best of
    several attempts counts.
    """
    allowed = 4 * large / small
    short, long = unit * (small // len(unit)), unit * (large // len(unit))
    work(short)
    ratios = []
    for _ in range(_ATTEMPTS):
        base = min(cpu_seconds(lambda: work(short)) for _ in range(3))
        ratios.append(cpu_seconds(lambda: work(long)) / max(base, 0.002))
        if ratios[-1] < allowed:
            return
    raise AssertionError(f"{large / small:.0f} times the length of {unit!r} took {min(ratios):.0f} times as long")


def assert_within(seconds: float, work: Callable[[], object]) -> None:
    """One call takes at most `seconds` of CPU time, in the best of three."""
    took = []
    for _ in range(3):
        took.append(cpu_seconds(work))
        if took[-1] < seconds:
            return
    raise AssertionError(f"took {min(took):.2f} s of CPU time, not {seconds} s")
