"""Names that divisions bore before (`former_divisions.csv`): articles of the time print them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.divisions import division_of, lineage_of, short_name

__all__ = ["former_names", "read_former_names"]

_FILE: Final = "former_divisions.csv"
_COLUMNS: Final = ["name", "code"]
_PLAIN: Final = 3  # characters of a name that needs no province before it


@cache
def former_names() -> Mapping[str, tuple[str, str]]:
    """Return how a former name is printed, with the name and the code of the division that it is today.

    >>> former_names()["襄樊市"], former_names()["重庆开县"]
    (('襄樊市', '420600'), ('开县', '500154'))
    """
    text = files("anti_fraud_stats.lexicon").joinpath(_FILE).read_text(encoding="utf-8")
    return read_former_names(text)


def read_former_names(text: str) -> Mapping[str, tuple[str, str]]:
    r"""Return the words of a CSV text of names and codes; raise LexiconError naming the line that is wrong.

    A name of two characters is read behind its province alone: 打开|县城 is not 开县. Of a city the short
    name is read too.

    >>> list(read_former_names("name,code\n襄樊市,420600\n"))
    ['襄樊市', '襄樊']
    """
    words: dict[str, tuple[str, str]] = {}
    for line, row in enumerate((cells.split(",") for cells in text.splitlines()), start=1):
        if line == 1 and row == _COLUMNS:
            continue
        if len(row) != len(_COLUMNS) or row[0] in words or division_of(row[1]) is None:
            message = f"{','.join(row)}: not a new name and the code of a division"
            raise LexiconError(message, file=f"lexicon/{_FILE}", line=line)
        name, code = row
        words |= dict.fromkeys(_printed(name, code), (name, code))
    return MappingProxyType(words)


def _printed(name: str, code: str) -> tuple[str, ...]:
    """Return how a former name is printed."""
    if len(name) < _PLAIN:
        province = lineage_of(code)[-1].name
        return f"{province}{name}", f"{short_name(province)}{name}"
    return (name, short_name(name)) if code.endswith("00") else (name,)
