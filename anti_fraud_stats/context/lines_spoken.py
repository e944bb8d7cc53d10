"""`without_spoken`: what a fraud says or a rumour tells is dropped, where only the paragraph shows it.

A quotation of several sentences, a line of a dialogue (骗子：…) and one marked as false (❌…) say no facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

import regex

from anti_fraud_stats.quantities.exclusions_of_speech import is_of_rumour, is_spoken_to
from anti_fraud_stats.quantities.quantity import Quantity
from anti_fraud_stats.terms import Section
from anti_fraud_stats.text import Sentence

__all__ = ["refutes_a_rumour", "without_spoken"]

_REACH: Final = 400  # characters that a quotation may run
_NEAR: Final = 40  # characters beside it in which it is called a rumour
_CRY: Final = 6  # characters that a cry runs to: “紧急扩散
_SHORT: Final = 16  # characters of a name in quotation marks, which says nothing
_TOLD: Final = 8  # characters of what is told, not of a name
# …“抓到一个，搜出30万现金”…丰泽警方给出说法：假的: in a paragraph that calls what went round false
_REFUTED_BELOW: Final = regex.compile(
    r"[造传辟]谣|谣言|不实(?:信息|消息|言论)|假消息|(?:：|是|都是)假的|(?:全是|都是|系|纯属)(?:瞎?编|捏造|虚构)|凭空捏造"
)
_ASKS: Final = regex.compile(r"[？?谣]|真相|网传|假的|起底")
_WITNESS: Final = regex.compile(
    r"(?:警方|民警|警官|负责人|发言人|局长|队长|所长|主任|书记|记者|法官|检察官|专家)[^，。；：“”]{0,10}?"
    r"(?:说|表示|介绍|告诉|透露|指出|提醒|称|坦言)[^。“”]{0,12}$"
)
_LEAD: Final = r"[\s▪•●·*#>【（(]{0,9}+"
# 骗子：…, “客服”：…: who speaks is no witness
_SPEAKER: Final = regex.compile(
    rf"{_LEAD}(?:(?:诈骗|行骗|不法|犯罪)(?:分子|人员|嫌疑人|团伙)|骗子|骗徒|假冒?(?=[客民警法检导老领])\p{{Han}}{{2,4}}|对方|来电者?"
    r"|[“「](?:客服|民警|警官|警察|检察官|法官|导师|老师|领导|老板|专员|经理|专家)[”」])"
    r"[^，。；：:\d]{0,8}[：:]\s*"
)
# ❌…, 谣言一：…, 误区2：…
_REFUTED: Final = regex.compile(
    rf"{_LEAD}(?:[❌✖✘❎🚫]|(?:谣言|传言|网传|流言|误区|不实信息|错误说法)(?:内容)?[一二三四五六七八九十\d]{{0,2}}[】）)]?[：:])"
)
_TRUTH: Final = regex.compile(r"真相|事实|实情|✅|[辟避]谣|核实|核查|经查|回应|正解|澄清")
_QUOTATION: Final = regex.compile(r"[“「『][^“「『”」』]*+[”」』]")
_SENTENCES: Final = regex.compile(r"[。！？!?][^”」』]")


def refutes_a_rumour(sentences: Iterable[Sentence]) -> bool:
    """Return whether a text asks in its title what it then calls false: 抢孩子？…警方给出说法：假的."""
    blocks = list(dict.fromkeys(sentence.block for sentence in sentences))
    heads = [block for block in blocks if block.section is Section.TITLE] or blocks[:1]
    asks = any(_ASKS.search(block.text) for block in heads)
    return asks and any(_REFUTED_BELOW.search(block.text) for block in blocks)


def without_spoken(
    sentence: Sentence, quantities: Iterable[Quantity], *, refuted: bool = False
) -> Iterator[Quantity]:
    """Yield the quantities of a sentence; one of somebody's made-up words names the rule that says so.

    `refuted`: the text refutes what its quotations tell.
    """
    text = sentence.block.text
    for quantity in quantities:
        place = sentence.start + quantity.start
        rule = None if quantity.dropped else _of_a_line(text, place) or _of_a_quotation(text, place, refuted)
        yield replace(quantity, dropped=rule) if rule else quantity


def _of_a_line(text: str, place: int) -> str | None:
    """Return the rule that drops a figure of a line that a fraud says or that is marked as false."""
    if speaker := _SPEAKER.match(text):
        quoted = _QUOTATION.match(text, speaker.end())
        return "a_script" if place < (quoted.end() if quoted else len(text)) else None
    refuted = _REFUTED.match(text)
    near = refuted is not None and place <= refuted.end() + _REACH
    return "a_rumour" if near and refuted and not _TRUTH.search(text, refuted.end(), place) else None


def _of_a_quotation(text: str, place: int, refuted: bool) -> str | None:  # noqa: FBT001 - passed on
    """Return the rule that drops a figure of a quotation of several sentences."""
    opened = max(text.rfind(mark, max(0, place - _REACH), place) for mark in "“「『")
    quoted = _QUOTATION.match(text, opened, opened + 2 * _REACH) if opened >= 0 else None
    if quoted is None or quoted.end() <= place:
        return None
    if refuted and len(quoted[0]) >= _TOLD and not _WITNESS.search(text, 0, opened):
        return "a_rumour"
    if len(quoted[0]) < _SHORT or not _SENTENCES.search(quoted[0]):
        return None
    if is_of_rumour(text, max(0, opened - _NEAR), opened + _CRY) or is_of_rumour(
        text, quoted.end(), quoted.end() + _NEAR
    ):
        return "a_rumour"
    return "a_script" if is_spoken_to(quoted[0]) else None
