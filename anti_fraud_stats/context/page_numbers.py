"""`place_by_number`: the place that the numbers below a page tell, where its words tell none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.places import Place
from anti_fraud_stats.lexicon.divisions import division_of, lineage_of, short_name

__all__ = ["place_by_number"]

# both begin with the GB/T 2260 code of whom the site belongs to or is filed with
_NUMBER: Final = regex.compile(r"(?:网站标识码|公网安备)[：:\s]*(?:第|号)?\s*(?P<code>\d{6})\d{4,8}")


def place_by_number(bylines: Sequence[str], lines: Sequence[str]) -> Place | None:
    """Return the division by whose code a site is filed, if the text or its bylines name it or its city.

    A portal is filed where its company sits, which its texts do not speak of.

    >>> place_by_number(["蒙公网安备15250102000048号"], ["二连边检站", "二连浩特口岸今年出入境人员增长两成"])
    Place(name='二连浩特市', code='152501')
    >>> place_by_number(["京公网安备11010502000001号"], ["某市警方破案3起"]) is None
    True
    """
    for folded in bylines:
        for match in _NUMBER.finditer(folded):
            division = division_of(match["code"])
            names = [short_name(each.name) for each in lineage_of(match["code"]) if each.parent]
            if division and any(name in line for name in names for line in (*lines, *bylines)):
                return Place(division.name, division.code)
    return None
