"""What an agency says against itself: numbers, days, tables, scores and references that cannot all be right."""
