"""The headings of a table: on which lines they stand, and which column of a kind each is."""
