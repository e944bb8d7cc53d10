"""The whole way: an article in, its statistics out, and a verdict on every number of the file."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from anti_fraud_stats import Article, Statistic, Verdict, explain, extract, read_article, read_text
from tests.tables import PUBLISHED, extracted

SEEDS: Final = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
TITLES: Final = [path.stem[:3] for path in SEEDS]
MARKUP: Final = regex.compile(r"<[^<>]*+>|&[a-z]++;|[*_`#\s]")
ALPHABET: Final = (
    "0123456789０１２，。、；：（）()“”《》%％.\n #*-—|<>&"
    "一二三四五六七八九十百千万亿两余多近约逾名人起宗件个元次年月日今去上下同环比较增减升降至到"
    "破获抓案诈骗全市省国县区公安局警方情截止累计分别各其中率占"
)
PARAGRAPHS: Final = (
    "2021年，忻州市公安局破获诈骗案件36起。",
    "去年，全市紧急止付4200万元，同比上升12.5%。",
    "3月8日，民警在收网行动中抓获嫌疑人52名、扣押手机35部。",
    "立案数、破案数同比分别下降5%、上升6%。",
    "走访商户2.3万家，发放宣传单20余万份，满意度达98%。",
    "今天天气晴好。",
)


@pytest.fixture(scope="module", params=SEEDS, ids=TITLES)
def seed(request: pytest.FixtureRequest) -> Article:
    """Return each article of the owner's."""
    path: Path = request.param
    return read_article(path)


def quantities(records: list[Statistic]) -> Counter[tuple[str, str, str]]:
    """Return what a list of records counts, without order."""
    return Counter((str(record.value), record.unit, record.text) for record in records)


def test_each_digit_of_a_file_lies_in_one_verdict(seed: Article) -> None:
    """Kept or dropped, in the article or outside it: no number is lost in silence, none is judged twice."""
    covered = Counter(place for verdict in explain(seed) for place in range(verdict.start, verdict.end))
    digits = [match.start() for match in regex.finditer(r"\d", seed.raw)]
    assert digits
    assert [seed.raw[place - 20 : place + 20] for place in digits if covered[place] != 1] == []


def test_verdicts_stand_in_order(seed: Article) -> None:
    """From the first character of the file to the last, and apart."""
    verdicts = explain(seed)
    places = [place for verdict in verdicts for place in (verdict.start, verdict.end)]
    assert places == sorted(places)
    assert all(verdict.rule for verdict in verdicts)


def test_the_place_of_a_record_shows_its_number(seed: Article) -> None:
    """Without the markup that may stand in it; and its line is the line."""
    records = extract(seed)
    assert records
    for record in records:
        shown = MARKUP.sub("", seed.raw[record.start : record.end])
        assert shown == MARKUP.sub("", record.text)
        assert MARKUP.sub("", record.text) in MARKUP.sub("", record.sentence)
        assert seed.raw[: record.start].count("\n") == record.line - 1


def test_records_are_the_kept_verdicts(seed: Article) -> None:
    """`explain` tells of the same records as `extract`."""
    assert [verdict.kept for verdict in explain(seed) if verdict.kept] == extract(seed)


def test_ids_are_stable_and_apart(seed: Article) -> None:
    """The same file gives the same ids, another source others."""
    ids = [record.id for record in extract(seed)]
    assert len(set(ids)) == len(ids)
    again = read_text(seed.raw, seed.source)
    assert [record.id for record in extract(again)] == ids
    elsewhere = read_text(seed.raw, "elsewhere.txt")
    assert not {record.id for record in extract(elsewhere)} & set(ids)


def test_repeats_name_earlier_records(seed: Article) -> None:
    """Which repeat none themselves."""
    records = extract(seed)
    firsts = {record.id: n for n, record in enumerate(records) if record.repeat_of is None}
    assert all(firsts[r.repeat_of] < n for n, r in enumerate(records) if r.repeat_of)


def test_a_title_is_completed_by_the_body_and_repeated_there() -> None:
    """Its period comes from the figure that it announces, which then repeats it."""
    text = "# 某县紧急止付4200万元\n\n2020年，全县破案36起。\n\n2021年，全县紧急止付4200万元。"
    title, _, body = extracted(text)
    assert (title.section, body.section) == ("title", "body")
    assert (title.period_text, body.period_text) == ("2021年", "2021年")
    assert (title.repeat_of, body.repeat_of) == (None, title.id)


