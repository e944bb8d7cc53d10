"""Stretches that are names, ordinals or ages: one named pattern for each, an example a line."""

from __future__ import annotations

from typing import Final

from anti_fraud_stats.quantities.span import DIGITS, SpanRule

__all__ = ["NAME_RULES"]

_H: Final = "[一二三四五六七八九十]"
_H10: Final = "零一二三四五六七八九十百千"
_HAN_NUMERALS: Final = "零一二三四五六七八九十百千万亿"

NAME_RULES: Final = (
    # 第二十五场  第3  前10名  TOP10  案例1 张某  二期工程 (a count is 两期)
    SpanRule(
        "ordinal",
        "第前TN:：（()案例二期",
        rf"""第\ ?(?:\d++|[{_H10}]{{1,9}}+)
            |(?<!以|提|之)前[\d三五十]{{1,3}}[名位强](?!民警|嫌疑)
            |(?:TOP|Top|NO\.?|No\.?)\ ?\d{{1,9}}+
            |[（(](?:\d{{1,3}}|{_H}{{1,3}})[)）]
            |(?<=[案例])(?:{_H}{{1,2}}|\d{{1,2}})(?=[:：\s](?!\d))
            |(?:二(?=[期部组类级批轮道])|[一三四五](?=期(?:工程|项目|建设|治理|规划)))(?<![\d{_HAN_NUMERALS}第].)""",
    ),
    # 1.  2、 at the start of a line
    SpanRule("list_number", ".．、)）", rf"\A\s*+(?:\d{{1,2}}[.．、)）](?!\d)|{_H}{{1,3}}[、.．])"),
    # 20岁  18至25周岁  90后
    SpanRule(
        "age",
        "岁后",
        rf"""(?<!\d)(?:\d{{1,3}}|{_H}{{1,3}})(?:[-~—–－～至到、](?:\d{{1,3}}|{_H}{{1,3}}))?[多余来]?(?:周岁|岁)
            |(?<!\d)[5-90]0后""",
    ),
    # “利剑2021”  “三车”  “24小时”: a short quoted string is a name
    SpanRule(
        "quoted_name",
        "“「‘『《",
        r"""“[^“”。，；：！？,;]{1,14}”|「[^「」。，；：！？,;]{1,14}」|‘[^‘’。，；：！？,;]{1,14}’
            |『[^『』。，；：！？,;]{1,14}』|《[^《》]{1,60}》""",
    ),
    # 最后一公里  两卡 (but 翻一番, 百分之一, 十分之三)
    SpanRule(
        "name",
        _HAN_NUMERALS + "两双半",
        r"(?<![\d零一二三四五六七八九十百千万亿]|翻了?|分(?=之))\L<names>(?!分?之)",
    ),
    # 两升一降  三增两减
    SpanRule(
        "paired_name",
        "升降增减提控",
        r"(?<![零一二三四五六七八九十百千万亿两])(?:[一二两三四五六七八九十][升降增减提控]、?){2,4}+",
    ),
    # 三人小组  5人专班  一次死3人的较大事故
    SpanRule(
        "compound_name",
        "小专工死",
        rf"(?<!\d)(?:\d{{1,2}}|{_H}{{1,2}})人(?:小组|专班|工作组)"
        rf"|一次(?:性)?死亡?(?:\d{{1,2}}|{_H}{{1,2}})人(?:以上)?(?=[的较重特])",
    ),
    # 96110  110
    SpanRule(
        "hotline",
        DIGITS,
        r"""(?<![\d.]|\d%?\s{1,20})\L<hotlines>
            (?!\d|[.,，]\d|\ ?[万亿多余几]|\ ?(?!市[长民])\L<units>|\s{1,20}[+-]?\d)""",
    ),
)
