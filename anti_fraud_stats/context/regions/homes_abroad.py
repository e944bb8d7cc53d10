"""Texts written abroad, and of people brought home from there: whose region is not the place most named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.regions.abroad import WORLD
from anti_fraud_stats.context.regions.finder import RegionKind, find_regions
from anti_fraud_stats.context.regions.home_votes import names_a_division
from anti_fraud_stats.context.regions.places import Place

__all__ = ["tells_of_return", "without_abroad", "written_abroad"]

SCATTERED: Final = 3  # countries
_DATELINE_ABROAD: Final = regex.compile(r"\s*[（(【](?P<place>\p{Han}{2,6}?)\d{1,2}日[讯电]")
_BROUGHT_HOME: Final = regex.compile(r"(?:押解|押送|遣返|移交)(?:回国|我方|中方|总数|人数)|我公安机关")
_HANDED_TO_US: Final = regex.compile(r"向我(?:方|国|公安\p{Han}{0,2})移交|交给?我(?:方|国|公安)")


def written_abroad(opening: Sequence[str]) -> Place | None:
    """Return the country from which a paper of it reports: （新加坡19日讯）我国…."""
    for folded in opening:
        if dateline := _DATELINE_ABROAD.match(folded):
            named = (m for m in find_regions(folded) if m.kind is RegionKind.FOREIGN)
            first = next((m for m in named if m.start == dateline.start("place")), None)
            if first and first.stop <= dateline.end() and first.name != WORLD:
                return Place(first.name, first.code)
    return None


def tells_of_return(titles: Sequence[str]) -> bool:
    """Return whether a title tells of those brought home, and not to which place: 920名嫌疑人被遣返回国."""
    return not names_a_division(titles) and any(_BROUGHT_HOME.search(folded) for folded in titles)


def without_abroad(votes: Counter[Place], lines: Sequence[str]) -> Counter[Place]:
    """Return the votes without those for countries from which people were brought home: 从三国押解回国.

    One country is enough where it handed them to us: 向我方移交4名嫌疑人.
    """
    abroad = [place for place in votes if place.code is None]
    several = len(abroad) >= SCATTERED and any(_BROUGHT_HOME.search(line) for line in lines)
    if not several and not any(_HANDED_TO_US.search(line) for line in lines):
        return votes
    return Counter({place: count for place, count in votes.items() if place.code})
