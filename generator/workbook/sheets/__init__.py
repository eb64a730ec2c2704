"""The sheets of the workbook, as the data has them: what each is called, its columns and its rows."""
