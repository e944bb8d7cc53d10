"""What a reader hands on: an article in blocks, and for every visible character its place in the file."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Final

from anti_fraud_stats.terms import Section

__all__ = ["Article", "Block", "Cut", "Places"]

SET_SPACES: Final = frozenset(" \u00a0")  # that a page sets around figures


@dataclass(frozen=True, slots=True)
class Places:
    """Where each character of a visible text stands in the file, as runs that were copied unchanged.

    `texts[k]` is the offset in the visible text at which run `k` begins, `raws[k]` its offset in the file.

    >>> places = Places((0, 2), (10, 14))      # two characters from 10 on, the rest from 14 on
    >>> places.span(1, 3)
    (11, 15)
    """

    texts: tuple[int, ...]
    raws: tuple[int, ...]

    def at(self, index: int) -> int:
        """Return the offset in the file of the visible character at `index`."""
        run = bisect_right(self.texts, index) - 1
        return self.raws[run] + index - self.texts[run]

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Return the stretch of the file that shows the visible characters `start` to `stop`."""
        return self.at(start), self.at(stop - 1) + 1


@dataclass(frozen=True, slots=True)
class Block:
    """A title, a heading or a paragraph: its visible text (markup removed, lines joined)."""

    section: Section
    text: str
    places: Places

    def printed(self, raw: str, start: int = 0, stop: int | None = None) -> str:
        """Return the characters `start` to `stop` with the spaces that the file `raw` sets between them.

        >>> Block(Section.BODY, "破案12起", Places((0, 2, 4), (0, 3, 6))).printed("破案 12 起", 2)
        '12 起'
        """
        stop = len(self.text) if stop is None else stop
        texts = self.places.texts
        edges = texts[bisect_right(texts, start) : bisect_left(texts, stop)]
        pieces = [self.text[a:b] for a, b in zip((start, *edges), (*edges, stop), strict=True)]
        for n, edge in enumerate(edges):
            gap = raw[self.places.at(edge - 1) + 1 : self.places.at(edge)]
            pieces[n] += gap if gap in SET_SPACES else ""
        return "".join(pieces)


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the file that is no part of the article, and the name of the rule that says so."""

    start: int
    stop: int
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read from one file.

    `raw` is the decoded file, unchanged; every character of it that is not white space or markup is in a
    block or in a cut. `published` is a day in China, or None where neither the file nor the caller tells;
    `publisher` is the source as the page names it (来源：某市公安局), or None;
    `site` is the name of the site that the page's head tells, if any;
    `warning` says what had to be mended to read it, as `FILE: message`.
    """

    source: str
    raw: str = field(repr=False)
    title: str | None
    published: dt.date | None
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...]
    warning: str | None = None
    publisher: str | None = None
    site: str | None = None
