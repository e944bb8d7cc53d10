"""Blocks to sentences, each knowing its place in its block and so in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.text.folding import fold, full_stops

__all__ = ["Sentence", "split_sentences"]

LONGEST: Final = 1000  # characters of a sentence: what rules do inside one need not be linear
# 。！？ and their closing quotes end a sentence: 「…怎么办？”」 is one.
# A lost character inside a name ends none: “钱?仓”平台.
_LOST: Final = r"(?<=“\p{Han}{1,6})\?(?=\p{Han}{1,6}”)"
_SENTENCE: Final = regex.compile(
    rf"[^。！？!?\n]*+(?:{_LOST}[^。！？!?\n]*+)*+(?:[。！？!?\n]++[”’」』）)\"]*+|$)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `text` as printed, `folded` in the form that rules match, both of one length."""

    text: str
    folded: str
    start: int
    block: Block

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Return the stretch of the file that shows the sentence's characters `start` to `stop`."""
        return self.block.places.span(self.start + start, self.start + stop)

    def printed(self, raw: str, start: int = 0, stop: int | None = None) -> str:
        """Return the characters `start` to `stop` as the file `raw` prints them, its set spaces included."""
        stop = len(self.text) if stop is None else stop
        return self.block.printed(raw, self.start + start, self.start + stop).strip()


def split_sentences(block: Block) -> Iterator[Sentence]:
    """Yield the sentences of a block, in order; together they are its whole text.

    >>> from anti_fraud_stats.reader.article import Places
    >>> from anti_fraud_stats.terms import Section
    >>> block = Block(Section.BODY, "破案3宗。抓获４人！", Places((0,), (0,)))
    >>> [sentence.folded for sentence in split_sentences(block)]
    ['破案3宗。', '抓获4人！']
    """
    stopped = full_stops(block.text)
    for match in _SENTENCE.finditer(stopped):
        for start, stop in _pieces(stopped, match.start(), match.end()):
            yield Sentence(block.text[start:stop], fold(stopped[start:stop]), start, block)


def _pieces(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence in pieces of bounded length, cut behind a mark inside it where there is one."""
    while stop - start > LONGEST:
        cut = max(text.rfind(mark, start, start + LONGEST) for mark in "；，、;, ") + 1
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if stop > start:
        yield start, stop
