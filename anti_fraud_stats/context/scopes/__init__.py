"""Of how much a figure is: a place and period as a whole, or one case."""
