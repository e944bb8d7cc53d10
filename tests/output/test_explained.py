"""`explain` shows every number, marked, with what became of it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

from anti_fraud_stats.batch.results import Explanation
from anti_fraud_stats.output.explained import write_explained
from anti_fraud_stats.output.rows import find_rows
from anti_fraud_stats.output.verdict_lines import write_verdict_lines
from anti_fraud_stats.pipeline import Verdict
from anti_fraud_stats.reader.article import Article, Block, Places
from anti_fraud_stats.records import Statistic
from anti_fraud_stats.terms import Section

Make = Callable[..., Statistic]

# The file hides markup between the parts that are seen: 去年破案**3宗** and a phone number below.
RAW = "首页 12\n\n去年3月破案**3宗**。打掉团伙5个。\n电话020-1\x1b\n"
BODY = Block(Section.BODY, "去年3月破案3宗。打掉团伙5个。", Places((0, 6, 8), (7, 15, 19)))
ARTICLE = Article("通报.txt", RAW, "反诈通报", None, (BODY,), ())


def _verdict(text: str, rule: str, kept: Statistic | None = None, cue: str | None = None) -> Verdict:
    start = RAW.index(text)
    return Verdict(start=start, end=start + len(text), text=text, kept=kept, rule=rule, cue=cue)


def _explanation(make_statistic: Make) -> Explanation:
    kept = make_statistic(text="3宗", indicator="cases_solved", label="破案")
    return Explanation(
        ARTICLE,
        (
            _verdict("12", "navigation"),
            _verdict("3月", "calendar"),
            _verdict("3宗", "count", kept, "破案"),
            _verdict("5个", "count", kept, "打掉"),
            _verdict("020-1", "phone"),
        ),
    )


def test_numbers_are_marked_and_reasoned(make_statistic: Make) -> None:
    """The whole page, as a pipe gets it."""
    stream = io.StringIO()
    write_explained([_explanation(make_statistic)], stream)
    assert stream.getvalue().splitlines() == [
        "反诈通报 · 通报.txt",
        "1  首页 {12}",
        "     - 12 → navigation",
        "3  去年{3月}破案[3宗]。",
        "     - 3月 → calendar",
        "     + 3宗 → cases_solved · 破案 · cue 破案 · count",
        "3  打掉团伙[5个]。",
        "     + 5个 → cases_solved · 破案 · cue 打掉 · count",
        r"4  电话{020-1}\x1b",
        "     - 020-1 → phone",
        "2 kept, 3 dropped",
        "",
    ]


def test_no_verdict_is_lost(make_statistic: Make) -> None:
    """Each is on one row, inside sentences or not."""
    explanation = _explanation(make_statistic)
    found = [mark.verdict for row in find_rows(explanation) for mark in row.marks]
    assert tuple(found) == explanation.verdicts
    marks = [row.text[mark.start : mark.stop] for row in find_rows(explanation) for mark in row.marks]
    assert marks == [verdict.text for verdict in explanation.verdicts]


def test_a_line_of_json_for_each(make_statistic: Make) -> None:
    """Programs get the same verdicts with their places."""
    stream = io.StringIO()
    write_verdict_lines([_explanation(make_statistic)], stream)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [(line["line"], line["text"], line["kept"], line["indicator"]) for line in lines] == [
        (1, "12", False, None),
        (3, "3月", False, None),
        (3, "3宗", True, "cases_solved"),
        (3, "5个", True, "cases_solved"),
        (4, "020-1", False, None),
    ]
    assert all(RAW[line["start"] : line["end"]] == line["text"] for line in lines)
