"""`is_advice`: a paragraph of advice (警方提醒：…), which says nothing of what the text is about."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.reader.article import Block

__all__ = ["is_advice"]

# 警方提醒：…, 【防骗提示】…: what pages put between or end with, whatever they are about
_ADVICE: Final = regex.compile(
    r"[\s▪•●·*#]{0,9}+(?:【[^】]{0,10}(?:提[醒示]|贴士|警示|指南)】|[^，。；：、\d]{0,10}(?:提醒|提示|贴士|支招|警示)[：:])"
)


def is_advice(block: Block) -> bool:
    """Return whether a paragraph begins as advice to the reader does."""
    return _ADVICE.match(block.text) is not None
