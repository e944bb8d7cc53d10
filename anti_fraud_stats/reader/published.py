"""The day of publication, where the file prints it or its dateline lets it be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from anti_fraud_stats.reader.dates import DATE, parse_day
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import ends_sentence, folded

__all__ = ["find_dateline", "find_link_day", "find_printed_day"]

_EDGE: Final = 30  # lines at either end of a file in which its date is printed
_SHORT: Final = 60
_LEAD: Final = 3  # paragraphs in which a dateline stands
_ABOUT: Final = frozenset({"date_line", "byline", "share_counts", "contact"})
_LABEL: Final = regex.compile(
    r"(?<!案发|作案|发案|案發|截止|活动|有效|报名)(?:时间|時間|日期|[发發][布表][于於]?|刊[登发]于)\s?[:：]?[\s\]】]{0,4}\Z"
)
_URL_DAY: Final = regex.compile(
    r"(?<!\d)(?P<year>20[0-3]\d)[-/_]?(?P<month>0[1-9]|1[0-2])[-/_]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_DAY: Final = regex.compile(
    r"(?<![\d年至到—–~-])(?:(?P<year>(?:19|20)\d\d)年)?+(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])[日號号]"
    r"(?!\s?[至到—–~-])"
)
# 3月17日，广州市公安局晒出…; 本报讯（记者…）2月2日，…; 新华社北京3月5日电
_CUE_BEFORE: Final = regex.compile(r"(?:讯|訊|记者|記者|通讯员|通訊員|消息|社\p{Han}{0,6})[^。！？]{0,30}\Z")
_CUE_AFTER: Final = regex.compile(
    r"[^。！？]{0,45}?(?:公布|通[报報]|召[开開]|[发發][布表]|[记記]者|[晒曬]出|[获獲]悉|介[绍紹]|透露|披露|揭[晓曉]"
    r"|[电電讯訊](?![信诈詐话話子]))"
)
# A year that is reported on as a whole: 2020年的公安工作; not 2020年3月, 2020年以来, 截至2020年底, 比2020年.
_YEAR: Final = regex.compile(
    r"(?<![\d.])(?P<before>自|从|自从|截至|截止|截止到|较|比|与|和|同|到|至|力争)?(?P<year>(?:19|20)\d\d)年"
    r"(?P<part>以来|以來|至|到|[—–~-]|初|底|末|年?前|起|\s?\d{1,2}月|[一二三四五六七八九十]{1,3}月|[上下]半年"
    r"|第?[一二三四1-4]季度|[春夏秋冬]|同期)?"
)
_PLANS: Final = frozenset({"到", "至", "力争"})
_DECEMBER: Final = 12


def find_printed_day(lines: Sequence[Line], roles: Sequence[Role]) -> dt.date | None:
    """Return the day that a line of date or source near either end of the file prints, or None."""
    edges = [*range(min(_EDGE, len(lines))), *range(max(_EDGE, len(lines) - _EDGE), len(lines))]
    printed = [lines[index].text for index in edges if roles[index] in _ABOUT]
    short = [lines[index].text for index in edges if roles[index] in {None, "furniture_line"}]
    open_ended = [text for text in short if len(text) <= _SHORT and not ends_sentence(text)]
    labelled = (day for text in (*printed, *open_ended) for day in _days(text, labelled=True))
    other = (day for text in printed for day in _days(text, labelled=False))
    return next(labelled, None) or next(other, None)


def _days(text: str, *, labelled: bool) -> Iterator[dt.date]:
    """Yield the days that `text` prints; `labelled`: those behind 时间, 发布日期 and the like."""
    text = folded(text)
    for match in DATE.finditer(text):
        if labelled and not _LABEL.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        day = parse_day(match)
        if day is not None:
            yield day


def find_link_day(links: Sequence[str]) -> dt.date | None:
    """Return the day in the address of the page that the text was taken from, or None.

    >>> find_link_day(["原文链接：https://example.org/content/2021-03/15/c_1.html"])
    datetime.date(2021, 3, 15)
    """
    matches = (match for link in links for match in _URL_DAY.finditer(link))
    return next((day for match in matches if (day := parse_day(match))), None)


def find_dateline(lead: Sequence[str], text: str) -> dt.date | None:
    """Return the day of the dateline in the `lead` paragraphs; the whole `text` tells a year left out.

    >>> find_dateline(["2月2日，某市公安局公布2020年工作。"], "2月2日，某市公安局公布2020年工作。")
    datetime.date(2021, 2, 2)
    """
    for paragraph in lead[:_LEAD]:
        told = folded(paragraph)
        for match in _DAY.finditer(told):
            after = told[match.end() : match.end() + 60]
            before = told[max(0, match.start() - 40) : match.start()]
            if _CUE_AFTER.match(after) or _CUE_BEFORE.search(before):
                return _resolve(match, folded(text))
    return None


def _resolve(match: regex.Match[str], text: str) -> dt.date | None:
    """Return the day of a dateline, its year told by the years that the text reports on."""
    month, day = int(match["month"]), int(match["day"])
    year = int(match["year"]) if match["year"] else _year_of_report(text, month)
    try:
        return dt.date(year, month, day) if year else None
    except ValueError:
        return None


def _year_of_report(text: str, month: int) -> int | None:
    """Return the year after the last whole year reported on, else the year last mentioned.

    A report of December is one on its own year: 12月28日，…通报2021年….
    """
    mentions = [match for match in _YEAR.finditer(text) if match["before"] not in _PLANS]
    whole = [int(match["year"]) for match in mentions if not (match["before"] or match["part"])]
    parts = [
        int(match["year"]) for match in mentions if match["part"] and match["part"] not in {"前", "年前"}
    ]
    after = max(whole) + (month < _DECEMBER) if whole else 0
    if after:
        return max(after, *parts) if parts else after
    return int(mentions[-1]["year"]) if mentions else None
