"""A table as a CSV file that Excel opens with its Thai intact."""

import csv
import io

from generator.model.table import Table


def csv_bytes(table: Table) -> bytes:
    """UTF-8 with the mark that Excel looks for, a line for each row."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([table.columns, *table.rows])
    return out.getvalue().encode("utf-8-sig")
