"""The commands: options, one call, one writer. What they do, the library does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from anti_fraud_stats.arguments import (
    AsText,
    Date,
    DateField,
    Encoding,
    FailFast,
    FilesFrom,
    Glob,
    IdField,
    Jobs,
    MaxBytes,
    Output,
    Paths,
    Quiet,
    TextField,
    TitleField,
    Verbose,
    checked_encoding,
    given_paths,
    parse_day,
)
from anti_fraud_stats.command_classes import Command, Group
from anti_fraud_stats.limits import MAX_BYTES
from anti_fraud_stats.output.formats import (
    Format,
    TextFormat,
    choose_format,
    entry_writer,
    explanation_writer,
    extraction_writer,
)
from anti_fraud_stats.shell import Delivery, complain, guarded, standard_output

if TYPE_CHECKING:
    from anti_fraud_stats.batch.results import Failure, Options

__all__ = ["app"]

app = typer.Typer(
    cls=Group,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from anti_fraud_stats import __version__

        typer.echo(f"anti-fraud-stats {__version__}")
        raise typer.Exit


@app.callback()
def root(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version and exit."),
    ] = False,
) -> None:
    """Read Chinese police and anti-fraud bulletins; print every statistic as a validated record.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage, 130 interrupted.
    """


def _options(
    encoding: str | None, date: str | None, jobs: int, max_bytes: int, fields: tuple[str | None, ...]
) -> Options:
    """Return how the files are read; an unknown encoding or day is wrong usage."""
    from anti_fraud_stats.batch.results import Options
    from anti_fraud_stats.reader.collection import Fields

    return Options(checked_encoding(encoding), parse_day(date), jobs, max_bytes, Fields(*fields))


def _sources(
    paths: Sequence[str] | None, files_from: str | None, glob: Sequence[str] | None
) -> Sequence[str | Failure]:
    """Return the files that are named, listed, or in directories."""
    from anti_fraud_stats.batch.sources import TEXT_FILES, find_sources

    return find_sources(given_paths(paths, files_from), glob or TEXT_FILES)


@app.command(cls=Command)
def extract(
    paths: Paths = None,
    *,
    format_: Annotated[
        Format | None,
        typer.Option(
            "-f", "--format", help="Default: a table on a terminal, else JSON lines or by FILE's suffix."
        ),
    ] = None,
    output: Output = None,
    glob: Glob = None,
    jobs: Jobs = 1,
    date: Date = None,
    encoding: Encoding = None,
    files_from: FilesFrom = None,
    max_bytes: MaxBytes = MAX_BYTES,
    text_field: TextField = None,
    date_field: DateField = None,
    title_field: TitleField = None,
    id_field: IdField = None,
    fail_fast: FailFast = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print the statistics that articles state."""
    with guarded():
        from anti_fraud_stats.batch.tasks import count
        from anti_fraud_stats.batch.work import extract_sources

        fields = text_field, date_field, title_field, id_field
        options = _options(encoding, date, jobs, max_bytes, fields)
        sources = _sources(paths, files_from, glob)
        Delivery(count(sources, options), output, fail_fast, quiet, verbose).run(
            extract_sources(sources, options),
            lambda stream: extraction_writer(format_ or choose_format(output, terminal=stream.isatty())),
        )


@app.command(cls=Command)
def explain(
    paths: Paths = None,
    *,
    format_: AsText = TextFormat.TEXT,
    output: Output = None,
    glob: Glob = None,
    jobs: Jobs = 1,
    date: Date = None,
    encoding: Encoding = None,
    files_from: FilesFrom = None,
    max_bytes: MaxBytes = MAX_BYTES,
    text_field: TextField = None,
    date_field: DateField = None,
    title_field: TitleField = None,
    id_field: IdField = None,
    fail_fast: FailFast = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what became of every number: which rule kept or dropped it."""
    with guarded():
        from anti_fraud_stats.batch.tasks import count
        from anti_fraud_stats.batch.work import explain_sources

        fields = text_field, date_field, title_field, id_field
        options = _options(encoding, date, jobs, max_bytes, fields)
        sources = _sources(paths, files_from, glob)
        Delivery(count(sources, options), output, fail_fast, quiet, verbose).run(
            explain_sources(sources, options), lambda _: explanation_writer(format_)
        )


@app.command(cls=Command)
def lexicon(
    *,
    check: Annotated[bool, typer.Option("--check", help="Run every entry's examples instead.")] = False,
    format_: AsText = TextFormat.TEXT,
) -> None:
    """List the indicators, topics and units, and the words that choose them."""
    with guarded():
        if not check:
            from anti_fraud_stats.lexicon import entries

            entry_writer(format_)(entries(), standard_output())
            return
        from anti_fraud_stats.examples import check_examples

        failures = check_examples()
        for failure in failures:
            complain(failure)
        if failures:
            raise typer.Exit(1)
        standard_output().write("every example holds\n")


@app.command(cls=Command)
def schema() -> None:
    """Print the JSON Schema of a record."""
    with guarded():
        from anti_fraud_stats.output.schema import wire_schema

        standard_output().write(json.dumps(wire_schema(), ensure_ascii=False, indent=2) + "\n")
