"""The workbook as it came back: read, compared with the data, turned into changes, its faults marked."""
