"""Of which kind of crime or work a figure is."""
