"""An article and its verdicts as rows: sentences with the numbers in them, and numbers that stand outside."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.batch.results import Explanation
from anti_fraud_stats.pipeline import Verdict
from anti_fraud_stats.reader.article import Block
from anti_fraud_stats.text import Sentence, split_sentences

__all__ = ["Mark", "Row", "find_rows"]

_AROUND: Final = 16  # characters shown on either side of a number that stands in no block


@dataclass(frozen=True, slots=True)
class Mark:
    """A number in a row's text."""

    start: int
    stop: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence or an excerpt, with the place in the file of its start, or of its first number."""

    offset: int
    text: str
    marks: tuple[Mark, ...]


def find_rows(explanation: Explanation) -> Iterator[Row]:
    """Yield the rows of an article in the order of the file; every verdict is on one of them.

    >>> from anti_fraud_stats.reader.article import Article, Places
    >>> from anti_fraud_stats.terms import Section
    >>> block = Block(Section.BODY, "破案3宗。抓获4人。", Places((0,), (0,)))
    >>> article = Article("通报.txt", "破案3宗。抓获4人。电话110", None, None, (block,), ())
    >>> phone = Verdict(start=12, end=15, text="110", kept=None, rule="phone", cue=None)
    >>> [row.text for row in find_rows(Explanation(article, (phone,)))]
    ['破案3宗。', '抓获4人。', '破案3宗。抓获4人。电话110']
    """
    verdicts = sorted(explanation.verdicts, key=lambda verdict: verdict.start)
    starts = [verdict.start for verdict in verdicts]
    rows, inside = [], set[int]()
    for block in explanation.article.blocks:
        for sentence in split_sentences(block):
            first, last = sentence.span(0, len(sentence.text))
            near = range(bisect_left(starts, first), bisect_left(starts, last))
            marks = {index: _mark(sentence, verdicts[index]) for index in near if index not in inside}
            rows.append(Row(first, sentence.text, tuple(mark for mark in marks.values() if mark)))
            inside |= {index for index, mark in marks.items() if mark}
    outside = [verdict for index, verdict in enumerate(verdicts) if index not in inside]
    yield from sorted([*rows, *_outside_rows(explanation.article.raw, outside)], key=lambda row: row.offset)


def _mark(sentence: Sentence, verdict: Verdict) -> Mark | None:
    """Return where the sentence shows the verdict's number, or None where it does not."""
    start = _index(sentence.block, verdict.start) - sentence.start
    stop = _index(sentence.block, verdict.end - 1) - sentence.start + 1
    return Mark(start, stop, verdict) if 0 <= start < stop <= len(sentence.text) else None


def _index(block: Block, offset: int) -> int:
    """Return which visible character of the block stands at `offset` of the file."""
    run = max(bisect_right(block.places.raws, offset) - 1, 0)
    return block.places.texts[run] + offset - block.places.raws[run]


def _outside_rows(raw: str, verdicts: Sequence[Verdict]) -> Iterator[Row]:
    """Yield excerpts around the numbers that stand in no sentence, neighbours of one line together."""
    group: list[Verdict] = []
    for verdict in verdicts:
        if group and not _is_near(raw, group[-1], verdict):
            yield _excerpt(raw, group)
            group = []
        group.append(verdict)
    if group:
        yield _excerpt(raw, group)


def _is_near(raw: str, one: Verdict, other: Verdict) -> bool:
    return other.start - one.end < 2 * _AROUND and "\n" not in raw[one.start : other.start]


def _excerpt(raw: str, group: Sequence[Verdict]) -> Row:
    start, stop = group[0].start, group[-1].end
    begin = max(start - _AROUND, raw.rfind("\n", 0, start) + 1)
    line_end = raw.find("\n", stop)
    finish = min(stop + _AROUND, len(raw) if line_end < 0 else line_end)
    marks = tuple(Mark(verdict.start - begin, verdict.end - begin, verdict) for verdict in group)
    return Row(start, raw[begin:finish], marks)
