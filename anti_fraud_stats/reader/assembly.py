"""Runs to blocks, and what is in no block to cuts, so that nothing of the file is lost in silence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.article import Block, Cut
from anti_fraud_stats.reader.lines import Line, Run, place_runs, without
from anti_fraud_stats.terms import Section

__all__ = ["build_block", "clean_lines", "cut_lines", "drop_insertions", "settle_cuts"]

_SPACE: Final = regex.compile(r"\S(?:.*\S)?", regex.DOTALL)


@cache
def _inserted() -> regex.Pattern[str]:
    """Return the pattern of what a page's machine puts into its text, in brackets.

    How a character is read, as in 新聞發(fā)布會; what a share costs, as in 某某集团(4.250,-0.06,-1.39%).
    """
    return regex.compile(
        r"(?<=\p{Han})\((?:"
        r"(?P<pronunciation>[a-zü]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}|de|le|zhe|men)"
        r"|(?P<stock_quote>\d{1,5}\.\d{2,3},\s?[+-]?\d{1,4}\.\d{1,3},\s?[+-]?\d{1,3}\.\d{1,2}%"
        r"|\d{6},(?:股吧|诊股|SH|SZ|HK)))\)"
    )


def build_block(section: Section, runs: tuple[Run, ...]) -> tuple[Block, list[Cut]]:
    """Return the block of `runs`, and what was put into it in brackets, which is cut from it.

    >>> block, cuts = build_block(Section.BODY, (Run("發(fā)布3條", 0),))
    >>> block.text, cuts
    ('發布3條', [Cut(start=1, stop=5, rule='pronunciation')])
    """
    kept, cuts = drop_insertions(runs)
    return Block(section, *place_runs(kept)), cuts


def clean_lines(lines: Iterable[Line]) -> tuple[list[Line], list[Cut]]:
    """Return `lines` without what was put into them in brackets, and the cuts of that."""
    cleaned, cuts = [], []
    for line in lines:
        runs, found = drop_insertions(line.runs) if "(" in line.text else (line.runs, [])
        cuts += found
        cleaned.append(replace(line, runs=runs, text="".join(run.text for run in runs)) if found else line)
    return cleaned, cuts


def drop_insertions(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], list[Cut]]:
    """Return `runs` without what was put into their text in brackets, and the cuts of that.

    >>> drop_insertions((Run("某某(4.250,-0.06,-1.39%)信息港", 0),))[0]
    (Run(text='某某', raw=0), Run(text='信息港', raw=22))
    """
    text = "".join(run.text for run in runs)
    found = list(_inserted().finditer(text)) if "(" in text else []
    if not found:
        return runs, []
    places = place_runs(runs)[1]
    cuts = [Cut(*places.span(*match.span()), match.lastgroup or "") for match in found]
    return without(runs, [match.span() for match in found]), cuts


def cut_lines(lines: Sequence[Line], roles: Sequence[str | Section | None]) -> Iterator[Cut]:
    """Yield the cuts of the lines whose role is the name of a rule."""
    for line, role in zip(lines, roles, strict=True):
        if role is not None and not isinstance(role, Section):
            yield from (Cut(run.raw, run.raw + len(run.text), role) for run in line.runs if run.text.strip())


def settle_cuts(raw: str, front: int, blocks: Iterable[Block], cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """Return the cuts outside the blocks, in order, and all that is left of the file as cuts of its own.

    What is left before `front` is a cut by `front_matter`, behind it by `markup`.

    >>> settle_cuts("<p></p>", 0, [], [])
    (Cut(start=0, stop=7, rule='markup'),)
    """
    taken = sorted(span for block in blocks for span in _spans(block))
    pieces = [piece for cut in cuts for piece in _outside(cut, taken)]
    ends = [(front, front, ""), (len(raw), len(raw), "")]
    known = [*((*span, "") for span in taken), *((cut.start, cut.stop, cut.rule) for cut in pieces), *ends]
    settled: list[Cut] = []
    place = 0
    for start, stop, rule in sorted(known):
        if start > place:
            settled.extend(_stripped(raw, Cut(place, start, "front_matter" if place < front else "markup")))
        if rule and stop > place:
            settled.extend(_stripped(raw, Cut(max(place, start), stop, rule)))
        place = max(place, stop)
    return tuple(settled)


def _outside(cut: Cut, taken: Sequence[tuple[int, int]]) -> Iterator[Cut]:
    """Yield the parts of `cut` that none of the stretches `taken`, which are in order, shows."""
    place = cut.start
    index = bisect_right(taken, place, key=lambda span: span[1])
    while index < len(taken) and taken[index][0] < cut.stop:
        yield Cut(place, max(place, taken[index][0]), cut.rule)
        place, index = taken[index][1], index + 1
    yield Cut(place, max(place, cut.stop), cut.rule)


def _spans(block: Block) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the file that a block shows."""
    texts, raws = block.places.texts, block.places.raws
    for start, stop, raw in zip(texts, (*texts[1:], len(block.text)), raws, strict=True):
        yield raw, raw + stop - start


def _stripped(raw: str, cut: Cut) -> Iterator[Cut]:
    """Yield `cut` without the white space at its ends, unless it is nothing else."""
    match = _SPACE.search(raw, cut.start, cut.stop)
    if match:
        yield Cut(match.start(), match.end(), cut.rule)
