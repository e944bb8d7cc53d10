"""JSON lines: a record a line, the same keys in the same order on each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.wire import as_object, fields

__all__ = ["write_json_lines"]


def write_json_lines(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write every record as one line of JSON, article by article as they come.

    >>> import sys
    >>> write_json_lines([Extraction("通报.txt", "通报", None, ())], sys.stdout)      # no number, no line
    """
    for extraction in extractions:
        stream.writelines(f"{as_object(fields(statistic))}\n" for statistic in extraction.statistics)
        stream.flush()
