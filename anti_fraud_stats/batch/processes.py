"""The work of `map`, shared by several processes, with results in order and few of them waiting."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Final, TypeVar

from anti_fraud_stats.errors import AntiFraudStatsError

__all__ = ["map_in_order"]

_Task = TypeVar("_Task")
_Result = TypeVar("_Result")

_AHEAD: Final = 4  # tasks handed out for each process: enough to keep it busy, few enough to keep memory flat


def map_in_order(work: Callable[[_Task], _Result], tasks: Iterable[_Task], jobs: int) -> Iterator[_Result]:
    """Yield `work(task)` for each task, in order, as soon as it and all before it are done.

    Raises AntiFraudStatsError where a worker process is lost.

    >>> list(map_in_order(len, ["破案3宗", "抓获4人"], 2))
    [4, 4]
    """
    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
    try:
        yield from _in_order(pool, work, tasks, jobs * _AHEAD)
    except BrokenProcessPool as error:
        message = "a worker process was lost (out of memory?): use fewer with -j"
        raise AntiFraudStatsError(message) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, work: Callable[[_Task], _Result], tasks: Iterable[_Task], window: int
) -> Iterator[_Result]:
    waiting: deque[Future[_Result]] = deque()
    for task in tasks:
        waiting.append(pool.submit(work, task))
        if len(waiting) >= window:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
