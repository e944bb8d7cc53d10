"""Where a place is only named, and no figure is of it: where somebody went or is from, a paper, a station."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionMention
from anti_fraud_stats.context.regions.territories import TERRITORIES

__all__ = [
    "BEFORE",
    "ORGAN",
    "gives_a_lead",
    "is_dateline",
    "is_elsewhere",
    "is_helper",
    "is_named_after",
    "is_origin",
]

ORGAN: Final = regex.compile(
    r"(?:省|市|县|区)?(?:警方|公安|检察|(?:中级|高级)?(?:人民)?法院|中院|高院|警察|反诈|反诈骗|地方检察|地方法院|海关|刑警|民警|银行|人民检察院|两级法院|网警|经侦"
    r"|禁毒|交警|特警|巡警|缉私|边检|消防|网安|打私|地院|地检|支行|分行|农商|农信|分局|派出所)"
)
BEFORE: Final = 30  # characters in which it stands where somebody went

# where they went, whom they helped
_ELSEWHERE: Final = regex.compile(
    r"(?:[从赴往至到向由跨给与和同对]|来自|流窜|潜逃|押解|前往|辗转|配合|协助|会同|联合|支援)(?:\p{Han}{2,4}、){0,6}$"
    r"|(?:会同|联合|协同|配合|协助)(?:人民)?(?:银行|联通|移动|电信|税务|海关|工商|检察院|法院)$"
)
# 记者从竹山县公安局获悉: who told it
_SOURCE: Final = regex.compile(r"[^，。；]{0,16}?(?:获悉|了解|得知|发布会)")
# 记者从广西平陆运河集团获悉: its work is news of its place
_FIRM_TOLD: Final = regex.compile(
    r"(?:省|市|县|区|州)?(?:\p{Han}(?!在)){1,14}?(?:集团|公司|[局厅委办署]|政府|中心|医院|大学|机场|港|口岸|铁路|景区|管委会|指挥部|组委会)(?:有限公司|股份)?(?:获悉|了解到|得知)"
)
# 以柬埔寨某港为据点, 以美国投资基金的名义
_CALLED: Final = regex.compile(r"[^，。；]{0,12}?(?:为(?:据点|基地|目标|窝点|幌子|名|由|诱饵)|名义)")
# 广东警方大力配合, 在欧洲刑警组织和法国执法部门配合下: whose help is told of
_HELPING: Final = regex.compile(
    r"(?:警方|公安(?:机关)?|同行|民警)?(?:的)?(?:大力|全力|积极|密切)?(?:配合|协助|支持)"
)
_HELPED: Final = regex.compile(r"在[^，。；\d]*+$")
_UNDER: Final = regex.compile(
    r"[^，。；\d]{0,30}?(?:配合|协助|支持|协作|支援|统一(?:指挥|调度|部署|组织)|统筹|指导)下"
)
_COUNTY: Final = regex.compile(r"\d{4}(?!00)\d\d")  # whose residents are at home: 海淀区居民
# 台湾地区犯罪嫌疑人, 陈姓台湾男子: where people are from
_ORIGIN: Final = regex.compile(
    r"(?:籍|号)?(?:牌照|号牌|车牌)|(?:地区)?(?:籍|居民|的?(?:犯罪)?嫌疑人|人(?=[)）,，、]))"
)
# 自厄瓜多运抵悉尼: from where it came
_CAME_FROM: Final = regex.compile(
    r"[^，。；\d]{0,6}?(?:运抵|抵达|运往|运来|寄往|寄来|寄到|进口|来台|入境|出港|启程|飞抵|飞往)"
)
# 一批智利红酒, 2名越南籍男子: what comes from a country
_ONE_OF: Final = regex.compile(r"[一两这该某几多\d](?:[批瓶款辆名艘架箱部位件只块]|航班)$")
_THEIR_PEOPLE: Final = regex.compile(r"[男女]|车手|嫌犯|主嫌|旅客|青年|学生|同胞|人(?!口|均|民)")
# 武汉天河国际机场: where somebody lands; 在兰州举行的发布会上: where somebody spoke
_VENUE: Final = regex.compile(
    r"市?(?:举行|召开|举办)的?[^，。；]{0,14}?(?:发布会|通气会|记者会|座谈会|现场会|推进会|会议|论坛)"
    r"|\p{Han}{0,4}?(?:国际机场|机场|火车站|高铁站|[东南西北]站|码头)(?!公安|警方|派出所|海关|边检)"
)
_TOLD_THERE: Final = regex.compile(r"市?(?:对外)?(?:通报|发布|公布|宣布|介绍)(?!会)")  # 今天在沈阳通报，全省…
# 新华社昆明1月9日电, 本报石家庄讯（记者: where it was written
_DATELINE: Final = regex.compile(
    r"\s?(?:(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日\s?(?:综合外?电?报[道导]|专?电|讯|消息)|(?:讯|专?电|消息)(?=\s|[（(【])|报[道导](?=\s|[：:]))"
)
_GOT: Final = regex.compile(r"(?:[接据]|[接收]到|按照?|依托)$")
_SENT: Final = regex.compile(
    r"[^，。；\d]{0,8}?(?:推送|下发|移送|移交|流转|交办|转来|通报|反馈|预警)[^，。；\d]{0,6}?(?:线索|指令|预警|信息)"
)
_FIRM: Final = regex.compile(r"某\p{Han}{0,12}?(?:公司|集团|企业)")  # 控制江苏某安全管理公司
_MEDIA: Final = regex.compile(
    r"(?:在线|日报|晚报|晨报|都市报|商报|新闻|电视台|广播|卫视|网(?![络警安信吧购点格约贷民]))"
)


_SHARE: Final = regex.compile(r"[（(][约近]?\d")  # 广东（10.6%）和四川（8.4%）: both of them are told of
_QUOTES: Final = frozenset("“《「『")
_NAME: Final = regex.compile(r"[^，。；：！？”》」』]{0,16}[”》」』]")  # not “长沙的一位教师来信。”
_BESIDE: Final = frozenset("和与")


def is_elsewhere(mention: RegionMention, folded: str) -> bool:
    """Return whether a place is where somebody went or whom he helped, or in what a gang called itself.

    由沭阳县检察院提起公诉 tells who did it, 从竹山县公安局获悉 who told it.
    """
    if _CALLED.match(folded, mention.stop) and folded[mention.start - 1 : mention.start] == "以":
        return True
    before, police = folded[mention.start - 1 : mention.start], ORGAN.match(folded, mention.stop)
    if police and (before == "由" or (before == "从" and _SOURCE.match(folded, police.end()))):
        return False
    if before in _BESIDE and _SHARE.match(folded, mention.stop):
        return False
    if before == "自" and _CAME_FROM.match(folded, mention.stop):
        return True
    if before == "从" and _FIRM_TOLD.match(folded, mention.stop):
        return False
    return _ELSEWHERE.search(folded, max(0, mention.start - BEFORE), mention.start) is not None


def gives_a_lead(mention: RegionMention, folded: str) -> bool:
    """接省反诈中心推送线索, 根据市局下发的指令: an office above that only sends what others act on."""
    organ = ORGAN.match(folded, mention.stop)
    got = _GOT.search(folded, max(0, mention.start - 2), mention.start)
    return got is not None and _SENT.match(folded, organ.end() if organ else mention.stop) is not None


def is_helper(mention: RegionMention, folded: str) -> bool:
    """Return whether a place is one whose help is told of."""
    helped = _HELPED.search(folded, max(0, mention.start - BEFORE), mention.start)
    return bool(_HELPING.match(folded, mention.stop) or (helped and _UNDER.match(folded, mention.stop)))


def is_origin(mention: RegionMention, folded: str) -> bool:
    """Return whether a place is where people or goods are from: 台湾男子, 湖北籍, 一批智利红酒."""
    if mention.code is None and _ONE_OF.search(folded, max(0, mention.start - 3), mention.start):
        return True
    if folded.startswith("居民", mention.stop) and _COUNTY.fullmatch(mention.code or ""):
        return False
    theirs = mention.code in TERRITORIES and _THEIR_PEOPLE.match(folded, mention.stop)
    return bool(theirs or _ORIGIN.match(folded, mention.stop))


def is_dateline(mention: RegionMention, folded: str) -> bool:
    """Return whether a place is where the news was written: 北京9月3日电, 台北9日电."""
    return _DATELINE.match(folded, mention.stop) is not None


def is_named_after(mention: RegionMention, folded: str) -> bool:
    """四川在线, “无锡头条”, 天河国际机场: a paper, a site or a station that bears the name of a place."""
    opened = folded[mention.start - 1 : mention.start] in _QUOTES
    quoted = opened and (_NAME.match(folded, mention.stop) or ORGAN.match(folded, mention.stop))
    if folded[mention.start - 1 : mention.start] == "在" and _TOLD_THERE.match(folded, mention.stop):
        return True
    begins = not folded[: mention.start].strip() or folded[mention.start - 1] in "，。；：、"
    patterns = (_MEDIA, _VENUE) if begins else (_MEDIA, _VENUE, _FIRM)  # 福州某公司提供源码: what it did
    return bool(quoted) or any(pattern.match(folded, mention.stop) for pattern in patterns)
