"""Times that say nothing of when a figure was: of birth, of a law, of a record, of the news itself."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.periods import Period, PeriodMention
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.times.reaches import FIGURE

__all__ = ["is_passing", "is_told"]

# 3月17日，广州市公安局晒出2021年成绩单: the day on which it was told is no period of the figures
_TOLD: Final = regex.compile(
    r"认定|[^。；]{0,30}?(?:(?<![出到来送条发了])消息(?=[（(，])|公布|交出\p{Han}{0,6}(?:账|成绩单|答卷|战报)|(?<!(?:接[获到报]|收到)[^，。\d]{0,6})通报(?!的(?:线索|情况)|协查|嫌疑)|召开|获悉|发布会|发布了|晒出|讯(?=\s*[（(])|电(?=\s*[（(])|透露|从[^。；，]{2,20}?了解到|介绍(?=[，,了])"
    r"|举行[^，。]{0,12}发布会|通气会|记者会|记者招待会|指出|宣布(?=，(?:目前)?已?累计|[，：:]?(?:日前|近日|近期|不久前|上周|上月))|出版)"
)
_SAID: Final = regex.compile(r"[^，。；\d]{0,3}(?:披露|透露|公布|宣布|通报|介绍|表示)")  # 警方本周披露
# 1986年生, 今年62岁
_BORN: Final = regex.compile(
    r"(?:出?生(?![产效活])|年?出生|[已刚才满过近]{0,2}[\d一二三四五六七八九十]{1,3}[多余]?[周]?岁)"
)
_GREATEST: Final = regex.compile(r"(?:以来)?最[难忙惨热冷险严重坏]")  # 3月堪称今年最难熬
_RECORD: Final = regex.compile(
    r"的?(?:历史)?(?:新[高低]|同期|首[次度]|最[高低](?![的达]))"
)  # 2017年有统计以来新高
# 突破3月下旬历史极值: what was surpassed
_SURPASSED: Final = regex.compile(r"(?:突破|打破|刷新|超[过出]|创下?|追平|逼近|接近)了?$")
_OF_HISTORY: Final = regex.compile(r"份?的?(?:历史|(?:同期)?(?:极值|纪录|记录|峰值))")
# 2024年10月29日生效的第20号法律
_ENACTED: Final = regex.compile(
    r"起?正?式?(?:公布|颁布|修订|通过)?[并后]?(?:生效|施行|实施|颁布|出台|印发|修订|修正|通过)的(?!战果|成绩|数|统计|情况)"
)


def is_passing(mention: PeriodMention, period: Period | None, folded: str, *, named: bool) -> bool:
    """Return whether a time only says how old somebody or a law is, or since when nothing was so high.

    `named` tells that the sentence named a time before: 3月堪称今年最难熬.
    """
    aside = _BORN.match(folded, mention.stop) or (period and _ENACTED.match(folded, mention.stop))
    greatest = named and _GREATEST.match(folded, mention.stop)
    return bool(aside or greatest) or _is_record(mention, folded)


def _is_record(mention: PeriodMention, folded: str) -> bool:
    """Return whether a time says how long nothing was so high or so low: 近五年来首次回落."""
    if _OF_HISTORY.match(folded, mention.stop):
        return _SURPASSED.search(folded, max(0, mention.start - 3), mention.start) is not None
    back = mention.text.endswith("来") and "今年" not in mention.text
    return back and _RECORD.match(folded, mention.stop) is not None


def is_told(mention: PeriodMention, period: Period | None, folded: str) -> bool:
    """3月17日，…晒出, 今天公布的…显示: the day of the news is no period of its figures."""
    one_day = mention.strength is Strength.RELATIVE and period is not None and period.start == period.end
    told = None
    if one_day or mention.strength is Strength.DAY:
        told = _TOLD.match(folded, mention.stop)
    elif mention.text.endswith(("周", "周末")):
        told = _SAID.match(folded, mention.stop)
    return told is not None and FIGURE.search(folded, mention.stop, told.end()) is None
