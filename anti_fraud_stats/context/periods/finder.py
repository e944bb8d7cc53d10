"""`find_periods` and `resolve`: every expression of time in a sentence, and the days that each one means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import regex

from anti_fraud_stats.context.periods.comparisons import COMPARISON_RULES
from anti_fraud_stats.context.periods.festivals import NAMED_RULES
from anti_fraud_stats.context.periods.model import Anchor, Period, PeriodMention, Rule
from anti_fraud_stats.context.periods.open_ended import OPEN_RULES
from anti_fraud_stats.context.periods.spans import SPAN_RULES
from anti_fraud_stats.text import fold

__all__ = ["RULES", "find_periods", "resolve", "resolve_period"]

# Of expressions that begin together the longest counts; of those as long, the first rule's.
RULES: Final[tuple[Rule, ...]] = (*COMPARISON_RULES, *SPAN_RULES, *NAMED_RULES, *OPEN_RULES)
_BY_NAME: Final = {rule.name: rule for rule in RULES}
_ANY: Final = regex.compile(r"[年月日号天周季今昨前期比较近至止迄以来累暑春国]|\d[-./]\d")
_SIMPLIFIED: Final = str.maketrans(
    "來個間國啟發與較後開動實組線運時現節週號當該從歷長達過計",
    "来个间国启发与较后开动实组线运时现节周号当该从历长达过计",
)
_LAUNCH: Final = regex.compile(
    r"[,，]?[^,，。；;\d]{0,15}?(?:启动|发起|成立|上线|开通|挂牌|组织开展|部署开展)"
)


def find_periods(folded_text: str) -> Iterator[PeriodMention]:
    """Yield the expressions of time in `folded_text`, in order and apart; never raises.

    >>> [mention.text for mention in find_periods("今年1至11月，破案592宗，较2019年上升2%")]
    ['今年1至11月', '较2019年']
    """
    if not _ANY.search(folded_text):
        return
    stop = 0
    for mention in sorted(_find_candidates(folded_text), key=lambda m: (m.start, -m.stop)):
        if mention.start >= stop:
            yield mention
            stop = mention.stop


def resolve(mention: PeriodMention, anchor: Anchor) -> Period | None:
    """Return the days that `mention` means, read against `anchor`, or None where nothing says.

    >>> mention = next(find_periods("3月以来"))
    >>> resolve(mention, Anchor(dt.date(2024, 8, 13))).iso()
    '2024-03-01/2024-08-13'
    """
    return _BY_NAME[mention.rule].resolve(mention.reading, anchor)


def resolve_period(text: str, published: dt.date | None = None) -> Period | None:
    """Return the days that the first expression of time in `text` means, or None.

    >>> resolve_period("今年1至11月", dt.date(2021, 12, 17)).iso()
    '2021-01-01/2021-11-30'
    >>> resolve_period("3个月") is None
    True
    """
    mention = next((m for m in find_periods(fold(text)) if not m.comparison), None)
    return resolve(mention, Anchor(published)) if mention else None


def _find_candidates(text: str) -> Iterator[PeriodMention]:
    """Yield what each rule finds, rule by rule."""
    simple = text.translate(_SIMPLIFIED)
    for rule in RULES:
        for match in rule.pattern.finditer(simple):
            reading = rule.read(match)
            if reading is not None and match.end() > match.start():
                start, stop = match.span()
                strength = reading.strength or rule.strength
                launch = _LAUNCH.match(simple, stop) is not None
                yield PeriodMention(start, stop, text[start:stop], rule.name, strength, reading, launch)
