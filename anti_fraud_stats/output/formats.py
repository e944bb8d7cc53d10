"""The formats by name; a format's module is loaded only when it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from anti_fraud_stats.batch.results import Explanation, Extraction
    from anti_fraud_stats.lexicon import Entry

__all__ = ["Format", "TextFormat", "choose_format", "entry_writer", "explanation_writer", "extraction_writer"]


class Format(StrEnum):
    """How `extract` writes."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class TextFormat(StrEnum):
    """How `explain` and `lexicon` write: for people or for programs."""

    TEXT = "text"
    JSONL = "jsonl"


def choose_format(path: str | None, *, terminal: bool) -> Format:
    """Return the format for a file's suffix; without one, a table on a terminal and JSON lines elsewhere.

    >>> choose_format("统计.csv", terminal=False).value, choose_format(None, terminal=True).value
    ('csv', 'table')
    """
    suffix = PurePath(path or "").suffix[1:].lower()
    if suffix in {Format.JSON, Format.JSONL, Format.CSV}:
        return Format(suffix)
    return Format.TABLE if terminal else Format.JSONL


def extraction_writer(name: Format) -> Callable[[Iterable[Extraction], TextIO], None]:
    """Return what writes records in the format.

    >>> extraction_writer(Format.CSV).__name__
    'write_csv'
    """
    if name is Format.TABLE:
        from anti_fraud_stats.output.table import write_tables

        return write_tables
    if name is Format.JSON:
        from anti_fraud_stats.output.json_array import write_json_array

        return write_json_array
    if name is Format.CSV:
        from anti_fraud_stats.output.csv_rows import write_csv

        return write_csv
    from anti_fraud_stats.output.json_lines import write_json_lines

    return write_json_lines


def explanation_writer(name: TextFormat) -> Callable[[Iterable[Explanation], TextIO], None]:
    """Return what writes verdicts in the format.

    >>> explanation_writer(TextFormat.JSONL).__name__
    'write_verdict_lines'
    """
    if name is TextFormat.TEXT:
        from anti_fraud_stats.output.explained import write_explained

        return write_explained
    from anti_fraud_stats.output.verdict_lines import write_verdict_lines

    return write_verdict_lines


def entry_writer(name: TextFormat) -> Callable[[Iterable[Entry], TextIO], None]:
    """Return what writes the lexicon's entries in the format.

    >>> entry_writer(TextFormat.TEXT).__name__
    'write_entries'
    """
    from anti_fraud_stats.output.entries import write_entries, write_entry_lines

    return write_entries if name is TextFormat.TEXT else write_entry_lines
