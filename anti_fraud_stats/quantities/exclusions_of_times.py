"""Durations that only say when, and prison terms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.quantities.quantity import Quantity

__all__ = ["TIME_RULES"]

# 仅用3小时, 最长达39年, 时限从20个工作日: a duration that is the finding itself
_FINDING: Final = regex.compile(
    r"""(?:[仅只]?用[时了]?|仅仅?|只[要需花]了?|耗时|历时|长达|最[长短快久][^，。；\d]{0,3}|达到?|缩短[至到为]?了?|[压缩降][至到为]|追[踪捕]|[躲藏]藏?了|分开了?|分离了?|留存|延长[至到]了?|降到了|断[供网电]|[花等]了|平均[^，。；]{0,8}[要需]|压缩[至到为]?|压减[至到为]?
    |[减缩][至到]|提速[至到]?|(?:时限|时间|时长|天数|周期|期限|间隔)(?:为|仅|从|由|约)?|平均|过去了
    |瘫痪|中断|停摆|宕机
    |监控|录像|积压|尘封|潜逃|逃亡|失散了?|离散了?|(?<=时[间限].{0,4})[从由])(?:仅|只|近|约)?\ ?$""",
    int(regex.VERBOSE),  # a plain number: the engine's compiler is slow with its own enum
)
# 2小时截回90万元, 核查由三小时压缩到一小时
_FINDING_BEHIND: Final = regex.compile(
    r"(?:便|就|即|内?即可)?(?:缩短|压缩|压减|缩减|精简|提速|缩|压)[至到为了]|的?(?:视频)?(?:监控|录像)"
)
# 连续56天“零发案”
_NOTHING_BEHIND: Final = regex.compile(
    r"(?:实现|保持)?[“「]?[零0](?:电诈|诈骗|电信)?(?:发案|警情|报案|被骗|案件)"
)
_FEAT: Final = regex.compile(
    r"[便就]把|(?:之?内)?\ ?[便就即]?(?:[便就]在[^，。；\d]{1,10})?(?:成功)?"
    r"(?:截回|截下|冻住|逮住|抓住|揪出|找齐|追回|破案|告破|侦破|抓获|挽回|拦截|止付|返还|找[回到]"
    r"|完成|办结|办好|查清|锁定|拦下|截停|拦停|劝住|劝停"
    r"|赶到|到场|到达|跑[进到]|冲[进到]|敲开|守住|保住|拦住|截住|挡住|叫停)"
)
_RECORD_BEHIND: Final = regex.compile("来?(?:最[高低多少好]|新[高低])")  # 降至近五年最低
# “1分钟接单、3分钟止付、5分钟冻结”: what a mechanism asks for
_IN_STEPS: Final = regex.compile(r"\d(?:分钟|秒钟?|小时)\p{Han}{2,6}[、，]$")
_STEPS_BEHIND: Final = regex.compile(r"\p{Han}{2,6}[、，]\d{1,2}(?:分钟|秒钟?|小时)\p{Han}")
_A_SUM: Final = 10_000  # 累计飞行1087万小时: of many together
_BRIEF: Final = frozenset({"小时", "个小时", "个钟头", "分钟", "秒", "秒钟"})
# 某县：2小时，90万元: one of the figures of a heading
_AMONG_FIGURES: Final = regex.compile(r"[，、,]\ ?\d[\d.]*+[万亿]?\w{1,3}+$")
_PRISON: Final = regex.compile(
    r"(?:徒刑|缓刑|拘役|刑期|管制|政治权利|惩戒期限?|处罚期限|有效期)[^，。；,;]{0,8}$"
)
_PRISON_BEHIND: Final = regex.compile(
    r"(?:以[上下])?(?:[\d一二三四五六七八九十]{1,3}个?[年月]以下)?的?(?:有期徒刑|拘役|管制)"
)


def a_prison_term(quantity: Quantity, sentence: str) -> bool:
    """有期徒刑三年六个月, 缓刑两年, 三年以上十年以下有期徒刑."""
    if quantity.kind != "time":
        return False
    before = _PRISON.search(sentence, max(0, quantity.start - 16), quantity.start)
    return bool(before or _PRISON_BEHIND.match(sentence, quantity.stop))


def a_duration(quantity: Quantity, sentence: str) -> bool:
    """24小时, 连续7个月: when, not how much - unless the duration is the finding (仅用3小时)."""
    if quantity.kind != "time" or quantity.value >= _A_SUM:
        return False
    if sentence.startswith("大", quantity.stop):
        return True  # 最小的仅4个月大
    if _RECORD_BEHIND.match(sentence, quantity.stop):
        return True
    if _FINDING.search(sentence, max(0, quantity.start - 12), quantity.start):
        return False
    if quantity.unit in {"天", "日"} and _NOTHING_BEHIND.match(sentence, quantity.stop):
        return False
    return not (_FINDING_BEHIND.match(sentence, quantity.stop) or _is_feat(quantity, sentence))


def _is_feat(quantity: Quantity, sentence: str) -> bool:
    """Return whether hours or minutes are how soon something was done: 2小时截回90万元."""
    if quantity.unit not in _BRIEF:
        return False
    if _FEAT.match(sentence, quantity.stop):
        steps = _IN_STEPS.search(sentence, max(0, quantity.start - 12), quantity.start)
        return not (steps or _STEPS_BEHIND.match(sentence, quantity.stop))
    return sentence[quantity.start - 1 : quantity.start] in {"：", ":"} and bool(
        _AMONG_FIGURES.match(sentence, quantity.stop)
    )


TIME_RULES: Final[tuple[Callable[[Quantity, str], bool], ...]] = (a_prison_term, a_duration)
