"""The day of a dateline (2月2日，某市公安局公布…), its year told by the years that the text reports on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.dates import parse_day
from anti_fraud_stats.text.folding import fold

__all__ = ["find_dateline"]

_LEAD: Final = 3  # paragraphs in which a dateline stands
_OURS: Final = 1000  # a year of less counts from 1911
_HEAD: Final = 200  # characters
_DECEMBER: Final = 12
_ELSEWHERE: Final = frozenset({"到", "至", "力争", "较", "比", "与"})  # plans and comparisons
_TO: Final = frozenset({"到", "至"})
_DEADLINE: Final = ("截止日", "截止时", "到期", "届满", "结束")
_OTHER_TIMES: Final = frozenset({"前", "年前", "同期"})
_MINGUO: Final = 1911
_ALONE: Final = {("(", ")"), ("（", "）")}  # （2013年1月15日）县警察局


@cache
def _day() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![\d年至到—–~同与较比-])(?:(?P<year>(?:19|20)\d\d)年)?+(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])[日号]"
        r"(?!\s?[至到—–~-]|\s?(?:凌晨|清晨|深夜|傍晚|[上下中]午\d|\d{1,2}[时点]))"
    )


@cache
def _cue_before() -> regex.Pattern[str]:
    """Return the pattern of what stands before: 本报讯（记者 张三）2月2日, 新华社北京3月5日."""
    return regex.compile(r"(?:讯|记者|通讯员|消息|社\p{Han}{0,6})[^。！？]{0,30}\Z")


@cache
def _cue_after() -> regex.Pattern[str]:
    """Return the pattern of what stands behind: 3月17日，广州市公安局晒出…, 3月5日电, （9月16日）."""
    return regex.compile(
        r"[^。！？]{0,45}?(?:公布|通报|召开|发布|报道|记者|晒出|获悉|介绍|透露|披露|揭晓|新消息|最新进展|最新消息"
        r"|[电讯](?![信诈话子]))|\s?[（(][^（）()\d]{2,10}[）)]\s?[—–-]{1,2}"
    )


@cache
def _year() -> regex.Pattern[str]:
    """Return the pattern of a year that is reported on.

    As a whole: 2020年的公安工作. Not so: 2020年3月, 2020年以来, 截至2020年底, 比2020年, 2020年，全市将….
    An order has none: 2020年第6号. 至2020年 is another, but where it closes a time: 2019年5月至2020年3月.
    """
    return regex.compile(
        r"(?<![\d.])(?P<before>自|从|自从|截至|截止|截止到|较|比|与|到|至|力争|(?:截止|到期|届满|结束)(?:日期|时间|日)?[为是：:至]?)?(?P<year>(?:19|20)\d\d)年"
        r"(?!\s?第\s?[\d一二三四五六七八九十]{1,4}\s?[号期])(?P<due>\s?\d{1,2}月(?:底|\d{1,2}[日号])?[之以]?前(?![后来往夕期]))?+"
        r"(?P<part>以来|至|到|[—–~-]|初|底|末|年?前(?!\d{1,2}个月)|起|\s?(?:\d{1,2}月?[至到—–~-])?(?P<month>\d{1,2})月|[一二三四五六七八九十]{1,3}月"
        r"|[上下]半年|第?[一二三四1-4]季度|[春夏秋冬]|同期)?"
        r"(?P<plan>[，,]?(?:\p{Han}{0,6}(?:市|省|县|区|局|院|关|门|们|方|公安))?(?:还|也)?将)?"
    )


@cache
def _begun() -> regex.Pattern[str]:
    """Return the pattern of a beginning, which 至2018年7月 goes on from: 自2014年11月上线."""
    return regex.compile(r"(?:19|20)\d\d年[^，。；！？]{0,20}$")


@cache
def _stamp() -> regex.Pattern[str]:
    """Return the pattern of the day that an agency of Taiwan prints last: （编辑：张三）1150109."""
    return regex.compile(
        r"(?<=[）)]\s?)(?P<year>1[01]\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])\s*$", regex.M
    )


@cache
def _bracketed() -> regex.Pattern[str]:
    """Return the pattern of a dateline in brackets: 【高雄讯　99年12月9日】, （2022-08-30 某某网）."""
    return regex.compile(
        r"[【〔（(](?P<year>(?:19|20)\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})\s[^】〕）)\d，。]{2,12}[】〕）)]"
        r"|[【〔（(][^】〕）)\d]{0,16}(?:讯|电|报导)[^】〕）)\d]{0,4}(?P<year>[6-9]\d|1[0-3]\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    )


@cache
def _filed() -> regex.Pattern[str]:
    """Return the pattern of a day in brackets that ends a text: (2016-01-28 港聞 A10)."""
    return regex.compile(
        r"[（(](?P<year>(?:19|20)\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?"
        r"(?:\s[^（）()。]{1,12})?[）)]\s*\Z"
    )


def find_dateline(lead: Sequence[str], text: str) -> dt.date | None:
    """Return the day of the dateline in the `lead` paragraphs; the whole `text` tells a year left out.

    >>> find_dateline(["2月2日，某市公安局公布2020年工作。"], "2月2日，某市公安局公布2020年工作。")
    datetime.date(2021, 2, 2)
    """
    whole = fold(text)
    if day := _stamped_day(whole) or _filed_day(whole):
        return day
    for paragraph in lead[:_LEAD]:
        told = fold(paragraph)
        for match in _day().finditer(told):
            after = told[match.end() : match.end() + 60]
            before = told[max(0, match.start() - 40) : match.start()]
            alone = (before.strip(), after[:1]) in _ALONE
            if alone or _cue_after().match(after) or _cue_before().search(before):
                return _resolve(match, whole)
    return None


def _stamped_day(text: str) -> dt.date | None:
    """Return the day that an agency of Taiwan prints above or below its news."""
    found = (*_bracketed().finditer(text, 0, _HEAD), *_stamp().finditer(text))
    stamps = (tuple(map(int, match.groups())) for match in found)
    return next((_day_of(year + _MINGUO * (year < _OURS), month, day) for year, month, day in stamps), None)


def _filed_day(text: str) -> dt.date | None:
    """Return the day and page under which an archive files a print, behind it: (2016-01-28 港聞 A10)."""
    match = _filed().search(text)
    return parse_day(match) if match else None


def _resolve(match: regex.Match[str], text: str) -> dt.date | None:
    """Return the day of a dateline, its year told by the years that the text reports on."""
    month, day = int(match["month"]), int(match["day"])
    year = int(match["year"]) if match["year"] else _year_of_report(text, month)
    return _day_of(year, month, day) if year else None


def _day_of(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, None where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _year_of_report(text: str, month: int) -> int | None:
    """Return the year after the last whole year reported on, else the last year mentioned.

    A report of December is one on its own year: 12月28日，…通报2021年…. None is older than a month that it
    reports on: 4月5日 behind 2017年12月 is one of 2018.
    """
    mentions = [match for match in _year().finditer(text) if _is_reported(match)]
    if not mentions:
        return None
    whole = [int(match["year"]) for match in mentions if _is_whole(match, text)]
    parts = [int(match["year"]) for match in mentions if match["part"]]
    after = max(whole) + (month < _DECEMBER) if whole else 0
    year = max(after, *parts) if after and parts else after or max(int(m["year"]) for m in mentions)
    months = [(int(match["year"]), int(match["month"])) for match in mentions if match["month"]]
    return year + (max(months, default=(0, 0)) > (year, month))


def _is_whole(match: regex.Match[str], text: str) -> bool:
    """Say whether a year is reported on as one that is over: 2020年, or 2018年以来 where 去年 is said too."""
    if match["part"] == "以来":
        return "去年" in text and "今年" not in text
    return not (match["before"] or match["part"])


def _is_reported(match: regex.Match[str]) -> bool:
    """Say whether a year is neither one of plans nor one that the reported year is compared with."""
    before = match["before"] or ""
    elsewhere = before in _ELSEWHERE and not (
        before in _TO and _begun().search(match.string, max(0, match.start() - 30), match.start())
    )
    told = not (elsewhere or before.startswith(_DEADLINE)) and match["part"] not in _OTHER_TIMES
    return told and not (match["due"] or match["plan"])
