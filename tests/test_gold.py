"""The annotated articles: floors that only move up (tests/floors.toml)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

import pytest

from tests.scoring import Score, score_folder, total

HERE: Final = Path(__file__).parent
FOLDERS: Final = {
    "seeds": (HERE / "gold", HERE.parent / "seeds"),
    "corpus": (HERE / "corpus" / "gold", HERE / "corpus"),
    "bulletins": (HERE / "bulletins" / "gold", HERE / "bulletins"),
    "reports": (HERE / "reports" / "gold", HERE / "reports"),
    "dispatches": (HERE / "dispatches" / "gold", HERE / "dispatches"),
    "circulars": (HERE / "circulars" / "gold", HERE / "circulars"),
    "notices": (HERE / "notices" / "gold", HERE / "notices"),
    "gazettes": (HERE / "gazettes" / "gold", HERE / "gazettes"),
    "columns": (HERE / "columns" / "gold", HERE / "columns"),
    "chronicles": (HERE / "chronicles" / "gold", HERE / "chronicles"),
    "journals": (HERE / "journals" / "gold", HERE / "journals"),
    "registers": (HERE / "registers" / "gold", HERE / "registers"),
    "almanacs": (HERE / "almanacs" / "gold", HERE / "almanacs"),
    "briefings": (HERE / "briefings" / "gold", HERE / "briefings"),
    "annals": (HERE / "annals" / "gold", HERE / "annals"),
    "logbooks": (HERE / "logbooks" / "gold", HERE / "logbooks"),
}
FLOORS: Final[dict[str, dict[str, float]]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """Return the score of each folder."""
    return {name: total(score_folder(*folders).values()) for name, folders in FOLDERS.items()}


@pytest.mark.parametrize(("name", "figure"), [(name, figure) for name in FLOORS for figure in FLOORS[name]])
def test_no_figure_falls_below_its_floor(scores: dict[str, Score], name: str, figure: str) -> None:
    """What falls names its mistakes."""
    score = scores[name]
    reached, floor = score.rates()[figure], FLOORS[name][figure]
    mistakes = [
        m
        for m in score.mistakes
        if m.kind == figure
        or (figure in {"precision", "recall", "quantity"} and m.kind in {"missed", "made up", "value"})
    ]
    assert reached >= floor, "\n".join(map(str, mistakes))
