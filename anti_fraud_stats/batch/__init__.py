"""Many files: `sources` finds them, `work` reads them in the order given, `processes` share the work."""
