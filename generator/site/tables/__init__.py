"""What pages show of a table: figures, charts, rows, and how they changed over the years."""
