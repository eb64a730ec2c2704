"""Months: those that words name, and those that the rows of a table cover."""
