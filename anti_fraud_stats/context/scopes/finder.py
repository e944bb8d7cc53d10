"""`find_scope`: a place and period as a whole, or one case, one operation, one ceremony, one story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.scopes.words import (
    A_WEEK,
    BEGUN,
    COMPARED,
    COUNTED,
    LATELY,
    PEAK,
    PUBLISHED,
    UNTO,
    evidence,
)
from anti_fraud_stats.context.times.event_days import STRIKE
from anti_fraud_stats.context.times.named import Time, is_in_one_month, is_of_days, is_short, is_whole
from anti_fraud_stats.context.times.reaches import FIGURE
from anti_fraud_stats.terms import Scope

__all__ = ["find_scope", "main_scope"]

DAYS: Final = 7  # of a week
HALF_A_MONTH: Final = range(10, 17)  # days: 9月1日至15日
FEW: Final = 4  # of so many sentences one at least tells of the case that a text is about
NEAR: Final = 3  # characters: 2月18日至26日，全市分战区作战 is one strike
COMPARED_TWICE: Final = 2  # what is compared with another time is no story
FIGURE_LENGTH: Final = 6  # characters of a figure that may count cases
LEAD: Final = 3  # sentences that count twice
_REMEMBERED: Final = 512  # sentences: each is asked about for the text, for its figures and for what follows
# 最大的一笔为67万元，领款的是一对夫妇: of that one alone
_GREATEST: Final = regex.compile(r"最[多高大]的?一[起宗笔单户例](?=\p{Han}{0,4}\d)")


def find_scope(  # noqa: PLR0913 - one sentence, asked for a figure, for what follows and for the text
    folded: str,
    times: Sequence[Time] = (),
    *,
    before: int | None = None,
    story: bool = False,
    lasting: bool = False,
    going_on: bool = False,
    of_whole: bool = False,
) -> Scope | None:
    """Return what a sentence says of the scope `before` a place: the last evidence counts; None without any.

    A whole period speaks for the total, a single day for one case; in a text that tells one `story` periods
    are those of the story. What is said of single figures alone (单笔最高) does not count for
    what is `lasting`; a paragraph that is `going_on` with one case is not ended by 累计, nor one
    that is `of_whole` by how something was done.

    >>> find_scope("全市共破获案件36起").name, find_scope("破获一起网络诈骗案，抓获3人").name
    ('TOTAL', 'CASE')
    """
    stop = len(folded) if before is None else before
    of_one = _one_by_words(folded, stop, lasting=lasting)
    told = _times_told(folded, times, stop)
    said = _whole_by_words(folded, stop, story=story, going_on=going_on)
    if not story and _are_years_compared(told):
        said = max(said, *(t.stop for t in told))
    days = [t for t in told if is_of_days(t) or (story and t.text in LATELY)]
    case = _read_days(days, stop, of_one, said, strike=STRIKE.search(folded) is not None)
    wholes = [time for time in told if is_whole(time)]
    total = said if story or _is_of_case(folded, stop) else _read_wholes(wholes, of_one, said)
    if not of_whole and said < 0 and (total < 0 or all(map(is_in_one_month, wholes))):
        case = max(case, _last(_read_evidence(folded)["on_the_spot"], stop))
    return _prevailing(case, total)


def _one_by_words(folded: str, stop: int, *, lasting: bool) -> int:
    """Return where the last words end that speak for one case, -1 without any.

    For what is `lasting` those that are said of single figures alone do not count: 最大的一笔.
    """
    evidence = _read_evidence(folded)
    if not lasting:
        return max(_last(evidence["case"], stop), _last(evidence["local"], stop))
    greatest = _GREATEST.search(folded, 0, stop)
    return _last(evidence["case"], greatest.start() if greatest else stop)


def _is_of_case(folded: str, stop: int) -> bool:
    """Return whether the words before a place tell of a case whose story goes on: 骗走一名62岁妇人的积蓄."""
    return _last(_read_evidence(folded)["of_case"], stop) >= 0


def _whole_by_words(folded: str, stop: int, *, story: bool, going_on: bool) -> int:
    """Return where the last words end that speak for the total, -1 without any."""
    evidence, of_case = _read_evidence(folded), _is_of_case(folded, stop)
    total = _last(evidence["total"], stop)
    if not (of_case or going_on):
        one = total < 0 <= _last(evidence["one_group"], stop)
        total = max(total, -1 if one else _last(evidence["since_then"], stop))
        total = max(total, -1 if story else _last(evidence["up_to_now"], stop))
    counted = going_on and not (story or of_case) and COUNTED.search(folded, 0, stop + FIGURE_LENGTH)
    return max(total, 0) if counted else total


def _times_told(folded: str, times: Sequence[Time], stop: int) -> Sequence[Time]:
    """Return the times before a place that say when something was done, weeks and bounds left out."""
    peak = any(map(is_of_days, times)) and PEAK.search(folded) is not None
    return [
        t
        for t in times
        if t.stop <= stop
        and not (_only_bounds(folded, t) or _is_a_week(t, folded) or (peak and is_of_days(t)))
    ]


def _are_years_compared(times: Sequence[Time]) -> bool:
    """Return whether times are of years that are set against each other: 2021年立案41起，2022年32起."""
    return len({time.period for time in times if time.strength is Strength.YEAR}) >= COMPARED_TWICE


def _only_bounds(folded: str, time: Time) -> bool:
    """Return whether a time is the day on which something began, or up to which it is told: 到9月15日."""
    until = is_of_days(time) and folded[max(0, time.start - 1) : time.start] in UNTO
    told = BEGUN.match(folded, time.stop) or PUBLISHED.match(folded, time.stop)
    return until or told is not None


def _read_days(times: Sequence[Time], stop: int, case: int, total: int, *, strike: bool) -> int:
    """Return the last evidence of one case with that of single days and of a `strike` of some days.

    10月1日至8日，全市接待游客 tells of no strike.
    """
    for time in times:
        some_days = strike and time.strength is Strength.RANGE and total <= time.stop + NEAR
        case = max(case, stop if some_days else time.stop)
    return case


def _read_wholes(wholes: Sequence[Time], case: int, said: int) -> int:
    """Return the last evidence of the total, that of words (`said`) with that of whole periods.

    Where only the words of a case were said, a period behind them does not speak for the total.
    """
    return max([said, *(time.stop for time in wholes if not said < 0 <= case < time.start)])


def _is_a_week(time: Time, folded: str) -> bool:
    """Return whether a time is a week or half a month, of which bulletins tell: 本周, 3月3日至9日长假."""
    period = time.period
    if period is None or period.start is None or period.end is None:
        return False
    days = (period.end - period.start).days + 1
    named = (
        is_short(period)
        and time.strength is not Strength.DAY
        and A_WEEK.search(folded, time.start, time.stop + NEAR)
    )
    return bool(named) or days == DAYS or (period.start.day == 1 and days in HALF_A_MONTH)


@lru_cache(maxsize=_REMEMBERED)
def _read_evidence(folded: str) -> Mapping[str, Sequence[int]]:
    """Return where the words of each kind of evidence end in a sentence."""
    return {kind: [match.end() for match in pattern.finditer(folded)] for kind, pattern in evidence().items()}


def _last(ends: Sequence[int], before: int) -> int:
    return max((end for end in ends if end <= before), default=-1)


def _prevailing(case: int, total: int) -> Scope | None:
    """Return the scope for which more speaks; None where as much speaks for both."""
    if case == total:
        return None
    return Scope.CASE if case > total else Scope.TOTAL


def main_scope(sentences: Iterable[str], times_of: Callable[[str], Sequence[Time]]) -> Scope | None:
    """Return the scope of a text: one case where most sentences with figures speak of one.

    `times_of` reads the times of a sentence; it is asked only where there are figures.
    """
    scopes = []
    for folded in filter(FIGURE.search, sentences):
        weight = COMPARED_TWICE if COMPARED.search(folded) else 1
        scopes += [find_scope(folded, times_of(folded), lasting=True)] * weight
    scopes += scopes[:LEAD]
    case, total = scopes.count(Scope.CASE), scopes.count(Scope.TOTAL)
    few = total < case and case * FEW < len(scopes)
    return None if few else _prevailing(case, total)
