"""Lines to blocks: what each line is (title, heading, body, or cut by a rule), and the blocks of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from anti_fraud_stats.reader.article import Block, Cut
from anti_fraud_stats.reader.assembly import build_block
from anti_fraud_stats.reader.bodies import cut_outside
from anti_fraud_stats.reader.forms import Form
from anti_fraud_stats.reader.headings import find_headings, name_headings
from anti_fraud_stats.reader.lines import Line, Run
from anti_fraud_stats.reader.paragraphs import Breaks, choose_breaks, join_lines
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import key, looks_like_title, points
from anti_fraud_stats.reader.titles import Title
from anti_fraud_stats.terms import Section

__all__ = ["build_blocks", "name_lines"]

_FIGURE: Final = regex.compile(
    r"(?<![\d./:：-])\d{1,6}[万亿余多]{0,2}(?![年月日号期版时点\d.:：/-])[\p{Han}%]"
)


def name_lines(
    lines: Sequence[Line], cut: Sequence[Role], title: Title, *, whole: bool
) -> list[Role | Section]:
    """Return what each line is; `whole`: the file is a whole page, with more around the article.

    Lines above the title that are no running text are the page's.
    """
    top = _top(lines, title)
    roles: list[Role | Section] = list(cut_outside(lines, cut, title.lines) if whole else cut)
    for index in range(top):
        if roles[index] is None and not points(lines[index].text):
            shoulder = top == 1 and not whole and _states_figure(lines[index].text)
            roles[index] = Section.TITLE if shoulder else "navigation"
    for index, line in enumerate(lines):
        if line.labelled:
            roles[index] = "byline"
    for index in title.lines:
        roles[index] = Section.TITLE
    for index in find_headings(lines, roles):
        roles[index] = Section.HEADING
    return roles


def _states_figure(text: str) -> bool:
    """Return whether a line is a title that states a figure: 批捕36人　起诉52人, above the title."""
    return looks_like_title(text) and _FIGURE.search(text) is not None


def _top(lines: Sequence[Line], title: Title) -> int:
    """Return the line of the last printing of the title with no running text between it and the first."""
    top = title.lines[0] if title.lines else 0
    for index in title.lines:
        if any(points(line.text) for line in lines[top + 1 : index]):
            break
        top = index
    return top


def build_blocks(
    lines: Sequence[Line],
    roles: Sequence[Role | Section],
    title: Title,
    description: tuple[Run, ...],
    form: Form,
) -> tuple[list[Block], list[Cut]]:
    """Return the blocks in reading order, and the cuts made inside them."""
    breaks = choose_breaks(lines) if form is Form.PLAIN else (Breaks.SENTENCE, 0)
    paragraphs = join_lines(lines, roles, breaks)
    sections = name_headings(paragraphs, marked=Section.HEADING in roles)
    pieces = [(section, paragraph.runs) for section, paragraph in zip(sections, paragraphs, strict=True)]
    head = [(Section.TITLE, title.head)] if title.head else []
    cuts = []
    if description and _is_repeated(description, title, pieces):
        cuts = [Cut(run.raw, run.raw + len(run.text), "repeated_text") for run in description]
    elif description:
        head.append((Section.BODY, description))
    blocks = []
    for section, runs in (*head, *pieces):
        block, inner = build_block(section, runs)
        blocks.append(block)
        cuts += inner
    return blocks, cuts


def _is_repeated(
    description: tuple[Run, ...], title: Title, pieces: Sequence[tuple[Section, tuple[Run, ...]]]
) -> bool:
    """Say whether the description stands in the body again, or says no more than the title."""
    text = key("".join(run.text for run in description))
    body = key("".join(run.text for _, runs in pieces for run in runs))
    return text in body or text == key(title.text or "")
