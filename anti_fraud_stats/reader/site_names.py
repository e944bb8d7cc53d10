"""`drop_site_names` and `prints`: a title, and the name of the site that pages print behind it."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import Final

import regex

from anti_fraud_stats.reader.shapes import key
from anti_fraud_stats.text.folding import fold

__all__ = ["LEAST", "drop_site_names", "prints"]

LEAST: Final = 6


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(r"[\p{Han}A-Za-z0-9]")


@cache
def _before_site() -> regex.Pattern[str]:
    return regex.compile(r"\s*+[_|｜—–－-]|\s++")


@cache
def _site() -> regex.Pattern[str]:
    """Return the pattern of the sign before the name of a site; the last of several is found first."""
    return regex.compile(
        r"(?:[_|｜－]|(?<=\s)[-—–]{1,2}|--|(?<=[\p{Han}\p{P}])-(?=\p{Han})"
        r"|-(?=[^-]{1,20}[网报台社局府厅]\Z))(?=[^_|｜－]{2,40}\Z)",
        regex.REVERSE,
    )


def drop_site_names(title: str) -> list[str]:
    """Return `title`, and it without the names of column and site behind it, one less each time.

    >>> drop_site_names("全年破案300起_要闻_某某网")
    ['全年破案300起_要闻_某某网', '全年破案300起_要闻', '全年破案300起']
    """
    titles = [title]
    match = _site().search(title)
    while match and match.start() >= LEAST:
        title = title[: match.start()].rstrip()
        titles.append(title)
        match = _site().search(title)
    return titles


def prints(text: str, title: str) -> bool:
    """Say whether a line prints a title, cut short or with the name of the site behind it."""
    return _same_title(text, title) or key(title) in map(key, drop_site_names(text)[1:])


def _same_title(text: str, title: str) -> bool:
    """Say whether `text` prints `title`, whole or without the name of the site behind it.

    >>> _same_title("全年破案300起", "全年破案300起_某某网"), _same_title("全年破案", "全年破案；抓人")
    (True, False)
    """
    if len(text) > 2 * len(title) or len(text) < LEAST // 2 or text.endswith("。") > title.endswith("。"):
        return False
    printed, whole = key(text), key(title)
    if not printed or not whole.startswith(printed):
        return False
    last = next(islice(_word().finditer(fold(title)), len(printed) - 1, None), None)
    return printed == whole or (last is not None and _before_site().match(title, last.end()) is not None)
