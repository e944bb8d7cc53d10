"""The lexicon's entries as a table for people or as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from rich.table import Table
from rich.text import Text

from anti_fraud_stats.lexicon import Entry
from anti_fraud_stats.output.console import console_for, print_grid
from anti_fraud_stats.output.safety import escaped, shown

__all__ = ["write_entries", "write_entry_lines"]


def write_entries(entries: Iterable[Entry], stream: TextIO) -> None:
    """Write a table of the entries: kind, key, names, and the words that choose each.

    >>> import sys
    >>> arrests = Entry("indicator", "arrests", "逮捕", "arrests", ("批捕",))
    >>> write_entries([arrests], sys.stdout)
    Kind       Key      Name  Name (en)  Words
    indicator  arrests  逮捕  arrests    批捕
    """
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold underline")
    for head in ("Kind", "Key", "Name", "Name (en)", "Words"):
        table.add_column(head, overflow="fold")
    for entry in entries:
        cells = (entry.kind, entry.key, entry.name, entry.name_en, " ".join(entry.words))
        table.add_row(*(Text(shown(cell)) for cell in cells))
    print_grid(table, console_for(stream))


def write_entry_lines(entries: Iterable[Entry], stream: TextIO) -> None:
    """Write each entry as a line of JSON.

    >>> import sys
    >>> write_entry_lines([Entry("indicator", "arrests", "逮捕", "arrests", ("批捕",))], sys.stdout)
    {"kind": "indicator", "key": "arrests", "name": "逮捕", "name_en": "arrests", "words": ["批捕"]}
    """
    for entry in entries:
        members = {
            "kind": entry.kind,
            "key": entry.key,
            "name": entry.name,
            "name_en": entry.name_en,
            "words": list(entry.words),
        }
        stream.write(escaped(json.dumps(members, ensure_ascii=False)) + "\n")
