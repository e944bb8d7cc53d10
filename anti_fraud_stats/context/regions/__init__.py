"""Of which place a figure is."""
