"""The lines of a title that is set in several right above a byline: what is set above and below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.dates import find_days
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import key, looks_like_title, points
from anti_fraud_stats.text.folding import fold

__all__ = ["ABOUT", "is_name", "title_group"]

ABOUT: Final = frozenset({"byline", "date_line", "share_counts"})  # lines that stand under a title
_SAYING: Final = 12  # letters: a line so long says more than the name of a site
_TITLE_LINES: Final = 3  # with a line above it and one below


@cache
def _name() -> regex.Pattern[str]:
    """Return the pattern of an organ, the number of a document and a column at the end of a line or in it."""
    return regex.compile(
        r"(?:公安局|分局|[^结格]局|法院|检察院|公安厅|委员会|办公室|支队|大队|号)$|[>＞|｜]|^原创\s"
    )


def title_group(lines: Sequence[Line], roles: Sequence[Role], found: int) -> list[int]:
    """Return the lines of a title right above a byline, those above it too if the text begins with them.

    一夜查获酒驾26起 above 今年事故下降 above 2019年9月3日: a title and what is set below it.
    """
    index = found
    while index and found - index < _TITLE_LINES - 1 and _is_of_title(lines, roles, index - 1):
        index -= 1
    first = next((n for n, role in enumerate(roles) if role is None), None)
    bylined = found + 1 < len(lines) and roles[found + 1] in ABOUT
    return [*range(index, found + 1)] if bylined and index == first else [found]


def _is_of_title(lines: Sequence[Line], roles: Sequence[Role], index: int) -> bool:
    """Say whether an open line above a title is part of it: no day, and no mere name of site or column."""
    text, below = lines[index].text, lines[index + 1].text
    says = points(text) > 0 or below.startswith("—") or len(key(text)) >= _SAYING
    return roles[index] is None and says and looks_like_title(text) and not any(find_days(fold(text)))


def is_name(text: str) -> bool:
    """Say whether a line names who issued the text, or the column it stands in, and is not its title.

    >>> is_name("某县公安局"), is_name("新闻 > 访谈"), is_name("一夜查获酒驾26起")
    (True, True, False)
    """
    return _name().search(text.strip()) is not None
