"""The signs by which an answer is weighed: each a name that says what was seen, and where.

`rule_signs` tell what the rules answered, `word_signs` what a figure is and what stands next to it,
`sentence_signs` its sentence, `company_signs` the other records of its article. Pieces of one to three
characters stand for words, so no list of words bounds what is seen; numbers are told by a single 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.records import Statistic

__all__ = ["FIELDS", "Reading", "company_signs", "rule_signs", "sentence_signs", "word_signs"]

FIELDS: Final = ("indicator", "topic", "scope")  # whose answers are weighed
REACH: Final = 40  # characters that are looked at before a figure and behind it
BEFORE: Final = 14  # of its clause that count as next to it, each number as one
BEHIND: Final = 10
ANSWERS: Final = 4  # of an article, the most frequent
QUARTERS: Final = 4  # in which the share of an answer is told

_NUMBER: Final = regex.compile(r"[0-9０-９]++")
_EDGE: Final = regex.compile(r"[，。；：、！？,;\n]")
_OF_CUE: Final = frozenset({"cue", "score"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A record with what the rules' answers rest on, and its sentence, folded.

    `start` and `stop` are where the figure stands in `sentence`.
    """

    record: Statistic
    evidence: tuple[str, ...]
    sentence: str
    start: int
    stop: int


def rule_signs(reading: Reading) -> Iterator[str]:
    """Yield the answers of the rules, alone and with what they rest on: `topic:sentence=drugs`."""
    record = reading.record
    for field in FIELDS:
        yield f"{field}={getattr(record, field)}"
        yield f"section:{record.section}={getattr(record, field)}"
    for name in reading.evidence:
        kind = name.partition(":")[0]
        if kind in FIELDS:
            yield name
            yield f"{name}={getattr(record, kind)}"
        elif kind in _OF_CUE:
            yield f"{name}={record.indicator}"
        elif kind == "text":
            yield from (f"{name}={getattr(record, field)}" for field in FIELDS)


def word_signs(reading: Reading) -> Iterator[str]:
    """Yield what a figure is, and the pieces of its label and of the words next to it: `label:诈骗`."""
    record = reading.record
    first, last = record.period_start, record.period_end
    yield f"measure={record.measure}"
    yield f"unit={record.unit}"
    yield f"time={'none' if first is last is None else 'day' if first == last else 'span'}"
    yield f"size={max(record.value.adjusted(), 0) + 1}"
    yield from _of_words(reading)


def _of_words(reading: Reading) -> Iterator[str]:
    """Yield the pieces of the words before and behind a figure, and of its label."""
    start, stop = reading.start, reading.stop
    before = _NUMBER.sub("0", _EDGE.split(reading.sentence[max(start - REACH, 0) : start])[-1])[-BEFORE:]
    behind = _NUMBER.sub("0", _EDGE.split(reading.sentence[stop : stop + REACH], 1)[0])[:BEHIND]
    label, unit = reading.record.label, reading.record.unit
    yield from _pieces("before:", before, 2, 3)
    yield from _pieces("behind:", behind, 1, 2, 3)
    yield from _pieces("label:", label, 2, 3)
    yield from _pieces(f"{unit}:", label, 2)
    yield f"label={label}"
    for length in (1, 2, 3):
        yield f"up_to:{before[-length:]}"
        yield f"from:{behind[:length]}"
    yield f"{unit}<{before[-2:]}"
    yield f"{unit}>{behind[:2]}"


def _pieces(name: str, words: str, *lengths: int) -> Iterator[str]:
    """Yield every piece of some lengths of `words`, with the name of the place."""
    for length in lengths:
        for start in range(len(words) - length + 1):
            yield name + words[start : start + length]


def sentence_signs(sentence: str) -> Iterator[str]:
    """Yield the pieces of a whole sentence.

    >>> list(sentence_signs("抓获36人"))
    ['near:抓获', 'near:获0', 'near:0人']
    """
    return _pieces("near:", _NUMBER.sub("0", sentence), 2)


def company_signs(records: Sequence[Statistic]) -> Iterator[list[str]]:
    """Yield for each record of an article what most of them are of, and what those beside it are."""
    shared = list(_of_article(records))
    for n, record in enumerate(records):
        signs = [*shared]
        for name, place in (("last", n - 1), ("next", n + 1)):
            if 0 <= place < len(records):
                signs += _of_neighbour(name, records[place], record)
        yield signs


def _of_article(records: Sequence[Statistic]) -> Iterator[str]:
    """Yield the most frequent topics and scopes of an article, with how many quarters of it they are."""
    for field in FIELDS[1:]:
        counts = Counter(str(getattr(record, field)) for record in records)
        for answer, count in counts.most_common(ANSWERS):
            yield f"article:{field}={answer}:{min(QUARTERS * count // len(records), QUARTERS - 1)}"


def _of_neighbour(name: str, other: Statistic, record: Statistic) -> Iterator[str]:
    """Yield the answers of the record before or behind, and whether it is of the same sentence."""
    for field in FIELDS:
        yield f"{name}:{getattr(other, field)}"
        if other.sentence == record.sentence:
            yield f"{name}_beside:{getattr(other, field)}"