def test_ids_of_a_fictional_bulletin() -> None:
    """They must not change from release to release: who has stored them joins by them."""
    assert [record.id for record in extracted("破获案件36起，抓获52名。")] == [
        "e092f664d623c781",
        "895969a0a3502588",
    ]


@pytest.mark.parametrize(
    ("published", "start", "end"),
    [
        (dt.date(2022, 3, 17), dt.date(2022, 1, 1), dt.date(2022, 3, 17)),
        (dt.date(2019, 11, 2), dt.date(2019, 1, 1), dt.date(2019, 11, 2)),
        (None, None, None),
    ],
)
def test_the_day_of_publication_moves_this_year(
    published: dt.date | None, start: dt.date | None, end: dt.date | None
) -> None:
    """今年以来 ends with the text; where nothing dates it, it is no period."""
    (record,) = extracted("今年以来，全县破获案件36起。", published)
    assert (record.published, record.period_start, record.period_end) == (published, start, end)
    assert record.period_text == ("今年以来" if published else None)


@pytest.mark.parametrize("raw", ["", "\n\n", "　", "今天天气晴好。", "# \n"])
def test_an_article_without_numbers(raw: str) -> None:
    """Nothing found is an empty result."""
    article = read_text(raw, "空.txt")
    assert extract(article) == []
    assert explain(article) == []


def test_a_verdict_says_what_became_of_a_number() -> None:
    """Kept with the cue and the evidence of its answers; or dropped by a rule, with neither."""
    kept, dropped = (
        explain(read_text(text, "通报.txt", published=PUBLISHED))[0]
        for text in ("破获案件36起。", "3月17日，天气晴好。")
    )
    assert isinstance(kept, Verdict)
    assert kept.kept is not None
    assert kept.cue is not None
    assert kept.cue.startswith("破获")
    assert "indicator:own_words" in kept.evidence
    assert (dropped.kept, dropped.rule, dropped.cue, dropped.evidence) == (None, "month", None, ())


def test_numbers_outside_the_article_are_told_too() -> None:
    """A page's footer is cut; its numbers are dropped with it, named after the rule that cut it."""
    text = "# 某县通报\n\n全县破获案件36起。\n\n联系电话：0350-1234567\n"
    verdicts = explain(read_text(text, "通报.txt"))
    assert [verdict.text for verdict in verdicts if verdict.kept] == ["36起"]
    assert [verdict.kept for verdict in verdicts if verdict.text.endswith("1234567")] == [None]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("电诈警情同比下降13.3%。", ["-13.3"]),
        ("拦截资金1.7亿元。", ["170000000"]),
        ("日均接警300至400起。", ["300"]),
        ("警情减少12至15起。", ["-12"]),
    ],
)
def test_values_are_exact_and_signed(text: str, values: list[str]) -> None:
    """A range has the sign at both ends."""
    records = extracted(text)
    assert [format(record.value, "f") for record in records] == values
    assert all(r.value_max is None or (r.value_max > 0) == (r.value > 0) for r in records)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from(ALPHABET), max_size=120), st.sampled_from([PUBLISHED, None]))
def test_nothing_raises(text: str, published: dt.date | None) -> None:
    """Whatever a text says: it is read, each record keeps its invariants, each digit has one verdict."""
    article = read_text(text, "x.txt", published=published)
    verdicts = explain(article)
    assert extract(article) == [verdict.kept for verdict in verdicts if verdict.kept]
    covered = Counter(place for verdict in verdicts for place in range(verdict.start, verdict.end))
    digits = [match.start() for match in regex.finditer(r"[0-9０-９]", text)]
    assert {covered[place] for place in digits} <= {1}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=4), st.sampled_from(PARAGRAPHS))
def test_paragraphs_together_give_what_they_give_apart(before: list[str], paragraph: str) -> None:
    """A figure is a figure wherever it stands, though its context may change what it is of."""
    together = extracted("\n\n".join([*before, paragraph]))
    apart = sum(
        (quantities(extracted(each)) for each in [*before, paragraph]), Counter[tuple[str, str, str]]()
    )
    assert quantities(together) == apart
