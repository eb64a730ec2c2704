"""One module for each way in which a requirement is shown."""
