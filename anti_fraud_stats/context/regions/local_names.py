"""Short names of places at home: where a text is about 湘西, 龙山 before a colon is its county."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention
from anti_fraud_stats.lexicon.divisions import NATION_CODE, Division, division_of, divisions, short_name

__all__ = ["find_local_names"]

# 各地公安机关 of a text about the whole country
_EVERYWHERE: Final = regex.compile(
    r"(?<!等)各地(?=公安|警方|检察|法院|再次|共|累计|\p{Han}{2,4}(?:部门|机关))"
)
_COUNTRY: Final = regex.compile(r"全国|公安部")
_SHORTEST: Final = 2
# 龙山：2小时，90万元; 遂昌 alone in its line; ▷ 庆元; ❶【芙蓉】
_OPENING: Final = regex.compile(
    r"\s*(?:[▷▶●■◆▌·*#◎○★☆◇□▪►➤✦✔▲△▼▽◈※①-⑩❶-❿-]\s*|\d{1,2}[.、]\s*|[一二三四五六七八九十]{1,2}、\s*|[壹贰叁肆伍陆柒捌玖拾]{1,2}[、\s]\s*)?"
    r"[【〔]?(?:(?P<name>\p{Han}{2,6})\s*(?:[：:|｜】〕]|$)"
    r"|(?P<name>\p{Han}{2,3}?)(?:[“”\p{Han}\d·a-zA-Z]{2,30}案\s*$))"
)


@lru_cache(maxsize=256)
def _standing_alone(short: str) -> regex.Pattern[str]:
    """Return the pattern of a short name that is no part of a longer word: not 湘西路."""
    return regex.compile(rf"(?<!\p{{Han}}){short}(?!\p{{Han}}{{0,2}}[市县区州路街镇])")


@lru_cache(maxsize=256)
def _children(home: str) -> Mapping[str, Division]:
    """Return the divisions right below `home` by their short names."""
    below = (division for division in divisions().values() if division.parent == home)
    return {short_name(division.name): division for division in below}


def find_local_names(folded: str, home: str | None) -> Iterator[RegionMention]:
    """Yield the short name of home itself, and of a part of it that opens the sentence.

    >>> [mention.name for mention in find_local_names("龙山：2小时，90万元", "433100")]
    ['龙山县']
    """
    division = division_of(home)
    if "各地" in folded and (division is None or _COUNTRY.search(folded)):
        for match in _EVERYWHERE.finditer(folded):
            yield RegionMention(*match.span(), "全国", NATION_CODE, RegionKind.NATION)
    if division is None:
        return
    opening = _OPENING.match(folded)
    part = _children(division.code).get(opening["name"]) if opening else None
    if opening and part and len(opening["name"]) >= _SHORTEST:
        yield RegionMention(
            opening.start("name"), opening.end("name"), part.name, part.code, RegionKind.DIVISION
        )
    short = short_name(division.name)
    if len(short) >= _SHORTEST and short in folded:
        for match in _standing_alone(short).finditer(folded):
            yield RegionMention(*match.span(), division.name, division.code, RegionKind.DIVISION)
