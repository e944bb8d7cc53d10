"""Nothing is lost in silence: every digit of a file is in one block or in one cut."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from anti_fraud_stats.reader import Article, read_article, read_text
from anti_fraud_stats.reader.lines import Run, place_runs, without

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
EXAMPLES = Path(__file__).parents[1] / "examples"
_LINES = (EXAMPLES / "reader_pieces.txt").read_text(encoding="utf-8").splitlines()
PIECES = st.sampled_from([json.loads(line) for line in _LINES if line.startswith('"')])


def _covered(article: Article) -> Counter[int]:
    """Count how often each character of the file is in a block or a cut."""
    counts: Counter[int] = Counter()
    for cut in article.cuts:
        counts.update(range(cut.start, cut.stop))
    for block in article.blocks:
        counts.update(block.places.at(index) for index in range(len(block.text)))
    return counts


def check_places(article: Article) -> None:
    """Assert that every digit is in one place, and every character where it stands in the file."""
    raw, counts = article.raw, _covered(article)
    assert all(counts[place] == 1 for place, char in enumerate(raw) if char.isdigit())
    assert all(counts[place] >= 1 for place, char in enumerate(raw) if not char.isspace())
    for block in article.blocks:
        places = [block.places.at(index) for index in range(len(block.text))]
        assert places == sorted(places)
        shown = [(char, raw[place]) for char, place in zip(block.text, places, strict=True)]
        assert all(char in (stands, " ") or stands == "&" for char, stands in shown)
        assert block.text.strip() == block.text


@given(st.lists(PIECES, max_size=40).map("".join))
@example("<a -->标\u3000题：某市破案3起\n")  # all that is open is the title
@settings(max_examples=300, deadline=None)
def test_every_digit_is_in_one_place(raw: str) -> None:
    """Whatever the markup."""
    check_places(read_text(raw, "a"))


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(raw: str) -> None:
    """Nothing raises."""
    check_places(read_text(raw, "a"))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_seeds_lose_no_character(path: Path) -> None:
    """No Han character is taken for markup."""
    article = read_article(path)
    check_places(article)
    markup = "".join(article.raw[cut.start : cut.stop] for cut in article.cuts if cut.rule == "markup")
    assert not any("\u4e00" <= char <= "\u9fff" for char in markup)


@given(st.lists(st.text("ab", max_size=4), max_size=6), st.lists(st.integers(0, 24), max_size=6))
def test_stretches_are_cut_out_of_runs(texts: list[str], marks: list[int]) -> None:
    """As they would be of the joined text."""
    whole = "".join(texts)
    ends = sorted({mark for mark in marks if mark <= len(whole)})
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    runs, raw = [], 0
    for text in texts:
        runs.append(Run(text, raw))
        raw += len(text) + 1
    left = [index for index in range(len(whole)) if not any(start <= index < stop for start, stop in spans)]
    text, places = place_runs(without(tuple(runs), spans))
    expected = place_runs(runs)[1]
    assert text == "".join(whole[index] for index in left)
    assert [places.at(index) for index in range(len(text))] == [expected.at(index) for index in left]
