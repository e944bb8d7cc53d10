"""Every bad input costs its own file and no other: `python -m tests.hostile` prints what each one got."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest

from tests.fuzz.checks import HARMFUL
from tests.hostile.cases import Case
from tests.hostile.in_files import FileCase
from tests.hostile.misuse import MISUSE, MisuseCase, run_misuse
from tests.hostile.running import GROUPS, Got, run_group

CASES: Final = [
    pytest.param(group, case, id=f"{group}-{case.name}") for group, cases in GROUPS.items() for case in cases
]
WHOLE: Final = ("7323宗", "13.3%")


@cache
def _got(group: str) -> dict[str, Got]:
    with TemporaryDirectory() as folder:
        return run_group(group, Path(folder))


def test_there_are_many() -> None:
    """And each has a name of its own."""
    names = [case.name for cases in GROUPS.values() for case in cases] + [case.name for case in MISUSE]
    assert len(names) == len(set(names))
    assert len(names) >= 250


@pytest.mark.parametrize(("group", "case"), CASES)
def test_a_bad_input_costs_itself_alone(group: str, case: Case | FileCase) -> None:
    """It is read or refused, as it should be; its neighbours are whole, and nothing is a traceback."""
    got = _got(group)[case.name]
    assert got.neighbours == (WHOLE, WHOLE)
    assert got.outcome == case.outcome, got.said
    assert case.told.lower() in got.said.lower()
    assert "internal error" not in got.said
    if isinstance(case, Case):
        assert got.said.startswith(f"{case.name}.txt:")
        assert not case.keeps or set(WHOLE) <= set(got.records)


@pytest.mark.parametrize("group", GROUPS)
def test_messages_steer_nothing(group: str) -> None:
    """Names of files are data too, and no fault of the program's own is among the messages."""
    errors = next(iter(_got(group).values())).errors
    assert not HARMFUL.search(errors)
    assert "Traceback" not in errors


@pytest.mark.parametrize("case", MISUSE, ids=lambda case: case.name)
def test_misuse_is_told(case: MisuseCase, tmp_path: Path) -> None:
    """Exit code 2 (1 where a file is at fault), a word on standard error, and never a traceback."""
    done = run_misuse(case, tmp_path)
    assert (done.exit_code, case.told in done.stderr) == (case.code, True), done.stderr
    assert "Traceback" not in done.stderr
    assert not HARMFUL.search(done.stderr)
    assert case.code == 1 or not done.stdout
