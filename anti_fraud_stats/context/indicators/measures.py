"""What a figure counts that measures the one before it: its weight, its amount, those whom it reached."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.context.indicators.case import DEFAULT, Case, Decision
from anti_fraud_stats.context.indicators.choosing import can_count
from anti_fraud_stats.context.indicators.verbs import carry_verb
from anti_fraud_stats.terms import Measure

__all__ = ["amount_of_the_last", "measure_of_the_last"]

# the words, and the indicators that may be measured so
_MEASURES: Final = (
    (regex.compile(r"(?:[净毛总共合]?重量?|称量净重)[共约达为计]*+"), "goods_seized"),
    (
        regex.compile(
            r"(?:(?:总|涉及|涉案)?金额|总额|(?:涉及)?资金|款项|[账帐]?[户卡]?[内里]?(?:余额|存款)|[账帐]户[内里]?资金)(?:[共约达为计]|[只仅]剩下?|尚有)*+"
        ),
        "funds_ losses_prevented",
    ),
    (
        regex.compile(
            r"(?:连同现金|连同[^，。；\d]{1,6})?总?(?:价值|折合|折价|折款|总值)(?:人民币)?[共约达为超逾]*+"
        ),
        "funds_returned",
    ),
    (regex.compile(r"(?:惠及|涉及|受益)(?:群众|失主|受害人|事主|被害人)?[共约达为计]*+"), "funds_returned"),
)
# 劝阻汇款14笔，金额63.2万元: what the money is of which so much was counted
_AMOUNT: Final = regex.compile(r"(?:涉及|合计|总)?(?:总?金额|总额|款项|资金)(?:[共约达为计超逾近]|合计)*+")
_AMOUNT_OF: Final = {
    "dissuasions": "funds_intercepted",
    "people_penalised": "people_penalised",
    "services": DEFAULT,
}


def amount_of_the_last(case: Case) -> Decision | None:
    """劝阻汇款14笔，金额63.2万元; 开出罚单14张，金额6207万元: money by no other word than that."""
    last = case.earlier[-1] if case.earlier else None
    if last is None or case.change.measure is not Measure.LEVEL or case.frame.quantity.kind != "money":
        return None
    words = case.frame.sentence[last.quantity.stop : case.frame.quantity.start]
    key = _AMOUNT_OF.get(last.indicator) if _AMOUNT.fullmatch(words.strip("，、 ")) else None
    return (key, None) if key else None


def measure_of_the_last(case: Case) -> Decision | None:
    """起获象牙83件，重46.75千克; 止付19笔，金额62.4万元: the same in another measure."""
    last = case.earlier[-1] if case.earlier else None
    if last is None or case.change.measure is not Measure.LEVEL:
        return None
    words = case.frame.words_before.strip()
    measured = next((keys for pattern, keys in _MEASURES if pattern.fullmatch(words)), "")
    fits = any(last.indicator.startswith(key) for key in measured.split())
    if last.verb and measured.startswith("funds_ ") and last.indicator == "accounts_handled":
        key = carry_verb(last.verb, case.frame.quantity)  # 冻结账户213个，涉及资金1.06亿元
        return (key, last.verb) if key in {"funds_frozen", "funds_stopped", "funds_intercepted"} else None
    return (last.indicator, last.choice) if fits and can_count(last.indicator, case.frame.quantity) else None
