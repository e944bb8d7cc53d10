"""One JSON array of articles, each with its records; written as the articles come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.wire import as_json, as_object, fields

__all__ = ["write_json_array"]


def write_json_array(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write `[{source, title, published, statistics: […]}, …]`.

    >>> import sys
    >>> write_json_array([Extraction("通报.txt", "通报", None, ())], sys.stdout)
    [
    {"source": "通报.txt", "title": "通报", "published": null, "statistics": []}
    ]
    """
    stream.write("[")
    separator = "\n"
    for extraction in extractions:
        stream.write(separator + _article(extraction))
        stream.flush()
        separator = ",\n"
    stream.write("]\n" if separator == "\n" else "\n]\n")
    stream.flush()


def _article(extraction: Extraction) -> str:
    records = ",\n  ".join(as_object(fields(statistic)) for statistic in extraction.statistics)
    statistics = f"[\n  {records}\n]" if records else "[]"
    return (
        f'{{"source": {as_json(extraction.source)}, "title": {as_json(extraction.title)}, '
        f'"published": {as_json(extraction.published)}, "statistics": {statistics}}}'
    )
