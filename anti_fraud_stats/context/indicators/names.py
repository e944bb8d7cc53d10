"""Words that look like cues and are none: in names of offences, offices and tools, or of those who act."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon

__all__ = ["does_the_work", "is_quoted", "is_time_of", "outside_names"]

# 侵犯公民个人信息罪, 派出所, 服务器, 假冒客服;
# 抓获刑事作案成员: a word across two; 电信网络新型违法犯罪: a kind of cases;
# the base of a share (占常住人口), the name of a kind of fraud (虚假购物服务13起)
_NAME: Final = regex.compile(
    r"(?:侵犯公民个人信息|掩饰、隐瞒犯罪所得(?:、犯罪所得收益)?|帮助信息网络犯罪活动|非法吸收公众存款|组织卖淫|聚众斗殴)罪"
    r"|(?:侵犯)?(?:公民)?个人信息(?=等?犯罪|的?等?案)|开设赌场|通缉令|占到?(?:全[国省市县区])?[常户总老]\p{Han}{0,2}人口"
    r"|(?<=[抓查缴起检捕破接])获(?:刑事|利用)|(?<=电信网络)(?:新型)?违法犯罪|(?<=电信|通[讯信])网络(?=诈骗|新型|违法|犯罪)|转发者|业务员|(?:裁判|审判)监督|压缩包|派出所|服务[器商]|(?:新闻)?发布会(?:上|时)|报警(?:服务)?台|(?:举报|受理|接警|指挥)中心(?![共约达有]?\d)|国家反诈中心|社区(?:戒毒|康复)|行动电话|花[鸟卉园桥城]"
    r"|(?:虚假|冒充)\p{Han}{2,8}(?<!骗|案|案件|警情|广告|信息)(?=类?\d[\d.万]*[起宗])"
    r"|(?:拒不|逾期[未不]|未按要求|未及时)\p{Han}{2}"  # 对36款拒不整改的应用
    r"|(?<=未[能及]?|没有?|准备|正要|即将)(?:转[出走账]|汇[出款])"
    # 停止兑付, 承诺分36期兑付: nothing was returned
    r"|(?=[兑清返退归赔])(?<=[未无]|[未无不]能|无[法力]|停止|拒绝|承诺|\d期)(?:兑付|清退|返还|退还|归还|退款|赔付)"
    r"|侦查(?=提纲|意见|方向|思路)|(?<=[躲逃规]避|补充|反)侦查|作案用?的?(?=电脑|手机|工具|车辆|银行卡|设备|电话)|报警器|(?<=以)来警|处理(?=的款项|[^，。]{0,8}可疑交易)|退回(?=补充)|(?<=通过)[^，。]{0,8}直播间"
    r"|(?:恶意|仅|可疑|虚假|骗取|异常|申请)退款|退款(?=申请|订单|规则|[类式]|诈骗)"
    r"|服务(?:机构|公司|企业|场所|行业)|假冒(?:客服|官员|公检法|领导|熟人|亲友|警察|公安|银行|政府|公务|技术)"
)
# 张贴《关于收缴非法枪支的通告》: a word in the name of a document tells of no figure
_QUOTED: Final = regex.compile(
    r"“[^“”。，；：！？]{1,14}”|「[^「」。，；：！？]{1,14}」|《[^《》。；：！？]{1,40}》"
)
_TIME_OF: Final = regex.compile(r"之?(?:前|期间|以来|中[，,])")
_EVENTS: Final = ("行动", "活动")
_BY_THEM: Final = frozenset("从由被向给对经让请")
_COUNT_OF: Final = regex.compile(
    r"(?:已在|[”」共约达为有各仅逾近超等总数人力还是已]|保持在|增[至到]|比[^，]{1,8}?[多少])*+\s?"
)


def outside_names(atoms: Sequence[tuple[int, str]], folded: str) -> list[tuple[int, str]]:
    """Return the words that begin outside the names of offences, offices and tools.

    >>> outside_names([(0, "派出"), (3, "抓获")], "派出所抓获3人")
    [(3, '抓获')]
    """
    names = (
        [match.span() for pattern in (_NAME, _compounds()) for match in pattern.finditer(folded)]
        if atoms
        else []
    )
    return [atom for atom in atoms if not any(start <= atom[0] < stop for start, stop in names)]


@cache
def _compounds() -> regex.Pattern[str]:
    """Return what finds the nouns made of a word that would be a deed alone: 逮捕证."""
    return regex.compile(r"\L<words>", words=lexicon.wording()["compounds"].words)


def is_time_of(word: str, sentence: str, stop: int) -> bool:
    """Return whether the name of an event that ends at `stop` tells a time: 较行动前, 活动期间."""
    return word.endswith(_EVENTS) and _TIME_OF.match(sentence, stop) is not None


def does_the_work(sentence: str, first: int, stop: int, figure: int) -> bool:
    """Return whether people at work, named from `first` to `stop`, act or have it done: 民警从26张单据入手.

    What is counted are they only right before the `figure`, but for words like 共, or behind it.
    """
    led = first > 0 and sentence[first - 1] in _BY_THEM
    return led or (stop <= figure and _COUNT_OF.fullmatch(sentence, stop, figure) is None)


def is_quoted(sentence: str, first: int, stop: int) -> bool:
    """Return whether a cue stands in a quoted name (“AA阅读”), and is not all of it (“车手”)."""
    opened = max(sentence.rfind(mark, 0, first) for mark in "“「《")
    quote = _QUOTED.match(sentence, opened) if opened >= 0 else None
    return quote is not None and quote.end() > stop and quote.end() - opened > stop - first + len("“”")
