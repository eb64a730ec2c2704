"""Personal identifiers: where they are looked for, how they are masked, what becomes of each."""
