"""What does not load, and how the error tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from anti_fraud_stats.errors import LexiconError
from anti_fraud_stats.lexicon.loading import (
    LexiconEntry,
    check_words,
    family_files,
    load_entries,
    load_family,
    load_table,
)


class Herb(LexiconEntry):
    """An entry as simple as can be."""

    words: tuple[str, ...]


def write(folder: Path, name: str, text: str) -> None:
    """Write a file of the lexicon."""
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_entries_keep_their_order(lexicon_copy: Path) -> None:
    """The order of the file is the order of the entries."""
    write(lexicon_copy, "herbs.toml", '["薄荷"]\nwords = ["薄荷"]\n["艾"]\nwords = []\n')
    assert load_entries("herbs.toml", Herb) == {"薄荷": Herb(words=("薄荷",)), "艾": Herb(words=())}


def test_a_family_is_read_in_the_order_of_its_files(lexicon_copy: Path) -> None:
    """Files of other kinds (README.md) are not read."""
    write(lexicon_copy, "herbs/b.toml", "[b]\nwords = []\n")
    write(lexicon_copy, "herbs/a.toml", "[c]\nwords = []\n")
    write(lexicon_copy, "herbs/README.md", "# Herbs\n")
    assert family_files("herbs") == ("herbs/a.toml", "herbs/b.toml")
    assert list(load_family("herbs", Herb)) == ["c", "b"]


def test_a_key_stands_in_one_file(lexicon_copy: Path) -> None:
    """The second file is named."""
    write(lexicon_copy, "herbs/a.toml", "[mint]\nwords = []\n")
    write(lexicon_copy, "herbs/b.toml", "[mint]\nwords = []\n")
    with pytest.raises(LexiconError, match=r"^lexicon/herbs/b\.toml: \[mint\] stands in two files$"):
        load_family("herbs", Herb)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[mint]\nwords = []\ncolour = 3\n", r"\[mint\]: colour: Extra inputs are not permitted"),
        ("[mint]\n", r"\[mint\]: words: Field required"),
        ("[mint]\nwords = [3]\n", r"\[mint\]: words\.0: Input should be a valid string"),
        ("mint = 3\n", r"\[mint\]: .*should be a valid"),
        ("[mint]\n[mint]\n", r"Cannot declare \('mint',\) twice \(at line 2, column 6\)"),
        ("[mint\n", r"Expected ']'"),
    ],
)
def test_file_and_entry_are_named(text: str, message: str, lexicon_copy: Path) -> None:
    """Unknown, missing and wrong fields; no TOML."""
    write(lexicon_copy, "herbs.toml", text)
    with pytest.raises(LexiconError, match=rf"^lexicon/herbs\.toml: {message}"):
        load_entries("herbs.toml", Herb)


def test_a_file_in_another_encoding_does_not_load(lexicon_copy: Path) -> None:
    """The file is named."""
    lexicon_copy.joinpath("herbs.toml").write_bytes("[薄荷]".encode("gb18030"))
    with pytest.raises(LexiconError, match=r"^lexicon/herbs\.toml: "):
        load_table("herbs.toml")


@pytest.mark.parametrize(
    ("words", "message"),
    [(("止付", "冻结", "止付"), "止付: stands twice"), (("止付", ""), "a word is empty")],
)
def test_words_that_are_none(words: tuple[str, ...], message: str) -> None:
    """A word stands once and says something."""
    with pytest.raises(ValueError, match=message):
        check_words(words)
