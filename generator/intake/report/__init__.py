"""A document becomes the records of a year: measures, progress, disclosures; what could not be placed is kept."""
