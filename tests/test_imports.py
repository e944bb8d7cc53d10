"""Imports run one way: a room imports from those above it in the table of the design."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

PACKAGE: Final = Path(__file__).parent.parent / "anti_fraud_stats"

ROOMS: Final = (
    "errors",
    "limits",
    "terms",
    "records",  # needs the terms alone; `context` fills and compares records
    "lexicon",
    "reader",
    "text",
    "quantities",
    "context",
    "review",
    "pipeline",
    "examples",
    "batch",
    "output",
    "arguments",
    "shell",
    "command_classes",
    "cli",
    "__main__",
)

# What a room above may use all the same, because it needs nothing itself: the folding of characters, in
# whose terms the reader's patterns are written too.
LEAVES: Final = {"text.folding"}


def _modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def _imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        if isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            names = [f"{node.module}.{name}" for name in names]
        for name in names:
            package, _, rest = name.partition(".")
            if package == "anti_fraud_stats" and ".".join(rest.split(".")[:2]) not in LEAVES:
                yield rest.partition(".")[0]


@pytest.mark.parametrize("path", _modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_from_those_above_it(path: Path) -> None:
    """No module looks down the table, so no two rooms can need each other."""
    room = _room(path)
    imported = {name for name in _imported_rooms(path) if not name.startswith("__") and name != room}
    assert imported <= set(ROOMS[: ROOMS.index(room)])


@pytest.mark.parametrize("leaf", sorted(LEAVES))
def test_a_leaf_needs_nothing(leaf: str) -> None:
    """Else it would not be one."""
    assert not list(_imported_rooms(PACKAGE.joinpath(*leaf.split(".")).with_suffix(".py")))


def test_every_room_stands_in_the_table() -> None:
    """A new room is given its place here first."""
    assert {_room(path) for path in _modules()} <= set(ROOMS)
