"""`place_behind`: the region that a sentence leaves to the rest of its paragraph."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionKind, RegionMention
from anti_fraud_stats.context.regions.nation import speaks_for_nation
from anti_fraud_stats.context.regions.places import Place, governing_place, is_part
from anti_fraud_stats.context.scopes.cases_told import CASE_HEADING, CASE_ITEM
from anti_fraud_stats.context.scopes.finder import find_scope
from anti_fraud_stats.context.spoken import Spoken
from anti_fraud_stats.context.times.reading import FIGURE
from anti_fraud_stats.lexicon.divisions import NATION_CODE
from anti_fraud_stats.terms import Scope

__all__ = ["BULLETS", "PART", "last_place", "place_behind"]

BULLETS: Final = "①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿—【 ▷▶●■◆▌·*#◎○★☆◇□▪►➤✦✔▲△▼▽◈※-0123456789.、一二三四五六七八九十（）()"
_OPENS: Final = regex.compile(r"\s*[：:|｜】]|\s")  # 泰国  网购不送货占半数
# 蓬江区居民李女士, 如东一家网吧, 天水的一位退休教师: with whom a story begins
_SOMEBODY: Final = regex.compile(
    r"的?(?:(?:市民|居民|村民|网民|商户)(?!们)|[^，。；\d]{0,6}?(?:一|某)[位名家处]|小\p{Han}|[男女](?:孩|生|子|童)|\p{Han}{1,2}(?:某|女士|先生|大[爷妈]|阿姨|奶奶|爷爷))"
)
_RANKED: Final = regex.compile(
    r"居首|居冠|最[多高大严]|第一|[\d万千百][余多]?[宗起件]"
)  # 甲州逾万宗居首: of it alone
# 网吧为何掉线（黑龙江大庆）: where the case of a heading was
_IN_BRACKETS: Final = regex.compile(r"\s*[）)]\s*$")
PART: Final = regex.compile(r"其中|最[高大多长]|单[笔日][^，。；]{0,4}最")


def place_behind(spoken: Spoken) -> Place | None:
    """Return the place whose police a sentence names, else one alone, its scene, or the text's own again."""
    return _police_place(spoken) or _lone_place(spoken) or _scene(spoken) or _back_home(spoken)


def _police_place(spoken: Spoken) -> Place | None:
    """Return the place whose police a sentence names before any part or peak: it governs the paragraph."""
    context = spoken.context
    passing = None if context.setting.is_story else PART.search(spoken.folded)
    return governing_place(
        spoken.mentions,
        spoken.folded,
        passing.start() if passing else len(spoken.folded),
        context.setting.place,
        near=context.place or context.heading_place,
        police_only=True,
    )


def _lone_place(spoken: Spoken) -> Place | None:
    """Return the place that is all a line says, or opens it before a colon: it governs what follows."""
    for mention in spoken.mentions:
        before, behind = spoken.folded[: mention.start], spoken.folded[mention.stop :]
        if not before.strip(BULLETS) and (not behind.strip(" 。") or _OPENS.match(behind)):
            own = mention.kind in {RegionKind.DIVISION, RegionKind.FOREIGN}
            return Place(mention.name, mention.code) if own else None
        if spoken.context.in_heading and before.endswith(("（", "(")) and _IN_BRACKETS.match(behind):
            return Place(mention.name, mention.code) if mention.kind is not RegionKind.POINTER else None
        if spoken.context.in_heading and not before.strip(BULLETS) and mention.kind is RegionKind.DIVISION:
            return Place(mention.name, mention.code)  # 二、湖北武汉侦破快递“内鬼”案
    named = [mention for mention in spoken.mentions if mention.kind is RegionKind.DIVISION]
    heading = CASE_HEADING.search if spoken.context.in_heading else CASE_ITEM.match
    if len(named) == 1 and heading(spoken.folded):
        return Place(named[0].name, named[0].code)  # 案例二　湖南怀化有偿删帖案
    home, mentions = spoken.context.setting.place, spoken.mentions
    ranked = _RANKED.search(spoken.folded)
    if spoken.context.in_heading and home and home.code is None and len(mentions) == 1 and not ranked:
        return Place(mentions[0].name, mentions[0].code)  # 数字看日本特殊诈骗, of a text about a part of it
    return None


def _scene(spoken: Spoken) -> Place | None:
    """Return the part of the text's own region in which a story begins (西湖区的陈女士): it goes on there."""
    context, end = spoken.context, len(spoken.folded)
    home = context.setting.place
    scenes = spoken.mentions
    place = governing_place(scenes, spoken.folded, end, context.setting.place)
    if PART.search(spoken.folded) and not context.setting.is_story:
        return None
    told = find_scope(spoken.folded, spoken.times, story=context.setting.is_story) is Scope.CASE
    told = told or any(
        _SOMEBODY.match(spoken.folded, m.stop) for m in scenes if place and m.name == place.name
    )
    told = told or (home is not None and home.code == NATION_CODE and _is_only_a_scene(spoken))
    return place if told and home and place and _is_inside(place, home) else None


def _is_only_a_scene(spoken: Spoken) -> bool:
    """Return whether a sentence without a figure names one place, as reports from all over a country do."""
    return len(spoken.mentions) == 1 and FIGURE.search(spoken.folded) is None


def _is_inside(place: Place, home: Place) -> bool:
    """Return whether a place lies in the text's own region, the country among them."""
    return is_part(place, home) or (home.code == NATION_CODE and place.code not in {None, NATION_CODE})


def _back_home(spoken: Spoken) -> Place | None:
    """Return the text's own region where a sentence comes back to it from a part: 今年沈阳市立案36起."""
    home, end = spoken.context.setting.place, len(spoken.folded)
    if home and home.code == NATION_CODE and not any(_is_subject(m, spoken.folded) for m in spoken.mentions):
        return None  # 敲诈全国各地企业9家: whom somebody of a place robbed
    return home if home and governing_place(spoken.mentions, spoken.folded, end, home) == home else None


def _is_subject(mention: RegionMention, folded: str) -> bool:
    return mention.kind is RegionKind.NATION and speaks_for_nation(mention, folded)


def last_place(spoken: Spoken) -> Place | None:
    """Return the last division that a sentence names, which 当地警方 of the next may be of."""
    named = [mention for mention in spoken.mentions if mention.kind is RegionKind.DIVISION]
    return Place(named[-1].name, named[-1].code) if named else None
