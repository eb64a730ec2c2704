"""Rows of CSV files and workbooks become typed tables."""
