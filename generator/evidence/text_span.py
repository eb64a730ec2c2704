"""A text of a file, as all who look for something in it are given it."""

TextSpan = tuple[str, str, str]
"""Where a text stands, the text, and what stands over it."""
