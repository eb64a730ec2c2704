"""Writes the tables, documents and pictures of content/example: `python -m tests.example.make`."""

import sys

from tests.example import papers, pictures, tables
from tests.example.facts import CONTENT


def main() -> None:
    """Makes everything anew and says how much it is."""
    made = [*tables.write(), *papers.write(), *pictures.write()]
    size = sum(path.stat().st_size for path in made)
    stale = [
        path for path in CONTENT.rglob("*") if path.suffix in {".csv", ".xlsx", ".pdf", ".png"} and path not in made
    ]
    for path in stale:
        path.unlink()
    sys.stdout.write(f"{len(made)} files, {size:,} bytes; {len(stale)} old files taken away\n")


if __name__ == "__main__":
    main()
