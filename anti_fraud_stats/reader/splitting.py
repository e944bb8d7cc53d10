"""Lines that hold two things are parted: 标题：…, a title and a print's month, a title glued to its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.lines import Line, pieces
from anti_fraud_stats.reader.mastheads import is_masthead
from anti_fraud_stats.reader.run_on import part_paragraphs
from anti_fraud_stats.reader.shapes import looks_like_title
from anti_fraud_stats.text.folding import fold

__all__ = ["split_lines"]

_HEAD: Final = 12  # lines in which a title is labelled
_GLUED: Final = 200  # a line with a title glued to its text is longer
_WITHIN: Final = 120
_PATH: Final = regex.compile(r"首页|[→>»›]")  # of a page: 首页 > 新闻
_PRINTED: Final = 4  # lines at the head of a text of which one may begin with its day


@cache
def _label() -> regex.Pattern[str]:
    """Return the pattern of 标　　题：, 原标题：."""
    return regex.compile(r"(?:原\s*)?标\s*题\s*[：:]\s*+(?=\S.{3})")


@cache
def _gap() -> regex.Pattern[str]:
    return regex.compile(r"(?<=\S)\s{4,}+(?=\S)")


@cache
def _source() -> regex.Pattern[str]:
    """Return the pattern of where a text begins: 某某网某地4月8日消息, 某某在线消息(记者, 【本報訊】."""
    paper = r"新闻网|网|在线|[日晚晨早商快时导]报|都市报|法治报|青年报|公安报"
    outlet = rf"(?:新华社|中新社|中央社|(?:中国|每日|今日)?\p{{Han}}{{2}}(?<!落)(?:{paper}))"
    day = r"\d{1,2}月\d{1,2}日\s?(?:消息|讯|[专外]?电)"
    return regex.compile(
        rf"{outlet}(?:讯|消息|电(?!信)|(?:[、\s]?\p{{Han}}{{2,4}}(?:客户端|App))?\p{{Han}}{{0,4}}?{day}"
        rf"|讯?\s?[（(]?(?:记者|通讯员))|本报\p{{Han}}{{0,4}}?(?:讯(?![息号])|{day})|【本报讯】"
    )


@cache
def _masthead() -> regex.Pattern[str]:
    """Return the pattern of day, clock and paper: 2019-03-22 10:41 来源：某某网 作者：张三."""
    field = (
        r"(?:(?:来源|作者|编辑|责编|责任编辑|记者|通讯员|文|版次|字号)\s?[:：]\s?[^\s，。：:；（）()]{1,16}(?=\s|\Z)"
        r"|[A-Z]?\d{1,3}版(?=\s)|发[表布]于\s?\p{Han}{2,4}(?=\s|\Z)|(?:阅读|浏览|评论|点击|参与|分享|人气)(?:量|数)?\s?[:：]?\s?[(（]?[\d.]{1,9}[万wk+]?[)）]?)"
    )
    clock = r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
    day = r"(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)"
    return regex.compile(
        rf"(?:(?<!\S)\p{{Han}}{{2,6}}[报网]\s{{1,4}})?(?<!\d)(?:{field}\s{{0,4}})*+{day}(?:\s{{0,4}}{clock}(?:\s{{1,4}}(?:{field}|[A-Z]{{3,5}}(?:\.com)?(?=\s|\Z)))*+|(?:\s{{1,4}}{field})++)"
        r"|(?<=\S)来源\s?[:：]\s?[^\s，。：:；（）()]{2,12}(?=\s)"
    )


def split_lines(lines: Sequence[Line], *, plain: bool) -> list[Line]:
    """Return `lines`, those that hold two things parted; `plain`: the file is a plain text.

    >>> from anti_fraud_stats.reader.lines import Run
    >>> line = Line((Run("原标题：某市破案3起", 0),), "原标题：某市破案3起")
    >>> [(part.text, part.labelled) for part in split_lines([line], plain=True)]
    [('原标题：', False), ('某市破案3起', True)]
    """
    split: list[Line] = []
    for index, line in enumerate(lines):
        if index >= _HEAD:
            break
        split.extend(
            _parts(
                line,
                plain=index == 0 and (plain or _is_of_a_broadcast(line.text)),
                at_head=plain and 0 < index < _PRINTED and len(line.text) > _WITHIN,
            )
        )
    split += lines[_HEAD:]
    return list(part_paragraphs(split)) if plain else split


def _is_of_a_broadcast(text: str) -> bool:
    """Say whether a line is the head of a broadcast's page: [视频]… 2012年5月30日 19:18."""
    return text.startswith(("[视频]", "【视频】", "［视频］"))


def _parts(line: Line, *, plain: bool, at_head: bool) -> Iterator[Line]:
    """Yield the parts of one line; `plain`: it is the first of a plain text, `at_head`: one of the next."""
    told = fold(line.text[: _WITHIN + _HEAD])
    if label := _label().match(told):
        word, title = pieces(line, [label.end()])
        yield word
        yield replace(title, labelled=True)
    elif printed := _printed(line.text, told, first=plain) if plain or at_head else None:
        *before, rest = pieces(line, (edge for edge in printed if 0 < edge < len(line.text)))
        yield from before
        yield from _parts(rest, plain=plain, at_head=False) if printed[0] == 0 and before else [rest]
    elif place := _title_end(line.text, told) if plain else 0:
        yield from pieces(line, [place])
    else:
        yield line


def _printed(text: str, told: str, *, first: bool) -> tuple[int, int] | None:
    """Return the stretch of a line that prints day and paper, at its start or behind a title."""
    match = _masthead().search(told, 0, _WITHIN) if first else _masthead().match(told)
    title = text[: match.start()] if match else ""
    return (
        match.span() if match and (not title or (_stands_alone(title) and not _PATH.search(title))) else None
    )


def _title_end(text: str, told: str) -> int:
    """Return where the title ends that the first line of a text begins with, or 0.

    Behind it stands the month of print, or the text itself: 某某晚报讯….
    """
    gap = _gap().search(told)
    if gap and is_masthead(text[gap.end() :]):
        return int(gap.start())
    source = _source().search(told, 0, _WITHIN) if len(text) > _GLUED else None
    title = text[: source.start()] if source else ""
    return len(title) if len(title) > _HEAD and _stands_alone(title) else 0


def _stands_alone(title: str) -> bool:
    """Say whether `title` is one and not how a sentence begins: 近日，据某某网消息."""
    return looks_like_title(title) and title[-1] not in "据从由在，,、：:（("
