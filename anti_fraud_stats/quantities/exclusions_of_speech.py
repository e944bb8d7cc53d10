"""Figures that somebody only speaks of: what a fraud or a rumour says, what is promised for a tip."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.quantities.quantity import Quantity

__all__ = ["SPEECH_RULES", "is_of_rumour", "is_spoken_to"]

_REACH: Final = 200  # characters around a figure in which a rumour is called one
_CALL_REACH: Final = 100
# 自称民警的人来电，称她名下银行卡涉嫌洗钱260万元: what a fraud says
_CALL: Final = regex.compile(
    r"(?:自称|冒充|谎称|声称|来电|电话)[^。；！？]{0,60}?(?:涉嫌|名下|欠费|欠款|透支|逾期)"
    r"(?:(?!转|汇|骗|诈取|取出|付|损)[^。；！？，\d]){0,14}$"
)
_TO_BE_GIVEN: Final = regex.compile(
    r"(?:[将可]|最高|一次性|属实[的者后，]{0,2})(?:给予|奖励?|获得?|发放)[^，。；\d]{0,4}$"
)
# （线索提供：李先生 奖励60元）: what a paper pays who calls it
_PAID_BY_A_PAPER: Final = regex.compile(
    r"(?:线索|报料|爆料)(?:提供|来源)?[^。；\d]{0,16}(?:奖励?|奖金|酬金?|稿费)[^。；\d]{0,2}$"
)
# 检举制毒工厂经查证属实，奖金最高1,000万元
_PROMISED: Final = regex.compile(
    r"(?:检举|举报|提供线索)[^。；]{0,24}?(?:奖金|奖励金?|赏金)(?:最高|至多)(?:可[达领获得])?$"
)
_REWARD: Final = regex.compile(r"(?:人民币)?的?(?:现金)?(?:奖励|奖金|赏金)")
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
_LINE: Final = r"[“「][^“”「」]{6,40}[”」]"
_ROW: Final = regex.compile(rf"{_LINE}(?:、?{_LINE})+")
# “追回1.7亿元，送还失主”“案子少了8%”: what the police says of itself
_RESULT: Final = regex.compile(
    r"[同环]比|下降|上升|增长|破获|破案|抓获|追回|止付|返还|发还|冻结|挽回|立案|[结判]案"
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
_PASS_ON: Final = regex.compile(
    r"[^“「『”」』]{0,60}?(?:转给(?=[家亲朋身更大所])|扩散|周知|[快速求]转|赶紧转|转起来|转发(?=给|出去|[！!])|转[！!])[^“「『”」』]{0,12}[”」』]"
)
_RUMOUR: Final = regex.compile(
    r"谣|网传|流传|传言|(?:[在疯盛风讹误]|四处|到处|纷纷)传(?![播达递授承唤销输真统染])|段子|不实|”[的等](?:帖子|视频|消息|说法|文章)"
    r"|刷屏|[一这][条则段](?=[^，。；]{0,12}(?:消息|视频|信息|帖子|语音))[^，。；]{0,30}(?:流传|转发|扩散)|[“「『](?:速转|快转|扩散|紧急(?:通知|扩散|提醒))"
)


def a_reward(quantity: Quantity, sentence: str) -> bool:
    """将给予20万元人民币奖励: what is promised for a tip."""
    if quantity.kind == "money" and _PAID_BY_A_PAPER.search(
        sentence, max(0, quantity.start - 24), quantity.start
    ):
        return True
    if quantity.kind == "money" and _PROMISED.search(sentence, max(0, quantity.start - 40), quantity.start):
        return True
    to_come = _TO_BE_GIVEN.search(sentence, max(0, quantity.start - 12), quantity.start)
    return quantity.kind == "money" and bool(to_come and _REWARD.match(sentence, quantity.stop))


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


def a_script(quantity: Quantity, sentence: str) -> bool:
    """“您名下还有2万元额度”, 等你投到5万元: what a fraud says to its victim, or a text about its words."""
    stop = quantity.start
    if quantity.kind == "money" and _CALL.search(sentence, max(0, stop - _CALL_REACH), stop):
        return True
    if quantity.kind in {"money", "bare"} and (
        _YOU_BEFORE.search(sentence, max(0, stop - _NEAR_YOU), stop)
        or _YOU_BEHIND.match(sentence, quantity.stop)
    ):
        return True
    start = max(0, stop - _REACH)
    opened = max(sentence.rfind(mark, start, stop) for mark in "“「『")
    if opened < 0 or any(sentence.find(mark, opened, stop) >= 0 for mark in "”」』"):
        return False
    closed = min((at for mark in "”」』" if (at := sentence.find(mark, stop)) >= 0), default=len(sentence))
    spoken = sentence[opened : min(closed, opened + 2 * _REACH)]
    return bool(_SPOKEN_TO.search(spoken) or _SCRIPT.match(sentence, closed + 1))


def a_row_of_lines(quantity: Quantity, sentence: str) -> bool:
    """“加价50元，车票必到手”“ETC已停用，补缴380元”: one of the lines that frauds begin with, side by side."""
    if quantity.kind not in {"money", "percent"}:
        return False
    rows = _ROW.finditer(sentence, max(0, quantity.start - _REACH), quantity.stop + _REACH)
    row = next((row for row in rows if row.start() < quantity.start < row.end()), None)
    return row is not None and _RESULT.search(row[0]) is None


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


SPEECH_RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (
    a_reward,
    a_rumour,
    a_script,
    a_row_of_lines,
    a_claim,
    a_warning,
)
