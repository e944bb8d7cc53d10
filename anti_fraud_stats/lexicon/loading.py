"""TOML files to validated entries: an unknown key, an empty list or a word that stands twice does not load."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from anti_fraud_stats.errors import LexiconError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["LexiconEntry", "load_entries", "load_table"]


class LexiconEntry(BaseModel):
    """What every entry of the lexicon is: closed (no unknown keys) and never changed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Entry = TypeVar("Entry", bound=LexiconEntry)


def _room() -> Traversable:
    return files("anti_fraud_stats.lexicon")


def load_table(name: str) -> Mapping[str, Any]:
    """Return the TOML file `name` of the lexicon as a mapping; raise LexiconError where it is not TOML."""
    try:
        return tomllib.loads(_room().joinpath(name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(str(error), file=f"lexicon/{name}") from error


def load_entries(name: str, model: type[Entry]) -> dict[str, Entry]:
    """Return the entries of the TOML file `name`, each checked against `model`.

    Raises LexiconError that names file and entry.
    """
    entries = {}
    for key, fields in load_table(name).items():
        try:
            entries[key] = model.model_validate(fields)
        except ValidationError as error:
            problem = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
            message = f"[{key}]: {problem}"
            raise LexiconError(message, file=f"lexicon/{name}") from error
    return entries
