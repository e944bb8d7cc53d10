"""Money that somebody only speaks of: what a fraud says on the telephone, what is promised for a tip."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.quantities.quantity import Quantity

__all__ = ["a_reward", "a_script"]

# 自称民警的人来电，称她名下银行卡涉嫌洗钱260万元: what a fraud says
_SCRIPT: Final = regex.compile(
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
_REWARD: Final = regex.compile(r"(?:人民币)?的?(?:现金)?(?:奖励|奖金|赏金)")


def a_script(quantity: Quantity, sentence: str) -> bool:
    """来电称名下有张卡欠费2680元: what a fraud says on the telephone."""
    start = quantity.start
    return quantity.kind == "money" and _SCRIPT.search(sentence, max(0, start - 100), start) is not None


def a_reward(quantity: Quantity, sentence: str) -> bool:
    """将给予20万元人民币奖励: what is promised for a tip."""
    if quantity.kind == "money" and _PAID_BY_A_PAPER.search(
        sentence, max(0, quantity.start - 24), quantity.start
    ):
        return True
    to_come = _TO_BE_GIVEN.search(sentence, max(0, quantity.start - 12), quantity.start)
    return quantity.kind == "money" and bool(to_come and _REWARD.match(sentence, quantity.stop))
