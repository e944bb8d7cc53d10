"""`explain` for people: each sentence with its numbers marked, and below it what became of each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TextIO

from rich.table import Table
from rich.text import Text

from anti_fraud_stats.batch.results import Explanation
from anti_fraud_stats.output.console import console_for, print_grid
from anti_fraud_stats.output.rows import Row, find_rows
from anti_fraud_stats.output.safety import shown
from anti_fraud_stats.pipeline import Verdict
from anti_fraud_stats.reader.article import Article
from anti_fraud_stats.text.line_ends import find_line_ends

__all__ = ["write_explained"]


def write_explained(explanations: Iterable[Explanation], stream: TextIO) -> None:
    """Write each article with `[kept]` and `{dropped}` numbers, and a line of reason for each of them.

    >>> import sys
    >>> article = Article("通报.txt", "", "反诈通报", None, (), ())
    >>> write_explained([Explanation(article, ())], sys.stdout)
    反诈通报 · 通报.txt
    0 kept, 0 dropped
    <BLANKLINE>
    """
    console = console_for(stream)
    for explanation in explanations:
        console.print(_head(explanation.article), overflow="fold")
        grid = _grid()
        ends = find_line_ends(explanation.article.raw)
        for row in find_rows(explanation):
            _add_row(grid, row, bisect_left(ends, row.offset) + 1)
        if grid.row_count:
            print_grid(grid, console)
        console.print(Text(explanation.note, style="dim"))
        console.print()
        stream.flush()


def _head(article: Article) -> Text:
    published = article.published and article.published.isoformat()
    parts = (article.title, article.source, published)
    return Text(" · ".join(shown(part) for part in parts if part), style="bold")


def _grid() -> Table:
    """Return two columns: the line in the file, and the text."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    return grid


def _add_row(grid: Table, row: Row, line: int) -> None:
    grid.add_row(str(line), _marked(row))
    for _, group in groupby(row.marks, key=lambda mark: mark.verdict.kept or mark.verdict.rule):
        grid.add_row("", _reason([mark.verdict for mark in group]))


def _marked(row: Row) -> Text:
    """Return the row's text with each number in brackets: by shape as well as by colour."""
    text, done = Text(), 0
    for mark in sorted(row.marks, key=lambda mark: mark.start):
        if mark.start < done:
            continue
        text.append(shown(row.text[done : mark.start]))
        number = shown(row.text[mark.start : mark.stop])
        kept = mark.verdict.kept is not None
        text.append(f"[{number}]" if kept else f"{{{number}}}", style="bold green" if kept else "yellow")
        done = mark.stop
    return text.append(shown(row.text[done:]))


def _reason(verdicts: Sequence[Verdict]) -> Text:
    """Return `+ 3宗 → cases_solved · 破获案件 · cue 破获 · rule`, or `- 3月, 5日 → rule`.

    Behind it stand the answers of the rules that the review gave up, and why: `topic not theft (near:赌博)`.
    """
    first = verdicts[0]
    numbers = ", ".join(shown(verdict.text) for verdict in verdicts)
    if first.kept is None:
        return Text.assemble((f"  - {numbers}", "yellow"), " → ", shown(first.rule))
    cue = first.cue and f"cue {first.cue}"
    parts = (first.kept.indicator, first.kept.label, cue, first.rule, *map(str, first.corrections))
    return Text.assemble(
        (f"  + {numbers}", "green"), " → ", " · ".join(shown(part) for part in parts if part)
    )
