"""`Command` and `Group`, whose complaints about wrong usage steer no terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from anti_fraud_stats.output.safety import shown

__all__ = ["Command", "Group"]

_WrongUsage: Any = typer.BadParameter.__mro__[1]  # what typer raises for it has no public name


@contextmanager
def _harmless() -> Iterator[None]:
    """Spell out what steers a terminal in words about wrong usage: a shell's `*` may stand for any name."""
    try:
        yield
    except _WrongUsage as error:
        error.message = shown(error.message)
        raise


class Command(TyperCommand):
    """A command whose complaints about wrong usage steer no terminal."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - its class has no public name
        """Return the arguments that are left; of wrong ones it complains."""
        with _harmless():
            return super().parse_args(ctx, args)


class Group(TyperGroup):
    """The same for a group of commands."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - the same
        """Return the arguments that are left; of wrong ones it complains."""
        with _harmless():
            return super().parse_args(ctx, args)
