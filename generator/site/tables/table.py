"""Tables as their item's page shows them: figures and charts first, then the rows."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Literal

from generator.core.addresses import FIRST_ROWS, more_rows
from generator.core.checksum import checksum
from generator.evidence.site_addresses import table_paths
from generator.model.checklist import Item
from generator.model.disclosure import Disclosure
from generator.site.open_data.downloads import table_downloads
from generator.site.tables.charts import drawn
from generator.site.tables.item_figures import TableFigures, item_figures, item_history
from generator.site.tables.views import CellView, ChartAndNumbers, ColumnView, FigureView, TableView
from generator.site.year_context import YearContext
from generator.tables.figure import BAHT, Change, Figures, changes
from generator.tables.kinds import Column, Value
from generator.tables.table import Table
from generator.text.identifiers import tax_digits
from generator.vocabulary.figures import change, exact, plain, said
from generator.vocabulary.words import TABLE_DOUBTS

_LONG = 40

_FEW = 2


def tables(context: YearContext, item: Item, disclosure: Disclosure | None) -> tuple[TableView, ...]:
    """Every table that shows something of an item, once.

    A figure or chart that an earlier table of the item shows is not shown again.
    """
    if not disclosure:
        return ()
    history = item_history(context.site, item)
    seen: set[object] = set()
    made = []
    for one in item_figures(context.year, item.number):
        view = _table(context, disclosure, one, history)
        figures = tuple(figure for figure in view.figures if (figure.key, figure.value) not in seen)
        fresh = tuple(drawing for drawing in view.breakdowns if _content(drawing) not in seen)
        seen |= {(figure.key, figure.value) for figure in figures} | {_content(drawing) for drawing in fresh}
        made.append(replace(view, figures=figures, breakdowns=fresh))
    return tuple(made)


def _content(drawing: ChartAndNumbers) -> object:
    """What a drawing tells, whichever table it was computed from."""
    if not drawing.chart:
        return drawing.numbers.rows
    return drawing.chart.title, tuple((line.label, line.values) for line in drawing.chart.lines)


def _table(
    context: YearContext, disclosure: Disclosure, one: TableFigures, history: tuple[TableFigures, ...]
) -> TableView:
    year, table = context.year, context.year.tables[one.file]
    title = table_title(disclosure, table)
    anchor = table_anchor(one.file)
    return TableView(
        anchor=anchor,
        title=title,
        columns=_columns(table, one.figures),
        rows=tuple(_row(table, place) for place in range(len(table.rows))),
        head=_head(table),
        total=_total(one.figures),
        figures=figure_views(one, history),
        breakdowns=tuple(drawn(found, anchor, title) for found in one.figures.breakdowns),
        downloads=table_downloads(year, disclosure, one.file, context.given.sizes),
        doubt=TABLE_DOUBTS[table.doubt].th if table.doubt else "",
        rest=more_rows(table_paths(year, disclosure)[one.file]) if len(table.rows) > FIRST_ROWS else "",
    )


def table_title(disclosure: Disclosure, table: Table) -> str:
    """What a table is called: by the evidence that names it, else by itself, else by its file."""
    named = (piece.title for pieces in disclosure.shows.values() for piece in pieces if piece.table == table.file)
    return next(filter(None, named), None) or table.title or PurePosixPath(table.path).stem


def table_anchor(file: str) -> str:
    """Where a table stands on its page: ASCII, so that the address can be typed, and one for each file."""
    stem = file.partition("#")[0].rpartition("/")[2].rpartition(".")[0].lower()
    sheet = file.partition("#")[2]
    plain_stem = "".join(character if character.isascii() and character.isalnum() else "-" for character in stem)
    if sheet or not stem.isascii():
        plain_stem = f"{plain_stem.strip('-')}-{checksum(file)[:6]}"
    return f"table-{plain_stem.strip('-') or 'rows'}"


def figure_views(one: TableFigures, history: tuple[TableFigures, ...]) -> tuple[FigureView, ...]:
    """The figures of a table, each against the same figure of the year before where that is there."""
    before, compared = one.year - 1, _changes(one, history)
    return tuple(
        FigureView(
            key=figure.key,
            label=figure.label,
            value=exact(figure.value),
            text=plain(figure.value, figure.unit),
            unit=said(figure.value, figure.unit).removeprefix(plain(figure.value, figure.unit)).strip(),
            change=change(figure, compared.get(figure.key), before),
        )
        for figure in one.figures.figures
    )


def _changes(one: TableFigures, history: tuple[TableFigures, ...]) -> Mapping[str, Change]:
    """Against the year before: first the table of the same kind, then another that counts the same things."""
    last = [old for old in history if old.year == one.year - 1 and old.shown < one.shown]
    ordered = sorted(last, key=lambda old: old.figures.kind != one.figures.kind)
    found: dict[str, Change] = {}
    for old in reversed(ordered):
        found |= changes(one.figures, old.figures)
    return found


def _kind_column(table: Table, place: int) -> Column | None:
    id = table.fields[place] if table.fields else ""
    return table.kind.column(id) if table.kind and id else None


def _columns(table: Table, figures: Figures) -> tuple[ColumnView, ...]:
    folded = _folded(table)
    made = (_column(table, place, figures) for place in range(len(table.columns)))
    return tuple(replace(column, folded=place in folded) for place, column in enumerate(made))


def _folded(table: Table) -> frozenset[int]:
    """The columns beyond a row's name and what its kind tells at a glance; none where that would hide hardly any."""
    glance = table.kind.glance if table.kind else ()
    shown = {place for place, id in enumerate(table.fields) if id in glance}
    if not shown:
        return frozenset()
    folded = frozenset(range(len(table.columns))) - shown - {_head(table)}
    return folded if len(folded) > _FEW else frozenset()


