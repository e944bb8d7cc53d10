"""A role for every line: furniture is named by the rule that cuts it, the rest is article (`None`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from anti_fraud_stats.reader.furniture import FurnitureRule, choose_furniture
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.shapes import ends_sentence, points

__all__ = ["Role", "cut_furniture", "cut_outside"]

Role = str | None
"""The name of the rule that cuts a line, or None for a line of the article."""

_LIST_ENTRY: Final = 50  # the entries of a list of other articles are no longer
_IN_LISTS: Final = frozenset({"date_line", "navigation", "share_counts"})  # and so may stand in them
_REST: Final = 2  # what follows a footer is cut when the article has so many times its running text
_TEXT: Final = 8  # so many marks are running text
_POINT: Final = 4  # what one mark of running text is worth, in lines without one
_LINE_COST: Final = 1
_LINK_COST: Final = 8
_FULL: Final = 30


def cut_furniture(lines: Sequence[Line]) -> list[Role]:
    """Return the roles of `lines`: furniture by its words, or in a footer or a list of links."""
    rules = [choose_furniture(line.text) for line in lines]
    roles: list[Role] = [
        rule.name if rule else _link_line(line) for rule, line in zip(rules, lines, strict=True)
    ]
    _cut_lists(lines, rules, roles)
    _cut_rest(lines, rules, roles)
    return roles


def _link_line(line: Line) -> Role:
    """Return the role of a line that is a link and no sentence."""
    return "navigation" if line.linked and line.level != 1 and not ends_sentence(line.text) else None


def _cut_lists(lines: Sequence[Line], rules: Sequence[FurnitureRule | None], roles: list[Role]) -> None:
    """Cut the short lines behind 相关阅读 and the like, up to the next sentence."""
    listed = False
    for index, (line, rule) in enumerate(zip(lines, rules, strict=True)):
        if rule is not None and listed and rule.name in _IN_LISTS:
            roles[index] = "related_articles"
        elif rule is not None:
            listed = rule.follows == "list"
        elif len(line.text) > _LIST_ENTRY or ends_sentence(line.text):
            listed = False
        elif listed and roles[index] is None:
            roles[index] = "related_articles"


def _cut_rest(lines: Sequence[Line], rules: Sequence[FurnitureRule | None], roles: list[Role]) -> None:
    """Cut all lines behind the first footer that has the greater part of the article before it.

    A line that comes again behind more text, as 原文链接 below each item of a digest, is no footer.
    """
    if not any(rule and rule.follows == "rest" for rule in rules):
        return
    weights = [0 if role else points(line.text) for line, role in zip(lines, roles, strict=True)]
    before = list(accumulate(weights, initial=0))
    last = {rule.name: index for index, rule in enumerate(rules) if rule and rule.follows == "rest"}
    digest = {
        rule.name for index, rule in enumerate(rules) if rule and _comes_again(index, rule, last, before)
    }
    for index, rule in enumerate(rules):
        if rule is None or rule.follows != "rest" or rule.name in digest:
            continue
        if before[index] > _REST * (before[-1] - before[index]):
            roles[index:] = [role or "furniture_line" for role in roles[index:]]
            return


def _comes_again(index: int, rule: FurnitureRule, last: Mapping[str, int], before: Sequence[int]) -> bool:
    """Say whether running text stands between a line and the last one of its rule."""
    return rule.follows == "rest" and before[last[rule.name]] - before[index] > _TEXT


def cut_outside(lines: Sequence[Line], roles: Sequence[Role]) -> list[Role]:
    """Return the roles of a page's lines, those before and behind its stretch of running text cut as well."""
    best, total, first, span = 0, 0, 0, (0, len(lines))
    for index, (line, role) in enumerate(zip(lines, roles, strict=True)):
        if total <= 0:
            total, first = 0, index
        total += _weight(line, role)
        if total > best:
            best, span = total, (first, index + 1)
    first = _with_headings(lines, roles, span[0])
    return [role or (None if first <= i < span[1] else "navigation") for i, role in enumerate(roles)]


def _weight(line: Line, role: Role) -> int:
    """Return how much `line` speaks for the article's text, or against it."""
    if role or line.linked:
        return -_LINK_COST
    return min(points(line.text), _FULL) * _POINT - _LINE_COST


def _with_headings(lines: Sequence[Line], roles: Sequence[Role], first: int) -> int:
    """Return the line of the first heading that stands directly before line `first`."""
    while first and roles[first - 1] is None and (lines[first - 1].level or lines[first - 1].strong):
        first -= 1
    return first
