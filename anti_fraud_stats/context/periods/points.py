"""Written forms of a stretch of the calendar (2021年, 今年1至11月, 5月上旬, 次日): pattern and reading."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.context.periods.model import MONTH_END, Point, Strength
from anti_fraud_stats.quantities.numerals import parse_numeral

__all__ = ["JOIN", "LAST_DAY", "NUMBER", "find_points", "parse_last_day", "strength_of"]

# All patterns are verbose; `[ ]?` stands where prints set a space: 2021 年 3 月.
JOIN: Final = r"[ ]?+(?:至|到|-{1,2}+|—{1,2}+|[–－―~～]|一(?=\d))[ ]?+"  # 1至11月, 1—11月
_HAN_NUMBER: Final = (
    r"(?:[一二三四五六七八九两]?+十[一二三四五六七八九]?+|[一二三四五六七八九两])"  # no 十三五
)
NUMBER: Final = rf"(?:\d{{1,2}}+|{_HAN_NUMBER})"

_DIGIT_EDGE: Final = r"(?<!\d)(?<!\d[.:/-])"
_YEAR_LEFT: Final = r"(?<!\d)(?<!\d[.:/])"  # not -: 2018-2020年
_HAN_EDGE: Final = r"(?<![〇○零一二三四五六七八九十百千万亿两])"
_LEAD: Final = rf"(?:{_DIGIT_EDGE}\d{{1,2}}+|{_HAN_EDGE}{_HAN_NUMBER}|元(?=月))"
# 连续7月, 一月一调度: how long or how often, not when
_NO_LENGTH: Final = (  # and 三月三 is a festival
    r"(?!一月一(?![日号至到])|三月三(?![日号至到十]))(?<![近每第满几数隔])(?<!连续|历时|为期|长达|每年)"
)

# 21年3月, not how long: 徒刑16年8月, 各判12年6月
_SHORT_EDGE: Final = rf"{_DIGIT_EDGE}(?<=^|[^\p{{Han}}]|[于在自从至到与和及至年起]|截[至止])"
_ISSUE: Final = (
    rf"(?![ ]?(?:第[ ]?(?:\d{{1,4}}|{_HAN_NUMBER})|首)[ ]?[期批号轮场次])"  # 2023年第9期, 今年首批
)

_YEAR: Final = rf"""(?:
    {_YEAR_LEFT}(?:19|20)\d\d[ ]?+年度?+(?!\p{{Han}}{{1,4}}字第){_ISSUE}  # 2021年
  | {_YEAR_LEFT}(?:19|20)\d\d(?=[ ]?(?:全年|上半年|下半年|第[一二三四]季度|Q[1-4]))
  | {_HAN_EDGE}(?:一九|二[〇○零])[〇○零一二三四五六七八九]{{2}}年度?+   # 二○二一年
  | 民国[ ]?+\d{{2,3}}[ ]?+年度?+                               # 民国114年
  | [今去前][（(]1[0-3]\d[)）]年度?+                           # 今（114）年
  | {_DIGIT_EDGE}(?<![近达逾超约第共])1[0-3]\d[ ]?+年度?+(?![前后来多余历]|\p{{Han}}{{1,4}}字第)   # 114年
  | (?:{_SHORT_EDGE}|(?<=[较比与和同，、；。]))[6-9]\d年(?=全[国年省]|的\d|[，、]|底)  # 97年
  | {_SHORT_EDGE}(?:[0-4]\d|[89]\d)年(?=[ ]?\d{{1,2}}(?:[ ]?|{JOIN}\d{{1,2}})月)   # 21年3月
  | (?:(?<!(?<![假譬比犹])如)今年(?![春夏秋冬][季天]?第|新[产粮麦茶]) | 本年度?+ | (?<!过)去年){_ISSUE}
  | (?<![0-9一二三四五六七八九十几多目当之以提])前年
  | (?<=^|[较比与和同于过，,；;、（(])前一年(?=同期|[则只仅才]?[为是有的]?\d|$)
  | 明年 | 当年 | 同年(?!龄|同?月\d) | 该年 | (?<!以)上一?年度?+(?![纪龄]) | [次翌]年
)"""
_MONTH: Final = r"[ ]?+月份?+(?![薪均租供饼息光嫂内街]|革命|一次)"
_YEAR_EDGE: Final = r"(?:年?初(?![步审次级中始战])|年?底(?![线数层前])|年?末(?!端))"
_PART: Final = rf"""(?:
    [上下前后]半年 | (?<=\d年)半年(?=度|报|\p{{Han}}{{0,4}}报告)
  | (?:第?[一二三]|{_DIGIT_EDGE}[1-3])(?:{JOIN}|、)第?[二三四2-4]季度
  | (?(year)(?:Q[1-4](?:季度)?+|首月)|(?!))
  | (?:第?[一二三四]|{_DIGIT_EDGE}[1-4])季度 | 第[一二三四1-4]季(?!节) | 首季度?
  | (?<![此之提以目当]|会战|行动|战役|整治|打击|专项|严打)[前头首][一二两三123]个?季度?
  | (?(year)|(?<!的))(?<![此之提以目当]|会战|行动|战役|整治|打击|专项|严打)[前头首]{NUMBER}[ ]?个?月(?!相比)
)"""
_MONTH_WORD: Final = r"(?:同年同?月(?=\d)|(?<!基)本月|(?<!以)上个?月|当月|同月|该月|次月)"
_TEN_DAYS: Final = r"(?:上旬|中旬|下旬|中下旬|上中旬)"
_DAYS: Final = rf"{NUMBER}[ ]?+(?:[日号]?+{JOIN}|[日号][及和与、]){NUMBER}[ ]?+[日号]"  # 6日及7日
_FIRST: Final = "首头前"
_DAY: Final = rf"[{_FIRST}]?+{NUMBER}[ ]?+[日号](?!线|楼|院|码|令|文)"
_DAY_WORD: Final = r"""(?:
    今天(?!不|就|内|之?前|24点|24时|最后|到期|必须|[一是]?过)  # what a fraud says: 今天不取消就扣费
  | (?<![如至迄当现古到])[今昨](?=依|[被遭]\p{Han}{0,3}检|侦结|宣判|判处?)  # 今依诈欺罪起诉
  | 今[晚晨早](?![报间六点\d])  # 今晚8点开奖 is what a fraud says
  | (?<=[从自])明[天日](?=[到至]) | 即日(?=起[至到])
  | 今日(?!头条) | 昨[天日晚] | 前天 | (?<![目当之以])前日(?![均常益])
  | (?<![适相恰]|\d[起宗件名人])当[日天晚] | 同日
  | (?<![\d两几多首每再])(?<!每[晚天日夜][^，。；]{0,12})次日(?![均常])
  | 翌日 | 第二天 | (?<![之的])前一[天日晚]
  | (?<![以基])[本上]个?周[一二三四五六日天]?(?![边围期密岁年末]) | (?<![以相适])当周(?![围期岁年末])
)"""
_NUMERIC: Final = (
    r"(?<![\dA-Za-z])(?<!\d[.:/])(?:19|20)\d\d(?P<mark>[./-])\d{1,2}+(?P=mark)\d{1,2}+(?![\d%])(?!\.\d)"
)
# 10日上午, as newspapers date: only where a phrase begins or behind who acted; not how long (拘留10日)
_WHO: Final = (
    r"检察官|法官|发言人|警方|检方|当局|[局部院署厅关队会案军]|[局部院署厅关队会心A-Z][）)]|组织|联盟|协会"
)
# and behind the byline of a dispatch: 电（记者陈玲）16日
_BARE_EDGE: Final = (
    rf"(?<=^|[，,。；;：、（(“\s]|于|在|从|自|截[至止]|当地|[地京东国]时间|{_WHO}"
    r"|[电讯消息][ ]?[（(][^，。；）)]{1,30}[）)])"
)
# 某地12日傍晚, 台风25日登陆: a day whatever stands before it
_HAPPENS: Final = (
    r"凌晨|清晨|早[上晨间]|上午|中午|正午|午[间后夜]|下午|傍晚|晚(?!会|报)|夜[间里晚]|深夜|入夜"
    r"|宣布|通报|公布|发布|证实|登陆|抵达|发射|举行|召开|开幕|闭幕|启动|打响|遭|发生"
    r"|(?:说|称|表示|报道|指出|用|将|把|对|向|就|从|在)(?=[\p{Han}“])"
)
_BARE_STOP: Final = r"(?!内|以内|后|前|以上|以下|无理由|游|均|夜|薪|租|期|的)"

# 5月9日, 5月10日至24日, 5月上旬, 5月底; 5月10起案件 is of May
_IN_MONTH: Final = rf"""(?:
    [ ]?+(?:(?P<days>{_DAYS}|{_DAY})|(?P<tens>{_TEN_DAYS})|{_YEAR_EDGE}) | (?![ ]?\d{{1,2}}[日号])
)"""

# every form begins so: most places are passed over at once
_AHEAD: Final = r"""(?=
    \d{1,4}+[ ]?+[年月日号季全上下第Q至到一—–－―~～./、-]
  | [〇○零一二三四五六七八九十元]{1,4}+[ ]?+[年月日号季至到—–－―~～、-]
  | 今[年天日晚晨早（(依被遭侦宣判] | 即日起 | 去[年（(] | 明[年天日] | 开年
  | 前[年日天一二两三四五六七八九十半\d（(]
  | 头[一二两三四五六七八九十\d]
  | 当[年月日天晚周] | 同[年月日] | 该[年月] | 上[半一年个月周] | [下后]半 | 本[年月个周]
  | 首[季一二两三四五六七八九十\d] | 第[一二三四1-4] | [次翌][年月日] | 昨 | 年[内初底末] | 全年 | 民国
)"""

_POINT: Final = rf"""{_AHEAD}(?P<year>{_YEAR})?+(?:
    (?(year)[ ]?+的?+[ ]?+)
    (?: (?P<part>{_PART})
      | {_NO_LENGTH}(?(year)|(?<![\d一二三四五六七八九十][ ]?年[ ]?))(?P<from>{_LEAD})[ ]?+
        (?: (?:(?:月份?+)?+{JOIN}|(?P<list>、(?:{NUMBER}、)?+))(?P<to>{NUMBER})(?:[ ]?+月份?+|[两2三3]个?月)
              (?![ ]?{NUMBER}[ ]?[日号])
          | {_MONTH}{_IN_MONTH} )
      | (?P<word>{_MONTH_WORD}){_IN_MONTH}
    )
  | (?(year)[ ]?+(?:(?P<edge>全年)|(?P<edge>{_YEAR_EDGE}|开年(?=以来)))?|(?:
        (?P<edge>(?<!\d)全年(?!无休|不)|(?<!末)年(?:初|[底末](?![前端]))|开年(?=以来))
      | (?P<year>(?<![\d半一二三四五六七八九十百两几数多])年内)
      | (?P<numeric>{_NUMERIC})
      | (?P<word>{_DAY_WORD})
      | (?P<word>[今昨][（(](?P<days>\d{{1,2}})日?[)）][日天晚]?)                 # 今（8）日
      | {_BARE_EDGE}(?P<days>{_DIGIT_EDGE}(?:{_DAYS}|\d{{1,2}}+[ ]?+日)){_BARE_STOP}
      | (?<=[\p{{Han}}”])(?<![第每几数近])(?<!拘留|羁押|连续|持续|历时|为期|长达|超过|逾期)
        (?P<days>{_DIGIT_EDGE}\d{{1,2}}+[ ]?+[日号])(?={_HAPPENS})
    ))
)"""
LAST_DAY: Final = rf"(?:{NUMBER}[ ]?+[日号])"

_SEPARATOR: Final = str.maketrans("-/", "..")
_TENS: Final = {
    "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, MONTH_END), "上中旬": (1, 20), "中下旬": (11, MONTH_END),
}  # fmt: skip
_HALVES: Final = {"上": (1, 6), "前": (1, 6), "下": (7, 12), "后": (7, 12)}
_YEAR_ENDS: Final = {"初": (1, 1), "底": (12, 12), "末": (12, 12), "年": (1, 12)}


def find_points(text: str) -> Iterator[tuple[int, int, Point]]:
    """Yield the place and the reading of each point of the calendar that `text` names.

    >>> [point.months for _, _, point in find_points("今年1至11月立案3宗，5月4宗")]
    [(1, 11), (5, 5)]
    >>> [point for _, _, point in find_points("2021.2.20")]
    [Point(year='2021年', months=(2, 2), days=(20, 20), word=None, early=False)]
    """
    for match in _pattern().finditer(text):
        if point := _read(match):
            yield match.start(), match.end(), point


def parse_last_day(text: str) -> Point:
    """Return the day that ends a range and has no month of its own: 24日."""
    return Point(days=_parse_days(text))


@cache
def _pattern() -> regex.Pattern[str]:
    """Return the pattern, compiled when the first text asks for it: it takes 10 ms."""
    return regex.compile(_POINT, int(regex.VERBOSE))  # its compiler is slow with its own enum


def _read(match: regex.Match[str]) -> Point | None:
    """Return what the match names, or None where it is no point: 3、5月 are two months, not from one on."""
    groups = match.groupdict()
    if numeric := groups["numeric"]:
        year, month, day = map(int, numeric.translate(_SEPARATOR).split("."))
        return Point(f"{year}年", (month, month), (day, day))
    if (listed := groups["list"]) and _number(groups["to"] or "") != _number(
        groups["from"] or ""
    ) + listed.count("、"):
        return None
    days = _TENS[groups["tens"]] if groups["tens"] else _parse_days(groups["days"])
    early = match[0].endswith("初")
    return Point(groups["year"], _parse_months(groups), days, groups["word"], early=early)


def strength_of(point: Point) -> Strength:
    """Return how narrow a time `point` names.

    >>> forms = "2021年，5月，5月9日，上半年，当日"
    >>> [str(strength_of(point)) for _, _, point in find_points(forms)]
    ['year', 'month', 'day', 'range', 'relative']
    """
    if point.word and not point.days:
        return Strength.RELATIVE
    if point.days:
        return Strength.DAY if point.days[0] == point.days[1] else Strength.RANGE
    if point.months in {None, (1, 12)}:
        return Strength.YEAR
    return Strength.MONTH if point.months and point.months[0] == point.months[1] else Strength.RANGE


def _number(text: str) -> int:
    return 1 if text == "元" else int(parse_numeral(text))


def _parse_months(groups: dict[str, str | None]) -> tuple[int, int] | None:
    """Return the first and last month that the matched groups name."""
    if part := groups["part"]:
        return _parse_part(part)
    if first := groups["from"]:
        return _number(first), _number(groups["to"] or first)
    edge = groups["edge"]
    return _YEAR_ENDS[edge[-1]] if edge else None


def _parse_part(part: str) -> tuple[int, int]:
    """Return the months of a half, of quarters, or of the first months of a year."""
    if part.endswith("半年"):
        return _HALVES.get(part[0], _HALVES["上"])  # 2025年半年报告
    numbers = _numbers(part) or [1]
    if "季" not in part and part[0] != "Q":
        return 1, numbers[-1]
    first = 1 if part[0] in "前头首" else numbers[0]
    return 3 * first - 2, 3 * numbers[-1]


def _parse_days(text: str | None) -> tuple[int, int] | None:
    """Return the first and last day of the month that `text` names."""
    numbers = _numbers(text or "")
    if text and text[0] in _FIRST:  # 8月首二十日
        return 1, numbers[-1]
    return (numbers[0], numbers[-1]) if numbers else None


def _numbers(text: str) -> list[int]:
    """Return the numbers in `text`: 10日至24日 has two."""
    return [_number(number) for number in regex.findall(NUMBER, text)]
