"""Opens workbooks with openpyxl, and gives their texts; imported by name where the first workbook is read."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from zipfile import ZipFile

import openpyxl
from openpyxl.utils.exceptions import (
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    SheetTitleException,
)
from openpyxl.workbook import Workbook

from generator.evidence.package import BrokenPackageError, content_of
from generator.evidence.reading.merged_cells import within_sheets

_FAULTS = (
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    SheetTitleException,
)


@contextmanager
def openpyxl_faults() -> Iterator[None]:
    """Raises BrokenPackageError where what is done inside of the `with` makes openpyxl raise one of its own."""
    try:
        yield
    except _FAULTS as wrong:
        raise BrokenPackageError(type(wrong).__name__) from wrong


def opened_workbook(package: ZipFile, *, formulas: bool = False) -> Workbook:
    """The workbook in an opened package, with the values that its formulas had, or the formulas themselves.

    Raises BrokenPackageError, or LargePackageError where more cells are merged than anybody reads.
    """
    with openpyxl_faults():
        return openpyxl.load_workbook(within_sheets(package), data_only=not formulas, keep_links=False)


def has_formulas(package: ZipFile) -> bool:
    """Whether a cell of a sheet has a formula; raises BrokenPackageError where that cannot be seen."""
    found = False
    for name in package.namelist():
        if name.endswith((".xml", ".rels")):
            text = package.read(name)
            # Formulas are looked for in bytes, which only UTF-8 shows as they are written.
            if b"\0" in text[:4]:
                raise BrokenPackageError("UTF-16")
            found = found or (name.startswith("xl/worksheets/") and (b"<f>" in text or b"<f " in text))
    return found


def sheet_texts(package: ZipFile) -> Iterator[str]:
    """The text of each sheet that Excel shows, a line for each row that holds something; raises BrokenPackageError."""
    with openpyxl_faults():
        book = openpyxl.load_workbook(content_of(package), read_only=True, data_only=True)
        try:
            for sheet in book.worksheets:
                if sheet.sheet_state == "visible":
                    sheet.reset_dimensions()
                    yield "\n".join(_lines(sheet.iter_rows(values_only=True)))
        finally:
            book.close()


def _lines(rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """Rows as lines, no more of them than are worth keeping."""
    left = _MOST_LETTERS
    for row in rows:
        line = "\t".join(map(_written, row)).strip()
        if line:
            left -= len(line)
            yield line
        if left < 0:
            return


_MOST_LETTERS = 50_000


def _written(value: object) -> str:
    """A cell's value as a text: days without the hour that none has, whole numbers without a fraction."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
