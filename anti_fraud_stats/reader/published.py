"""The day of publication, where the file prints it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.dates import find_days, parse_day
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import ends_sentence
from anti_fraud_stats.text.folding import fold

__all__ = ["find_link_day", "find_printed_day"]

_EDGE: Final = 30  # lines at either end of a file in which its date is printed
_SHORT: Final = 60
_HEAD: Final = 12  # pieces of lines below a title
_ABOUT: Final = frozenset(
    {"date_line", "document_header", "byline", "share_counts", "contact", "meeting_line"}
)


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<!案发|作案|发案|截止|活动|有效|报名)(?:时间|日期|发[布表]于?|刊[登发]于)\s?[:：]?[\s\]】]{0,4}\Z"
    )


@cache
def _published() -> regex.Pattern[str]:
    """Return the pattern of a label that says published, where 生成日期 or 成文日期 stands beside it."""
    return regex.compile(r"(?:发[布表]|刊[登发])(?:时间|日期|于)?\s?[:：]?[\s\]】]{0,4}\Z")


@cache
def _printed() -> regex.Pattern[str]:
    """Return the pattern of what says behind a day that it was printed: 2023年9月5日出版."""
    return regex.compile(r"\s?(?:出版|刊出|刊发)(?![的了])")


@cache
def _link_day() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<!\d)(?P<year>20[0-3]\d)[-/_]?(?P<month>0[1-9]|1[0-2])[-/_]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
    )


def find_printed_day(lines: Sequence[Line], roles: Sequence[Role]) -> dt.date | None:
    """Return the day that a line of date or source near either end of the file prints, or None."""
    edges = [*range(min(_EDGE, len(lines))), *range(max(_EDGE, len(lines) - _EDGE), len(lines))]
    printed = [lines[index].text for index in edges if roles[index] in _ABOUT]
    short = [lines[index].text for index in edges if roles[index] in {None, "furniture_line"}]
    open_ended = [text for text in short if len(text) <= _SHORT and not ends_sentence(text)]
    everything = (*printed, *open_ended)
    published = (day for text in everything for day in _days(text, _published()))
    labelled = (day for text in everything for day in _days(text, _label()))
    other = (day for text in printed for day in _days(text))
    head = zip(lines[:_HEAD], roles, strict=False)
    alone = (day for line, role in head if role == "navigation" for day in _day_alone(line.text))
    return next(published, None) or next(labelled, None) or next(other, None) or next(alone, None)


def _day_alone(text: str) -> Iterator[dt.date]:
    """Yield the day that one part of a ruled line is: 某某观察 | 2023年9月28日 | 文/周某."""
    for part in fold(text).split("|"):
        told = part.strip()
        yield from (day for start, stop, day in find_days(told) if stop - start == len(told))


def _days(text: str, label: regex.Pattern[str] | None = None) -> Iterator[dt.date]:
    """Yield the days that `text` prints, with a `label` those behind it: 时间, 发布日期 and the like."""
    text = fold(text)
    for start, stop, day in find_days(text):
        if label is None or label.search(text[max(0, start - 12) : start]) or _printed().match(text, stop):
            yield day


def find_link_day(links: Sequence[str]) -> dt.date | None:
    """Return the day in the address of the page that the text was taken from, or None.

    >>> find_link_day(["原文链接：https://example.org/content/2021-03/15/c_1.html"])
    datetime.date(2021, 3, 15)
    """
    matches = (match for link in links for match in _link_day().finditer(link))
    return next((day for match in matches if (day := parse_day(match))), None)
