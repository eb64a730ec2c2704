"""The workbook in which an office fills in a year: written from what is there, read back as changes."""
