"""`governing_place`: of which region a figure is, by the places that its sentence names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import regex

from anti_fraud_stats.context.abroad import WORLD, acts_abroad
from anti_fraud_stats.context.regions import RegionKind, RegionMention, resolve_pointer
from anti_fraud_stats.lexicon.divisions import NATION_CODE, is_within

__all__ = [
    "LIST",
    "ORGAN",
    "Place",
    "governing_place",
    "is_dateline",
    "is_elsewhere",
    "is_listed",
    "is_named_after",
    "is_part",
    "name_in_record",
    "speaks_for_nation",
]

ORGAN: Final = regex.compile(
    r"(?:省|市|县|区)?(?:警方|公安|检察|(?:中级|高级)?(?:人民)?法院|中院|高院|警察|反诈|反诈骗|地方检察|地方法院|海关|刑警|民警|银行|人民检察院|两级法院|网警|经侦"
    r"|禁毒|交警|特警|巡警|缉私|边检|消防|网安|打私|地院|地检|支行|分行|农商|分局|派出所)"
)
ELSEWHERE: Final = regex.compile(
    r"(?:[从赴往至到向由跨给与和同对]|来自|流窜|潜逃|押解|前往|辗转|配合|协助|会同|联合|支援)(?:\p{Han}{2,4}、){0,6}$"
)
_COUNTRYWIDE: Final = regex.compile(
    r"公安|检察|法院|各|范围|共|累计|已|立案|破|刑事|治安|新增|实际|现有|合计|总计|发生|约|每[天年月]|[，,]"
)
_BORROWED: Final = regex.compile(
    r"督办|挂牌|的|[“”\"]|App|APP|“?典型|部署|统一|首|第|先进|通报表|表彰|排名|领先|前列"
)
_TIMED: Final = regex.compile(r"[年月日]|半年|季度|目前|至今|以来|同期")  # 2018年全国停业平台
_MEMBER: Final = regex.compile(r"[在于赴往](?:\p{Han}{2,4}、)++$")  # behind places that nobody knows
_AT: Final = regex.compile(r"[在于]$")
# 在广东警方配合下: whose help is told of
# 台湾地区犯罪嫌疑人: where people are from
_ORIGIN: Final = regex.compile(r"(?:地区)?(?:籍|居民|的?(?:犯罪)?嫌疑人|人(?=[)）,，、]))")
_THEIR_PEOPLE: Final = regex.compile(
    r"[男女]|车手|嫌犯|主嫌|旅客|青年|学生|同胞|人(?!口|均|民)"
)  # 陈姓台湾男子
# 武汉天河国际机场: where somebody lands
_VENUE: Final = regex.compile(
    r"\p{Han}{0,4}?(?:国际机场|机场|火车站|高铁站|[东南西北]站|码头)(?!公安|警方|派出所|海关|边检)"
)
# 广州等地, 余干、南昌县三地: the last of several
_OF_SEVERAL: Final = regex.compile(r"等|[两二三四五六七八九十](?:地|市|省|县|区|州)(?!公安|警方)")
# 新华社昆明1月9日电: where it was written
# 兰州市12起、天水市31起，合计占全省六成; 西安返还36万元，其余各市均不足5万元
_TOGETHER: Final = regex.compile(r"合计|总计|共占|加起来|加在一起|其[余他]各?[市县区州地]")
_DATELINE: Final = regex.compile(r"\s?(?:\d{1,2}月)?\d{1,2}日\s?(?:综合外?电?报[道导]|专?电|讯|消息)")
_HELPING: Final = regex.compile(
    r"(?:警方|公安(?:机关)?|同行|民警)?(?:的)?(?:大力|全力|积极|密切)?(?:配合|协助|支持)"
)
# 在欧洲刑警组织和法国执法部门配合下
_HELPED: Final = regex.compile(r"在[^，。；\d]*+$")
_UNDER: Final = regex.compile(r"[^，。；\d]{0,30}?(?:配合|协助|支持|协作|支援)下")
_FIRM: Final = regex.compile(r"某\p{Han}{0,12}?(?:公司|集团|企业)")  # 控制江苏某安全管理公司
_MEDIA: Final = regex.compile(r"(?:在线|日报|晚报|晨报|都市报|商报|新闻|电视台|广播|卫视|网(?![络警安]))")
_SOURCE: Final = regex.compile(r"[^，。；]{0,16}?(?:获悉|了解|得知|发布会)")
# 以柬埔寨某港为据点, 以美国投资基金的名义
_CALLED: Final = regex.compile(r"[^，。；]{0,12}?(?:为(?:据点|基地|目标|窝点|幌子|名|由|诱饵)|名义)")
BEFORE: Final = 30  # characters in which it stands where somebody went
LIST: Final = regex.compile(r"(?:公安)?(?:分局|公安局|警方|法院|检察院|支行|海关)?[、和及与]")


_TERRITORIES: Final = {"710000": "台湾", "810000": "香港", "820000": "澳门"}


@dataclass(frozen=True, slots=True)
class Place:
    """A region with its code."""

    name: str
    code: str | None


def governing_place(  # noqa: PLR0913 - a place in a sentence, and what that stands in
    mentions: Sequence[RegionMention],
    folded: str,
    place: int,
    home: Place | None,
    *,
    near: Place | None = None,
    police_only: bool = False,
) -> Place | None:
    """Return the region of the figure at `place`: the one that its sentence names before it, else None.

    全省 points to a whole of what the sentence names before it, of `near` (the paragraph's) or of `home`.
    With `police_only` a place counts only where its police is named, as the paragraph's region.
    """
    chosen, by_police, chosen_at = None, False, 0
    for n, mention in enumerate(mentions):
        if mention.start >= place:
            break
        police = ORGAN.match(folded, mention.stop) is not None
        plain = mention.kind is RegionKind.DIVISION and not police
        if police_only and mention.kind is not RegionKind.POINTER and not police:
            continue
        begins = folded[max(0, mention.start - 1)] in "；;"
        if by_police and plain and not begins and not _at(mention, folded):
            continue  # 广东警方侦破香港一珠宝行抢劫案: the police that is told of goes on to govern
        if plain and not by_police and is_listed(mention, n, mentions, folded):
            within = chosen and is_part(Place(mention.name, mention.code), chosen)
            chosen = chosen if within else None  # several places at once are of the text's own
        pointed = _pointed_to(mention, (chosen, near, home))
        named = pointed or _named(mention, n, mentions, folded, home)
        if named and not (chosen and home == named and is_part(chosen, home)):
            chosen, by_police, chosen_at = named, police, mention.stop
    together = chosen and home and is_part(chosen, home) and _TOGETHER.search(folded, chosen_at, place)
    return home if together else chosen


def _at(mention: RegionMention, folded: str) -> bool:
    """Return whether something was done at a place: 在兰州."""
    return _AT.search(folded, max(0, mention.start - 1), mention.start) is not None


def name_in_record(place: Place) -> str | None:
    """Return the name that a record carries: of a territory its short one, of the world none."""
    return None if place.name == WORLD else _TERRITORIES.get(place.code or "", place.name)


def is_part(place: Place, whole: Place) -> bool:
    """Return whether a place is another or lies in it."""
    return bool(place.code and whole.code and is_within(place.code, whole.code))


def _pointed_to(mention: RegionMention, places: Sequence[Place | None]) -> Place | None:
    """Return the division that 全省 or 市公安局 points to from the first of `places` that is in one."""
    home = places[-1]
    outside = (each for each in places[:-1] if each and not (home and is_part(each, home)))
    codes = (each.code for each in (*outside, home) if mention.level and each and each.code)
    divisions = (resolve_pointer(mention.level, code) for code in codes if mention.level)
    return next((Place(each.name, each.code) for each in divisions if each), None)


def _named(
    mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str, home: Place | None
) -> Place | None:
    """Return the place that a mention makes the figures be of, or None where it makes none."""
    if mention.kind is RegionKind.POINTER:
        return None
    abroad = home is not None and home.code is None  # there another country is a place like any other
    if mention.kind is RegionKind.NATION:
        if abroad and folded[mention.start : mention.stop] == "全国":
            country = mentions[n - 1] if n and mentions[n - 1].stop == mention.start else None  # 日本|全国
            return Place(country.name, country.code) if country else home
        told = home is None or home.code == NATION_CODE or speaks_for_nation(mention, folded)
        return Place(mention.name, mention.code) if told else None
    abroad = abroad or acts_abroad(mention, folded)
    return (
        Place(mention.name, mention.code) if _governs(mention, n, mentions, folded, abroad=abroad) else None
    )


def speaks_for_nation(mention: RegionMention, folded: str) -> bool:
    """Return whether 全国 or 公安部 is whom a local text speaks of: not 发起全国集群战役, 公安部督办的."""
    timed = _TIMED.search(folded, max(0, mention.start - 2), mention.start) is not None
    begins = timed or mention.start == 0 or folded[mention.start - 1] in "，,。；;：: \u3000、“"
    country = folded[mention.start : mention.stop] == "全国"
    tells = not country or timed or _COUNTRYWIDE.match(folded, mention.stop) is not None
    return begins and tells and not _BORROWED.match(folded, mention.stop)


def _governs(
    mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str, *, abroad: bool
) -> bool:
    """Return whether figures are of a named place: not abroad, no destination, not one of a list."""
    if mention.kind is RegionKind.FOREIGN and not abroad:
        return False
    if is_elsewhere(mention, folded):
        return False
    if _OF_SEVERAL.match(folded, mention.stop) or is_named_after(mention, folded):
        return False
    if mention.code in _TERRITORIES and _THEIR_PEOPLE.match(folded, mention.stop):
        return False
    if _ORIGIN.match(folded, mention.stop) or is_dateline(mention, folded):
        return False
    return not _HELPING.match(folded, mention.stop) and not is_listed(mention, n, mentions, folded)


def is_listed(mention: RegionMention, n: int, mentions: Sequence[RegionMention], folded: str) -> bool:
    """Return whether a place is a member of a list of places: 福建、广东, 在石牌、珠吉、五山."""
    if _MEMBER.search(folded, max(0, mention.start - BEFORE), mention.start):
        return True
    neighbours = (*mentions[max(0, n - 1) : n], *mentions[n + 1 : n + 2])
    return any(
        LIST.fullmatch(folded[min(a.stop, mention.stop) : max(a.start, mention.start)]) for a in neighbours
    )


def is_elsewhere(mention: RegionMention, folded: str) -> bool:
    """Return whether a place is where somebody went or whom he helped, or in what a gang called itself.

    由沭阳县检察院提起公诉 tells who did it, 从竹山县公安局获悉 who told it.
    """
    if _HELPED.search(folded, max(0, mention.start - BEFORE), mention.start) and _UNDER.match(
        folded, mention.stop
    ):
        return True
    if _CALLED.match(folded, mention.stop) and folded[mention.start - 1 : mention.start] == "以":
        return True
    before, police = folded[mention.start - 1 : mention.start], ORGAN.match(folded, mention.stop)
    if police and (before == "由" or (before == "从" and _SOURCE.match(folded, police.end()))):
        return False
    return ELSEWHERE.search(folded, max(0, mention.start - BEFORE), mention.start) is not None


def is_dateline(mention: RegionMention, folded: str) -> bool:
    """Return whether a place is where the news was written: 北京9月3日电, 台北9日电."""
    return _DATELINE.match(folded, mention.stop) is not None


def is_named_after(mention: RegionMention, folded: str) -> bool:
    """四川在线, “无锡头条”, 天河国际机场: a paper, a site or a station that bears the name of a place."""
    quoted = folded[mention.start - 1 : mention.start] in {"“", "《", "「", "『"}
    return quoted or any(pattern.match(folded, mention.stop) for pattern in (_MEDIA, _VENUE, _FIRM))
