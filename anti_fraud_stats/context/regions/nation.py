"""Who speaks for the whole country: ministries, central offices, the evening news."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.regions.finder import RegionMention

__all__ = [
    "is_broadcast",
    "is_central_office",
    "is_central_source",
    "lends_its_name",
    "names_the_nation",
    "speaks_for_nation",
    "sums_up_everywhere",
]

# the organs of the state that speak for the whole country
_CENTRAL: Final = (
    r"(?:(?:公安|铁道|卫生|人力资源社会保障|人力资源和社会保障|教育|财政|水利|农业农村|农业|交通运输|商务|司法|民政|工信|工业和信息化|生态环境|应急管理|自然资源|文化和旅游)部(?!门)"
    r"|最高(?:人民)?(?:法院|检察院|法|检)|国务院|国铁集团|铁路总公司|国家\p{Han}{2,8}?(?:局|署|总局|办|应急中心)|\p{Han}{2,4}总[局署]|中央\p{Han}{2,5}[委办部]|中国人民银行|央行(?!数字)|银保监会|证监会)"
)
_SOURCE: Final = regex.compile(
    rf"{_CENTRAL}(?:及[^，。]{{2,8}})?(?:官网|网站)[^，。]{{0,8}}(?:披露|公布|发布)|从{_CENTRAL}[^，。]{{0,10}}(?:获悉|了解)"
    rf"|{_CENTRAL}(?:机关)?(?:及\p{{Han}}{{0,4}}派出机构)?\p{{Han}}{{0,6}}(?:(?:\d{{1,2}}月)?\d{{1,2}}日|今[天日]|昨[天日]|近日)?(?:[(（]\d{{1,2}}日[)）])?(?:在京)?(?:对外)?(?:通报|公布|召开|发布|举行|介绍|晒出|曝光|披露)"
    rf"|{_CENTRAL}[^，。；]{{0,16}}(?:负责人|发言人)\p{{Han}}{{0,12}}(?:介绍|表示|通报|透露|指出|说)"
)

_PUBLISHER: Final = regex.compile(
    rf"(?:^|来源[：:]?|[\s|丨])\s*(?:中国)?{_CENTRAL}(?!\p{{Han}}{{0,6}}[省市]|报)"
)
# not the one of a province: 山东新闻联播
_BROADCAST: Final = regex.compile(r"央视网消息|(?:(?<!\p{Han})|央视|中央电视台)新闻联播|央广网")
_NATION: Final = regex.compile(
    rf"我国|我公安机关|中国(?!籍|银行|移动(?!安全|互联|支付|应用|端)|电信(?!网)|联通)|{_CENTRAL}"
)
# what a local text says of the whole country
_COUNTRYWIDE: Final = regex.compile(
    r"公安|检察|法院|海关|边检|移民管理|税务|消防|网信|各|范围|共|累计|已|立案|破|刑事|治安|新增|实际|现有|合计|总计|发生|约|每[天年月]|各地|[，,]|出动|检查|查处|查获|收缴|抓获|起诉|批捕|开展|组织|投入|办理"
)
_TIMED: Final = regex.compile(r"[年月日]|半年|季度|目前|至今|以来|同期")  # 2018年全国停业平台
# 公安部督办的, 全国打拐DNA信息库, 在全国推广, 全国首例
_LENT: Final = regex.compile(
    r"督办|挂牌|的|[“”\"]|App|APP|典型|部署|统一|首|第|最[大早]|通报表|表彰|排名|领先|前列|推广|打拐|联网"
    r"|人大代表|劳动模范|先进|优秀|文明|模范|青年|各地的?[受被]"
)

# 各地共巡查, 各级网信部门累计清理: of no place told before
_EVERYWHERE: Final = regex.compile(
    r"(?<![等内省市县区州盟])各(?:地|级(?=\p{Han}{1,8}?(?:部门|机关|法院|检察院)))\p{Han}{0,12}?(?:共|累计)(?!同)"
)
_PLACED: Final = regex.compile(r"[全本我][省市县区州]|辖区|[省市]公安|省内|市内")
_ALL_OVER: Final = regex.compile(r"涉及全国[^，。；\d]{0,10}案")  # 涉及全国电诈案件86起


def is_broadcast(folded: str) -> bool:
    """Return whether a line says that the text is of the country's evening news.

    >>> is_broadcast("央视网消息（新闻联播）："), is_broadcast("[视频]河南新闻联播")
    (True, False)
    """
    return _BROADCAST.search(folded) is not None


def is_central_office(byline: str) -> bool:
    """Return whether who published a text is a ministry or a central office.

    >>> is_central_office("来源：国家互联网应急中心"), is_central_office("编辑：李某 审核：省公安厅")
    (True, False)
    """
    return _PUBLISHER.search(byline) is not None


def is_central_source(folded: str) -> bool:
    """Return whether a line says that a ministry or a central office told what follows: 公安部今天通报."""
    return _SOURCE.search(folded) is not None


def names_the_nation(folded: str) -> bool:
    """Return whether a line speaks of the country or one of its organs, whatever it says of them."""
    return _NATION.search(folded) is not None


def sums_up_everywhere(folded: str) -> bool:
    """Return whether a sentence tells what was done all over the country: 各地共巡查网站4.3万家次.

    >>> sums_up_everywhere("各地共巡查网站"), sums_up_everywhere("省内各地共巡查网站")
    (True, False)
    """
    told = _EVERYWHERE.search(folded)
    return told is not None and _PLACED.search(folded, 0, told.start()) is None


def lends_its_name(mention: RegionMention, folded: str) -> bool:
    """Return whether the country only lends its name: 全国首例, 公安部督办的."""
    return _LENT.match(folded, mention.stop) is not None


def speaks_for_nation(mention: RegionMention, folded: str) -> bool:
    """Return whether 全国 or 公安部 is whom a local text speaks of: not 发起全国集群战役, 公安部督办的."""
    if _ALL_OVER.match(folded, max(0, mention.start - 2)):
        return True
    timed = _TIMED.search(folded, max(0, mention.start - 3), mention.start) is not None
    begins = timed or mention.start == 0 or folded[mention.start - 1] in "，,。；;：: \u3000、“"
    country = folded[mention.start : mention.stop] == "全国"
    tells = not country or timed or _COUNTRYWIDE.match(folded, mention.stop) is not None
    return begins and tells and not lends_its_name(mention, folded)
