"""TOML files to validated entries: an unknown key, an empty list or a word twice in one does not load."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from anti_fraud_stats.errors import LexiconError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["LexiconEntry", "check_words", "family_files", "load_entries", "load_family", "load_table"]


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
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
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


def load_family(folder: str, model: type[Entry]) -> dict[str, Entry]:
    """Return the entries of all TOML files in `folder`, in the order of the files' names.

    Raises LexiconError as `load_entries` does, and where one key stands in two files.
    """
    entries: dict[str, Entry] = {}
    for name in family_files(folder):
        for key, entry in load_entries(name, model).items():
            if key in entries:
                message = f"[{key}] stands in two files"
                raise LexiconError(message, file=f"lexicon/{name}")
            entries[key] = entry
    return entries


def family_files(folder: str) -> tuple[str, ...]:
    """Return the names of the TOML files in `folder`, in order, as `load_entries` takes them."""
    names = sorted(path.name for path in _room().joinpath(folder).iterdir())
    return tuple(f"{folder}/{name}" for name in names if name.endswith(".toml"))


def check_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words as they are; raise ValueError naming those that are empty or stand twice.

    >>> check_words(("止付", "冻结"))
    ('止付', '冻结')
    """
    if not all(words):
        message = "a word is empty"
        raise ValueError(message)
    if doubles := sorted({word for word in words if words.count(word) > 1}):
        message = f"{'、'.join(doubles)}: stands twice"
        raise ValueError(message)
    return words
