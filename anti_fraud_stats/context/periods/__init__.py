"""Expressions of time: `find_periods` in a text, `resolve` them against an `Anchor`, to a `Period`."""

from anti_fraud_stats.context.periods.finder import find_periods, resolve, resolve_period
from anti_fraud_stats.context.periods.model import Anchor, Period, PeriodMention, Strength

__all__ = ["Anchor", "Period", "PeriodMention", "Strength", "find_periods", "resolve", "resolve_period"]
