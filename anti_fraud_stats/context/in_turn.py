"""Places and years of a list of figures: 甲、乙、丙分别为5起、4起、3起 - the first figure is of the first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

import regex

from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.periods import Period
from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention
from anti_fraud_stats.context.regions.lists import LIST
from anti_fraud_stats.context.regions.places import Place
from anti_fraud_stats.context.times.reading import Time

__all__ = ["places_in_turn", "years_in_turn"]

FEWEST: Final = 2
JOINT: Final = 2  # characters that may stand between two figures of a list
MONTHS: Final = 12
_BY_YEAR: Final = regex.compile(r"(?:[从分按]年度|[各逐历]年|分年)(?=[^。；\d]{0,24}分别)")
_EACH: Final = regex.compile(r"[^。；]{0,24}?(?:分别|依次|各)")


def places_in_turn(
    folded: str, mentions: Sequence[RegionMention], frames: Sequence[Frame]
) -> Mapping[int, Place]:
    """Return the places of figures, by where they start, whose list follows a list of as many places."""
    places: dict[int, Place] = {}
    for run in _lists(folded, mentions):
        figures = _figures_behind(run[-1].stop, len(run), frames)
        names = [Place(mention.name, mention.code) for mention in run]
        alike = len(run) >= FEWEST and all(mention.kind is not RegionKind.POINTER for mention in run)
        if alike and len(figures) == len(run) and _is_each(folded, run[-1].stop, figures[0]):
            places.update(zip((frame.quantity.start for frame in figures), names, strict=True))
    return places


def years_in_turn(
    times: Sequence[Time], frames: Sequence[Frame], whole: Time | None = None
) -> Mapping[int, Time]:
    """Return the years of figures, by where they start: 2021年至2024年，分别破案43.6万起、45.9万起 ….

    Months likewise (7月、8月和9月分别下降…); 分年度看 is of the years of the `whole` that governs.
    """
    turns: dict[int, Time] = {}
    folded = frames[0].sentence if frames else ""
    if whole and (match := _BY_YEAR.search(folded)):
        times = [replace(whole, start=match.start(), stop=match.end(), reach=None), *times]
    for time in times:
        if time.local and folded.startswith("分别", time.stop):
            turns |= {f.quantity.start: time for f in _figures_behind(time.stop, len(frames), frames)}
            continue
        parts = _parts_of(time.period)
        figures = _figures_behind(time.stop, len(parts), frames)
        if len(figures) == len(parts) >= FEWEST and _is_each(folded, time.stop, figures[0]):
            own = (replace(time, period=part) for part in parts)
            turns |= dict(zip((f.quantity.start for f in figures), own, strict=True))
    return turns


def _parts_of(period: Period | None) -> list[Period]:
    """Return the years of a period of whole years, else the months of one of whole months."""
    start, end = (period.start, period.end) if period else (None, None)
    if start is None or end is None or start.day != 1 or (end + dt.timedelta(days=1)).day != 1:
        return []
    if (start.month, end.month) == (1, MONTHS):
        years = range(start.year, end.year + 1)
        return [Period(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in years]
    first, last = (day.year * MONTHS + day.month - 1 for day in (start, end))
    starts = [dt.date(n // MONTHS, n % MONTHS + 1, 1) for n in range(first, last + 2)]
    return [Period(day, behind - dt.timedelta(days=1)) for day, behind in pairwise(starts)]


def _lists(folded: str, mentions: Sequence[RegionMention]) -> list[list[RegionMention]]:
    """Return the mentions in runs that marks of a list join."""
    runs = [[mention] for mention in mentions[:1]]
    for before, mention in pairwise(mentions):
        if LIST.fullmatch(folded[before.stop : mention.start]):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _figures_behind(stop: int, most: int, frames: Sequence[Frame]) -> list[Frame]:
    """Return the figures behind a place of the sentence that make one list, at most so many."""
    behind = [frame for frame in frames if frame.quantity.start >= stop]
    figures = behind[:1]
    for frame in behind[1:most]:
        if not frame.chained or len(frame.words_before.strip()) > JOINT:
            break
        figures.append(frame)
    return figures


def _is_each(folded: str, start: int, first: Frame) -> bool:
    """Return whether 分别 stands between the places and the first figure."""
    match = _EACH.match(folded, start, first.quantity.start)
    return match is not None
