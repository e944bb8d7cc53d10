"""Of which time a figure is, by the expressions of time that `periods` resolves."""
