"""Every example of the lexicon holds, and a new entry needs no Python."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Final

import pytest

from anti_fraud_stats import extract, read_text
from anti_fraud_stats.examples import Example, check_examples, find_examples

NAMES: Final = ('name = "蜜蜂"', 'name_en = "bees"')
INDICATOR: Final = (*NAMES, 'cues = ["清点"]', 'objects = ["蜂箱"]', "weak = []", 'units = ["thing"]')


def numbered_examples() -> list[object]:
    """Return the examples, each with its file, entry and number in the entry as the name of its test."""
    numbers: Counter[tuple[str, str]] = Counter()
    cases: list[object] = []
    for example in find_examples():
        numbers[example.file, example.entry] += 1
        number = numbers[example.file, example.entry]
        cases.append(pytest.param(example, id=f"{example.file}:{example.entry}:{number}"))
    return cases


@pytest.mark.parametrize("example", numbered_examples())
def test_the_example_holds(example: Example) -> None:
    """It is read as its entry says."""
    assert example.failure() is None


def test_an_indicator_needs_only_an_entry(lexicon_copy: Path) -> None:
    """The pipeline finds what a new file names, and runs its examples."""
    lines = ["[bees]", *INDICATOR, 'examples = ["清点蜂箱36个"]', 'counter_examples = ["捣毁窝点3个"]']
    lexicon_copy.joinpath("indicators", "bees.toml").write_text("\n".join(lines), encoding="utf-8")
    found = extract(read_text("今年以来，民警在山上清点蜂箱120个，数据真实。", "通报.txt"))
    assert [(record.text, record.indicator) for record in found] == [("120个", "bees")]
    assert [example.failure() for example in find_examples() if example.entry == "bees"] == [
        None,
        None,
    ]


def test_every_file_has_examples() -> None:
    """A file with entries that nothing reads would promise what nobody checks."""
    room = Path(str(files("anti_fraud_stats.lexicon")))
    names = {path.relative_to(room).as_posix() for path in room.rglob("*.toml")}
    assert {example.file for example in find_examples()} == names


@pytest.mark.parametrize(
    ("file", "fields", "failure"),
    [
        (
            "indicators/bees.toml",
            [*INDICATOR, 'examples = ["破获诈骗案件36宗"]'],
            '"破获诈骗案件36宗": expected bees, got cases_solved',
        ),
        (
            "indicators/bees.toml",
            [*INDICATOR, 'examples = ["清点蜂箱36个"]', 'counter_examples = ["清点蜂箱12个"]'],
            '"清点蜂箱12个": expected a figure that is not bees, got bees',
        ),
        (
            "indicators/bees.toml",
            [*INDICATOR, 'examples = ["清点蜂箱36个"]', 'counter_examples = ["捣毁窝点"]'],
            '"捣毁窝点": expected a figure that is not bees, got no figure',
        ),
        (
            "topics.toml",
            [*NAMES, 'cues = ["蜂箱"]', "weak = []", 'examples = ["缴获毒品890公斤"]'],
            '"缴获毒品890公斤": expected bees, got drugs',
        ),
        (
            "units.toml",
            ['words = ["蜂箱"]', 'examples = ["200吨"]'],
            '"200吨": expected 200吨 (bees), got 200吨 (mass)',
        ),
        (
            "names.toml",
            ['words = ["百蜂"]', 'examples = ["破案36宗"]'],
            '"破案36宗": expected no figure, got 36宗',
        ),
        (
            "offers.toml",
            ['words = ["蜂蜜"]', 'examples = ["破案36宗"]'],
            '"破案36宗": expected no figure, got 36宗',
        ),
        (
            "wording.toml",
            ['words = ["养蜂"]', 'examples = ["抓获嫌疑人36名 => 嫌疑人"]'],
            '"抓获嫌疑人36名": expected 嫌疑人, got 抓获嫌疑人',
        ),
        (
            "places.toml",
            ['role = "foreign"', 'words = ["蜂国"]', 'examples = ["广州警方"]'],
            '"广州警方": expected bees, got 广州市',
        ),
        (
            "places.toml",
            ['role = "guard"', 'words = ["蜂箱"]', 'examples = ["广州警方"]'],
            '"广州警方": expected no place, got a place',
        ),
        (
            "scopes.toml",
            ['evidence = ["case"]', "patterns = ['一窝蜂']", 'examples = ["清点蜂箱36个"]'],
            '"清点蜂箱36个": expected bees, got no words of it',
        ),
        (
            "scopes.toml",
            [
                'evidence = ["case"]',
                "patterns = ['一窝蜂']",
                'examples = ["清点一窝蜂"]',
                'counter_examples = ["这一窝蜂"]',
            ],
            '"这一窝蜂": expected no words of it, got bees',
        ),
    ],
)
def test_an_example_that_fails_is_named(
    file: str, fields: list[str], failure: str, lexicon_copy: Path
) -> None:
    """File, entry, example, what was expected and what was read."""
    with lexicon_copy.joinpath(file).open("a", encoding="utf-8") as stream:
        stream.write("\n".join(["", "[bees]", *fields, ""]))
    assert f"lexicon/{file}: [bees]: {failure}" in check_examples()
