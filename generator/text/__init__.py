"""Thai and plain text becomes values here: dates, references, identifiers, colours; knows no record and no file."""