def _column(table: Table, place: int, figures: Figures) -> ColumnView:
    """A column under the heading it was written with, and its unit where the heading does not say it.

    What it adds up to is told in baht, and says so where the cells are in another unit.
    """
    column, name, written = _kind_column(table, place), table.columns[place], table.unit_of(place)
    unit = written or (column.unit if column and column.unit and column.type in {"money", "percent"} else "")
    total = figures.totals.get(column.id) if column else None
    return ColumnView(
        name=name or f"คอลัมน์ {place + 1}",
        unit=unit if unit not in name else "",
        sort=_sort(column),
        wide=len(name) > _LONG or any(len(row[place]) > _LONG for row in table.rows[:FIRST_ROWS]),
        total="" if total is None or not column else _sum(total, column, written),
    )


def _sum(total: Decimal, column: Column, unit: str) -> str:
    text = plain(total, BAHT if column.type == "money" else None)
    return f"{text} {BAHT.word}" if unit else text


def _sort(column: Column | None) -> Literal["text", "number", "date"]:
    if column and (column.numeric or column.type in {"percent", "year"}):
        return "number"
    return "date" if column and column.type in {"date", "month"} else "text"


def _row(table: Table, place: int) -> tuple[CellView, ...]:
    values = table.typed[place] if table.typed else (None,) * len(table.columns)
    return tuple(_cell(_kind_column(table, at), text, values[at]) for at, text in enumerate(table.rows[place]))


def _cell(column: Column | None, text: str, value: Value) -> CellView:
    """A cell as it is shown; the digits of a tax number are no amount."""
    if tax_digits(text):
        return CellView(text)
    if isinstance(value, date):
        return CellView(text, value.isoformat())
    written = text.replace(",", "")
    typed = isinstance(value, int | Decimal) and column is not None and written != f"{value}"
    return CellView(text, f"{value}" if typed and not _reads(written, value) else "")


def _reads(written: str, value: Value) -> bool:
    """Whether the script can read the number off the text itself."""
    digits = written.isascii() and written.replace(".", "", 1).removeprefix("-").isdigit()
    return digits and Decimal(written) == value


def _head(table: Table) -> int:
    """The first column that must be filled, else the first of words."""
    kinds = [_kind_column(table, place) for place in range(len(table.columns))]
    required = next((place for place, column in enumerate(kinds) if column and column.required), None)
    if required is not None:
        return required
    named = (place for place, column in enumerate(kinds) if not column or not column.numbers_rows)
    return next(named, 0)


def _total(figures: Figures) -> str:
    """What stands before the totals; empty where there are none."""
    if not figures.totals:
        return ""
    return f"รวม (ไม่นับที่{figures.left_out})" if figures.left_out else "รวมทั้งสิ้น"
