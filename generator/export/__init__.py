"""Data sets leave the site here: CSV, workbooks, JSON, packages and catalogues in open standards."""
