"""The text of a file → its visible lines, and the cuts that its markup makes (pictures, scripts …)."""

from __future__ import annotations

import html
from collections.abc import Callable
from typing import Final

import regex

from anti_fraud_stats.reader.article import Cut
from anti_fraud_stats.reader.boxes import BOXES
from anti_fraud_stats.reader.builder import LineBuilder
from anti_fraud_stats.reader.forms import Form
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.patterns import html_token, line_mark, tag_name, text_token

__all__ = ["read_lines"]

_BLOCKS: Final = frozenset(
    regex.findall(
        r"\w++",
        """
        address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
        footer form head header hr html legend li main menu nav ol p pre section summary table tbody tfoot
        thead tr ul
        """,
    )
)
_ENTRIES: Final = frozenset({"li", "tr"})
_BOLD: Final = frozenset({"b", "strong"})
_CELLS: Final = frozenset({"td", "th"})
_HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
_PICTURES: Final = frozenset({"img", "image", "video", "picture"})


def read_lines(raw: str, start: int, form: Form) -> tuple[list[Line], list[Cut]]:
    """Return the visible lines of `raw` from `start` on, and what its markup hides and names.

    >>> lines, cuts = read_lines("<p>破案<b>3</b>宗</p><!-- 4 -->", 0, Form.PAGE)
    >>> [line.text for line in lines], cuts
    (['破案3宗'], [Cut(start=18, stop=28, rule='comment')])
    """
    builder = LineBuilder()
    cuts: list[Cut] = []
    markup = _first_tag(raw, start) if form is Form.PAGE else len(raw)
    if markup > start:
        place = _first_mark(raw, start, builder, cuts)
        _scan(raw, (place, markup), text_token(), builder, cuts)
    if markup < len(raw):
        _scan(raw, (markup, len(raw)), html_token(), builder, cuts)
    return builder.lines, cuts


def _first_tag(raw: str, start: int) -> int:
    """Return where the markup of a page begins: lines above it are plain text."""
    tag = max(start, raw.find("<", start))
    return tag if raw[start:tag].strip() else start


def _scan(
    raw: str, span: tuple[int, int], token: regex.Pattern[str], builder: LineBuilder, cuts: list[Cut]
) -> None:
    """Read the stretch `span` of the text."""
    place, stop = span
    for match in token.finditer(raw, place, stop):
        first, after = match.span()
        if first > place:
            builder.add(raw[place:first], place)
        kind = match.lastgroup or ""
        if kind in _NAMED:
            cuts.append(Cut(first, after, _NAMED[kind]))
        _HANDLERS[kind](builder, match, cuts)
        place = after
    builder.add(raw[place:stop], place)
    builder.end(hard=True)


def _first_mark(raw: str, start: int, builder: LineBuilder, cuts: list[Cut]) -> int:
    """Read what the first line begins with, and return where its text does."""
    match = line_mark().match(raw, start)
    if match is None:
        return start
    _mark(builder, match, cuts)
    return int(match.end())


def _mark(builder: LineBuilder, match: regex.Match[str], cuts: list[Cut]) -> None:
    """Read what a line begins with: #, >, a bullet, a list's number, a rule or a table's bar."""
    mark = match[0].strip().lstrip("> \t")
    builder.level, builder.table, builder.item = 0, mark == "|", mark == "|"
    if mark.startswith("#"):
        builder.level = len(mark)
    elif mark[:1].isdigit():
        builder.item = True
        number = match[0].rfind(mark)
        cuts.append(Cut(match.start() + number, match.start() + number + len(mark), "list_number"))
    elif len(mark) == 1 and mark in "-*+•·":
        builder.item = True
    elif len(mark) > 1:
        builder.end(hard=True)


def _newline(builder: LineBuilder, match: regex.Match[str], cuts: list[Cut]) -> None:
    space = match[0][: len(match[0]) - len(match[0].lstrip())]
    hard = space.count("\n") > 1 or (space.count("\r") > 1 and "\n" not in space)
    if hard:
        builder.starred = False
    builder.end(hard=hard or builder.table)
    builder.add(space.rpartition("\n")[2], match.start() + space.rfind("\n") + 1)
    _mark(builder, match, cuts)


def _tag(builder: LineBuilder, match: regex.Match[str], _: list[Cut]) -> None:
    found = tag_name().match(match[0])
    name, closes = found[1].lower() if found else "", match[0].startswith("</")
    if name in _BLOCKS or name in _HEADINGS:
        builder.end(hard=True)
        builder.level = int(name[1]) if name in _HEADINGS and not closes else 0
        builder.bold = 0 if closes else builder.bold
        builder.item = name in _ENTRIES and not closes
        if name == "tr":
            builder.row = 0 if closes else match.start()
    elif name == "br":
        builder.end(hard=False)
    elif name in _BOLD:
        builder.bold = max(0, builder.bold + (-1 if closes else 1))
    elif name in _CELLS:
        builder.cell(match.start())
    elif name in _PICTURES:
        builder.picture()
    elif name == "a":
        builder.linked = not closes
    if name in BOXES:
        _box(builder, name, match[0], closes=closes)


def _box(builder: LineBuilder, name: str, tag: str, *, closes: bool) -> None:
    """Enter or leave a box of the page."""
    if closes:
        builder.boxes.close(name)
    else:
        builder.boxes.open(name, tag)


def _reference(builder: LineBuilder, match: regex.Match[str], _: list[Cut]) -> None:
    builder.add(html.unescape(match[0]), match.start())


def _stars(builder: LineBuilder, match: regex.Match[str], _: list[Cut]) -> None:
    builder.starred ^= len(match[0]) in {2, 3}


def _pipe(builder: LineBuilder, match: regex.Match[str], _: list[Cut]) -> None:
    if builder.table:
        builder.cell(match.start())
    else:
        builder.add("|", match.start())


def _closing(builder: LineBuilder, match: regex.Match[str], _: list[Cut]) -> None:
    """Hide the # behind a heading."""
    if not builder.level:
        builder.add(match[0], match.start())


def _nothing(_builder: LineBuilder, _match: regex.Match[str], _cuts: list[Cut]) -> None:
    """Show nothing."""


def _link(builder: LineBuilder, match: regex.Match[str], _: list[Cut]) -> None:
    builder.linked = match[0] == "["


_Handler = Callable[[LineBuilder, regex.Match[str], list[Cut]], None]
_HANDLERS: Final[dict[str, _Handler]] = {
    "comment": _nothing,
    "script": _nothing,
    "declaration": _nothing,
    "invisible": _nothing,
    "address": _nothing,
    "template": _nothing,
    "code": lambda builder, _match, _cuts: builder.end(hard=True),
    "footnote": _nothing,
    "escape": _nothing,
    "tag": _tag,
    "reference": _reference,
    "wrap": lambda builder, _match, _cuts: builder.wrap(),
    "newline": _newline,
    "image": lambda builder, _match, _cuts: builder.picture(),
    "link_open": _link,
    "link_target": _link,
    "stars": _stars,
    "underlines": _stars,
    "pipe": _pipe,
    "closing": _closing,
}
_NAMED: Final = {
    kind: kind for kind in ("comment", "script", "template", "code", "footnote", "image", "link_target")
} | {"address": "link_target"}
