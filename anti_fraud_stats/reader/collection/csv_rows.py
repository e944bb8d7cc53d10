"""CSV and TSV: names in the first row, then a row an article; a broken row costs itself only."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.collection.entries import Entry, Fields, Place, choose_texts, make_entry
from anti_fraud_stats.reader.collection.source_lines import SourceLine
from anti_fraud_stats.reader.opening import too_large

__all__ = ["find_csv_entries"]

_NO_LIMIT: Final = 2**31 - 1  # the module's own limit is for all its users, so it is only raised


class _Lines:
    """Lines for the reader of one row; those of a row that is broken can be given again.

    A quote that is never closed takes in all lines behind it: only its own is lost. Outside of it each of
    them ends where it stands, so none is read more than twice.
    """

    def __init__(self, lines: Iterator[SourceLine | ReadError], source: str, limit: int) -> None:
        self._lines, self._source, self._limit = lines, source, limit
        self._again: deque[SourceLine | ReadError] = deque()
        self._row: list[SourceLine] = []
        self._size = 0

    def start(self) -> SourceLine | ReadError | None:
        """Return the first line of the next row, which stays to be read, or an error, which does not."""
        self._row, self._size = [], 0
        line = self._again.popleft() if self._again else next(self._lines, None)
        if isinstance(line, SourceLine):
            self._again.appendleft(line)
        return line

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        if isinstance(line, ReadError):
            self._again.appendleft(line)
            raise StopIteration
        self._row.append(line)
        self._size += line.size
        if self._limit and self._size > self._limit:
            raise too_large(self._limit, self._source, self._row[0].number)
        return line.text

    def give_back(self) -> None:
        """Let all lines of the row but its first be read again."""
        self._again.extendleft(reversed(self._row[1:]))

    @property
    def warning(self) -> str | None:
        """Return what had to be mended in the row."""
        return next((line.warning for line in self._row if line.warning), None)


@dataclass(frozen=True, slots=True)
class _Row:
    place: Place
    cells: list[str]
    warning: str | None


def find_csv_entries(
    found: Iterator[SourceLine | ReadError], source: str, fields: Fields, limit: int, delimiter: str = ","
) -> Iterator[Entry | ReadError]:
    r"""Yield the entry of each row behind the first, or what is wrong with it.

    >>> texts = ["编号,text\n", '7,"破案3宗\n', '抓获4人"\n']
    >>> lines = (SourceLine(number, text, len(text)) for number, text in enumerate(texts, start=1))
    >>> [entry.text for entry in find_csv_entries(lines, "a.csv", Fields(), 0)]
    ['破案3宗\n抓获4人']
    """
    rows = _find_rows(_Lines(found, source, limit), source, delimiter)
    head = next(rows, None)
    if not isinstance(head, _Row):
        yield head or ReadError("is empty", file=source)
        return
    names = [name.strip() for name in head.cells]
    wanted = choose_texts(fields)
    if not set(names) & set(wanted):
        yield head.place.error(f"has no column named {' or '.join(wanted)}")
        return
    for row in rows:
        if isinstance(row, ReadError):
            yield row
        elif any(row.cells[len(names) :]):
            yield row.place.error(f"has {len(row.cells)} cells, the first row {len(names)}")
        else:
            record = dict(zip(names, row.cells, strict=False))
            yield make_entry(record, fields, row.place, row.warning)


def _find_rows(lines: _Lines, source: str, delimiter: str) -> Iterator[_Row | ReadError]:
    """Yield the rows that are not blank, or what is wrong with one."""
    csv.field_size_limit(_NO_LIMIT)
    while (first := lines.start()) is not None:
        if isinstance(first, ReadError):
            yield first
            continue
        place = Place(source, first.number)
        try:
            cells = next(csv.reader(lines, delimiter=delimiter, strict=True))
        except csv.Error as error:
            lines.give_back()
            yield place.error(f"is no CSV row: {error}")
        except ReadError as error:
            lines.give_back()
            yield error
        else:
            if any(cells):
                yield _Row(place, cells, lines.warning)
