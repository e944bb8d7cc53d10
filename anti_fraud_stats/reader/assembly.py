"""Runs to blocks, and what is in no block to cuts, so that nothing of the file is lost in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex

from anti_fraud_stats.reader.article import Block, Cut
from anti_fraud_stats.reader.lines import Line, Run, place_runs, without
from anti_fraud_stats.terms import Section

__all__ = ["build_block", "cut_lines", "settle_cuts"]

# 新聞發(fā)布會: a page's converter printed how a character is read.
_PRONUNCIATION: Final = regex.compile(
    r"(?<=\p{Han})\((?:[a-zü]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3}|de|le|zhe|men)\)"
)
_SPACE: Final = regex.compile(r"\S(?:.*\S)?", regex.DOTALL)


def build_block(section: Section, runs: tuple[Run, ...]) -> tuple[Block, list[Cut]]:
    """Return the block of `runs`, and the readings of characters in brackets that are cut from it.

    >>> block, cuts = build_block(Section.BODY, (Run("發(fā)布3條", 0),))
    >>> block.text, cuts
    ('發布3條', [Cut(start=1, stop=5, rule='pronunciation')])
    """
    text, places = place_runs(runs)
    spans = [match.span() for match in _PRONUNCIATION.finditer(text)]
    if not spans:
        return Block(section, text, places), []
    cuts = [Cut(*places.span(start, stop), "pronunciation") for start, stop in spans]
    return Block(section, *place_runs(without(runs, spans))), cuts


def cut_lines(lines: Sequence[Line], roles: Sequence[str | Section | None]) -> Iterator[Cut]:
    """Yield the cuts of the lines whose role is the name of a rule."""
    for line, role in zip(lines, roles, strict=True):
        if role is not None and not isinstance(role, Section):
            yield from (Cut(run.raw, run.raw + len(run.text), role) for run in line.runs if run.text.strip())


def settle_cuts(raw: str, blocks: Iterable[Block], cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """Return the cuts outside the blocks, in order, and all that is left of the file as cuts by `markup`.

    >>> settle_cuts("<p></p>", [], [])
    (Cut(start=0, stop=7, rule='markup'),)
    """
    shown = sorted(span for block in blocks for span in _spans(block))
    ordered = iter(sorted(cuts, key=lambda cut: (cut.start, cut.stop)))
    settled: list[Cut] = []
    cut, place = next(ordered, None), 0
    for start, stop in (*shown, (len(raw), len(raw))):
        while place < start:
            while cut is not None and cut.stop <= place:
                cut = next(ordered, None)
            if cut is None or cut.start >= start:
                piece = Cut(place, start, "markup")
            elif cut.start > place:
                piece = Cut(place, cut.start, "markup")
            else:
                piece = Cut(place, min(cut.stop, start), cut.rule)
            settled.extend(_stripped(raw, piece))
            place = piece.stop
        place = max(place, stop)
    return tuple(settled)


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
