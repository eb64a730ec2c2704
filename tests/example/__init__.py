"""Makes the tables, documents and pictures of `content/example`: `python -m tests.example.make`."""
