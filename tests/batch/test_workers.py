"""A record that hangs, crashes or eats memory is reported, and every other record gets through."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tearsheet.batch.job import Done, Failed, Job
from tearsheet.batch.pool import Pool
from tearsheet.batch.records import Record
from tearsheet.batch.settings import Limits

pytestmark = pytest.mark.skipif(os.name != "posix", reason="workers are forked")
LIMITS = Limits(seconds=1.5, memory=150 * 2**20)


def records(*texts: str) -> list[Record]:
    return [Record("here", n, text, id=f"r{n}", number=n) for n, text in enumerate(texts)]


def outcomes(parser: str, texts: list[str], workers: int = 2, limits: Limits = LIMITS) -> list[str]:
    with Pool(Job(("article",), parser=parser), workers, limits) as pool:
        worked = list(pool.work(records(*texts)))
    assert [one.record.number for one in worked] == list(range(len(texts)))
    return [one.result.kind if isinstance(one.result, Failed) else one.result.article.headline for one in worked]


@pytest.mark.parametrize(
    ("word", "kind"),
    [("HANG", "timeout"), ("CRASH", "crash"), ("EXIT", "crash"), ("MEMORY", "memory"), ("RAISE", "unreadable")],
)
def test_one_bad_record_among_many(poisonable: str, word: str, kind: str) -> None:
    texts = [f"page {n}" for n in range(40)]
    texts[17] = word
    expected = [kind if text == word else text for text in texts]
    assert outcomes(poisonable, texts) == expected


def test_bad_records_in_a_row_and_at_the_ends(poisonable: str) -> None:
    texts = ["CRASH", "HANG", "CRASH", "good", "MEMORY", "EXIT"]
    assert outcomes(poisonable, texts, 1) == ["crash", "timeout", "crash", "good", "memory", "crash"]


def test_the_message_says_how_it_died(poisonable: str) -> None:
    with Pool(Job(("article",), parser=poisonable), 1, LIMITS) as pool:
        (worked,) = pool.work(records("CRASH"))
    assert isinstance(worked.result, Failed)
    assert "SIGSEGV" in worked.result.message


def test_workers_killed_from_outside_cost_no_record(poisonable: str) -> None:
    texts = [f"SLOW {n}" for n in range(100)]
    with Pool(Job(("article",), parser=poisonable), 2, Limits()) as pool:
        stream = pool.work(records(*texts))
        worked = [next(stream)]
        for supervisor in pool._supervisors:
            os.kill(supervisor._pid, signal.SIGKILL)
        worked += stream
        lost = pool.replaced
    assert lost == 2
    assert all(isinstance(one.result, Done) for one in worked)


def test_nothing_is_left_behind_when_a_stream_is_given_up(poisonable: str) -> None:
    with Pool(Job(("article",), parser=poisonable), 2, Limits(seconds=None)) as pool:
        stream = pool.work(records("a", "b", "HANG", "HANG"))
        next(stream)
        time.sleep(0.2)
        pids = [supervisor._pid for supervisor in pool._supervisors] + [pool._nursery._process.pid]
    assert not [pid for pid in pids if Path(f"/proc/{pid}").exists()]


def test_records_are_read_as_they_are_needed(poisonable: str) -> None:
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield Record("here", taken, "page", number=taken)

    with Pool(Job(("nothing",), parser=poisonable), 2, Limits()) as pool:
        stream = pool.work(endless())  # type: ignore[arg-type]
        for _ in range(100):
            next(stream)
        assert taken < 500


def test_a_parser_that_cannot_be_loaded_is_an_error_not_a_hang() -> None:
    with Pool(Job(("article",), parser="no_such_module:parse"), 1, Limits()) as pool:
        (worked,) = pool.work(records("x"))
    assert isinstance(worked.result, Failed)
