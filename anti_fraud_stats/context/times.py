"""Which period governs a figure: the nearest of its sentence, else of its paragraph, else of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor, Period, PeriodMention, find_periods, resolve
from anti_fraud_stats.context.periods.model import Strength

__all__ = ["Time", "governing_time", "main_time", "read_times"]

# 3月17日，广州市公安局晒出2021年成绩单: the day on which it was told is no period of the figures
_TOLD: Final = regex.compile(
    r"[^。；]{0,30}?(?:公布|通报|召开|获悉|发布会|发布了|晒出|讯|电(?![信诈话子动])|透露|介绍|举行[^，。]{0,12}发布会|通气会)"
)
_FIGURE: Final = regex.compile(r"\d[万亿千百余多]*(?:元|[名人起宗件个条次张份台]|%)")
_WHOLE: Final = frozenset({Strength.YEAR, Strength.RANGE, Strength.SINCE, Strength.RELATIVE, Strength.MONTH})


@dataclass(frozen=True, slots=True)
class Time:
    """A resolved expression of time and its place in its sentence; `period` is None where it means no days."""

    start: int
    stop: int
    text: str
    strength: Strength
    period: Period | None


def read_times(folded: str, anchor: Anchor) -> tuple[list[Time], Anchor]:
    """Return the times that a sentence names, resolved in order, and the anchor behind them.

    Comparisons, and the day on which the news was told, are left out.
    """
    times = []
    for mention in find_periods(folded):
        period = resolve(mention, anchor)
        anchor = anchor.after(mention, period)
        if not mention.comparison and not _is_told(mention, folded):
            times.append(Time(mention.start, mention.stop, mention.text, mention.strength, period))
    return times, anchor


def _is_told(mention: PeriodMention, folded: str) -> bool:
    return mention.strength is Strength.DAY and _TOLD.match(folded, mention.stop) is not None


def governing_time(times: Sequence[Time], place: int) -> Time | None:
    """Return the time that governs the figure at `place`: the last before it; 累计 alone only if nothing else."""
    before = [time for time in times if time.start < place]
    strong = [time for time in before if time.strength is not Strength.CUMULATIVE]
    return (strong or before or [None])[-1]


def main_time(sentences: Iterable[str], anchor: Anchor) -> Time | None:
    """Return the time of the text: the first whole period in its title and lead, best beside figures."""
    bare = None
    for folded in sentences:
        times, anchor = read_times(folded, anchor)
        time = next((time for time in times if time.strength in _WHOLE and time.period), None)
        if time and _FIGURE.search(folded):
            return time
        bare = bare or time
    return bare
