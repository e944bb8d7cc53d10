"""A rich console for a stream: as wide as the terminal, or without a limit where there is none."""

from __future__ import annotations

from typing import Final, TextIO

from rich.console import Console
from rich.table import Table

__all__ = ["NO_LIMIT", "console_for", "print_grid"]

NO_LIMIT: Final = 100_000


def console_for(stream: TextIO) -> Console:
    """Return a console that takes every text as it is; NO_COLOR is kept by rich itself.

    >>> import io
    >>> console_for(io.StringIO()).width == NO_LIMIT        # 管道里不截断
    True
    """
    width = None if stream.isatty() else NO_LIMIT
    return Console(file=stream, width=width, markup=False, highlight=False, emoji=False)


def print_grid(table: Table, console: Console) -> None:
    """Print a table; off a terminal, where lines have no end, without the blanks that fill them up.

    >>> import sys
    >>> table = Table.grid()
    >>> table.add_row("破案")
    >>> table.add_row("破获诈骗案件")
    >>> print_grid(table, console_for(sys.stdout))
    破案
    破获诈骗案件
    """
    if console.is_terminal:
        console.print(table)
        return
    with console.capture() as captured:
        console.print(table)
    console.file.writelines(f"{line.rstrip()}\n" for line in captured.get().split("\n")[:-1])
