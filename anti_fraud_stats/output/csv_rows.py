r"""CSV: UTF-8 without a byte order mark, lines end in `\n`, the columns of the wire under one head.

The module `csv` of Python 3.11 leaves a lone `\r` unquoted where lines end in `\n`, so cells are quoted here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TextIO

import regex

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.safety import shown, unformulated
from anti_fraud_stats.output.wire import COLUMNS, as_cell, fields

__all__ = ["write_csv"]

_SPECIAL: Final = regex.compile(r'[",\r\n]')


def write_csv(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write a head and a row for every record, article by article as they come.

    >>> import io
    >>> stream = io.StringIO()
    >>> write_csv([Extraction("通报.txt", "通报", None, ())], stream)
    >>> stream.getvalue()[:31]
    'schema_version,id,source,title,'
    """
    stream.write(",".join(COLUMNS) + "\n")
    for extraction in extractions:
        for statistic in extraction.statistics:
            cells = (_cell(as_cell(value)) for value in fields(statistic).values())
            stream.write(",".join(cells) + "\n")
        stream.flush()


def _cell(text: str) -> str:
    r"""Return one cell: harmless, and in quotes where it must be.

    >>> _cell('称"零容忍",破案3宗')
    '"称""零容忍"",破案3宗"'
    """
    safe = unformulated(shown(text, keep_layout=True))
    return f'"{safe.replace(chr(34), chr(34) * 2)}"' if _SPECIAL.search(safe) else safe
