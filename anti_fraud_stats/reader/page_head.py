"""What the head of a whole HTML page says of its article: the title and the day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.dates import parse_stamp
from anti_fraud_stats.reader.lines import Run, trim
from anti_fraud_stats.reader.patterns import attribute

__all__ = ["PageHead", "has_head", "is_page", "read_page_head"]

_WITHIN: Final = 100_000  # characters in which the head of a page stands
_ELEMENTS: Final = ("<title", "<meta", "<head>")
_SOON: Final = 100
_TITLES: Final = ("articletitle", "og:title", "twitter:title")
_PUBLISHERS: Final = ("contentsource", "source", "article:author", "mediaid")
_SITES: Final = ("og:site_name", "sitename")  # the second on the pages of governments
_DATES: Final = (
    "pubdate",
    "article:published_time",
    "og:published_time",
    "publishdate",
    "publish_date",
    "datepublished",
    "og:release_date",
    "publish_time",
    "weibo:article:create_at",
    "dc.date",
    "date",
    "time",
)


@cache
def _scripted() -> regex.Pattern[str]:
    return regex.compile(
        r"\"(?:datePublished|pubDate|publish_?[tT]ime)\"\s{0,5}:\s{0,5}\"(?P<date>[^\"]{8,40}+)\""
    )


@cache
def _assigned() -> regex.Pattern[str]:
    """Return the pattern of a script's createTime = '2021-12-17 18:32', which may stand behind the text."""
    return regex.compile(r"createTime\s{0,5}=\s{0,5}['\"](?P<date>\d{4}-\d\d?-\d\d?[^'\"]{0,20}+)['\"]")


@cache
def _window_title() -> regex.Pattern[str]:
    return regex.compile(r"<title(?:\s[^<>]*+)?>(?P<text>[^<]{1,400}+)</title", regex.I)


@cache
def _tags() -> regex.Pattern[str]:
    return regex.compile(r"""<(?P<name>meta|time)(?=\s)(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""", regex.I)


@cache
def _page() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\s|<!--(?:[^-]++|-(?!->))*+-->|<\?[^<>]*+>)*+<(?:!doctype\s+html|html|head)\b", regex.I
    )


@dataclass(frozen=True, slots=True)
class PageHead:
    """What the head says of the article.

    `named`: the title that the page gives it, `titled`: the browser window's, both with the name of the site
    if it stands there; its day and publisher, and the name of the `site`.
    """

    named: tuple[Run, ...] = ()
    titled: tuple[Run, ...] = ()
    published: dt.date | None = None
    publisher: str | None = None
    site: str | None = None


def is_page(raw: str) -> bool:
    """Say whether `raw` is a whole HTML page.

    >>> is_page("<!DOCTYPE html><html>…"), is_page("<p>破案3宗</p>")
    (True, False)
    """
    return _page().match(raw) is not None


def has_head(raw: str) -> bool:
    """Say whether a piece of a page begins with what stands in a page's head.

    >>> has_head("<title>某市破案3宗</title><p>破案3宗</p>"), has_head("<p>破案3宗</p>")
    (True, False)
    """
    return raw[:_SOON].lstrip().lower().startswith(_ELEMENTS)


def read_page_head(raw: str) -> PageHead:
    """Return what the meta elements, the title and the first <time> of a page say.

    >>> read_page_head('<meta name="PubDate" content="2021-12-17 10:20">').published
    datetime.date(2021, 12, 17)
    """
    metas = _metas(raw)
    named = next((metas[name] for name in _TITLES if name in metas), None)
    title = _window_title().search(raw, 0, _WITHIN)
    days = (parse_stamp(metas[name].text) for name in _DATES if name in metas)
    scripted = _scripted().search(raw, 0, _WITHIN) or _assigned().search(raw)
    return PageHead(
        named=_title(named),
        titled=_title(Run(title["text"], title.start("text")) if title else None),
        published=next((day for day in days if day), parse_stamp(scripted["date"]) if scripted else None),
        publisher=next((_source(metas[name].text) for name in _PUBLISHERS if name in metas), None),
        site=next((metas[name].text.strip() for name in _SITES if name in metas), None),
    )


def _source(content: str) -> str:
    """Return a publisher's name without what labels it."""
    return content.strip().removeprefix("来源：").removeprefix("来源:")


def _metas(raw: str) -> dict[str, Run]:
    """Return the contents of the meta elements under their names, the first <time> under "time"."""
    metas: dict[str, Run] = {}
    for tag in _tags().finditer(raw, 0, _WITHIN):
        values = {
            match["name"].lower(): Run(match["value"], match.start("value"))
            for match in attribute().finditer(raw, tag.start(), tag.end())
        }
        value = values.get("datetime" if tag["name"].lower() == "time" else "content")
        name = next((values[key].text for key in ("name", "property", "itemprop") if key in values), "time")
        if value is not None and value.text.strip():
            metas.setdefault(name.lower(), value)
    return metas


def _title(run: Run | None) -> tuple[Run, ...]:
    """Return a title without white space."""
    return trim((run,)) if run else ()
