"""Progress is one line that leaves no trace."""

from __future__ import annotations

import io

from anti_fraud_stats.output.progress import with_progress


def test_the_line_is_wiped() -> None:
    """After each item and at the end."""
    stream = io.StringIO()
    assert list(with_progress("ab", 2, stream)) == ["a", "b"]
    assert stream.getvalue().endswith("\r\x1b[K")
    assert "2/2 files" in stream.getvalue()
