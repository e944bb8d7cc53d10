"""The table reads well on any width and cuts nothing in a pipe."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal

import pytest
import regex
from rich.cells import cell_len

from anti_fraud_stats.batch.results import Extraction
from anti_fraud_stats.output.table import write_tables
from anti_fraud_stats.records import Statistic

Make = Callable[..., Statistic]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _table(stream: io.StringIO, *statistics: Statistic, title: str = "反诈通报") -> str:
    write_tables([Extraction("通报.txt", title, None, statistics)], stream)
    return stream.getvalue()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], io.StringIO]:
    """Return a maker of terminals of a width, without colour."""

    def make(width: int) -> io.StringIO:
        for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setenv("NO_COLOR", "1")
        return _Terminal()

    return make


def test_a_pipe_has_no_width(make_statistic: Make) -> None:
    """A long label stands whole on its line, however long."""
    label = "抓获为境外诈骗集团提供转账服务的违法犯罪嫌疑人" * 9
    lines = _table(io.StringIO(), make_statistic(label=label)).splitlines()
    assert [label in line for line in lines] == [False, False, True, False]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_a_terminal_folds_and_never_cuts(
    make_statistic: Make, terminal: Callable[[int], io.StringIO], width: int
) -> None:
    """Every line fits, every character of label and value is there."""
    label = "抓获为境外诈骗集团提供转账服务的违法犯罪嫌疑人"
    statistic = make_statistic(label=label, indicator="administrative_detentions")
    lines = regex.sub(r"\x1b\[[\d;]*+m", "", _table(terminal(width), statistic)).splitlines()
    assert max(cell_len(line) for line in lines) <= width
    assert "170,000,000" in "".join(lines)
    assert all(sum(line.count(character) for line in lines[2:]) >= 1 for character in label)
    assert "…" not in "".join(lines)


def test_changes_are_signed_and_ranges_whole(make_statistic: Make) -> None:
    """The sign does not hang on colour."""
    change = {"measure": "change", "unit": "%"}
    text = _table(
        io.StringIO(),
        make_statistic(**change, basis="yoy", value=Decimal("10.8")),
        make_statistic(**change, basis="other", value=Decimal("-34.50")),
        make_statistic(value=Decimal(3), value_max=Decimal(5), unit="人"),
    )
    assert [part in text for part in ("+10.8  % yoy", "-34.5  %", "3–5  人")] == [True, True, True]


def test_text_is_neither_markup_nor_escape(make_statistic: Make) -> None:
    """What an article prints in square brackets is printed; a terminal escape is spelled out."""
    text = _table(io.StringIO(), make_statistic(label="[red]破案[/red]\x1b[2J"), title="\u202e[b]通报")
    assert r"[red]破案[/red]\x1b[2J" in text
    assert r"\u202e[b]通报 · 通报.txt" in text
    assert "\x1b" not in text
