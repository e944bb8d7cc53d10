"""Which lines print the article's title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.reader.dates import find_days
from anti_fraud_stats.reader.lines import Line, Run
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import key, looks_like_title
from anti_fraud_stats.reader.site_names import LEAST, drop_site_names, prints
from anti_fraud_stats.reader.title_groups import ABOUT, is_name, title_group
from anti_fraud_stats.text.folding import fold

__all__ = ["Title", "ToldTitles", "choose_title"]

_HEAD: Final = 15  # a title that nothing marks stands within so many lines
_PLAIN: Final = 8  # a line so long says more than the name of a column


@dataclass(frozen=True, slots=True)
class ToldTitles:
    """Titles told above the text: by the front matter, by a page's meta data, by its window's title."""

    front: tuple[Run, ...] = ()
    named: tuple[Run, ...] = ()
    titled: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """The title, its place in the file's head if it is shown from there, and the lines that print it."""

    text: str | None
    head: tuple[Run, ...]
    lines: tuple[int, ...]


def choose_title(
    lines: Sequence[Line],
    roles: Sequence[Role],
    told: ToldTitles,
    *,
    joined: bool = True,
) -> Title:
    """Return the title: that of the front matter, of the page's meta data, of the lines, or of the window.

    `joined`: a line may be the beginning of a longer one.
    """
    if told.front:
        return Title(_text(told.front), told.front, _printings(lines, roles, _text(told.front)))
    top = _marked(lines, roles)
    named, titled = _bare(told.named, lines), _bare(told.titled, lines)
    known = named or _fuller(lines[top].runs if titled and top is not None else (), titled)
    if known and known == titled and not _printings(lines, roles, _text(known)):
        known = _longer(_above_byline(lines, roles), lines, known)
    if known:
        printed = _printings(lines, roles, _text(known))
        return Title(_text(known), () if printed else known, printed)
    ways = (top, _labelled(lines), _repeated(lines, roles), _above_byline(lines, roles))
    found = next((way for way in (*ways, _first(lines, roles, joined=joined)) if way is not None), None)
    if found is None:
        return Title(None, (), ())
    group = title_group(lines, roles, found)
    text = next((lines[n].text for n in group if not is_name(lines[n].text)), lines[found].text)
    return Title(text, (), tuple(sorted({*group, *_printings(lines, roles, text)})))


def _bare(title: tuple[Run, ...], lines: Sequence[Line]) -> tuple[Run, ...]:
    """Return a title without the name of the site: as a line prints it, else without all that may be one."""
    if not title:
        return ()
    ways = drop_site_names(title[0].text)
    printed = {key(line.text) for line in lines if len(line.text) <= len(ways[0])}
    text = next((way for way in ways if key(way) in printed), ways[-1])
    return (Run(text, title[0].raw),)


def _longer(above: int | None, lines: Sequence[Line], title: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the line above the byline, if it says more than a window's title that no line prints."""
    fuller = above is not None and len(key(lines[above].text)) >= min(_PLAIN, len(key(_text(title))))
    return lines[above].runs if above is not None and fuller else title


def _labelled(lines: Sequence[Line]) -> int | None:
    """Return the line behind 标题：."""
    return next((index for index, line in enumerate(lines) if line.labelled), None)


def _repeated(lines: Sequence[Line], roles: Sequence[Role]) -> int | None:
    """Return the first open line, when the second says the same and more."""
    first, second, *_ = [*(index for index, role in enumerate(roles) if role is None), None, None]
    if first is None or second is None:
        return None
    printed, again = key(lines[first].text), key(lines[second].text)
    return (
        first
        if len(printed) >= 2 * LEAST and len(again) > len(printed) and again.startswith(printed)
        else None
    )


def _fuller(shown: tuple[Run, ...], titled: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the page's first heading, unless the window's title is another and says more."""
    heading, window = key(_text(shown)), key(_text(titled))
    same = heading in window or window in heading
    return shown if shown and (same or len(heading) > len(window)) else titled


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _printings(lines: Sequence[Line], roles: Sequence[Role], title: str) -> tuple[int, ...]:
    """Return the indexes of the open lines that print `title`."""
    pairs = enumerate(zip(lines, roles, strict=True))
    return tuple(index for index, (line, role) in pairs if role is None and prints(line.text, title))


def _first(lines: Sequence[Line], roles: Sequence[Role], *, joined: bool) -> int | None:
    """Return the first open line, when it can be a title and stands for itself."""
    first, *others = [index for index, role in enumerate(roles) if role is None] or [0]
    if not others or lines[first].item or (joined and not lines[others[0]].hard):
        return None
    return first if looks_like_title(lines[first].text) else None


def _marked(lines: Sequence[Line], roles: Sequence[Role]) -> int | None:
    """Return the first heading of the first level, or a heading that begins the text."""
    open_lines = [index for index, role in enumerate(roles) if role is None]
    first = next((index for index in open_lines if lines[index].level == 1), None)
    if first is None:
        first = next((index for index in open_lines if _heads(lines, roles, index, open_lines[0])), None)
    return first if first is not None and looks_like_title(lines[first].text) else None


def _heads(lines: Sequence[Line], roles: Sequence[Role], index: int, first: int) -> bool:
    """Say whether a heading of a lower level begins the text or stands above a line of source or date."""
    above = index + 1 < len(lines) and roles[index + 1] in ABOUT
    return lines[index].level > 0 and (index == first or above)


def _above_byline(lines: Sequence[Line], roles: Sequence[Role]) -> int | None:
    """Return the line above the first line of source or date near the top."""
    for index in range(1, min(_HEAD, len(lines))):
        above = index - 1
        if roles[above] is None and lines[above].text.rstrip("”」』 ").endswith("。"):
            return None  # running text: what follows is below it
        if roles[index] in ABOUT and roles[above] is None:
            dated = next(find_days(fold(lines[above].text)), None)
            return above if looks_like_title(lines[above].text) and not dated else None
    return None
