"""Who acts where: an office elsewhere, a police named, a place that governs behind one whose police acted."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention
from anti_fraud_stats.context.regions.in_passing import ORGAN

__all__ = ["is_of_police", "is_office", "takes_over"]

_AT: Final = regex.compile(r"(?<![藏躲匿设位])[在于]$")
# 在孟连口岸, 在西安、蒲城同步收网, 在太原举行仪式: where the police that acted stood
_STAGE: Final = regex.compile(
    r"(?:口岸|边境|边界|国门|码头|港口|机场|海域|水域|[^，。；]{0,2}、|市?(?:通报|公布|发布|宣布|介绍|晒出)"
    r"|[^，。；]{0,4}(?:举行|召开|举办|揭牌))"
)


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
