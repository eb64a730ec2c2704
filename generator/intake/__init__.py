"""Reports and papers that an office already has come in: what they say is recognised and placed, nothing is lost."""
