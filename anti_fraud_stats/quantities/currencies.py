"""Currencies named before a number: 约新台币1900万, US$2000."""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon
from anti_fraud_stats.lexicon.units import currencies

__all__ = ["PLAIN_UNITS", "find_currency"]

PLAIN_UNITS: Final = frozenset({None, "", "元"})  # those that a currency before the number makes exact


@cache
def _currency() -> tuple[regex.Pattern[str], frozenset[str]]:
    """Return what finds 约新台币 before a number, and the characters on which such words end."""
    words = currencies()
    before = [word for entry in lexicon.qualifiers().values() for word in entry.before]
    guards = [word for entry in lexicon.qualifiers().values() for word in entry.guards]
    pattern = (
        r"(?:(?P<before>\L<before>(?<!\L<guards>))\ ?)?(?P<name>\L<names>)\ ?(?:约|逾|超过?|近|共计?|达)?\ ?$"
    )
    compiled = regex.compile(pattern, names=list(words), before=before, guards=guards)
    return compiled, frozenset("约逾超过近共计达 ").union(word[-1] for word in words)


def find_currency(match: regex.Match[str], folded: str, floor: int) -> regex.Match[str] | None:
    """Return the currency named before a number without another unit; it stands behind `floor`."""
    pattern, ends = _currency()
    start = match.start()
    if match["unit"] not in PLAIN_UNITS or start <= floor or folded[start - 1] not in ends:
        return None
    return pattern.search(folded, max(floor, start - 14), start)
