"""台湾, 香港 and 澳门: how they are printed, and what lies in them that GB/T 2260 gives no codes."""

from __future__ import annotations

from functools import cache
from typing import Final

from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention
from anti_fraud_stats.lexicon.places import Role, places, words_of

__all__ = ["TERRITORIES", "is_district_of_hong_kong", "is_town_of_taiwan", "parts_of_taiwan"]

TERRITORIES: Final = {"710000": "台湾", "810000": "香港", "820000": "澳门"}


@cache
def parts_of_taiwan() -> frozenset[str]:
    """Return the names of the parts of 台湾: cities and counties that GB/T 2260 gives no code."""
    uncoded = (name for name, place in places().items() if place.role is Role.DIVISION and not place.code)
    return frozenset(name for name in uncoded if name.endswith(("市", "县")))


@cache
def _towns_of_taiwan() -> frozenset[str]:
    """Return the names that towns of 台湾 share with places elsewhere: 潮州 of 屏东县."""
    return words_of(places().values(), Role.TOWN)


def is_town_of_taiwan(mention: RegionMention, folded: str) -> bool:
    """Return whether a place of a text about 台湾 is one of its towns, not the city of that name."""
    return folded[mention.start : mention.stop] in _towns_of_taiwan()


def is_district_of_hong_kong(mention: RegionMention) -> bool:
    """Return whether a place is one of the districts of 香港, which GB/T 2260 gives no codes."""
    return mention.kind is RegionKind.DIVISION and mention.code is None and mention.name.endswith("区")
