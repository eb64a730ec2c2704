"""What all kinds of requirement share: what a kind is, and how evidence, rows and an agency's own data are judged."""
