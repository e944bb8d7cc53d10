"""`LineBuilder`: puts visible lines together while a scanner walks over the markup."""

from __future__ import annotations

from typing import Final

import regex

from anti_fraud_stats.reader.boxes import BoxStack
from anti_fraud_stats.reader.lines import Line, Run, glue, trim

__all__ = ["LineBuilder"]

_WORD: Final = regex.compile(r"\w")
_INDENT: Final = regex.compile(r"[ \t\u00a0]*+\u3000|[ \u00a0]{4}|\t")
_MOSTLY: Final = 0.7  # so much of a line in links makes it a line of links


class LineBuilder:
    """Collects runs of one line and the state of the markup around them; `lines` is what came of it."""

    def __init__(self) -> None:
        """Start with an empty line behind a paragraph's end."""
        self.lines: list[Line] = []
        self.level = 0
        self.bold = 0
        self.starred = False
        self.linked = False
        self.table = False
        self.item = False
        self.row = 0
        self.boxes = BoxStack()
        self._hard = True
        self._pictured = False
        self._clear()

    def _clear(self) -> None:
        self._runs: list[Run] = []
        self._filled = False
        self._box = self.boxes.top
        self._plain = False
        self._in_links = 0
        self._wrapped = False
        self._cell: int | None = None
        self._picture_ends = False

    def add(self, text: str, raw: int) -> None:
        """Add visible `text` that stands at `raw` in the file."""
        if not text:
            return
        if self._cell is not None:
            text, raw = self._next_cell(text, raw)
        elif self._wrapped:
            self._unwrap(text)
        self._runs.append(Run(text, raw))
        if self._filled and text.isspace():
            return
        if not self._filled:
            self._filled, self._box = not text.isspace(), self.boxes.top
        self._picture_ends = False
        if not self._plain and not (self.bold or self.starred):
            self._plain = _WORD.search(text) is not None
        if self.linked:
            self._in_links += len(text)

    def _unwrap(self, text: str) -> None:
        """Close a line break inside a sentence: `text` is how the next line begins."""
        self._wrapped = False
        if not self._filled:
            self._runs.clear()
        self._trim_end()
        if self._runs and (space := glue(self._runs[-1].text, text)):
            self._runs.append(Run(space, self._runs[-1].raw + len(self._runs[-1].text)))

    def _trim_end(self) -> None:
        """Drop the white space at the end of the line so far."""
        while self._runs and not self._runs[-1].text.rstrip():
            self._runs.pop()
        if self._runs:
            text, raw = self._runs[-1]
            self._runs[-1] = Run(text.rstrip(), raw)

    def _next_cell(self, text: str, raw: int) -> tuple[str, int]:
        """Part the cells of a table by one space; return how the next one begins, without white space."""
        shown = text.lstrip()
        if shown and self._cell is not None:
            self._trim_end()
            self._runs.append(Run(" ", self._cell))
            self._cell = None
        return shown, raw + len(text) - len(shown)

    def wrap(self) -> None:
        """Note a line break that shows as nothing, or as a space between words."""
        self._wrapped = True

    def cell(self, raw: int) -> None:
        """Begin a new cell of a table's row: a space, whose place is `raw`, parts it from the one before."""
        if self._filled:
            self._cell = raw

    def picture(self) -> None:
        """Note a picture: what follows on a new line is its caption or a new paragraph."""
        if self._filled:
            self._picture_ends = True
        else:
            self._pictured = True

    def end(self, *, hard: bool) -> None:
        """End the line; `hard` ends its paragraph as well."""
        if self._filled:
            self.lines.append(self._line())
            self._hard = self._pictured = self._picture_ends
        elif not hard:
            hard = True  # an empty line
        self._hard = self._hard or hard
        self.item = False
        self._clear()

    def _line(self) -> Line:
        runs = trim(self._runs)
        text = "".join(run.text for run in runs)
        head = "".join(run.text for run in self._runs[:4])
        return Line(
            runs=runs,
            text=text,
            level=self.level,
            strong=not self._plain,
            linked=self._in_links > len(text) * _MOSTLY,
            hard=self._hard,
            indented=_INDENT.match(head) is not None,
            item=self.item,
            image=self._pictured,
            row=self.row,
            box=self._box,
        )
