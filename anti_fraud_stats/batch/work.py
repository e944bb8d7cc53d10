"""Sources to results, one by one or in several processes; what goes wrong with a file stays with it."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TypeVar

from anti_fraud_stats.batch.results import Explanation, Extraction, Failure, Options
from anti_fraud_stats.batch.tasks import Task, batched, find_tasks, holds_many
from anti_fraud_stats.errors import AntiFraudStatsError, ReadError
from anti_fraud_stats.pipeline import explain, extract
from anti_fraud_stats.reader import read_articles
from anti_fraud_stats.reader.article import Article
from anti_fraud_stats.reader.collection import read_entry
from anti_fraud_stats.reader.opening import read_bytes

__all__ = ["explain_sources", "extract_sources"]

_Result = TypeVar("_Result")


def extract_sources(
    sources: Sequence[str | Failure], options: Options | None = None
) -> Iterator[Extraction | Failure]:
    """Yield what each source states, or why it could not be read, in the order given.

    >>> [failure.error.file for failure in extract_sources(["没有这个文件.txt"])]
    ['没有这个文件.txt']
    """
    return _run(_extract, sources, options or Options())


def explain_sources(
    sources: Sequence[str | Failure], options: Options | None = None
) -> Iterator[Explanation | Failure]:
    """Yield each article with the verdicts on its numbers, or why it could not be read.

    >>> [failure.error.file for failure in explain_sources(["没有这个文件.txt"])]
    ['没有这个文件.txt']
    """
    return _run(_explain, sources, options or Options())


def _extract(article: Article) -> Extraction:
    return Extraction(
        article.source, article.title, article.published, tuple(extract(article)), article.warning
    )


def _explain(article: Article) -> Explanation:
    return Explanation(article, tuple(explain(article)))


def _run(
    work: Callable[[Article], _Result], sources: Sequence[str | Failure], options: Options
) -> Iterator[_Result | Failure]:
    tasks = find_tasks(sources, options)
    several = len(sources) > 1 or any(holds_many(source, options) for source in sources)
    if options.jobs == 1 or not several:
        return chain.from_iterable(map(partial(_attempt, work, options), tasks))
    from anti_fraud_stats.batch.processes import map_in_order  # noqa: PLC0415 - costs start-up time

    attempt_all: Callable[[Sequence[Task | Failure]], list[_Result | Failure]]
    attempt_all = partial(_attempt_all, work, options)
    return chain.from_iterable(map_in_order(attempt_all, batched(tasks), options.jobs))


def _attempt_all(
    work: Callable[[Article], _Result], options: Options, tasks: Sequence[Task | Failure]
) -> list[_Result | Failure]:
    return [result for task in tasks for result in _attempt(work, options, task)]


def _attempt(
    work: Callable[[Article], _Result], options: Options, task: Task | Failure
) -> list[_Result | Failure]:
    """Return what `work` makes of the task's articles, or the failure that kept it from that."""
    if isinstance(task, Failure):
        return [task]
    try:
        return [work(article) for article in _read(task, options)]
    except AntiFraudStatsError as error:
        return [Failure(error)]
    except OSError as error:
        return [Failure(ReadError(error.strerror or str(error), file=task.source))]
    except Exception as error:  # noqa: BLE001 - a fault met in one file must not stop the others
        message = f"internal error, please report it: {type(error).__name__}: {error}"
        return [Failure(AntiFraudStatsError(message, file=task.source), traceback.format_exc())]


def _read(task: Task, options: Options) -> Iterator[Article]:
    """Yield the articles of a task: those of a feed's items, else one."""
    if task.entry is not None:
        articles = iter((read_entry(task.entry, options.published),))
    else:
        data = task.data
        if data is None:
            data = read_bytes(task.source, task.source, options.max_bytes)
        articles = read_articles(data, task.source, options.encoding, options.published)
    for article in articles:
        yield replace(article, source=_printable(article.source))


def _printable(path: str) -> str:
    r"""Return a path in characters that every format can carry.

    >>> _printable("通报\udce9.txt")       # a file name that is no UTF-8
    '通报\\xe9.txt'
    """
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")
