"""Numbers that tell which one, or what may be, and not how many: ordinals, classes, places, bans."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.limits import YEARS
from anti_fraud_stats.quantities.exclusions_of_words import HAN_NUMERALS
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Qualifier

__all__ = ["ORDINAL_RULES"]

_NOUGHT: Final = regex.compile(r"[0０][0-9０-９]")
_LISTED: Final = regex.compile(r"第(?:[\d一二三四五六七八九十]{1,3}[、和及至到—–~～-])+$")
_LIST: Final = 24  # characters that a list of ordinals runs to
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
    r"(?:\p{Han}{0,2}指[数标]|数[字据值])[，,]?(?:同比|环比|分别|[均都较比与同]|全面|全部|双双|持续|实现|明显)"
    r"|(?:同比|环比)?(?:分别|各|双双)"
)
_KINDS: Final = regex.compile(r"\p{Han}{0,8}?(?:案件|警情|发案|刑案)")
_WIND: Final = regex.compile(r"(?:阵风|风力)[^，。；\d]{0,4}$")
_EARTHQUAKE: Final = regex.compile(r"(?:左右)?的?(?:地震|余震|强震|浅源)")
_SAID: Final = frozenset("项者类种个")
_OFFICES: Final = frozenset("处科部室队组庭")
_DIRECTIONS: Final = frozenset("东西南北")
_HAN_DIGITS: Final = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_TABLE: Final = regex.compile(r"附[表图]$")
_CALL: Final = regex.compile(r"(?:转发|分享|扩散|转告|传播|点赞|[多少])$")
_CALLED: Final = regex.compile(r"[，,、]|知[道晓]|转发|分享|[上受]当|[被受]骗")


def an_ordinal(quantity: Quantity, sentence: str) -> bool:
    """PART.03 讲案例: a number with a nought before it counts nothing."""
    return _NOUGHT.match(sentence, quantity.number_start) is not None


def a_listed_ordinal(quantity: Quantity, sentence: str) -> bool:
    """第15、16批: a member of a list behind 第."""
    return _LISTED.search(sentence, max(0, quantity.start - _LIST), quantity.start) is not None


def a_size(quantity: Quantity, sentence: str) -> bool:
    """5人以上团伙64个: from how many people on a gang is one of those counted."""
    return quantity.kind == "person" and _OF_SO_MANY.match(sentence, quantity.stop) is not None


def a_grade(quantity: Quantity, sentence: str) -> bool:
    """3级医院, 9级大风: which class something is of; not 5.6级地震 and 阵风10级, which measure it."""
    if quantity.unit != "级" or _EARTHQUAKE.match(sentence, quantity.stop):
        return False
    return _WIND.search(sentence, max(0, quantity.start - 8), quantity.start) is None


def a_weekday(quantity: Quantity, sentence: str) -> bool:
    """星期二发布: the day of a week."""
    return sentence[max(0, quantity.start - 2) : quantity.start] in _WEEKDAY


def an_office(quantity: Quantity, sentence: str) -> bool:
    """公诉二处负责人: the number in the name of an office."""
    numeral = sentence[quantity.number_start : quantity.number_stop]
    named = len(numeral) == 1 and numeral in HAN_NUMERALS and quantity.unit in _OFFICES
    return named and _OFFICE_BEHIND.match(sentence, quantity.stop) is not None


def a_region_of_several(quantity: Quantity, sentence: str) -> bool:
    """西北五省区: the name of a part of the country."""
    return quantity.unit.startswith("省") and sentence[quantity.start - 1 : quantity.start] in _DIRECTIONS


def a_first_few(quantity: Quantity, sentence: str) -> bool:
    """前三单, 前10名: a rank; 后两项: the last of what was said."""
    last = (
        quantity.unit in _SAID and quantity.text[0] in HAN_NUMERALS and quantity.qualifier is Qualifier.EXACT
    )
    before = max(0, quantity.start - 3), quantity.start
    return bool(_FIRST.search(sentence, *before) or (last and _LAST.search(sentence, *before)))


def a_list_of_figures(quantity: Quantity, sentence: str) -> bool:
    """三项指数同比分别下降, 五类侵财案件: how many figures were told before, or how many kinds one is of."""
    behind = _FIGURES_BEHIND if quantity.unit == "项" else _KINDS if quantity.unit == "类" else None
    few = quantity.unit == "项" or quantity.text[:1] in HAN_NUMERALS
    return few and behind is not None and behind.match(sentence, quantity.stop) is not None


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


def a_volume(quantity: Quantity, sentence: str) -> bool:
    """年鉴2013卷, 附表3-7: the year of a volume and the number of a table."""
    year = quantity.text.removesuffix("卷").translate(_HAN_DIGITS)
    volume = quantity.unit == "卷" and year.isdecimal() and int(year) in YEARS
    return volume or _TABLE.search(sentence, max(0, quantity.start - 4), quantity.start) is not None


def a_call(quantity: Quantity, sentence: str) -> bool:
    """转发1次，就少1个人上当: what a page asks of its readers."""
    if quantity.value != 1:
        return False
    asked = _CALL.search(sentence, max(0, quantity.start - 4), quantity.start)
    return asked is not None and _CALLED.match(sentence, quantity.stop) is not None


ORDINAL_RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
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
    a_volume,
    a_read_count,
    a_call,
)
