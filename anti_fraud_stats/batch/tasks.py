"""Sources to tasks: what one attempt reads, small enough to be handed to another process."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.batch.results import Failure, Options
from anti_fraud_stats.batch.sources import STDIN
from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.collection import Entry, find_entries, is_collection
from anti_fraud_stats.reader.opening import read_bytes

__all__ = ["Task", "batched", "count", "find_tasks", "holds_many"]

_BATCH: Final = 50_000  # characters of entries that are handed to a process at once


@dataclass(frozen=True, slots=True)
class Task:
    """A file to read, or what was read of standard input or of a collection, which only one process can."""

    source: str
    data: bytes | None = None
    entry: Entry | None = None


def holds_many(source: str | Failure, options: Options) -> bool:
    """Say whether a source is a collection: by its name, or because the field of its text is named.

    >>> from anti_fraud_stats.reader.collection import Fields
    >>> holds_many("通报.csv", Options()), holds_many("-", Options(fields=Fields(text="正文")))
    (True, True)
    """
    return isinstance(source, str) and (bool(options.fields.text) or is_collection(source))


def count(sources: Sequence[str | Failure], options: Options) -> int | None:
    """Return how many results there will be, or None where a collection is among the sources."""
    return None if any(holds_many(source, options) for source in sources) else len(sources)


def find_tasks(sources: Iterable[str | Failure], options: Options) -> Iterator[Task | Failure]:
    """Yield a task a source, and for a collection one an entry, read as it is asked for."""
    for source in sources:
        if isinstance(source, Failure):
            yield source
        elif holds_many(source, options):
            yield from _entries(source, options)
        elif source == STDIN:
            yield _given(options)
        else:
            yield Task(source)


def _entries(source: str, options: Options) -> Iterator[Task | Failure]:
    place = _descriptor() if source == STDIN else source
    for entry in find_entries(place, source, options.fields, options.encoding, options.max_bytes):
        yield Failure(entry) if isinstance(entry, ReadError) else Task(entry.source, entry=entry)


def _given(options: Options) -> Task | Failure:
    """Return standard input as a task."""
    try:
        return Task(STDIN, read_bytes(_descriptor(), STDIN, options.max_bytes))
    except ReadError as error:
        return Failure(error)


def _descriptor() -> int:
    return 0 if sys.stdin is None else sys.stdin.fileno()


def batched(tasks: Iterable[Task | Failure]) -> Iterator[Sequence[Task | Failure]]:
    """Yield the tasks in batches worth handing over: files one by one, small entries together.

    >>> entry = Task("a.jsonl:1", entry=Entry("a.jsonl:1", "破案3宗"))
    >>> [len(batch) for batch in batched([entry, entry, Task("b.txt"), entry])]
    [3, 1]
    """
    batch: list[Task | Failure] = []
    size = 0
    for task in tasks:
        batch.append(task)
        size += _weight(task)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _weight(task: Task | Failure) -> int:
    if isinstance(task, Failure):
        return 0
    return len(task.entry.text) + _BATCH // 1000 if task.entry else _BATCH
