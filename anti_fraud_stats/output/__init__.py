"""Records to streams: one module a format; `decimals` spells numbers and `safety` keeps texts harmless."""
