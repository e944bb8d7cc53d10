"""Words that look like counts: Han numerals inside a word (统一, 零部件), 一 as an article."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Qualifier

__all__ = ["WORD_RULES"]

_LARGE: Final = frozenset("万亿萬億兆余多")
# 三千万, 一亿: a digit counts the 万 and 亿
_COUNTED: Final = regex.compile(r"[一二三四五六七八九两][一二三四五六七八九十百千]*+[万亿].*+")
_ZEROS: Final = frozenset("零〇○")
_FORMAL: Final = frozenset("壹贰叁叄肆伍陆柒捌玖")
_UNCOUNTED: Final = frozenset({"percent", "money", "times", "mass"})
_ARTICLE_HEAD: Final = frozenset("每各这那另有同是的了如任第某哪上下他她我你对被从向给元块，、。；,（(”」")
_MORE_THAN_ONE: Final = ("不止一", "不只一", "不仅一")
_ARTICLE_TAIL: Final = regex.compile(r"[、，。；,;.）)\s及和与]|$")
# beside what a 一 counts: 打掉团伙一个; 窝点三个、团伙一个
_COUNTING: Final = regex.compile(
    r"""[查缴收扣抓捕破侦端捣打解起截][获缴扣押掉毁出处破救]|破案|\d
    |(?<!第)[一二两三四五六七八九十]{1,2}[余多]?[个名人起件台部辆把支套本张条只间处家伙]""",
    regex.VERBOSE,
)
_HAN: Final = frozenset("一二三四五六七八九十两")
_NAME_BEHIND: Final = regex.compile(r"[子镇乡庄屯坪沟](?![\d，。、女弟])|(?<=轮)(?:车|摩托|电动)")
_NOUGHT: Final = regex.compile(r"[0０][0-9０-９]")
_LISTED: Final = regex.compile(r"第(?:[\d一二三四五六七八九十]{1,3}[、和及至到—–~～-])+$")
# 合肥、六安分列二、三位
_PLACED: Final = regex.compile(
    r"(?:分列|分居|位列|位居|排名?在?|名列)(?:[\d一二三四五六七八九十]{1,2}[、和至])*$"
)
_OF_SO_MANY: Final = regex.compile(
    r"(?<=以上)的?(?:犯罪)?(?:团伙|集团|群体|共同[犯诈加实]|(?:道路)?(?:交通)?(?:死亡|伤亡)?事故)"
)
_WEEKDAY: Final = frozenset({"星期", "礼拜"})
_OFFICE_BEHIND: Final = regex.compile(r"(?:副?[处科部室队组庭]长|负责人|主任|检察官|法官|民警|干警)")
_BAN: Final = regex.compile(r"(?<!能)(?:不[得可能准应](?!不|否)|严禁|禁止)[^，。；”\d]{0,6}$")
# 每人最多能办3张卡, 只能开立1个账户
_ALLOWED: Final = regex.compile(
    r"(?:(?:最多|至多|最高)只?[能可准]以?|只[能可准]以?(?=[^，。；\d]{0,2}[办开持绑登申领注拥保设]))[^，。；\d]{0,4}$"
)
_EVERY: Final = regex.compile(r"(?:^|[，。；：！,;:!])凡(?!例)[^，。；,;\d]{0,12}$")
_DAILY_LIMIT: Final = regex.compile(
    r"(?:每[日天年月次人笔户]|单[日笔次])[^，。；\d]{0,8}不(?:得|能|可)?超过?$"
)
_READ: Final = regex.compile(r"(?:阅读|浏览|点击|在看|播放|分享|转发|评论|点赞)[量数]?[:：\s]{1,2}$")
_FIRST: Final = regex.compile(r"(?<![目此之以日年月提当生空跟眼])前\ ?$")
_LAST: Final = regex.compile(r"(?<![最此随之以今先])后$")  # 后两项同比分别下降
_FIGURES_BEHIND: Final = regex.compile(
    r"(?:\p{Han}{0,2}指[数标]|数[字据值])[，,]?(?:同比|环比|分别|[均都较比]|全面|全部|双双|持续|实现|明显)"
)
_EARTHQUAKE: Final = regex.compile(r"(?:左右)?的?(?:地震|余震|强震|浅源)")
_SAID: Final = frozenset("项者类种个")
_OFFICES: Final = frozenset("处科部室队组庭")
_DIRECTIONS: Final = frozenset("东西南北")
_NEAR: Final = 24
_CALL: Final = regex.compile(r"(?:转发|分享|扩散|转告|传播|点赞|[多少])$")
_CALLED: Final = regex.compile(r"[，,、]|知[道晓]|转发|分享|[上受]当|[被受]骗")
_CAMERAS: Final = regex.compile(r"(?:监控|视频|探头|摄像头?|图像)[共约达]?$")
_LINES: Final = 1000  # cameras (视频监控1.2万路): fewer are a bus line, a street, ways that police go


def a_word(quantity: Quantity, sentence: str) -> bool:
    """Han numerals without a unit are words (统一, 十分), large ones are not (三千万, 突破百万).

    So are a lone 零 (零部件) and a lone formal digit (大肆发展, 陆地) unless it counts money.
    """
    if quantity.rule != "numeral":
        return False
    numeral = sentence[quantity.number_start : quantity.number_stop]
    if _ZEROS.issuperset(numeral) or (numeral in _FORMAL and quantity.kind != "money"):
        return True
    if quantity.unit or any(char.isdigit() for char in quantity.text):
        return False
    number = sentence[quantity.number_start : quantity.stop].rstrip("以上下内")
    large = number[-1:] in _LARGE
    return not (large and (quantity.qualifier is not Qualifier.EXACT or _COUNTED.fullmatch(number)))


def an_article(quantity: Quantity, sentence: str) -> bool:
    """一 with a classifier is an article (打掉一个团伙), but counts at the end (打掉团伙一个)."""
    if quantity.text == "一案" or quantity.text.startswith(_MORE_THAN_ONE):
        return True
    if quantity.value != 1 or quantity.text[:1] != "一" or quantity.kind in _UNCOUNTED:
        return False
    if quantity.text.endswith("个人"):
        return True  # 救一个人
    start, stop = quantity.start, quantity.stop
    if not start or sentence[start - 1] in _ARTICLE_HEAD or sentence[start - 2 : start] == "其中":
        return True  # 他就是其中一位
    if not _ARTICLE_TAIL.match(sentence, stop):
        return True
    return not (
        _COUNTING.search(sentence, max(0, start - _NEAR), start)
        or _COUNTING.search(sentence, stop, stop + _NEAR)
    )


def a_name_behind(quantity: Quantity, sentence: str) -> bool:
    """两轮车, 三台子派出所, 两市镇: a Han numeral in the name of a thing or a place."""
    numeral = sentence[quantity.number_start : quantity.number_stop]
    if len(numeral) != 1 or quantity.text[:1] not in _HAN or quantity.kind in _UNCOUNTED:
        return False
    return quantity.unit != "个" and _NAME_BEHIND.match(sentence, quantity.stop) is not None


def a_road(quantity: Quantity, sentence: str) -> bool:
    """213国道, 文心路三段, 八七路1128号: the number of a road; 兵分三路: no count of lines either."""
    if quantity.unit == "路":
        few = quantity.qualifier is Qualifier.EXACT and quantity.value < _LINES
        return few and not _CAMERAS.search(sentence, max(0, quantity.start - 6), quantity.start)
    if quantity.unit == "段":
        return sentence[quantity.start - 1 : quantity.start] in {"路", "街", "道"}
    return quantity.unit in {"国", "省", "县", "乡"} and sentence.startswith("道", quantity.stop)


def an_ordinal(quantity: Quantity, sentence: str) -> bool:
    """PART.03 讲案例: a number with a nought before it counts nothing."""
    return _NOUGHT.match(sentence, quantity.number_start) is not None


def a_listed_ordinal(quantity: Quantity, sentence: str) -> bool:
    """第15、16批: a member of a list behind 第."""
    return _LISTED.search(sentence, max(0, quantity.start - _NEAR), quantity.start) is not None


def a_size(quantity: Quantity, sentence: str) -> bool:
    """5人以上团伙64个: from how many people on a gang is one of those counted."""
    return quantity.kind == "person" and _OF_SO_MANY.match(sentence, quantity.stop) is not None


def a_grade(quantity: Quantity, sentence: str) -> bool:
    """3级医院, 9级大风: which class something is of; not 5.6级地震, which measures it."""
    return quantity.unit == "级" and _EARTHQUAKE.match(sentence, quantity.stop) is None


def a_weekday(quantity: Quantity, sentence: str) -> bool:
    """星期二发布: the day of a week."""
    return sentence[max(0, quantity.start - 2) : quantity.start] in _WEEKDAY


def an_office(quantity: Quantity, sentence: str) -> bool:
    """公诉二处负责人: the number in the name of an office."""
    numeral = sentence[quantity.number_start : quantity.number_stop]
    named = len(numeral) == 1 and numeral in _HAN and quantity.unit in _OFFICES
    return named and _OFFICE_BEHIND.match(sentence, quantity.stop) is not None


def a_region_of_several(quantity: Quantity, sentence: str) -> bool:
    """西北五省区: the name of a part of the country."""
    return quantity.unit.startswith("省") and sentence[quantity.start - 1 : quantity.start] in _DIRECTIONS


def a_first_few(quantity: Quantity, sentence: str) -> bool:
    """前三单, 前10名: a rank; 后两项: the last of what was said."""
    last = quantity.unit in _SAID and quantity.text[0] in _HAN and quantity.qualifier is Qualifier.EXACT
    before = max(0, quantity.start - 3), quantity.start
    return bool(_FIRST.search(sentence, *before) or (last and _LAST.search(sentence, *before)))


def a_list_of_figures(quantity: Quantity, sentence: str) -> bool:
    """三项指数同比分别下降: how many figures were told before."""
    return quantity.unit == "项" and _FIGURES_BEHIND.match(sentence, quantity.stop) is not None


def a_place(quantity: Quantity, sentence: str) -> bool:
    """分列二、三位: the places of a ranking."""
    if quantity.unit not in {"位", "名"}:
        return False
    return _PLACED.search(sentence, max(0, quantity.start - 8), quantity.start) is not None


def a_read_count(quantity: Quantity, sentence: str) -> bool:
    """阅读 10万+: what a page says of itself."""
    if quantity.unit or quantity.kind != "bare":
        return False
    return _READ.search(sentence, max(0, quantity.start - 8), quantity.start) is not None


def a_ban(quantity: Quantity, sentence: str) -> bool:
    """不得超过5个, 最多只能办3张, 凡发案3起以上的单位: what a rule forbids or allows, or whom it is for."""
    before = max(0, quantity.start - 16), quantity.start
    if _ALLOWED.search(sentence, *before) or _DAILY_LIMIT.search(sentence, *before):
        return True
    return quantity.qualifier is not Qualifier.EXACT and any(
        pattern.search(sentence, *before) for pattern in (_BAN, _EVERY)
    )


def a_call(quantity: Quantity, sentence: str) -> bool:
    """转发1次，就少1个人上当: what a page asks of its readers."""
    if quantity.value != 1:
        return False
    asked = _CALL.search(sentence, max(0, quantity.start - 4), quantity.start)
    return asked is not None and _CALLED.match(sentence, quantity.stop) is not None


WORD_RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
    a_word,
    an_article,
    a_name_behind,
    a_road,
    an_ordinal,
    a_listed_ordinal,
    a_size,
    a_grade,
    a_weekday,
    an_office,
    a_region_of_several,
    a_first_few,
    a_list_of_figures,
    a_place,
    a_ban,
    a_read_count,
    a_call,
)
