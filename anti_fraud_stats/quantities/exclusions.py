"""What is no statistic: named rules over a quantity and its sentence; the first that says so is why."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.lexicon.units import units
from anti_fraud_stats.quantities.exclusions_of_money import MONEY_RULES, a_legal_limit, a_threshold
from anti_fraud_stats.quantities.exclusions_of_times import TIME_RULES
from anti_fraud_stats.quantities.exclusions_of_words import WORD_RULES
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.quantities.rows import is_cell, is_row_head
from anti_fraud_stats.terms import Qualifier

__all__ = ["RULES", "choose_exclusion", "is_of_rumour", "is_spoken_to"]

_MAGNITUDES: Final = frozenset("百千万亿萬億兆")
_REACH: Final = 200  # characters around a figure in which a rumour is called one
_FEW: Final = frozenset(map(str, range(2, 100)))
_BASE: Final = regex.compile(
    r"(?:每(?:隔|满|逢|增加|转|单位|拉|取|推荐|介绍|发展|邀请|卖出?|售出?|租出?|刷)?(?:约|近)?|(?:克|升|个|次|人)[/／])$"
)
_BASE_BEHIND: Final = regex.compile(r"为(?:一?个?单位|基数|门槛)|折[算抵][一壹1][日天]")
_CODE: Final = regex.compile(
    r"(?:数|以上)?的?[^，。；\d]{0,4}?(?:密码|验证码|数字|会议号|卡号|账号|编号|号码|编码)"
)
_CODE_BEFORE: Final = regex.compile(r"(?:密码|验证码|口令)[^，。；]{0,6}$")
_SPOKEN_TO: Final = regex.compile(
    r"您|你(?!们)|[“「『](?:姐|哥|亲|宝|老板|阿姨|叔叔|大爷|大妈|老师)[，,！!～~]"
)
# 甚至以你的名义网贷10万 (but 提醒您, 一组数据告诉你)
_YOU: Final = r"(?<![醒诉知谢带为给陪请向和与跟帮送教迷])(?:您|你(?![们我市省县区局院校司单村镇]))"
_YOU_BEFORE: Final = regex.compile(
    rf"{_YOU}(?:(?!追回|挽回|止付|返还|止损|全[国省市州县区]|\d年)[^。；”」』])*+$"
)
_YOU_BEHIND: Final = regex.compile(rf"[^。；“「『\d]{{0,8}}{_YOU}")
_NEAR_YOU: Final = 16
_SCRIPT: Final = regex.compile(
    r"[^，。]{0,6}(?:是|等)?[^，。]{0,10}(?:话术|套路|剧本|圈套)|等?[的为](?:方案|口号|噱头|名义|诱饵|幌子|由头)|——[^，。；]{0,16}(?:广告|短信|传单|帖子|价目表|报价)|等?的(?:电话|来电|短信|谎言|说辞|弹窗|骗局)"
)
_CLAIM: Final = regex.compile(
    r"(?:自称|谎称|冒充|假扮)[^。；]{1,40}?(?:[，,][^，。；]{0,6}?(?:说|称|声称)|说|称)(?=[他她其您你我])"
    r"|(?:对方|骗子|他们|[：:][他她]|[“「](?:客服|民警|警官|警察|检察官|法官|导师|老师|领导|老板|专员|经理|专家)[”」])"
    r"[又再还就便则]?(?:说|称|谎称|声称)(?!了)"
)
_TAKEN: Final = regex.compile(r"骗|转走|转账|汇|损失|取出|取走|划走|止付|拦|追回|分文|走了|被盗")
_ALL_FRAUD: Final = regex.compile(
    r"凡是?[^。！!]{2,80}?(?:是|为|属)于?(?:电信|网络|电信网络)?(?:诈骗|骗局|骗子)"
)
_SURE: Final = regex.compile(r"的?[”」]?，?[都全均]?(?:是|为)(?:电信|网络|电信网络)?(?:诈骗|骗局|骗子)")
# …，在家就能日入2000元？”: the end of a quotation that asks
_ASKED: Final = regex.compile(r"[^。！!？?“「『”」』]{0,40}(?:[？?][”」』]|[”」』][？?])")
# 是不是看到一个50万元的保额？
_WHETHER: Final = regex.compile(r"(?:是不是|是否|有没有|会不会|难道|莫非)[^，。；？?\d]{0,12}$")
_TO_A_QUESTION: Final = regex.compile(r"[^，。；！!]{0,16}[？?]")
_PASS_ON: Final = regex.compile(
    r"[^“「『”」』]{0,60}?(?:转给(?=[家亲朋身更大所])|扩散|周知|[快速求]转|赶紧转|转起来|转发(?=给|出去|[！!])|转[！!])[^“「『”」』]{0,12}[”」』]"
)
_RUMOUR: Final = regex.compile(
    r"谣|网传|流传|传言|(?:[在疯盛风讹误]|四处|到处|纷纷)传(?![播达递授承唤销输真统染])|段子|不实|”[的等](?:帖子|视频|消息|说法|文章)"
    r"|刷屏|[一这][条则段](?=[^，。；]{0,12}(?:消息|视频|信息|帖子|语音))[^，。；]{0,30}(?:流传|转发|扩散)|[“「『](?:速转|快转|扩散|紧急(?:通知|扩散|提醒))"
)


def a_row_head(quantity: Quantity, sentence: str) -> bool:
    """10万元以上 at the head of a table's row names the row."""
    return is_row_head(sentence, quantity.start)


