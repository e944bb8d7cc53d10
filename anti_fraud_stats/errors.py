"""The one error family: every message names the file and, where there is one, the place."""

from __future__ import annotations


class AntiFraudStatsError(Exception):
    """Base of all errors that a caller or an input file can cause.

    `str(error)` reads `FILE:LINE: message`, `FILE: message` or `message`, as much as is known.
    """

    def __init__(self, message: str, *, file: str | None = None, line: int | None = None) -> None:
        """Keep `message`, the path as the user gave it and the 1-based `line`."""
        super().__init__(message)
        self.message, self.file, self.line = message, file, line

    def __str__(self) -> str:
        """Return the message behind the place it belongs to."""
        place = "".join(f"{part}:" for part in (self.file, self.line) if part is not None)
        return f"{place} {self.message}" if place else self.message


class ReadError(AntiFraudStatsError):
    """A file could not be read as a text."""


class LexiconError(AntiFraudStatsError):
    """A lexicon file breaks its own rules; `file` and the entry's name are in the message."""


class UsageError(AntiFraudStatsError):
    """A caller's mistake: an unknown format, a date that is none."""
