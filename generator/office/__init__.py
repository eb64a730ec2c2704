"""Workbooks that the office can keep, print and paste from."""
