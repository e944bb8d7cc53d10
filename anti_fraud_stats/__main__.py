"""The entry point: `anti-fraud-stats` and `python -m anti_fraud_stats`."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; an interrupt while it loads ends as quietly as a later one."""
    try:
        from anti_fraud_stats.cli import app  # noqa: PLC0415 - loading takes a while and may be interrupted

        app(prog_name="anti-fraud-stats")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
