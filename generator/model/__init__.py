"""The records of an agency and its years: frozen data that knows no file, no host and no page."""
