"""Literary names of divisions (`bynames.csv`): 平安龙江 tells the place of a text that says 全省 alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.divisions import Division, division_of

__all__ = ["bynames", "read_bynames"]

_FILE: Final = "bynames.csv"
_COLUMNS: Final = ["name", "code"]


@cache
def bynames() -> Mapping[str, Division]:
    """Return the division of each literary name.

    >>> bynames()["齐鲁"].name
    '山东省'
    """
    return read_bynames(files("anti_fraud_stats.lexicon").joinpath(_FILE).read_text(encoding="utf-8"))


def read_bynames(text: str) -> Mapping[str, Division]:
    """Return the names of a CSV text with their divisions; raise LexiconError naming a line that is wrong."""
    names: dict[str, Division] = {}
    for line, row in enumerate((cells.split(",") for cells in text.splitlines()), start=1):
        if line == 1 and row == _COLUMNS:
            continue
        division = division_of(row[-1])
        if len(row) != len(_COLUMNS) or row[0] in names or division is None:
            message = f"{','.join(row)}: not a new name and the code of a division"
            raise LexiconError(message, file=f"lexicon/{_FILE}", line=line)
        names[row[0]] = division
    return MappingProxyType(names)
