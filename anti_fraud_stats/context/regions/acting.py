"""Who acts where: an office elsewhere, a police named, a place that governs, be it behind one that acted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention
from anti_fraud_stats.context.regions.in_passing import (
    ORGAN,
    is_dateline,
    is_elsewhere,
    is_helper,
    is_named_after,
    is_origin,
)
from anti_fraud_stats.context.regions.lists import is_listed

__all__ = ["governs", "is_of_police", "is_office", "takes_over"]

_AT: Final = regex.compile(r"(?<![藏躲匿设位])[在于]$")
# 在孟连口岸, 在西安、蒲城同步收网, 在太原举行仪式: where the police that acted stood
_STAGE: Final = regex.compile(
    r"(?:口岸|边境|边界|国门|码头|港口|机场|海域|水域|[^，。；]{0,2}、|市?(?:通报|公布|发布|宣布|介绍|晒出)"
    r"|[^，。；]{0,4}(?:举行|召开|举办|揭牌))"
)
# 广州等地, 余干、南昌县三地: the last of several
_OF_SEVERAL: Final = regex.compile(r"等|[两二三四五六七八九十](?:地|市|省|县|区|州)(?!公安|警方)")


def is_office(mention: RegionMention, folded: str) -> bool:
    """Return whether a pointer names an office that acts elsewhere: 县公安局在广州、苏州设站5个."""
    office = mention.kind is RegionKind.POINTER and folded.startswith("在", mention.stop)
    return office and ORGAN.search(folded, mention.start, mention.stop) is not None


def is_of_police(mention: RegionMention, folded: str, *, police: bool) -> bool:
    """Return whether a place is whose police acts, or is pointed to; 占全省的三成 is of that share alone."""
    acts = police or mention.kind is RegionKind.POINTER
    return acts and folded[mention.start - 1 : mention.start] != "占"


def takes_over(mention: RegionMention, folded: str) -> bool:
    """Return whether a place governs behind one whose police acted: in a new part, or 在兰州.

    广东警方侦破香港一珠宝行抢劫案: the police that is told of goes on to govern.
    """
    at = _AT.search(folded, max(0, mention.start - 2), mention.start)
    begins = folded[max(0, mention.start - 1)] in "；;"
    return begins or (at is not None and _STAGE.match(folded, mention.stop) is None)


def governs(
    mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str, *, abroad: bool
) -> bool:
    """Return whether figures are of a named place: not abroad, no destination, not one of a list."""
    if mention.kind is RegionKind.FOREIGN and not abroad:
        return False
    if is_elsewhere(mention, folded) or is_helper(mention, folded):
        return False
    if _OF_SEVERAL.match(folded, mention.stop) or is_named_after(mention, folded):
        return False
    if is_origin(mention, folded) or is_dateline(mention, folded):
        return False
    return _of_one_country(mention, n, mentions) or not is_listed(mention, n, mentions, folded)


def _of_one_country(mention: RegionMention, n: int, mentions: Sequence[RegionMention]) -> bool:
    """Return whether the next place is of the same country abroad: 在万象市、沙湾拿吉省收网."""
    return mention.kind is RegionKind.FOREIGN and any(m.name == mention.name for m in mentions[n + 1 : n + 2])
