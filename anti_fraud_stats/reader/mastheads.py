"""Lines at either end of a text that print its day beside the names of paper, page and reporter."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.dates import find_days
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import ends_sentence
from anti_fraud_stats.text.folding import fold

__all__ = ["is_masthead", "name_mastheads", "name_publisher"]

_HEAD: Final = 20  # lines above the text among which one stands
_TAIL: Final = 8
_LONGEST: Final = 100
_PARAGRAPH: Final = 40


@cache
def _clock() -> regex.Pattern[str]:
    """Return the pattern of what follows a day: 星期五 10:20:00, 19时17分."""
    return regex.compile(
        r"(?:\s{0,4}(?:星期|周)[一二三四五六日天])?"
        r"(?:[\sT]{0,4}\d{1,2}(?:[:：]\d\d(?:[:：]\d\d)?|时\d{1,2}分(?:\d{1,2}秒)?))?"
    )


@cache
def _known_numbers() -> regex.Pattern[str]:
    """Return the pattern of numbers that stand beside a day: 总第88期, A6版, 阅读 1.3万."""
    return regex.compile(
        r"第\s?\d{1,6}\s?[期版号刊辑页]|\d{1,2}/\d{1,2}(?=\s)|[A-D]?\d{1,3}\s?版|(?<![A-Z])[A-D]\d{1,3}(?!\d)|农历\p{Han}{2,8}|\d{1,2}[:：]\d\d|本文\s?约?\d{2,6}\s?字|[，,]?\s?(?:预计)?阅读\p{Han}{0,4}\s?\d{1,3}\s?分钟|\d{1,6}\s?[条人次]\s?(?:评论|浏览|阅读)|[\d.]{1,8}\s?万?[人次]\s?(?:看过|浏览|阅读|在看)|编号\s?[:：]\s?[\d-]{1,12}"
        r"|(?:阅读|浏览|点击|访问|评论|点赞|人气|热度|播放|关注|粉丝|转发|收藏)(?:量|数|次数)?\s?[:：]?\s?[\d.,]{1,10}\s?[万wk]?\+?次?"
    )


@cache
def _statement() -> regex.Pattern[str]:
    return regex.compile(r"[，。；！？…\d]|[一二三四五六七八九十]{1,3}[起名人个万]")


@cache
def _digest() -> regex.Pattern[str]:
    """Return the pattern of a digest's title before its day: 联播快讯（2021年3月5日）."""
    return regex.compile(r"(?:[快短简]讯|要闻|早报|晚报|周报|速览|早知道)[（(]\s?$")


@cache
def _counted() -> regex.Pattern[str]:
    """Return the pattern of what a page counts beside its day and clock: (27人参与), 视频时长 00:03:27."""
    return regex.compile(r"\d{1,7}(?:[.:：]\d{1,2}){0,2}\s?万?[条人次个+]?")


def name_mastheads(lines: Sequence[Line], roles: list[Role]) -> None:
    """Give the role `date_line` to the open lines at either end that print the day and names alone."""
    text = [index for index, role in enumerate(roles) if role is None and _is_text(lines[index].text)]
    first, last = (text[0], text[-1] + 1) if text else (_HEAD, max(_HEAD, len(lines) - _TAIL))
    edges = [*range(min(first, _HEAD, len(lines))), *range(max(last, len(lines) - _TAIL), len(lines))]
    for index in edges:
        if roles[index] is None and not lines[index].level and is_masthead(lines[index].text):
            roles[index] = "date_line"


def name_publisher(lines: Sequence[Line], roles: list[Role], publisher: str | None) -> None:
    """Give the role `byline` to the open lines that are nothing but the name of who published the text."""
    for index, line in enumerate(lines):
        if publisher and roles[index] is None and line.text.strip() == publisher.strip():
            roles[index] = "byline"


def _is_text(text: str) -> bool:
    """Say whether a line is one of running text."""
    return len(text) > _PARAGRAPH and ends_sentence(text)


def is_masthead(text: str) -> bool:
    """Say whether `text` is a day and, parted from it, names: no statement, and no figure but those of print.

    >>> is_masthead("《某某生活》　2016年12月20日　总第88期"), is_masthead("2016年12月20日 破案3起")
    (True, False)
    >>> is_masthead("一周快讯（2016年12月20日）")
    False
    >>> is_masthead("2016年12月20日 08:15　某某晚报　网友评议(31人参与)")
    True
    """
    told = fold(text)
    day = next(find_days(told), None) if len(told) <= _LONGEST else None
    if day is None:
        return False
    clock = _clock().match(told, day[1])
    before, after = told[: day[0]], told[clock.end() if clock else day[1] :]
    parted = not before[-1:].isalnum() and (not after[:1].isalnum() or _is_print(after))
    rest = _known_numbers().sub("", f"{before} {after}")
    if _digest().search(before):
        return False
    timed = clock is not None and ":" in clock[0]
    return parted and not _statement().search(_counted().sub("", rest) if timed else rest)


def _is_print(after: str) -> bool:
    """Say whether a day is that of a print: 二〇二一年三月编印."""
    return after.strip()[:1] in "编印刊出付"
