"""Sources to results, one by one or in several processes; what goes wrong with a file stays with it."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from anti_fraud_stats.batch.results import Explanation, Extraction, Failure, Options
from anti_fraud_stats.batch.sources import STDIN
from anti_fraud_stats.errors import AntiFraudStatsError, ReadError
from anti_fraud_stats.pipeline import explain, extract
from anti_fraud_stats.reader import is_feed, read_characters, read_feed, read_text
from anti_fraud_stats.reader.article import Article

__all__ = ["explain_sources", "extract_sources"]

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _Task:
    source: str
    data: bytes | None = None


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
    return Extraction(article.source, article.title, article.published, tuple(extract(article)))


def _explain(article: Article) -> Explanation:
    return Explanation(article, tuple(explain(article)))


def _run(
    work: Callable[[Article], _Result], sources: Sequence[str | Failure], options: Options
) -> Iterator[_Result | Failure]:
    attempt: Callable[[_Task | Failure], list[_Result | Failure]] = partial(_attempt, work, options)
    jobs = min(options.jobs, len(sources))
    if jobs > 1:
        from anti_fraud_stats.batch.processes import map_in_order  # noqa: PLC0415 - costs start-up time

        return chain.from_iterable(map_in_order(attempt, _tasks(sources), jobs))
    return chain.from_iterable(map(attempt, _tasks(sources)))


def _tasks(sources: Sequence[str | Failure]) -> Iterator[_Task | Failure]:
    """Yield a task a source; standard input is read here, for a worker process has none."""
    for source in sources:
        if isinstance(source, Failure):
            yield source
        else:
            yield _Task(source, sys.stdin.buffer.read() if source == STDIN else None)


def _attempt(
    work: Callable[[Article], _Result], options: Options, task: _Task | Failure
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


def _read(task: _Task, options: Options) -> Iterator[Article]:
    """Yield the articles of a file: those of a feed's items, else one."""
    data = Path(task.source).read_bytes() if task.data is None else task.data
    raw = read_characters(data, task.source, options.encoding)
    source = _printable(task.source)
    articles = read_feed(raw, source, published=options.published) if is_feed(raw) else iter(())
    first = next(articles, None) or read_text(raw, source, published=options.published)
    yield from chain((first,), articles)


def _printable(path: str) -> str:
    r"""Return a path in characters that every format can carry.

    >>> _printable("通报\udce9.txt")       # a file name that is no UTF-8
    '通报\\xe9.txt'
    """
    return os.fsencode(path).decode("utf-8", errors="backslashreplace")
