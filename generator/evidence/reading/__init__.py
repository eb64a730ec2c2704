"""Readers of files that nobody vouches for: every text in them, shown or not, each with where it stands."""
