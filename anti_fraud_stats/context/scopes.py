"""`find_scope`: a place and period as a whole, or one case, one operation, one ceremony, one story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

import regex

from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times import FIGURE, Time, is_long, is_short
from anti_fraud_stats.terms import Scope

__all__ = ["find_scope", "main_scope"]

# 一个跨境诈骗集团
_ONE_GROUP: Final = (
    r"(?:打掉|捣毁|端掉|摧毁|铲除|破获|侦破)了?一[个起伙家宗处](?!又一)|(?<![十第])一(?:起|宗|个(?!多?月|半月|季度|小时)|名|次|例|件|桩|伙|处|家|批)[^，。；、]{0,24}?(?:案(?!件(?:数|量))|团伙|行动(?!”)|窝点|网络"
    r"|组织|工作室|机房|水房|作坊|据点|加工点|赌场|嫌疑人|男子|女子|集团|平台|公司|企业|机构|医院|[^，。；、]服务商|运营商|厂商|攻击|老[妇人]|窝点)"
)
# one case: 一起网络诈骗案, 该案, 王某, “5·25”专案
_ONE_CASE: Final = (
    r"一名\d{1,3}岁|(?:从|对|在|拦下|截停|查获|截获|查扣|发现|锁定|盯上|盯住|拦停|截查|检查|查验|抽查|追踪)一(?:[辆艘列架票]|处出租|[个批][^，。；]{0,30}?(?:货柜|集装箱|包裹|邮包|行李|货物))|(?:突击|突袭|搜查|直扑|冲入)[^，。；\d]{0,14}一[处个家间栋幢]|这家(?:公司|企业|工作室)"
    rf"|{_ONE_GROUP}"
    r"|一(?:个|家|伙)[“「][^”」]{1,24}[”」][^，。；]{0,16}?(?:案(?!件)|团伙|窝点|集团|组织|平台|网络)|[“「][^”」]{1,12}[”」](?:诈团|诈欺集团|诈骗集团|水房|机房|洗钱集团)|[男嫌](?<=(?<!\p{Han})\p{Han}.)(?=等|[以於于另])|男(?<=[陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖周徐苏叶庄吕何萧罗潘简钟彭詹施沈余卢梁赵颜魏孙戴范邓傅曹薛阮董唐姚冯程邹].)(?![子性女生友孩士婴童科装厕人方篮足排])|嫌(?<=(?![涉主避有无犯受])\p{Han}.)(?![疑犯])"
    r"|其中一(?:次|起|宗|个)|(?:[该此]|这个)(?:集团|组织|团伙)|[该此本](?:案|团伙|犯罪团伙|犯罪集团|公司|平台|男子|女子|次行动|行动|系列案)"
    r"|(?:(?<=(?!某)\p{Han})|(?<=(?!某)\p{Han}某))某(?![】：]|股份|商业|大学|高校|[市县区省地国些种类])|○(?<=(?![一二三四五六七八九〇])\p{Han}.)(?=\p{Han})|(?:化名|化姓)"
    r"|[“「][^”」]{0,6}\d[^”」]{0,10}[”」](?:特大|系列|毒品|目标|跨境|督办|制毒|贩毒|走私){0,3}案件(?![\d率数])"
    r"|[“「][^”」]{1,12}[”」](?:特大|专|系列|\p{Han}{0,12}?(?:集团|团伙|诈骗|洗钱|传销|平台)的?)?案(?!件|\d|[一二三四五六七八九十百零]{1,6}[宗件起]|例|行动)|[“「][^”」]{0,6}\d[·.]\d{1,2}[”」][^，。；：\d\s]{2,24}(?<![破立发结办报])案(?!件|例|发)|特大[^，。；]{0,16}案(?!件)|受案后|承办检察官|案发(?<![命零]案发)(?![\d案率数量生多高]|时[间段])|(?<!\d[起件宗]，)经(?:初步)?查|经审[查理](?!，(?:批准|决定|不)\p{Han}{0,4}\d)|经(?:鉴定|审计|勘验|清点)，|(?:警方|公安机关|专案组)(?:查明|清查，)"
    r"|(?<!犯)罪嫌|以涉嫌[^；。]{0,30}?为由|立案侦[办查](?![^，。；]{0,20}\d)|主犯|(?<![名个位些的])被告人(?<!未成年被告人|嫌疑人、被告人)(?![（看中占呈减增的退年身学职性接约超近达里均构]|不?足|人?[数次]|\d)|涉案(?:集团|团伙|公司|平台|组织)(?=[涉自于以从利通在])|公司法人|实际控制人|作案\d|检方|(?<!异)地检(?![测验查车修])|地院(?!统计)|院审理|合议庭|判决书(?!\d)|求刑|侦结(?!\d|率|[^，。；\d]{0,12}案件?\d|案件)|应执行"
    r"|姓(?:男子|女子|男|女|主?嫌|犯嫌|妇人?|老?翁|老妪|妪|老妇|少年|少女|学生|民众|司机|长者|商人|退休|车手|夫妇)|以[^，。；]{2,16}为首"
)
# of the figures behind it alone: 其中单笔损失最高的一起达62万元
_LOCAL: Final = regex.compile(
    r"单笔|单起|单一|(?:有的|个别)案件|遭[到受]?\p{Han}{0,6}(?:入侵|攻击|勒索|加密|撞库|窃取)(?=，)|最[多高大]的一(?!天|日|个月)|最[多高大]一[起宗笔单例]|一次[就即便]"
)
# one strike, one night, one ceremony: 收网行动, 返还仪式
_ONE_EVENT: Final = (
    r"行动共|主会场|日(?<=(?<![\d月至到—~-])\d{1,2}日)(?:入夜|晚|夜|清晨|[至—~-]+\d{1,2}日)|(?<![按以]|\d[起宗件名人])当[天晚日](?!金价|汇率|价格|举行|召开|公布|通报|发布|下午|上午|办结|办理|受理|处[置理])"
    r"|收网(?<!\d(?:[轮次场波]|个波次)[^，。；]{0,12}收网)(?!行动\d|\d|行动$|$)|(?<!\d[次场])返还仪式|发还仪式|返还大会|返还活动"
    r"|代号[“「][^”」]{1,12}[”」]的?\p{Han}{0,6}行动(?!以来)|集中返[还赃]|专案组|专案小组|启动仪式|签约(?!帮扶|人员|率|服务)"
    r"|统一行动(?<![次轮场][^，。；]{0,6}统一行动)(?!\d)|集中清查(?!\d)|翌[日晨]|(?<!连续)夜查(?!点|统一|行动\d|\d|不[停断])|开放日(?!活动\d)|(?:移交给|被移交)(?<!(?:截[至止]|累计|共有|已有)[^。；]{0,40}.{3})|(?:参加|出席|举行)[^，。；\d]{0,12}(?:仪式|典礼)(?!\d)|(?:押解|移交|遣送|引渡|押送|遣返)(?:移交|遣返|押解)?回国(?![^，。；]{0,16}\d)|并案(?<!串并案)|研讨会|交流会"
)
# that too, but in a report on a year no more than how it was done: 全年…现场抓获94人
_ON_THE_SPOT: Final = regex.compile(
    r"(?<!记者在)现场(?!看到|会|查处|检查|执法|纠|调解|聆听|观摩|教学|宣讲|宣传|咨询|答疑|讲解|演示|办公|办理|受理|督导|督查|勘[查验]|处置|体验|互动|参观)|当场[抓查缴扣收发]|(?<!每[晚天日夜][^，。；]{0,12}|[多中]在)凌晨(?![^，。；]{0,10}(?:居多|高发|多发|为主|时段))|顺藤摸瓜|一举(?=[打端捣抓摧查])|循线|连夜|设伏|破门|进门"
)
# 她先后汇款5次; not 他介绍, 他们, 其他
_PRONOUN: Final = (
    r"(?<![其吉]|其\s)[他她](?!杀|国|乡|[^，。；\d]{1,20}(?:记者会|指出|表示|强调|披露|透露))"
    r"(?![也还又并续则再亦]?[们人说称表告介强指坦透认补呼提建重])"
)
# one person's story: 李女士, 事主
_STORY: Final = (
    r"(?<=\p{Han})(?<!\p{Han}位\p{Han}|[各些]\p{Han})(?:女士|先生|婆婆|阿姨|大爷|大妈|老汉|(?<![会组带联])同学(?!工)|老伯|奶奶|爷爷)(?!们)"
    r"|(?<![向为替帮给让在由从与商民内]|\d[名位个])事主(?!损失|被骗|[平人]均|[中年合共总多均])\p{Han}|(?:(?<![\d十第])[一1]|这|那|某)(?:位|名)[^，。；、]{0,8}?(?:市民|群众|居民|老人|老[太大]|男子|女子|事主|受害人|老妇|企业主|业主|老板|财务|会计|员工|教师|医生|村民|网友|男生|女生|妇女|客户|储户|商户|大学生|退休)"
    r"|(?<![\d十第])[一1]名[^，。；、]{0,8}?(?:少年|男孩|女孩|学生|国中生|女性|男性)|遭起诉|(?<!员额)法官(?!人均|\d|走?进|深入)|夫[妇妻](?=[俩两二就在向从也的])(?<=(?![对姓])\p{Han}夫.)|开庭"
    rf"|{_PRONOUN}|家住"
)
_CASE: Final = regex.compile(f"{_ONE_CASE}|{_ONE_EVENT}|{_STORY}")
# whose story goes on: 经查, 自2月以来该团伙累计 is still one case
_OF_THE_CASE: Final = regex.compile(
    r"专案组|(?<!\d[起件宗]，)经(?:初步)?查|经审[查理]|经(?:鉴定|审计|勘验|清点)，|(?:警方|公安机关|专案组)(?:查明|清查，)|○(?<=(?![一二三四五六七八九〇])\p{Han}.)(?=\p{Han})|(?:[该此]|这个)(?:案|团伙|犯罪团伙|犯罪集团|集团|组织|水房|机房|公司|平台|系列案|工作室)|这家|一名\d{1,3}岁|个案|当[晚夜]|(?:检方|检察机关|检察院|公诉机关|起诉书)(?:指控|查明)|化名|涉案(?:集团|团伙|公司|平台|组织)(?=[涉自于以从利通在])|某(?<=\p{Han}某)某?(?:等(?:\d*人)?|\p{Han})"
    rf"|{_PRONOUN}"
)
# the work as a whole: 全市, 同比, 上半年
_TOTAL: Final = regex.compile(
    r"(?<!关联|涉及|波及|遍布|涉|遍及|来自|串并|销往|发往|卖到|卖往|流向|针对)[全我各](?:市|省|国(?!\d+[余多]?[名个位]?(?:受害|被害))|县|区|州|系统|地(?=公安|共|已|累计|破|侦|查))|全年|今年以来|上半年|下半年|季度|同比|环比|同期"
    r"|(?<![向对])本[港澳市省县区州]|[当上本]个?周(?![一二三四五六日天边围])|入[春夏秋冬汛]以来|[月年]均|比前一?[周月年]|较[上前][周月年季]|(?:去年|\d{2,4}年)同[月季]|较\d{2,4}年"
    r"|(?<!\p{Han})[从按](?:[\p{Han}、]{0,5}(?:类型|地区|区域|年龄|性别|机构|行业|层级|案由|种类|领域|时段|手段|渠道|职业|学历|文化程度|户籍|地域|人群|案值|金额|环节|场所|部位|结构|数量|罪名|罪种|案由|来源|趋势|手法|危害后果|审级|刑期|发案)\p{Han}{0,2})[看计分算]"
    r"|(?:构成|分布|结构|类型|手段|学历|年龄)(?:上|方面)，"
    r"|(?<=[\p{Han}A-Z）)])(?<!据|初步|经)统计(?:显示|数据|资料)?，|单日|峰值|[万亿]元以上的?\p{Han}{0,6}案件|(?:上个?|当)月(?=[，共])|最高的一天|接报[^，。；]{0,12}(?:警情|案件)|年度|比上年|上年|去年同期|同期比"
    r"|今年(?:已经?|共|累计)(?![是被将近]|\D{0,3}\d{1,3}岁)|(?:公安部|各地|全国)\p{Han}{0,8}(?:部署|组织|开展)\p{Han}{0,6}专项|公安机关(?:持续(?:深化|深入|推进|加大|开展|保持|强化|打击|严打)|不断(?:深化|加大|强化)|始终保持)"
    r"|(?<!第)(?:[二三四五六七八九十两几]|(?<![\d.])(?!1[^\d])\d{1,4}余?)[次轮场]\p{Han}{0,6}(?:战役|行动|打击)|(?:战役|行动)(?!1[次轮场])\d{1,4}余?[次轮场]|\d起(?:重[点大]|大要)案件挂牌督办|挂牌督办[^，。；\d]{0,8}\d"
    r"|先后(?:破获|侦破|拿下|打掉|捣毁|查处)[^。；]{0,40}?案(?=[，。；])"
    r"|(?:行动|活动|工作|战役)(?:开展|启动|发起|部署)?以来|(?:开学|新学期|学年|开[春年工渔市门]|进入?[秋冬夏春汛]季?)(?:以来|至今)|(?:启动|开展|部署|施行|实施|上线|启用|运行|挂牌|成立)(?:以来|至今)"
)
# what one case may have too: 累计, 3月以来
_SINCE_THEN: Final = regex.compile(
    r"累计|日均|平均每|年以来(?<=\d年以来)|月份?以来(?<=\d月份?以来)|(?<![截月日年初底])至\d{1,2}月|一年来"
    r"|共(?:破获|侦破|查处|立案|起诉|受理|审结|办理|批捕|批准|提起|接报|接到|接获)"
    r"|(?<![近前第])(?:[一二三四五六七八九十两]年"
    r"|(?:[一二三四五六七八九十两]|\d{1,2})个月)(?=[破抓打侦追返止挽核])"
)


# cases counted behind a story that a report on a year tells by the way: 侦破诈骗案件46起
_COUNTED: Final = regex.compile(r"(?:破获|侦破|立|查处)[^，。；]{0,14}?案件?\d{2,}")
_BEGUN: Final = regex.compile(
    r"(?:正式)?(?:上线|启用|推出|施行|实施|成立|开通|挂牌|印发)"
)  # how long there is
_LATELY: Final = frozenset({"近日", "日前"})  # in a story: the day it is about
_UP_TO_NOW: Final = regex.compile(r"截[至止]")
_A_WEEK: Final = regex.compile(r"周(?![一二三四五六日天])|[假节]|春运")  # and a holiday
# a day that is the highest of a whole: 单日接警最多的是1月21日
_PEAK: Final = regex.compile(r"单日|[日历]史?新[高低]|峰值|高峰|最[高低多少]的一天")
_COMPARED: Final = regex.compile(r"同比|环比|去年同期|个月相比|较上[年月]")
_PATTERNS: Final = {
    "case": _CASE,
    "local": _LOCAL,
    "one_group": regex.compile(_ONE_GROUP),
    "total": _TOTAL,
    "since_then": _SINCE_THEN,
    "of_case": _OF_THE_CASE,
    "on_the_spot": _ON_THE_SPOT,
    "up_to_now": _UP_TO_NOW,
}
DAYS: Final = 7  # of a week
FEW: Final = 4  # of so many sentences one at least tells of the case that a text is about
NEAR: Final = 3  # characters: 2月18日至26日，全市分战区作战 is one strike
COMPARED_TWICE: Final = 2  # what is compared with another time is no story
LEAD: Final = 3  # sentences that count twice
_REMEMBERED: Final = 512  # sentences: each is asked about for the text, for its figures and for what follows
_OPEN: Final = frozenset({Strength.CUMULATIVE, Strength.UNTIL})


def find_scope(  # noqa: PLR0913 - one sentence, asked for a figure, for what follows and for the text
    folded: str,
    times: Sequence[Time] = (),
    *,
    before: int | None = None,
    story: bool = False,
    lasting: bool = False,
    going_on: bool = False,
) -> Scope | None:
    """Return what a sentence says of the scope `before` a place: the last evidence counts; None without any.

    A whole period speaks for the total, a single day for one case; in a text that tells one `story` periods
    are those of the story. What is said of single figures alone (单笔最高) does not count for
    what is `lasting`; a paragraph that is `going_on` with one case is not ended by 累计.

    >>> find_scope("全市共破获案件36起").name, find_scope("破获一起网络诈骗案，抓获3人").name
    ('TOTAL', 'CASE')
    """
    stop = len(folded) if before is None else before
    evidence = _read_evidence(folded)
    of_case = _last(evidence["of_case"], stop) >= 0
    case, total = _last(evidence["case"], stop), _last(evidence["total"], stop)
    case = case if lasting else max(case, _last(evidence["local"], stop))
    of_one = case
    if not (of_case or going_on):
        one = total < 0 <= _last(evidence["one_group"], stop)
        total = max(total, -1 if one else _last(evidence["since_then"], stop))
        total = max(total, -1 if story else _last(evidence["up_to_now"], stop))
    if going_on and not (story or of_case) and _COUNTED.search(folded, 0, stop):
        total = max(total, 0)
    peak = any(map(_is_day, times)) and _PEAK.search(folded) is not None
    told = [
        t
        for t in times
        if t.stop <= stop and not (_BEGUN.match(folded, t.stop) or _is_a_week(t) or (peak and _is_day(t)))
    ]
    days = [t for t in told if _is_day(t) or (story and t.text in _LATELY)]
    case, said = _read_days(days, stop, case, total), total
    if not (story or of_case):
        total = max([total, *(t.stop for t in told if _is_whole(t) and not (said < 0 <= of_one < t.start))])
    if said < 0 and (total < 0 or all(_is_a_month(time) for time in told if _is_whole(time))):
        case = max(case, _last(evidence["on_the_spot"], stop))
    if case == total:
        return None
    return Scope.CASE if case > total else Scope.TOTAL


def _is_day(time: Time) -> bool:
    """Return whether a time is of one day or of a few, as one strike is; not 7月15日起, which lasts."""
    begins = time.strength is Strength.SINCE and time.period is not None and time.period.days == 1
    return time.strength is Strength.DAY or (is_short(time.period) and not begins)


def _is_whole(time: Time) -> bool:
    """Return whether a time is a whole period, which speaks for the total."""
    return not _is_day(time) and is_long(time.period) and time.strength not in _OPEN


def _read_days(times: Sequence[Time], stop: int, case: int, total: int) -> int:
    """Return the last evidence of one case with that of single days and of strikes of some days."""
    for time in times:
        strike = time.strength is Strength.RANGE and total <= time.stop + NEAR
        case = max(case, stop if strike else time.stop)
    return case


def _is_a_month(time: Time) -> bool:
    """Return whether a time lies in one month, as the time of a raid may be told: 去年6月."""
    start, end = (time.period.start, time.period.end) if time.period else (None, None)
    return bool(start and end and (start.year, start.month) == (end.year, end.month))


def _is_a_week(time: Time) -> bool:
    """Return whether a time is a week, of which bulletins tell: 本周, 3月3日至9日."""
    period = time.period
    days = (period.end - period.start).days + 1 if period and period.start and period.end else 0
    named = is_short(period) and time.strength is not Strength.DAY and _A_WEEK.search(time.text)
    return bool(named) or days == DAYS


@lru_cache(maxsize=_REMEMBERED)
def _read_evidence(folded: str) -> Mapping[str, Sequence[int]]:
    """Return where the words of each kind of evidence end in a sentence."""
    return {kind: [match.end() for match in pattern.finditer(folded)] for kind, pattern in _PATTERNS.items()}


def _last(ends: Sequence[int], before: int) -> int:
    return max((end for end in ends if end <= before), default=-1)


def main_scope(sentences: Iterable[str], times_of: Callable[[str], Sequence[Time]]) -> Scope | None:
    """Return the scope of a text: one case where most sentences with figures speak of one.

    `times_of` reads the times of a sentence; it is asked only where there are figures.
    """
    scopes = []
    for folded in filter(FIGURE.search, sentences):
        weight = COMPARED_TWICE if _COMPARED.search(folded) else 1
        scopes += [find_scope(folded, times_of(folded), lasting=True)] * weight
    scopes += scopes[:LEAD]
    case, total = scopes.count(Scope.CASE), scopes.count(Scope.TOTAL)
    if case == total or (case > total and case * FEW < len(scopes)):
        return None
    return Scope.CASE if case > total else Scope.TOTAL
