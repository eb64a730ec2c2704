"""The rows of long tables as scripts of their own, fetched only when they are asked for.

A script and not JSON, since pages opened from a folder or a USB stick may not fetch data.
"""

from collections.abc import Iterable, Mapping

from generator.render.localize import in_digits
from generator.render.search import handed_over
from generator.site.item import ItemView
from generator.site.page import Page
from generator.site.tables.views import TableView


def long_tables(pages: Iterable[Page], digits: str | None = None) -> Mapping[str, bytes]:
    """The made files: path below the site's root, and content; `digits` are the agency's, as on the page itself."""
    views = (page.view for page in pages)
    shown = (table for view in views if isinstance(view, ItemView) for table in view.tables)
    return {table.rest: _script(table, digits) for table in shown if table.rest}


def _script(table: TableView, digits: str | None) -> bytes:
    """Each row as its texts, then what is sorted by where the text does not tell, by position."""
    rows = [
        [
            [in_digits(cell.text, digits) for cell in row],
            {str(place): cell.sort for place, cell in enumerate(row) if cell.sort},
        ]
        for row in table.rows
    ]
    return handed_over("oit:rows", {"table": table.anchor, "rows": rows})
