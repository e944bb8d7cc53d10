"""`anchor_of`: from which year a text counts, and whether from 1911."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.context.periods import Anchor
from anti_fraud_stats.text import Sentence

__all__ = ["anchor_of"]

_YEAR: Final = regex.compile(
    r"(?<![\d.万亿千])(?!2000(?!年))20[0-3]\d(?![\d.]|\s?(?:余|多)?\p{Han}?[元名人起宗件个条万亿吉铢盾索比克斤吨户亩辆部台张份只次场])"
)

_YEAR_TOLD: Final = regex.compile(r"(?<![到争\d.])(?<!(?<!截)至)20[0-3]\d(?=年(?!底?前|以前))")
_TAIWAN: Final = regex.compile(r"新台币|地检署|调查局|刑事局|地方法院(?=\p{Han}{0,8}(?:昨|今|合议庭))|法务部")


def anchor_of(sentences: Sequence[Sentence], anchor: Anchor) -> Anchor:
    """Return the anchor with the year of an undated text, and with the calendar that it counts by."""
    anchor = _with_year(anchor, sentences)
    return replace(anchor, minguo=anchor.minguo or _is_of_taiwan(sentences))


def _is_of_taiwan(sentences: Sequence[Sentence]) -> bool:
    """Return whether offices or money of 台湾 are spoken of: years of two digits there count from 1911."""
    return any(_TAIWAN.search(sentence.folded) for sentence in sentences)


def _with_year(anchor: Anchor, sentences: Sequence[Sentence]) -> Anchor:
    """Return the anchor with the last year of which an undated text tells, else the first that it names.

    That may stand in a name: “清网2019”.
    """
    if anchor.published is not None:
        return anchor
    years = [int(match[0]) for s in sentences for match in _YEAR.finditer(s.folded)]
    told = [int(match[0]) for s in sentences for match in _YEAR_TOLD.finditer(s.folded)]
    return replace(anchor, year=max(told, default=next(iter(years), None)), latest=max(told, default=None))
