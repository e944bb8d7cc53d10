"""Which lines of a whole page are its article: the box that holds the running text, and its end there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from anti_fraud_stats.reader.boxes import Box
from anti_fraud_stats.reader.lines import Line
from anti_fraud_stats.reader.roles import Role
from anti_fraud_stats.reader.shapes import ends_sentence, points

__all__ = ["cut_outside"]

_FULL: Final = 30  # no line speaks for its box with more marks of running text
_HALF: Final = 2
_MOST: Final = 5  # a box has the article alone if all around it has less than a fifth of its marks
_SENTENCE: Final = 25  # characters of a line that is a paragraph
_GAP: Final = 3  # so many lines of furniture part two texts
_MINOR: Final = 5  # a text with less than a fifth of the marks of the greatest is another one


@dataclass(frozen=True, slots=True)
class _Tree:
    """The boxes of a page: what each has inside, and how much running text."""

    inner: dict[Box | None, list[Box]]
    marks: dict[Box | None, int]
    texts: dict[Box | None, int]
    direct: frozenset[Box | None]


def cut_outside(lines: Sequence[Line], roles: Sequence[Role], titles: Sequence[int]) -> list[Role]:
    """Return the roles of a page's lines, those outside its article cut as well.

    `titles` are the lines that print the title. A lead may stand between them and the article's box.
    """
    asides = _asides(lines, roles)
    marks = [
        0 if role or line.linked or aside else min(points(line.text), _FULL)
        for line, role, aside in zip(lines, roles, asides, strict=True)
    ]
    for index in titles:
        marks[index] = 0
    if not any(marks):
        return list(roles)
    kept = _kept(lines, roles, marks, titles)
    top = next((index for index in reversed(titles) if index < kept.start), kept.start)
    leads = {index for index in range(top, kept.start) if marks[index] and ends_sentence(lines[index].text)}
    return [
        role or ("navigation" if asides[index] or not (index in kept or index in leads) else None)
        for index, role in enumerate(roles)
    ]


def _kept(lines: Sequence[Line], roles: Sequence[Role], marks: Sequence[int], titles: Sequence[int]) -> range:
    """Return the lines of the article: a box without the title in it is the article's from its first line."""
    box = _article_box(_tree(lines, marks))
    inside = _inside(lines, box)
    first, last = _stretch(roles, [mark if index in inside else 0 for index, mark in enumerate(marks)])
    alone = box is not None and bool(titles) and not any(index in inside for index in titles)
    return range(inside.start if alone else max(first, inside.start), min(last, inside.stop))


def _asides(lines: Sequence[Line], roles: Sequence[Role]) -> list[bool]:
    """Say of each line whether it stands in a box that is named as none of the article.

    A box that has half of the page's running text is the article's, whatever its name.
    """
    marks = [0 if role or line.linked else points(line.text) for line, role in zip(lines, roles, strict=True)]
    tree = _tree(lines, marks)
    known: dict[Box | None, bool] = {None: False}
    for box in sorted((box for box in tree.marks if box is not None), key=lambda box: box.order):
        named = box.aside and tree.marks[box] * _HALF < tree.marks[None]
        known[box] = named or known[box.parent]
    return [known[line.box] for line in lines]


def _tree(lines: Sequence[Line], marks: Sequence[int]) -> _Tree:
    """Return the boxes in which `lines` stand, with the marks of running text in each."""
    inner: dict[Box | None, list[Box]] = defaultdict(list)
    total: dict[Box | None, int] = defaultdict(int)
    texts: dict[Box | None, int] = defaultdict(int)
    direct = set()
    for line, mark in zip(lines, marks, strict=True):
        total[line.box] += mark
        texts[line.box] += mark > 0
        if mark and len(line.text) >= _SENTENCE and ends_sentence(line.text):
            direct.add(line.box)
    for box in _innermost_first(lines):
        inner[box.parent].append(box)
        total[box.parent] += total[box]
        texts[box.parent] += texts[box]
    return _Tree(inner, total, texts, frozenset(direct))


def _innermost_first(lines: Sequence[Line]) -> Iterator[Box]:
    """Yield every box around `lines` once, each before the one that it stands in."""
    boxes: set[Box] = set()
    for line in lines:
        box = line.box
        while box is not None and box not in boxes:
            boxes.add(box)
            box = box.parent
    yield from sorted(boxes, key=lambda box: box.order, reverse=True)


def _article_box(tree: _Tree) -> Box | None:
    """Return the innermost box that has nearly all running text of the page, or None for the whole page."""
    box: Box | None = None
    while (next_box := _next(tree, box)) is not None:
        box = next_box
    return box


def _next(tree: _Tree, box: Box | None) -> Box | None:
    """Return the one box inside `box` that has the article, or None where its paragraphs stand in `box`."""
    inner = tree.inner.get(box, ())
    best = max(inner, key=lambda each: tree.marks[each], default=None)
    if best is None or box in tree.direct or tree.texts[best] <= 1:
        return None
    alike = best.name != "td" and any(
        each is not best and each.kind == best.kind and tree.marks[each] for each in inner
    )  # cells of one row are the columns of a page, like boxes may each hold a paragraph
    rest = tree.marks[box] - tree.marks[best]
    return None if alike or rest * _MOST > tree.marks[best] else best


def _inside(lines: Sequence[Line], box: Box | None) -> range:
    """Return the lines that stand in `box`: they follow one another."""
    inside: dict[Box | None, bool] = {None: box is None}
    if box is not None:
        inside[box] = True
    for each in reversed(list(_innermost_first(lines))):
        inside.setdefault(each, inside[each.parent])
    found = [index for index, line in enumerate(lines) if inside[line.box]]
    return range(found[0], found[-1] + 1)


def _stretch(roles: Sequence[Role], marks: Sequence[int]) -> tuple[int, int]:
    """Return the stretch of lines that has the greatest text, with what no furniture parts from it."""
    texts = _texts(roles, marks)
    greatest = max(total for _, _, total in texts)
    kept = [(first, last) for first, last, total in texts if total * _MINOR >= greatest]
    first, last = kept[0][0], kept[-1][1]
    while first and roles[first - 1] is None:
        first -= 1
    while last < len(roles) and roles[last] is None:
        last += 1
    return first, last


def _texts(roles: Sequence[Role], marks: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return the texts that lines of furniture part: where each begins and ends, and its marks."""
    texts: list[tuple[int, int, int]] = []
    gap = _GAP
    for index, (role, mark) in enumerate(zip(roles, marks, strict=True)):
        if role:
            gap += 1
        elif mark and gap >= _GAP:
            texts.append((index, index + 1, mark))
            gap = 0
        elif mark:
            first, _, total = texts[-1]
            texts[-1] = (first, index + 1, total + mark)
            gap = 0
    return texts
