"""What things are: frozen data that knows no file, no host and no page."""
