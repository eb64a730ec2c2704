"""The words that pages, files and reports use for what the data holds."""
