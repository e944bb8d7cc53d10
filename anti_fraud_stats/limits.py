"""How much is read where the caller sets no limit, and in which years a text was published."""

from __future__ import annotations

from typing import Final

__all__ = ["MAX_BYTES", "YEARS"]

MAX_BYTES: Final = 16 * 2**20  # an article of so many takes 0.8 GB and a minute and a half to read
YEARS: Final = range(1900, 2100)
