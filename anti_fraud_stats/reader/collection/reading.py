"""`read_collection`: the whole way from a file of many articles to each of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePath
from typing import Final

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.limits import MAX_BYTES
from anti_fraud_stats.reader.article import Article
from anti_fraud_stats.reader.collection.entries import Entry, Fields, read_entry
from anti_fraud_stats.reader.collection.source_lines import SourceLine, find_lines
from anti_fraud_stats.reader.opening import named, opened

__all__ = ["find_entries", "is_collection", "read_collection"]

_JSON: Final = frozenset({".jsonl", ".ndjson"})
_DELIMITERS: Final = {".csv": ",", ".tsv": "\t"}


def is_collection(path: str) -> bool:
    """Say whether a file of that name holds many articles.

    >>> is_collection("通报.JSONL.gz"), is_collection("通报.txt")
    (True, False)
    """
    return _suffix(path) in _JSON | set(_DELIMITERS)


def read_collection(
    path: Path | str,
    fields: Fields | None = None,
    *,
    encoding: str | None = None,
    published: dt.date | None = None,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Article | ReadError]:
    """Yield the article of each line of JSON lines, or row of CSV, or the error that it gave.

    Nothing is kept of what has been yielded. `published` is the day of those that tell none in
    `fields.date`; a line or row of more than `max_bytes` (0: no limit) is an error. Never raises `ReadError`.

    >>> [str(error) for error in read_collection("没有这个文件.jsonl")]
    ['没有这个文件.jsonl: No such file or directory']
    """
    for entry in find_entries(path, str(path), fields or Fields(), encoding, max_bytes):
        yield entry if isinstance(entry, ReadError) else read_entry(entry, published)


def find_entries(
    place: Path | str | int, source: str, fields: Fields, encoding: str | None, limit: int
) -> Iterator[Entry | ReadError]:
    """Yield what `read_collection` makes articles of; `place` may be an open descriptor."""
    try:
        with named(source), opened(place) as stream:
            yield from _entries(find_lines(stream, source, encoding, limit), source, fields, limit)
    except ReadError as error:
        yield error


def _entries(
    lines: Iterator[SourceLine | ReadError], source: str, fields: Fields, limit: int
) -> Iterator[Entry | ReadError]:
    first = next(lines, None)
    if first is None:
        yield ReadError("is empty", file=source)
        return
    delimiter = _delimiter(_suffix(source), "" if isinstance(first, ReadError) else first.text)
    every = chain((first,), lines)
    if delimiter is None:
        from anti_fraud_stats.reader.collection.json_lines import find_json_entries  # noqa: PLC0415 - may not be

        yield from find_json_entries(every, source, fields)
    else:
        from anti_fraud_stats.reader.collection.csv_rows import find_csv_entries  # noqa: PLC0415 - may not be

        yield from find_csv_entries(every, source, fields, limit, delimiter)


def _suffix(path: str) -> str:
    return PurePath(path.lower().removesuffix(".gz")).suffix


def _delimiter(suffix: str, first: str) -> str | None:
    r"""Return what stands between cells, by the suffix or else by the first line; None for JSON lines.

    >>> _delimiter(".tsv", ""), _delimiter(".txt", '{"text": "破案3宗"}'), _delimiter("", "标题,正文")
    ('\t', None, ',')
    """
    if suffix in _JSON or (suffix not in _DELIMITERS and first.lstrip()[:1] in {"{", "["}):
        return None
    return _DELIMITERS.get(suffix, "\t" if "\t" in first else ",")
