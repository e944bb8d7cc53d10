"""Stretches of a sentence whose numerals count nothing: dates, names, codes. One named pattern for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from anti_fraud_stats import lexicon

__all__ = ["SPAN_RULES", "Span", "find_spans"]

_N: Final = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_Y: Final = r"(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})"
_TO: Final = r"\ ?(?:[-~—–－～至到、和及]|——)\ ?"

# name, pattern; the first that matches at a place wins
SPAN_RULES: Final = (
    # https://example.cn/1.html  12@qq.com
    ("address", r"(?:https?://|www\.)[!-~]++|[A-Za-z\d_.+-]{1,64}+@[A-Za-z\d.-]++"),
    # 010-12345678  13800138000  400-123-4567
    ("phone", r"(?<!\d)(?:0\d{2,3}[-—]\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|[48]00-\d{7})(?!\d)"),
    # 〔2021〕5号  (2022)粤01刑终12号
    ("document_number", r"[〔\[（(](?:19|20)\d\d[〕\]）)][\p{Han}\d]{0,12}?\d++号"),
    # 2021-12-17 10:20  2021.12.17  2021/2/20
    ("calendar_date", r"(?<!\d)(?:19|20)\d\d[-./](?:0?\d|1[0-2])(?:[-./]\d{1,2})?(?![\d.%])(?:[T\ ]\d{1,2}:\d\d(?::\d\d)?)?"),
    # 19:30  7:05:33
    ("clock", r"(?<![\d:])\d{1,2}[:：][0-5]\d(?:[:：][0-5]\d)?(?!\d)"),
    # 1.2.3  192.168.0.1
    ("version", r"(?<![\d.])\d++(?:\.\d++){2,}+|[vV]\d++(?:\.\d++)*+"),
    # “9·25”案  3·15
    ("event_date", r"\d{1,2}[·•‧∙]\d{1,2}(?:[·•‧∙]\d{1,2})?"),
    # 2018年至2020年  2021年6月至12月  2018-2020年  民国105年  114年11月
    ("year", rf"(?:民国|公元)\ ?\d{{2,4}}年|(?<!\d){_Y}(?:{_TO}{_Y})?(?:\ ?年|(?=年))|(?<!\d)1[01]\d年(?=\d{{1,2}}月|底|上半年|下半年|间|度)"),
    # 1至11月  6月10日  5月份  十二月
    ("month", rf"(?:(?<!\d){_N}\ ?(?:月份?\ ?)?(?:{_TO}))?(?<![\d个]){_N}\ ?月(?!租|薪|入|供|息|均)(?:份|底|初)?(?:\ ?{_N}(?:{_TO}{_N})?\ ?[日号])?"),
    # 24日  17号 (but 3号码)
    ("day", rf"(?:(?<!\d){_N}{_TO})?(?<!\d){_N}\ ?(?:日(?![均常])|号(?![码线牌]))"),
    # 19时许  凌晨1时  8点30分
    ("clock", r"(?<!\d)\d{1,2}\ ?(?:时(?![代段候间])|点(?!\d|[一二三四五六七八九]))(?:\d{1,2}分?|半)?许?|(?:凌晨|早上|上午|中午|下午|傍晚|晚上|深夜|当晚)[一二三四五六七八九十两]{1,3}[点时]"),
    # 一季度  前三季度
    ("quarter", r"(?:第|前)?[一二三四1-4](?:、[一二三四1-4])?季度"),
    # 第二十五场  第3  前10名  TOP10
    ("ordinal", r"第\ ?[\d零一二三四五六七八九十百千]{1,9}+|前[\d三五十]{1,3}[名位强](?!民警|嫌疑)|(?:TOP|Top|NO\.?|No\.?)\ ?\d++|[（(][\d一二三四五六七八九十]{1,3}[)）]|(?<=[案例])[一二三四五六七八九十]{1,2}(?=[:：\s])"),
    # 1.  2、 at the start of a line
    ("list_number", r"^\s*(?:\d{1,2}[.．、)）](?!\d)|[一二三四五六七八九十]{1,3}[、.．])|[①-⑳]"),
    # 20岁  18至25周岁  90后
    ("age", r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[-~—–－～至到](?:\d{1,3}|[一二三四五六七八九十]{1,3}))?[多余来]?(?:周岁|岁)|[5-9０0]0后"),
    # “利剑2021”  “三车”  “24小时”: a short quoted string is a name
    ("quoted_name", r"“[^“”。，；：！？,;]{1,14}”|「[^「」。，；：！？,;]{1,14}」|‘[^‘’。，；：！？,;]{1,14}’|『[^『』。，；：！？,;]{1,14}』|《[^《》]{1,60}》"),
    # 最后一公里  两卡
    ("name", r"(?<![\d零一二三四五六七八九十百千万亿])\L<names>"),
    # 96110  110
    ("hotline", r"(?<![\d.])\L<hotlines>(?!\d|[.,，]\d|\ ?[万亿多余几]|\ ?\L<units>)"),
    # 24小时自助办证点  7×24小时
    ("compound_name", r"(?:7\ ?[×xX*]\ ?)?24\ ?小时|\d+(?:天)?[×xX*]\d+"),
    # A6版  COVID-19  H5  5G  4K
    ("code", r"[A-Za-z]++[-_]?\d++(?![\d.]*\ ?[万亿个名条次人起宗张%])[A-Za-z\d_-]*+|(?<![\d.])\d++[A-Za-z]++(?<!\d[GMKT]B)|[0-9_-]*[A-Za-z_]{2,}[0-9_-]+[A-Za-z]+[\w-]*"),
    # 3:1
    ("ratio", r"(?<!\d)\d{1,3}[:：]\d{1,3}(?!\d)"),
    # 23号  京ICP备13039793号
    ("numbered", r"\d++号(?!码)"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sentence and the name of the rule that takes its numerals out."""

    start: int
    stop: int
    rule: str


@cache
def _patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    """Return each rule compiled by itself: alone, a pattern lets the engine skip to what it must contain."""
    lists = {
        "names": [name for name in lexicon.names() if not name.isdecimal()],
        "hotlines": [name for name in lexicon.names() if name.isdecimal()],
        "units": [word for entry in lexicon.units().values() for word in entry.words],
    }
    return tuple(
        (rule, regex.compile(pattern, ignore_unused=True, **lists)) for rule, pattern in SPAN_RULES
    )


def find_spans(folded: str) -> Iterator[Span]:
    """Yield the stretches whose numerals count nothing, from left to right; they do not overlap.

    Where two begin at one place the rule that stands first in `SPAN_RULES` wins.

    >>> [(s.rule, "6月10日、第3名"[s.start:s.stop]) for s in find_spans("6月10日、第3名")]
    [('month', '6月10日'), ('ordinal', '第3')]
    """
    found = [
        (match.start(), order, match.end(), rule)
        for order, (rule, pattern) in enumerate(_patterns())
        for match in pattern.finditer(folded)
    ]
    reached = 0
    for start, _, stop, rule in sorted(found):
        if start >= reached:
            yield Span(start, stop, rule)
            reached = stop
