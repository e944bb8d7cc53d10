"""A role for every line: furniture is named by the rule that cuts it, the rest is article (`None`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final

from anti_fraud_stats.reader.furniture import FurnitureRule, choose_furniture
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.shapes import ends_sentence, points

__all__ = ["Role", "cut_furniture"]

Role = str | None
"""The name of the rule that cuts a line, or None for a line of the article."""

_LIST_ENTRY: Final = 50  # the entries of a list of other articles are no longer
_IN_LISTS: Final = frozenset({"date_line", "navigation", "share_counts"})  # and so may stand in them
_FIGURES: Final = 2  # a row of a table has as many cells with figures, or more
_REST: Final = 2  # what follows a footer is cut when the article has so many times its running text
_TEXT: Final = 8  # so many marks are running text


def cut_furniture(lines: Sequence[Line]) -> list[Role]:
    """Return the roles of `lines`: furniture by its words, or in a footer or a list of links."""
    rules = [
        None if _heads_a_table(lines, index) else choose_furniture(line.text)
        for index, line in enumerate(lines)
    ]
    roles: list[Role] = [
        rule.name if rule else _link_line(line) for rule, line in zip(rules, lines, strict=True)
    ]
    _cut_lists(lines, rules, roles)
    _cut_rest(lines, rules, roles)
    return roles


def _heads_a_table(lines: Sequence[Line], index: int) -> bool:
    """Say whether the next line is a row of as many cells: 县区 发案 破案 损失 止付 is no menu."""
    below = lines[index + 1].text.split() if index + 1 < len(lines) else []
    figures = sum(cell[:1].isdecimal() or cell[1:2].isdecimal() for cell in below[1:])
    return figures >= _FIGURES and len(lines[index].text.split()) == len(below)


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
            listed = (
                rule.follows == "list" and not line.linked
            )  # 相关文章：… that is a link is all of its list
        elif len(line.text) > _LIST_ENTRY or _is_told(line.text):
            listed = False
        elif listed and roles[index] is None:
            roles[index] = "related_articles"


def _is_told(text: str) -> bool:
    """Say whether a line is a sentence, which no title is: 全国已有2亿人装上，你呢？ may be one."""
    return ends_sentence(text) and not text.rstrip().endswith(("？", "！", "?", "!"))


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
