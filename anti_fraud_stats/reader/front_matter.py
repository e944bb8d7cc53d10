"""The head of a Hexo, Jekyll or Hugo file, read line by line: its values may be ones that YAML refuses."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.dates import parse_stamp
from anti_fraud_stats.reader.lines import Run, trim
from anti_fraud_stats.reader.published import find_link_day

__all__ = ["FrontMatter", "find_front_matter"]


# Blank lines, ---, keys, ---. At most 300 lines: a text that begins with a rule is not searched through.
@cache
def _block_value() -> regex.Pattern[str]:
    return regex.compile(r"[>|][+-]?\s*+\Z")


@cache
def _front() -> regex.Pattern[str]:
    return regex.compile(
        r"\s*+(?P<fence>---|\+\+\+)[ \t]*+(?:\r\n?|\n)"
        r"(?P<body>(?:(?!(?P=fence)[ \t]*+(?:[\r\n]|\Z))[^\r\n]*+(?:\r\n?|\n)){1,300}+)"
        r"(?P=fence)[ \t]*+(?=[\r\n]|\Z)"
    )


@cache
def _entry() -> regex.Pattern[str]:
    return regex.compile(
        r"^(?P<key>[A-Za-z_\p{Han}][\w-]{0,40})[ \t]*+[:=：][ \t]*+(?P<value>[^\r\n]*+)"
        r"(?P<more>(?:(?:\r\n?|\n)(?:[ \t]++[^\r\n]*+|(?=[\r\n])))*+)",
        regex.MULTILINE,
    )


@cache
def _a_date() -> regex.Pattern[str]:
    """Return the pattern of a key that may hold the day: pubtime, posted, 发布时间; not one of a fetch."""
    return regex.compile(
        r"(?=.*(?:date|time|publi|post|issue|day|日期|时间|发布|刊发))"
        r"(?!.*(?:update|modif|crawl|fetch|save|expire|read|更新|修改|抓取|采集))"
    )


_TITLES: Final = ("title", "headline", "subject", "标题", "题目")
_DATES: Final = ("date", "pubdate", "published", "publishdate", "publish_date", "created", "time")
_PUBLISHERS: Final = (
    *("publisher", "source", "account", "media"),
    *("来源", "公众号", "媒体", "发布单位", "发布机构"),
)
_LINKS: Final = ("url", "link", "source_url", "sourceurl", "original", "permalink", "原文", "链接", "网址")
_SUMMARIES: Final = ("description", "summary", "excerpt", "digest", "摘要")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file's head says: `title` and `description` with their places, the day, who published it.

    The day is that of a key (`date`, `posted`), else that in the address of the page; `stop` is where the
    head ends.
    """

    title: tuple[Run, ...] = ()
    description: tuple[Run, ...] = ()
    published: dt.date | None = None
    stop: int = 0
    publisher: str | None = None


def find_front_matter(raw: str) -> FrontMatter | None:
    r"""Return what the head between two `---` lines says, or None where the text has no such head.

    >>> front = find_front_matter("---\ntitle: '破案3宗\ndate: 2021-12-17\n---\n正文")
    >>> front.title, front.published
    ((Run(text='破案3宗', raw=12),), datetime.date(2021, 12, 17))
    """
    match = _front().match(raw) if raw.lstrip()[:3] in {"---", "+++"} else None
    if match is None:
        return None
    entries: dict[str, regex.Match[str]] = {}
    for entry in _entry().finditer(raw, *match.span("body")):
        entries.setdefault(entry["key"].lower(), entry)
    if not entries:
        return None
    dates = (*_DATES, *filter(_a_date().match, entries))
    days = [parse_stamp(_text(entries[key])) for key in dates if key in entries]
    days.append(find_link_day([_text(entries[key]) for key in _LINKS if key in entries]))
    return FrontMatter(
        title=_first(entries, _TITLES),
        description=_first(entries, _SUMMARIES),
        published=next((day for day in days if day), None),
        stop=match.end(),
        publisher="".join(run.text for run in _first(entries, _PUBLISHERS)) or None,
    )


def _first(entries: dict[str, regex.Match[str]], keys: tuple[str, ...]) -> tuple[Run, ...]:
    """Return the value of the first of `keys` that has one."""
    return next((runs for key in keys if key in entries and (runs := _runs(entries[key]))), ())


def _text(entry: regex.Match[str]) -> str:
    return "".join(run.text for run in _runs(entry))


def _runs(entry: regex.Match[str]) -> tuple[Run, ...]:
    """Return a value without its quotes: on its own line, or on the indented lines behind `>` or `|`."""
    if not _block_value().match(entry["value"]):
        return _unquoted(Run(entry["value"], entry.start("value")))
    start = entry.start("more")
    lines = (Run(line[0], start + line.start()) for line in regex.finditer(r"[^\r\n]++", entry["more"]))
    return tuple(run for line in lines for run in trim((line,)))


def _unquoted(run: Run) -> tuple[Run, ...]:
    """Return `run` without the quotes around it; a quote that is not closed goes too."""
    runs = trim((run,))
    if not runs or runs[0].text[0] not in "'\"":
        return runs
    text, raw = runs[0]
    return trim((Run(text[1:].removesuffix(text[0]), raw + 1),))
