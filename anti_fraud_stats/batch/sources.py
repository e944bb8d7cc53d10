"""Paths as given to the files that they stand for: a directory stands for the texts in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from anti_fraud_stats.batch.results import Failure
from anti_fraud_stats.errors import ReadError
from anti_fraud_stats.reader.opening import read_bytes

__all__ = ["STDIN", "TEXT_FILES", "find_sources", "listed_paths"]

STDIN: Final = "-"
TEXT_FILES: Final = (
    *("*.txt", "*.md", "*.html", "*.htm", "*.docx", "*.pdf", "*.rss", "*.atom"),
    *("*.txt.gz", "*.md.gz", "*.html.gz", "*.htm.gz"),
)


def find_sources(paths: Sequence[str], patterns: Sequence[str] = TEXT_FILES) -> list[str | Failure]:
    """Return the files of `paths` in the order given, those of a directory sorted; `-` is standard input.

    A directory that cannot be listed, or has no text in it, is a failure in its place. Hidden files and
    directories are passed over, as a shell's `*` does; capital letters in a name make no difference.

    >>> find_sources(["通报.txt", "-"])
    ['通报.txt', '-']
    """
    return [source for path in paths for source in _sources(path, patterns)]


def listed_paths(file: str) -> list[str]:
    """Return the paths in a list, a line or a NUL behind each; `-` is the list on standard input.

    Raises `ReadError` where it cannot be read.
    """
    data = read_bytes(0 if file == STDIN else file, file, 0)
    between = b"\0" if b"\0" in data else b"\n"
    return [os.fsdecode(path) for line in data.split(between) if (path := line.removesuffix(b"\r"))]


def _sources(path: str, patterns: Sequence[str]) -> Sequence[str | Failure]:
    if path == STDIN or not os.path.isdir(path):  # noqa: PTH112 - Path raises where the path is too long
        return [path]
    failures: list[Failure] = []
    files = sorted(_walk(path, patterns, failures), key=lambda file: Path(file).parts)
    if not files and not failures:
        failures.append(Failure(ReadError(f"no file like {', '.join(patterns)} in it", file=path)))
    return [*files, *failures]


def _walk(root: str, patterns: Sequence[str], failures: list[Failure]) -> Iterator[str]:
    def unlisted(error: OSError) -> None:
        failures.append(Failure(ReadError(error.strerror or str(error), file=str(error.filename))))

    for folder, folders, names in os.walk(root, onerror=unlisted):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = os.path.join(folder, name)  # noqa: PTH118 - Path would drop the `./` that was given
            if _matches(os.path.relpath(file, root), name, patterns) and os.path.isfile(file):  # noqa: PTH113 - the same
                yield file


def _matches(inner_path: str, name: str, patterns: Sequence[str]) -> bool:
    """Return whether a pattern takes the file's name, or, with a slash in it, its path in the directory."""
    if name.startswith("."):
        return False
    return any(
        fnmatchcase((inner_path if "/" in pattern else name).lower(), pattern.lower()) for pattern in patterns
    )