def an_open_reading(quantity: Quantity, sentence: str) -> bool:
    """数十人, 几百万元, 上千名: how many is open."""
    del sentence
    return quantity.start < quantity.number_start and quantity.text[0] in "数數几幾上成好"


def a_bare_magnitude(quantity: Quantity, sentence: str) -> bool:
    """百人, 万元 without a qualifier are figures of speech."""
    if quantity.qualifier is not Qualifier.EXACT or quantity.rule != "numeral":
        return False
    number = sentence[quantity.number_start : quantity.stop].removesuffix(quantity.unit)
    return bool(number) and _MAGNITUDES.issuperset(number)


def without_unit(quantity: Quantity, sentence: str) -> bool:
    """Bare numbers have neither unit nor magnitude: 2021, 58; a cell's unit is in the head of its column."""
    if quantity.unit or quantity.text.rstrip("以上下内")[-1:] in "十百千万亿萬億兆余多餘":
        return False
    return not (is_cell(sentence, quantity.start) or _is_headline_count(quantity, sentence))


def _is_headline_count(quantity: Quantity, sentence: str) -> bool:
    """逮3嫌, 2台湾女车手: a headline counts people without a unit."""
    return quantity.text in _FEW and bool(_nouns().match(sentence, quantity.stop))


@cache
def _nouns() -> regex.Pattern[str]:
    nouns = [noun for entry in units().values() for noun in entry.nouns]
    return regex.compile(r"[\u4e00-\u9fff]{0,4}?\L<nouns>", nouns=nouns)


def a_base(quantity: Quantity, sentence: str) -> bool:
    """每10万人, 每3天, 以10万元为单位, 以1000元折算1日: what a rate is counted on."""
    before = sentence[max(0, quantity.start - 5) : quantity.start]
    if sentence[quantity.stop : quantity.stop + 1] in {"为", "折"} and _BASE_BEHIND.match(
        sentence, quantity.stop
    ):
        return True
    return bool(_BASE.search(before))


def a_question(quantity: Quantity, sentence: str) -> bool:
    """每家获赔2亿元？, “扫码送鸡蛋，12万元没了”？ ask and do not state."""
    if sentence[quantity.stop : quantity.stop + 1] in {"？", "?"}:
        return True
    if _TO_A_QUESTION.match(sentence, quantity.stop) and _WHETHER.search(
        sentence, max(0, quantity.start - 16), quantity.start
    ):
        return True
    return _ASKED.match(sentence, quantity.stop) is not None


def a_rumour(quantity: Quantity, sentence: str) -> bool:
    """网传“每户补偿200万元起步，人人有份”: a quotation about a rumour, or one to be passed on (赶紧转！”)."""
    if _PASS_ON.match(sentence, quantity.stop):
        return True
    start, stop = max(0, quantity.start - _REACH), quantity.start
    opened = max(sentence.rfind("“", start, stop), sentence.rfind("「", start, stop))
    if opened < 0 or sentence.find("”", opened, stop) >= 0 or sentence.find("」", opened, stop) >= 0:
        return False
    return bool(_RUMOUR.search(sentence, start, quantity.stop + _REACH))


