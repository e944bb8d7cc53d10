"""Whether a place is one of several that a sentence lists: 福建、广东."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention
from anti_fraud_stats.context.regions.in_passing import BEFORE

__all__ = ["LIST", "is_listed"]

# behind places that nobody knows: 在牛首、太平店、老河口
_MEMBER: Final = regex.compile(r"[在于赴往](?:\p{Han}{2,4}、)++$")
_WITH_OTHERS: Final = regex.compile(r"、\p{Han}{2,5}?(?:等|的|[两三四]地)")  # 位于仁川、安山的9处
LIST: Final = regex.compile(r"(?:公安)?(?:分局|公安局|警方|法院|检察院|支行|海关)?[、和及与]")


def is_listed(mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str) -> bool:
    """Return whether a place is a member of a list of places: 福建、广东, 在石牌、珠吉、五山."""
    if _MEMBER.search(folded, max(0, mention.start - BEFORE), mention.start):
        return True
    if mention.kind is RegionKind.FOREIGN and _WITH_OTHERS.match(folded, mention.stop):
        return True
    neighbours = (*mentions[max(0, n - 1) : n], *mentions[n + 1 : n + 2])
    return any(
        LIST.fullmatch(folded[min(a.stop, mention.stop) : max(a.start, mention.start)]) for a in neighbours
    )
