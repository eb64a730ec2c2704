"""The workbook as it is handed out: a file for Excel, with what can be chosen, what is missing and why."""
