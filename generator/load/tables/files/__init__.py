"""The rows of a CSV file or a workbook, before anything is known of their columns."""
