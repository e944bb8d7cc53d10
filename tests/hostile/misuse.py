"""The command line used in ways it was not made for, a good file always among the arguments."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from typer.testing import CliRunner

from anti_fraud_stats.cli import app
from tests.hostile.cases import GOOD

__all__ = ["MISUSE", "Done", "MisuseCase", "run_misuse"]

WRONG: Final = 2


@dataclass(frozen=True, slots=True)
class MisuseCase:
    """Arguments, and the exit code and the word that they must end in."""

    name: str
    arguments: tuple[str, ...]
    code: int = WRONG
    told: str = "Error"


def _options(arguments: dict[str, tuple[str, ...]]) -> tuple[MisuseCase, ...]:
    return tuple(MisuseCase(name, ("extract", "good.txt", *more)) for name, more in arguments.items())


class Done(NamedTuple):
    """What came of a call."""

    exit_code: int
    stdout: str
    stderr: str


MISUSE: Final = (
    *_options({
        "format_unknown": ("-f", "xml"), "format_empty": ("-f", ""), "format_missing": ("-f",), "option_unknown": ("--surprise",),
        "option_with_an_escape": ("--\x1b[31m",), "option_with_bidi": ("--\u202ex",), "jobs_none": ("-j", "0"), "jobs_negative": ("-j", "-1"),
        "jobs_no_number": ("-j", "two"), "jobs_a_fraction": ("-j", "1.5"), "date_month_13": ("--date", "2024-13-01"), "date_compact": ("--date", "20240813"),
        "date_week": ("--date", "2024-W01-1"), "date_empty": ("--date", ""), "date_year_0": ("--date", "0000-01-01"), "date_with_time": ("--date", "2024-01-01T00:00"),
        "date_with_an_escape": ("--date", "\x1b[2J"), "date_han": ("--date", "２０２４-０１-０１"), "date_long": ("--date", "9" * 5000),
        "encoding_unknown": ("--encoding", "klingon"), "encoding_of_bytes": ("--encoding", "hex"), "encoding_rot": ("--encoding", "rot13"),
        "encoding_with_a_nul": ("--encoding", "utf\0"), "encoding_long": ("--encoding", "x" * 5000), "encoding_an_escape": ("--encoding", "\x1b[31m"),
        "encoding_zlib": ("--encoding", "zlib"), "output_in_no_folder": ("-o", "no/such/out.csv"), "output_a_folder": ("-o", "."),
        "output_too_long": ("-o", "a" * 300), "output_empty": ("-o", ""), "output_below_a_file": ("-o", "good.txt/out.csv"), "verbose_with_a_value": ("--verbose=3",),
    }),
    MisuseCase("option_with_bidi_before_the_command", ("--\u202ex", "extract", "good.txt"), told="\\u202ex"),
    MisuseCase("command_unknown", ("surprise",)),
    MisuseCase("command_with_an_escape", ("\x1b[31m",)),
    MisuseCase("lexicon_with_a_path", ("lexicon", "good.txt")),
    MisuseCase("schema_with_a_path", ("schema", "good.txt")),
    MisuseCase("explain_as_csv", ("explain", "-f", "csv", "good.txt")),
    MisuseCase("a_missing_file_beside", ("extract", "missing.txt", "good.txt"), 1, "No such file"),
    MisuseCase("a_missing_file_with_an_escape", ("extract", "\x1b[2J\u202e", "good.txt"), 1, "\\x1b[2J\\u202e"),
    MisuseCase("an_encoding_that_does_not_fit", ("extract", "--encoding", "ascii", "good.txt", "ascii.txt"), 1, "good.txt"),
    MisuseCase("encoding_undefined", ("extract", "--encoding", "undefined", "good.txt"), 1, "no undefined text"),
    MisuseCase("a_glob_that_takes_nothing", ("extract", "--glob", "*.none", ".", "good.txt"), 1, "no file like"),
    MisuseCase("a_glob_unclosed", ("extract", "--glob", "[", ".", "good.txt"), 1, "no file like"),
)  # fmt: skip


def run_misuse(case: MisuseCase, folder: Path) -> Done:
    """Return what the entry function does with the arguments, run in `folder`."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "ascii.txt").write_text("3 people\n", encoding="ascii")
    before = Path.cwd()
    os.chdir(folder)
    try:
        done = CliRunner().invoke(app, case.arguments)
    finally:
        os.chdir(before)
    return Done(done.exit_code, done.stdout, done.stderr)
