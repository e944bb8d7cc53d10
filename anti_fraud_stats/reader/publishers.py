"""Who published an article: what the page's meta data or a printed 来源： names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import regex

from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.text.folding import fold

__all__ = ["find_publisher"]

_ABOUT: Final = frozenset({"date_line", "document_header", "byline", "share_counts"})


# 来源：市局指挥中心 tells less than the name of the site
_NAMELESS: Final = regex.compile(
    r"[市县区州省]?(?:局|厅|分局|大队|支队)?(?:办公室|指挥中心|宣传|政治|政工|机关|秘书)|[市县区州省](?:局|公安局|厅)|本[站网报局]|原创|网络|互联网|转载"
)


@cache
def _source() -> regex.Pattern[str]:
    """Return the pattern of 来源：某市公安局, 《某某日报》（2024年01月17日 04版）."""
    return regex.compile(
        r"(?:来\s?源|稿源|发[布文]\s?(?:机构|单位))\s?[:：|｜丨]\s{0,3}《?(?P<name>[^\s，。；|｜【\[〔(（:：》]{2,30}?)"
        r"(?=[\s，。；|｜【\[〔(（:：》]|阅读|浏览|点击|访问|作者|编辑|责任|字[体号]|时间|日期|发布|评论|分享|\Z)"
        r"|《(?P<name>[^《》]{2,20})》\s?[（(]\s?\d{4}年"
    )


def find_publisher(
    named: str | None, site: str | None, lines: Sequence[Line], roles: Sequence[Role]
) -> str | None:
    """Return the publisher: `named` by the page's meta data, printed as the source, or the `site`'s name.

    >>> find_publisher(None, None, [Line((), "时间：2023-05-06　来源：某市公安局")], ["date_line"])
    '某市公安局'
    """
    printed = next(_printed(lines, roles), None)
    if named or (printed and not _NAMELESS.match(printed)):
        return named or printed
    return site or printed


def _printed(lines: Sequence[Line], roles: Sequence[Role]) -> Iterator[str]:
    """Yield the sources that the lines around the text print."""
    for line, role in zip(lines, roles, strict=True):
        match = _source().search(fold(line.text)) if role in _ABOUT else None
        if match:
            yield line.text[match.start("name") : match.end("name")]
