"""What is said of each figure: what it counts, of which kind, when, where and of how much."""
