"""Level, rate or change: against what, and in which direction."""