def is_of_rumour(text: str, start: int, stop: int) -> bool:
    """Return whether a stretch beside a quotation calls it a rumour."""
    return _RUMOUR.search(text, max(0, start), stop) is not None


def is_spoken_to(quotation: str) -> bool:
    """Return whether a quotation speaks to its hearer, as a fraud does."""
    return _SPOKEN_TO.search(quotation) is not None


def a_code_length(quantity: Quantity, sentence: str) -> bool:
    """6位验证码, 12位以上的密码, 身份证后四位: how long a number is."""
    if quantity.unit != "位":
        return False
    last = sentence[quantity.start - 1 : quantity.start] in {"后", "前", "末"}
    last = last or _CODE_BEFORE.search(sentence, max(0, quantity.start - 12), quantity.start) is not None
    return last or _CODE.match(sentence, quantity.stop) is not None


def a_script(quantity: Quantity, sentence: str) -> bool:
    """“您名下还有2万元额度”, 等你投到5万元: what a fraud says to its victim, or a text about its words."""
    if quantity.kind in {"money", "bare"} and (
        _YOU_BEFORE.search(sentence, max(0, quantity.start - _NEAR_YOU), quantity.start)
        or _YOU_BEHIND.match(sentence, quantity.stop)
    ):
        return True
    start, stop = max(0, quantity.start - _REACH), quantity.start
    opened = max(sentence.rfind(mark, start, stop) for mark in "“「『")
    if opened < 0 or any(sentence.find(mark, opened, stop) >= 0 for mark in "”」』"):
        return False
    closed = min((at for mark in "”」』" if (at := sentence.find(mark, stop)) >= 0), default=len(sentence))
    spoken = sentence[opened : min(closed, opened + 2 * _REACH)]
    return bool(_SPOKEN_TO.search(spoken) or _SCRIPT.match(sentence, closed + 1))


def a_claim(quantity: Quantity, sentence: str) -> bool:
    """自称公安民警，说他名下银行卡涉嫌洗钱200万元: what a fraud makes its victim believe."""
    if quantity.kind not in {"money", "percent"}:
        return False
    claim = _CLAIM.search(sentence, max(0, quantity.start - 80), quantity.start)
    return claim is not None and _TAKEN.search(sentence, claim.end(), quantity.stop + 6) is None


def a_warning(quantity: Quantity, sentence: str) -> bool:
    """凡要求缴纳20%保证金的均为诈骗, 100%是诈骗: what every fraud is like."""
    if "骗" not in sentence or quantity.kind not in {"money", "bare", "percent"}:
        return False
    near = max(0, quantity.start - _REACH), quantity.stop + _REACH
    return bool(_ALL_FRAUD.search(sentence, *near)) or _SURE.match(sentence, quantity.stop) is not None


_GENERAL: Final = (a_row_head, an_open_reading)
_FURTHER: Final = (
    *WORD_RULES,
    a_bare_magnitude,
    without_unit,
    a_base,
    a_question,
    a_rumour,
    a_code_length,
    a_script,
    a_claim,
    a_warning,
)
RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (*_GENERAL, *MONEY_RULES, *_FURTHER, *TIME_RULES)
_RULES_OF_KIND: Final[dict[str, tuple[Callable[[Quantity, str], bool], ...]]] = {
    **dict.fromkeys(("money", "bare", "percent", "points"), (*_GENERAL, *MONEY_RULES, *_FURTHER)),
    "mass": (*_GENERAL, a_threshold, a_legal_limit, *_FURTHER),
    "time": (*_GENERAL, *_FURTHER, *TIME_RULES),
}
_USUAL: Final[tuple[Callable[[Quantity, str], bool], ...]] = (*_GENERAL, a_legal_limit, *_FURTHER)


def choose_exclusion(quantity: Quantity, sentence: str) -> str | None:
    """Return the name of the first rule that says `quantity` is no statistic, or None."""
    for rule in _RULES_OF_KIND.get(quantity.kind, _USUAL):
        if rule(quantity, sentence):
            return rule.__name__
    return None
