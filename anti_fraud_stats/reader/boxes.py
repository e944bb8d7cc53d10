"""The boxes of a page (div, td, section …) in which its lines stand, as far as broken markup tells them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Final

import regex

__all__ = ["BOXES", "Box", "BoxStack"]

BOXES: Final = frozenset(
    regex.findall(
        r"\w++",
        "article aside blockquote body center dd div dl dt fieldset footer form header li main nav ol"
        " section table tbody td tr ul",
    )
)
_CELLS: Final = frozenset({"td", "tr"})
_ASIDES: Final = frozenset({"aside", "footer", "nav", "form"})


@cache
def _named() -> regex.Pattern[str]:
    """Return the pattern of the classes and ids that builders of pages give to what is no article."""
    return regex.compile(
        r"""
        \b(?:class|id|role)\s*+=\s*+(?:["'][^"'<>]{0,200}?|[^"'<>\s]{0,200}?)(?<![a-zA-Z])(?:
            comments?|cmts?|discuss|repl(?:y|ies)
          | relat(?:ed|ive|e)|relevant|recommends?|rec|feed|rank(?:ing)?|hot(?:line|news|list)?
          | xg(?:wd|yd|xw|nr|bd)  # 相关文档, 相关阅读, 相关新闻
          | side(?:bar|nav)?|navi?(?:gation|bar)?|menu|bread|crumbs?|breadcrumbs?|foot(?:er)?|copyright|banner
          | share|toolbar|statement|disclaimer|newsletter|subscribe|donate|login|search|weather
          | popup|dialog|modal|slides?|hidden|qr_?code|ewm|zan|tags|keywords|ads?|advert[a-z]*+|gg
          | prev|next|pager?|pagination|prevnext|nextpage|fujian|attach(?:ment)?s?
        )(?![a-z])""",
        regex.VERBOSE | regex.IGNORECASE,
    )


@cache
def _class() -> regex.Pattern[str]:
    return regex.compile(r"\bclass\s*+=\s*+[\"']?([^\"'<>]{0,80})")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Box:
    """A box inside its parent: `order` is its place among all boxes, `kind` its tag and class.

    `aside`: it, or one around it, is named as menus, comments and footers are.
    """

    order: int
    parent: Box | None
    name: str
    kind: str
    aside: bool


class BoxStack:
    """The boxes that are open where a scanner stands; each tag costs the same, however deep they are."""

    def __init__(self) -> None:
        """Start outside all boxes."""
        self.top: Box | None = None
        self._open: Counter[str] = Counter()
        self._cells = [0]  # that are open in each open table
        self._count = 0

    def open(self, name: str, tag: str) -> None:
        """Enter the box that `tag` opens.

        >>> boxes = BoxStack()
        >>> boxes.open("div", '<div class="comment-list">')
        >>> boxes.top.aside if boxes.top else None
        True
        """
        if name in _CELLS and self._cells[-1]:
            self.close("td")  # a new cell ends the one before, which need not be closed
        if name == "td":
            self._cells[-1] += 1
        elif name == "table":
            self._cells.append(0)
        found = _class().search(tag)
        aside = name in _ASIDES or _named().search(tag) is not None
        self._count += 1
        self._open[name] += 1
        self.top = Box(self._count, self.top, name, f"{name} {found[1] if found else ''}", aside)

    def close(self, name: str) -> None:
        """Leave the innermost box of this name and all inside it; without one, stay."""
        if not self._open[name]:
            return
        while self.top is not None:
            left, self.top = self.top, self.top.parent
            self._open[left.name] -= 1
            if left.name == "td":
                self._cells[-1] -= 1
            elif left.name == "table":
                self._cells.pop()
            if left.name == name:
                return
