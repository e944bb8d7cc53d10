"""What every command shares with the shell: its streams, its complaints and its exit codes."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TextIO, TypeVar

import typer

from anti_fraud_stats.errors import AntiFraudStatsError, UsageError
from anti_fraud_stats.output.progress import MANY, with_progress
from anti_fraud_stats.output.replacing import replacing
from anti_fraud_stats.output.safety import shown

if TYPE_CHECKING:
    from anti_fraud_stats.batch.results import Explanation, Extraction, Failure

__all__ = [
    "Delivery",
    "complain",
    "guarded",
    "standard_output",
]

FAILED: Final = 1
INTERRUPTED: Final = 130
STDOUT: Final = "-"

_Result = TypeVar("_Result", bound="Extraction | Explanation")


def complain(message: str) -> None:
    """Say something on standard error, on one line: control characters are spelled out, line ends too.

    The name of a file may hold a line end; what stands behind it must not look like a message of its own.
    """
    typer.echo(shown(message), err=True)


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what may end a command early into its exit code: nothing here ever shows a traceback."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except UsageError as error:
        raise typer.BadParameter(shown(str(error))) from error
    except AntiFraudStatsError as error:
        complain(str(error))
        raise typer.Exit(FAILED) from error
    except KeyboardInterrupt as error:
        _silence_standard_output()
        raise typer.Exit(INTERRUPTED) from error
    except BrokenPipeError as error:  # the reader has seen enough: `… | head`
        _silence_standard_output()
        raise typer.Exit(0) from error
    except OSError as error:
        _silence_standard_output()
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        raise typer.Exit(FAILED) from error


def _silence_standard_output() -> None:
    """Let the interpreter's last flush go nowhere."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def standard_output() -> TextIO:
    r"""Return standard output: UTF-8 and `\n` wherever it goes but to a terminal, which has its own ways."""
    if sys.stdout is None:
        message = "standard output is closed"
        raise AntiFraudStatsError(message)
    if isinstance(sys.stdout, io.TextIOWrapper):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="backslashreplace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout


@contextmanager
def _destination(output: str | None) -> Iterator[TextIO]:
    if output is None or output == STDOUT:
        yield standard_output()
        return
    with replacing(output) as stream:
        yield stream


@dataclass(slots=True)
class Delivery:
    """One run from results to a stream: failures told on the way, and in the end the exit code.

    `total` is the number of results, or None where nobody knows it before they have come.
    """

    total: int | None
    output: str | None = None
    fail_fast: bool = False
    quiet: bool = False
    verbose: bool = False
    passed: int = 0
    failed: int = 0

    def run(
        self,
        outcomes: Iterable[_Result | Failure],
        writer_for: Callable[[TextIO], Callable[[Iterable[_Result], TextIO], None]],
    ) -> None:
        """Write what passed; raise Exit where something failed.

        A file (`-o`) is left as it was where the run stopped early or every input failed.
        """
        with _destination(self.output) as stream:
            few = self.total is not None and self.total < MANY
            quiet = self.quiet or few or stream.isatty() or not _on_terminal(sys.stderr)
            followed = outcomes if quiet else with_progress(outcomes, self.total, sys.stderr)
            writer_for(stream)(self._passed(followed), stream)
            if self.failed and (self.fail_fast or not self.passed):
                raise typer.Exit(FAILED)
        if self.failed:
            raise typer.Exit(FAILED)

    def _passed(self, outcomes: Iterable[_Result | Failure]) -> Iterator[_Result]:
        from anti_fraud_stats.batch.results import Failure

        for outcome in outcomes:
            if not isinstance(outcome, Failure):
                self.passed += 1
                if outcome.warning:
                    complain(outcome.warning)
                yield outcome
                self._note(f"{outcome.source}: {outcome.note}")
                continue
            self.failed += 1
            complain(str(outcome.error))
            for line in outcome.trace.splitlines():
                self._note(line)
            if self.fail_fast:
                return

    def _note(self, message: str) -> None:
        if self.verbose and message:
            complain(message)


def _on_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
