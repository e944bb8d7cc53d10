"""Visible lines: what a reader sees, line by line, each piece with its place in the file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

import regex

from anti_fraud_stats.reader.article import Places
from anti_fraud_stats.reader.boxes import Box

__all__ = ["Line", "Run", "glue", "pieces", "place_runs", "trim", "without"]

_END: Final = sys.maxsize
_WORD_EDGE: Final = regex.compile(r"[A-Za-z0-9%)][A-Za-z0-9(]\Z")


class Run(NamedTuple):
    """A piece of visible text and the offset in the file where it stands unchanged."""

    text: str
    raw: int


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line and how it was set.

    `level` is 1 to 6 for a heading of the markup, else 0; `strong` and `linked`: all of it is bold, most of
    it is a link; `hard`: a paragraph ends before it; `indented`, `item`: it begins like a paragraph, like an
    entry of a list; `image`: a picture stands directly before it; `row`: the place of its table row, or 0;
    `labelled`: 标题： stands before it; `box`: the innermost box of the page around it.
    """

    runs: tuple[Run, ...]
    text: str
    level: int = 0
    strong: bool = False
    linked: bool = False
    hard: bool = True
    indented: bool = False
    item: bool = False
    image: bool = False
    row: int = 0
    labelled: bool = False
    box: Box | None = field(default=None, compare=False)


def trim(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return `runs` without the white space at both ends.

    >>> trim((Run("  ", 0), Run(" 破案3宗 ", 4)))
    (Run(text='破案3宗', raw=5),)
    """
    kept = list(runs)
    while kept and not (tail := kept[-1].text.rstrip()):
        kept.pop()
    if kept:
        kept[-1] = Run(tail, kept[-1].raw)
    first = 0
    while first < len(kept) and not kept[first].text.strip():
        first += 1
    if first < len(kept):
        text, raw = kept[first]
        kept[first] = Run(text.lstrip(), raw + len(text) - len(text.lstrip()))
    return tuple(kept[first:])


def glue(before: str, after: str) -> str:
    """Return what stands between two lines that are one sentence: a space between words of letters or digits.

    >>> glue("银行账户", "4.15万个"), glue("2729", "5430宗")
    ('', ' ')
    """
    return " " if _WORD_EDGE.match(before[-1:] + after[:1]) else ""


def without(runs: tuple[Run, ...], spans: Iterable[tuple[int, int]]) -> tuple[Run, ...]:
    """Return `runs` without the stretches `spans` of their joined text; `spans` are in order.

    >>> without((Run("新聞發(fā)布", 5),), [(3, 7)])
    (Run(text='新聞發', raw=5), Run(text='布', raw=12))
    """
    kept, at, gaps = [], 0, iter([*spans, (_END, _END)])
    start, stop = next(gaps)
    for text, raw in runs:
        place, end = at, at + len(text)
        while stop <= end:
            if start > place:
                kept.append(Run(text[place - at : start - at], raw + place - at))
            place = max(place, stop)
            start, stop = next(gaps)
        if place < min(start, end):
            kept.append(Run(text[place - at : start - at], raw + place - at))
        at = end
    return tuple(kept)


def pieces(line: Line, edges: Iterable[int]) -> Iterator[Line]:
    """Yield a line parted at `edges`, places in its text in order, in one pass over its runs."""
    ends = iter([*edges, _END])
    parts: list[list[Run]] = [[]]
    at, end = 0, next(ends)
    for run in line.runs:
        text, raw = run
        while at + len(text) > end:
            parts[-1].append(Run(text[: end - at], raw))
            parts.append([])
            text, raw, at, end = text[end - at :], raw + end - at, end, next(ends)
        parts[-1].append(Run(text, raw))
        at += len(text)
    for n, part in enumerate(parts):
        runs = trim(part)
        yield replace(line, runs=runs, text="".join(run.text for run in runs), hard=line.hard or n > 0)


def place_runs(runs: Iterable[Run]) -> tuple[str, Places]:
    """Return the joined text of `runs` and the places of its characters.

    >>> place_runs((Run("破案", 3), Run("3宗", 9)))
    ('破案3宗', Places(texts=(0, 2), raws=(3, 9)))
    """
    texts, at, pieces, raws = [], 0, [], []
    for text, raw in runs:
        texts.append(at)
        raws.append(raw)
        pieces.append(text)
        at += len(text)
    return "".join(pieces), Places(tuple(texts), tuple(raws))
