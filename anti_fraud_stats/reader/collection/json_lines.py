"""JSON lines: an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.collection.entries import Entry, Fields, Place, make_entry
from anti_fraud_stats.reader.collection.source_lines import SourceLine

__all__ = ["find_json_entries"]


def find_json_entries(
    lines: Iterable[SourceLine | ReadError], source: str, fields: Fields
) -> Iterator[Entry | ReadError]:
    """Yield the entry of each line, or what is wrong with it; an empty line is none.

    >>> entries = find_json_entries([SourceLine(3, '{"text": "破案3宗"}', 20)], "a.jsonl", Fields())
    >>> [(entry.source, entry.text) for entry in entries]
    [('a.jsonl:3', '破案3宗')]
    """
    for line in lines:
        if isinstance(line, ReadError):
            yield line
        elif line.text.strip():
            place = Place(source, line.number)
            record = _parse(line.text, place)
            if isinstance(record, ReadError):
                yield record
            else:
                yield make_entry(record, fields, place, line.warning)


def _parse(text: str, place: Place) -> Mapping[str, object] | ReadError:
    """Return the object on a line; a number in it stays as it is written."""
    try:
        record = json.loads(text.strip(), parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        return place.error(f"is no JSON: {error.msg} at character {error.pos + 1}")
    except RecursionError:
        return place.error("is no JSON that can be read: nested too deeply")
    return record if isinstance(record, dict) else place.error("is no JSON object")
