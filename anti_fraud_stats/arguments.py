"""What is given on the command line: the options that commands share, and what their words stand for."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from anti_fraud_stats.errors import UsageError
from anti_fraud_stats.limits import YEARS
from anti_fraud_stats.output.formats import TextFormat

Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Files, directories, or - for standard input."),
]
Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="Write FILE, whole or not at all.")
]
Glob = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Files to read in directories, may be repeated"
        " (default: *.txt *.md *.html *.htm *.docx *.pdf *.rss *.atom).",
    ),
]
Jobs = Annotated[int, typer.Option("-j", "--jobs", min=1, metavar="N", help="Processes to work in.")]
Date = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="Day of publication, in place of the one in the text."),
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of the files, in place of the detected one.")
]
FailFast = Annotated[bool, typer.Option("--fail-fast", help="Stop at the first input that fails.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Show no progress.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Tell of every input on standard error.")]
AsText = Annotated[TextFormat, typer.Option("-f", "--format", help="For people or for programs.")]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help="Read more paths from FILE (- is standard input), a line or a NUL apart."
    ),
]
MaxBytes = Annotated[
    int,
    typer.Option(min=0, metavar="N", help="Refuse a file, line or row of more bytes, unpacked; 0: no limit."),
]
TextField = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Field of the text in JSON lines and CSV (default: text, content, body)."
    ),
]
DateField = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Field of the day of publication; --date is for the others."),
]
TitleField = Annotated[str | None, typer.Option(metavar="NAME", help="Field of the title.")]
IdField = Annotated[
    str | None, typer.Option(metavar="NAME", help="Field of the id: the source is PATH#ID, else PATH:LINE.")
]


def given_paths(paths: Sequence[str] | None, files_from: str | None = None) -> Sequence[str]:
    """Return the paths and those that a list names, or standard input where there are neither."""
    if files_from is not None:
        from anti_fraud_stats.batch.sources import STDIN, listed_paths

        listed = [*(paths or ()), *listed_paths(files_from)]
        if files_from == STDIN and STDIN in listed:
            message = "--files-from -: standard input is the list, and cannot be an article too"
            raise UsageError(message)
        return listed
    if paths:
        return paths
    if sys.stdin is None or sys.stdin.isatty():
        message = "no PATH given, and nothing is piped in"
        raise UsageError(message)
    return ["-"]


def parse_day(text: str | None) -> dt.date | None:
    """Return the day that `YYYY-MM-DD` names.

    >>> parse_day("2024-08-13")
    datetime.date(2024, 8, 13)
    """
    if text is None:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        message = f"--date {text}: no day like 2024-08-13"
        raise UsageError(message)
    if day.year not in YEARS:
        message = f"--date {text}: no day from {YEARS[0]} to {YEARS[-1]}"
        raise UsageError(message)
    return day


def checked_encoding(name: str | None) -> str | None:
    """Return the name of an encoding if Python knows it for texts.

    >>> checked_encoding("gb18030")
    'gb18030'
    """
    try:
        b"00".decode(name or "utf-8")
    except UnicodeError:  # known, though these bytes are no text in it: utf-32
        return name
    except (LookupError, ValueError) as error:
        message = f"--encoding {name}: no text encoding of that name"
        raise UsageError(message) from error
    return name
