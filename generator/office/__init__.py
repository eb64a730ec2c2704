"""Typed rows become the files that office programs open: workbooks and CSV."""
