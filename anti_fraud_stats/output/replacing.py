"""A file that is written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from anti_fraud_stats.errors import UsageError

__all__ = ["replacing"]


@contextmanager
def replacing(path: str) -> Iterator[TextIO]:
    """Give a stream whose text takes the place of the file at `path` once the block ends without an error.

    Until then the old file stays. A new file gets the mode that the umask leaves, a replaced one keeps its
    own. What is no plain file (a pipe, a device) is written to as it is. Raises UsageError where the file
    cannot be made.

    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> with replacing(f"{folder.name}/统计.csv") as stream:
    ...     _ = stream.write("破案3宗")
    >>> Path(folder.name, "统计.csv").read_text(encoding="utf-8"), len(list(Path(folder.name).iterdir()))
    ('破案3宗', 1)
    >>> folder.cleanup()
    """
    target = Path(os.path.realpath(path))  # `resolve` raises on a loop of links in Python 3.11
    if _is_special(target, path):
        with _opened(target, path, "w") as stream:
            yield stream
        return
    draft = target.with_name(f".{target.name[:32]}.{os.urandom(4).hex()}.tmp")
    stream = _opened(draft, path, "x")
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _is_special(target: Path, path: str) -> bool:
    """Return whether something stands at `target` that is no plain file."""
    try:
        return target.exists() and not target.is_file()
    except OSError as error:  # a name that is too long
        raise UsageError(error.strerror or str(error), file=path) from error


def _opened(file: Path, path: str, mode: str) -> TextIO:
    try:
        return file.open(mode, encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[return-value]
    except OSError as error:
        raise UsageError(error.strerror or str(error), file=path) from error
