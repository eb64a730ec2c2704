"""Files become documents: paragraphs and tables whose every cell knows its place."""
