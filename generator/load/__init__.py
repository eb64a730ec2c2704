"""Files become the model here, every value knowing where it was written."""
