"""What the time of a case is not: that of the report around it, of the crime before the strike."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.frames import Frame
from anti_fraud_stats.context.periods.model import Strength
from anti_fraud_stats.context.spoken import Spoken
from anti_fraud_stats.context.times.event_days import STRIKE
from anti_fraud_stats.context.times.reading import Time
from anti_fraud_stats.terms import Scope, Section

__all__ = ["day_of_the_case", "is_a_scene", "is_over", "tells_of_somebody"]

# what prosecutors and courts did with a case, when its crime was over: of no day that the text tells
_PROSECUTED: Final = regex.compile(
    r"羁押|交保|声押|[复讯]讯后|不起诉|缓起诉|提前介入|介入侦查|引导(?:侦查|取证)|取证(?:意见|提纲)|补充侦查|审查(?:起诉|逮捕)|追加(?:起诉|认定|逮捕)"
    r"|追诉|追捕|卷宗|认罪认罚|退赃|退赔|求刑|声请|批准逮捕|批捕|公诉|移送起诉|判处|获刑|宣判"
)
_SOMEBODY: Final = regex.compile(
    r"(?<!【)\p{Han}(?<![在到于对给是由的])某(?![】：:]|股份|商业|银行|公司|企业|通信|平台|网|大|[省市区县镇村局院所店])"
    r"|一起[^，。；\d]{0,20}案件?[中里]"
)
_SPANS_OF_CRIME: Final = frozenset({Strength.RANGE, Strength.SINCE, Strength.CUMULATIVE})


def day_of_the_case(spoken: Spoken) -> Time | None:
    """Return the first time of a case's paragraph for what the police did, not for what the gang had done."""
    deeds = spoken.context.is_case and STRIKE.search(spoken.folded) is None
    return None if deeds else spoken.context.case_time


def is_a_scene(spoken: Spoken, frame: Frame, scope: Scope) -> bool:
    """Return whether a report opens with a case, before it names the time that it is about."""
    context = spoken.context
    body = context.block is not None and context.block.section is Section.BODY
    long = frame.quantity.kind == "time"  # 等了32年: of the year in which it ended
    return body and scope is Scope.CASE and not (long or context.whole_told or context.setting.is_story)


def tells_of_somebody(spoken: Spoken, frame: Frame) -> bool:
    """章某把26张银行卡租给赌博网站: whether a report tells somebody's case in passing, of no time."""
    reports = not spoken.context.setting.is_story
    return reports and _SOMEBODY.search(spoken.folded, 0, frame.quantity.start) is not None


def is_over(time: Time | None, spoken: Spoken) -> bool:
    """Return whether a time is that of a crime, and the sentence tells of its prosecution."""
    block = spoken.context.block
    told = time is not None and time.strength in _SPANS_OF_CRIME and time.period is not None
    crime = told and block is not None and block.section is Section.BODY
    return crime and spoken.context.setting.is_story and _PROSECUTED.search(spoken.folded) is not None
