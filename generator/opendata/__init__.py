"""What programs read of a site: its state, rows and records as JSON, packages and catalogues in open standards."""
