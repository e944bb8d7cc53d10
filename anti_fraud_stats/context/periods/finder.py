"""`find_periods` and `resolve`: every expression of time in a sentence, and the days that each one means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import regex

from anti_fraud_stats.context.periods.comparisons import COMPARISON_RULES
from anti_fraud_stats.context.periods.ends import END_RULES
from anti_fraud_stats.context.periods.festivals import NAMED_RULES
from anti_fraud_stats.context.periods.model import Anchor, Period, PeriodMention, Reading
from anti_fraud_stats.context.periods.open_ended import OPEN_RULES, months_from_launch
from anti_fraud_stats.context.periods.rules import Rule, mark
from anti_fraud_stats.context.periods.runs import RUN_RULES
from anti_fraud_stats.context.periods.spans import SPAN_RULES
from anti_fraud_stats.text import fold

__all__ = ["RULES", "find_periods", "resolve", "resolve_period"]

# Of expressions that begin together the longest counts; of those as long, the first rule's.
RULES: Final[tuple[Rule, ...]] = (
    *COMPARISON_RULES,
    *END_RULES,
    *SPAN_RULES,
    *RUN_RULES,
    *NAMED_RULES,
    *OPEN_RULES,
)
_BY_NAME: Final = {rule.name: rule for rule in RULES}
_CUES: Final = regex.compile(
    r"[年月日号天周季今昨前期比较近至止迄以来累暑春国]|其间|眼下|现[有已]|[出线发用通成]的|行动中|[当一今]晚|今[晨早]|Q[1-4]|\d[-./—–~～]\d"
)
_LAUNCH: Final = regex.compile(
    r"[,，]?(?:[^,，。；;\d]{0,6}[“「][^”」]{1,16}[”」])?[^,，。；;\d]{0,15}?(?:启动|发起|铺开|成立|上线|开通|建成|启用|投用|挂牌(?!督办)|组织开展|部署开展|打响|发出|印发|实施|施行|上路"
    r"|(?:部署|组织)[^,，。；;\d]{1,20}?(?:开展|行动|整治|攻势|会战|战役))"
)

# when a text was put together, not what it is of: 二〇一八年四月汇编
_PRINTED: Final = regex.compile(r"\s*(?:汇编|编印|付印)[)）]?\s*$")


def find_periods(folded_text: str) -> Iterator[PeriodMention]:
    """Yield the expressions of time in `folded_text`, in order and apart; never raises.

    >>> [mention.text for mention in find_periods("今年1至11月，破案592宗，较2019年上升2%")]
    ['今年1至11月', '较2019年']
    """
    if not _CUES.search(folded_text):
        return
    done = 0
    for start, stop, rule, reading in sorted(_find_candidates(folded_text), key=lambda c: (c[0], -c[1])):
        if start >= done and not _PRINTED.match(folded_text, stop):
            strength = reading.strength or rule.strength
            launch = _LAUNCH.match(folded_text, stop) is not None
            yield PeriodMention(start, stop, folded_text[start:stop], rule.name, strength, reading, launch)
            done = stop


def resolve(mention: PeriodMention, anchor: Anchor) -> Period | None:
    """Return the days that `mention` means, read against `anchor`, or None where nothing says.

    >>> mention = next(find_periods("3月以来"))
    >>> resolve(mention, Anchor(dt.date(2024, 8, 13))).iso()
    '2024-03-01/2024-08-13'
    """
    since_launch = months_from_launch(mention.text, anchor)
    return since_launch or _BY_NAME[mention.rule].resolve(mention.reading, anchor)


def resolve_period(text: str, published: dt.date | None = None) -> Period | None:
    """Return the days that the first expression of time in `text` means, or None.

    >>> resolve_period("今年1至11月", dt.date(2021, 12, 17)).iso()
    '2021-01-01/2021-11-30'
    >>> resolve_period("3个月") is None
    True
    """
    mention = next((m for m in find_periods(fold(text)) if not m.comparison), None)
    return resolve(mention, Anchor(published)) if mention else None


def _find_candidates(text: str) -> Iterator[tuple[int, int, Rule, Reading]]:
    """Yield what each rule finds, rule by rule."""
    scene = mark(text)
    for rule in RULES:
        for start, stop, reading in rule.find(scene):
            yield start, stop, rule, reading
