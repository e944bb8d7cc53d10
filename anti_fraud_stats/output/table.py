"""A table an article, for people: more columns on a wider screen, folded cells rather than cut ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.console import console_for, print_grid
from anti_fraud_stats.output.decimals import grouped
from anti_fraud_stats.output.periods import short_period
from anti_fraud_stats.output.safety import shown
from anti_fraud_stats.records import Statistic
from anti_fraud_stats.terms import Measure

__all__ = ["write_tables"]

_WIDE: Final = 120
_STYLES: Final = {"+": "magenta", "-": "cyan"}


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: its head, what stands in it, and the least width of a screen that shows it.

    On a narrow screen a `whole` column gives way last, and a cell breaks behind each `joint`.
    """

    head: str
    cell: Callable[[Statistic], str]
    from_width: int = 0
    justify: Literal["left", "right"] = "left"
    whole: bool = False
    joint: str = ""


def write_tables(extractions: Iterable[Extraction], stream: TextIO) -> None:
    """Write a head line and a table for each article, as they come.

    >>> import sys
    >>> write_tables([Extraction("通报.txt", "反诈通报", None, ())], sys.stdout)
    反诈通报 · 通报.txt
    no statistics
    <BLANKLINE>
    """
    console = console_for(stream)
    for extraction in extractions:
        console.print(_head(extraction), overflow="fold")
        if extraction.statistics:
            _print_table(extraction.statistics, console)
        else:
            console.print(Text("no statistics", style="dim"))
        console.print()
        stream.flush()


def _head(extraction: Extraction) -> Text:
    published = extraction.published and extraction.published.isoformat()
    parts = (extraction.title, extraction.source, published)
    return Text(" · ".join(shown(part) for part in parts if part), style="bold")


def _print_table(statistics: Iterable[Statistic], console: Console) -> None:
    columns = [column for column in _COLUMNS if column.from_width <= console.width]
    narrow = console.width < _WIDE
    gap = 1 if narrow else 2
    table = Table(box=None, padding=(0, gap, 0, 0), pad_edge=False, header_style="bold underline")
    for column in columns:
        table.add_column(column.head, justify=column.justify, overflow="fold", no_wrap=column.whole)
    for statistic in statistics:
        table.add_row(*(_text(column, statistic, narrow=narrow) for column in columns))
    print_grid(table, console)


def _text(column: _Column, statistic: Statistic, *, narrow: bool) -> Text:
    cell = shown(column.cell(statistic))
    if column.head == "Value" and statistic.measure is Measure.CHANGE:
        return Text(cell, style=_STYLES.get(cell[:1], ""))
    return Text(cell.replace(column.joint, f"{column.joint}\n") if narrow and column.joint else cell)


def _value(statistic: Statistic) -> str:
    """Return the value, a change with its sign: +10.8, -3,119, 3-5."""
    sign = "+" if statistic.measure is Measure.CHANGE and statistic.value > 0 else ""
    upper = "" if statistic.value_max is None else f"–{grouped(abs(statistic.value_max))}"
    return f"{sign}{grouped(statistic.value)}{upper}"


def _unit(statistic: Statistic) -> str:
    """Return the unit, behind it what a change is measured against: `% yoy`."""
    basis = statistic.basis.value if statistic.basis and statistic.basis != "other" else ""
    return f"{statistic.unit} {basis}".strip()


_COLUMNS: Final = (
    _Column("Line", lambda statistic: str(statistic.line), 140, "right"),
    _Column("Number", lambda statistic: statistic.text, whole=True),
    _Column("Value", _value, justify="right", whole=True),
    _Column("Unit", _unit),
    _Column("Label", lambda statistic: statistic.label),
    _Column("Indicator", lambda statistic: statistic.indicator, 70, whole=True, joint="_"),
    _Column("Topic", lambda statistic: statistic.topic, 100, whole=True, joint="_"),
    _Column("Period", short_period, 70, whole=True, joint="/"),
    _Column("Region", lambda statistic: statistic.region or "", 70),
    _Column("Scope", lambda statistic: statistic.scope.value, 120),
    _Column("Section", lambda statistic: statistic.section.value, 140),
    _Column("Repeat", lambda statistic: "yes" if statistic.repeat_of else "", 140),
)
