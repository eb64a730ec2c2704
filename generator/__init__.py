"""Turns an agency's structured data into the pages of its OIT disclosure site."""

__version__ = "0.3.0.dev0"
