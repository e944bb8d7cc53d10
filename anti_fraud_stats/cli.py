"""The commands: options, one call, one writer. What they do, the library does."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from anti_fraud_stats.output.formats import (
    Format,
    TextFormat,
    choose_format,
    entry_writer,
    explanation_writer,
    extraction_writer,
)
from anti_fraud_stats.shell import (
    Delivery,
    checked_encoding,
    complain,
    given_paths,
    guarded,
    parse_day,
    standard_output,
)

__all__ = ["app"]

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)

_Paths = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH|-", help="Files, directories, or - for standard input."),
]
_Output = Annotated[
    str | None, typer.Option("-o", "--output", metavar="FILE", help="Write FILE, whole or not at all.")
]
_Glob = Annotated[
    list[str] | None,
    typer.Option(
        metavar="PATTERN",
        help="Files to read in directories, may be repeated"
        " (default: *.txt *.md *.html *.htm *.docx *.pdf *.rss *.atom).",
    ),
]
_Jobs = Annotated[int, typer.Option("-j", "--jobs", min=1, metavar="N", help="Processes to work in.")]
_Date = Annotated[
    str | None,
    typer.Option(metavar="YYYY-MM-DD", help="Day of publication, in place of the one in the text."),
]
_Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of the files, in place of the detected one.")
]
_FailFast = Annotated[bool, typer.Option("--fail-fast", help="Stop at the first input that fails.")]
_Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Show no progress.")]
_Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Tell of every input on standard error.")]
_TextFormat = Annotated[TextFormat, typer.Option("-f", "--format", help="For people or for programs.")]


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


@app.command()
def extract(
    paths: _Paths = None,
    *,
    format_: Annotated[
        Format | None,
        typer.Option(
            "-f", "--format", help="Default: a table on a terminal, else JSON lines or by FILE's suffix."
        ),
    ] = None,
    output: _Output = None,
    glob: _Glob = None,
    jobs: _Jobs = 1,
    date: _Date = None,
    encoding: _Encoding = None,
    fail_fast: _FailFast = False,
    quiet: _Quiet = False,
    verbose: _Verbose = False,
) -> None:
    """Print the statistics that articles state."""
    with guarded():
        from anti_fraud_stats.batch.results import Options
        from anti_fraud_stats.batch.sources import TEXT_FILES, find_sources
        from anti_fraud_stats.batch.work import extract_sources

        options = Options(checked_encoding(encoding), parse_day(date), jobs)
        sources = find_sources(given_paths(paths), glob or TEXT_FILES)
        Delivery(len(sources), output, fail_fast, quiet, verbose).run(
            extract_sources(sources, options),
            lambda stream: extraction_writer(format_ or choose_format(output, terminal=stream.isatty())),
        )


@app.command()
def explain(
    paths: _Paths = None,
    *,
    format_: _TextFormat = TextFormat.TEXT,
    output: _Output = None,
    glob: _Glob = None,
    jobs: _Jobs = 1,
    date: _Date = None,
    encoding: _Encoding = None,
    fail_fast: _FailFast = False,
    quiet: _Quiet = False,
    verbose: _Verbose = False,
) -> None:
    """Show what became of every number: which rule kept or dropped it."""
    with guarded():
        from anti_fraud_stats.batch.results import Options
        from anti_fraud_stats.batch.sources import TEXT_FILES, find_sources
        from anti_fraud_stats.batch.work import explain_sources

        options = Options(checked_encoding(encoding), parse_day(date), jobs)
        sources = find_sources(given_paths(paths), glob or TEXT_FILES)
        Delivery(len(sources), output, fail_fast, quiet, verbose).run(
            explain_sources(sources, options), lambda _: explanation_writer(format_)
        )


@app.command()
def lexicon(
    *,
    check: Annotated[bool, typer.Option("--check", help="Run every entry's examples instead.")] = False,
    format_: _TextFormat = TextFormat.TEXT,
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


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    with guarded():
        from anti_fraud_stats.output.schema import wire_schema

        standard_output().write(json.dumps(wire_schema(), ensure_ascii=False, indent=2) + "\n")
