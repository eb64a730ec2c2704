"""A workbook that came back with its faults marked at their cells: in red, each with a note that says what to do."""

from collections.abc import Iterable

from openpyxl.comments import Comment
from openpyxl.utils.exceptions import CellCoordinatesException
from openpyxl.worksheet.worksheet import Worksheet

from generator.core.problem import Problem
from generator.evidence.package import opened_package
from generator.evidence.workbook import opened_workbook, openpyxl_faults
from generator.export.spreadsheet import workbook_file
from generator.messages.problem import advice, message
from generator.workbook.out.look import FAULT_FILL
from generator.workbook.taken_over.read import LARGEST

_AUTHOR = "OIT"


def marked_copy(data: bytes, problems: Iterable[Problem], lang: str = "th") -> bytes:
    """The workbook with a note at each cell that a problem names; those without a cell are told at the first sheet.

    Raises BrokenPackageError where it is no workbook.
    """
    with opened_package(data, LARGEST) as package, openpyxl_faults():
        book = opened_workbook(package, formulas=True)
        for problem in problems:
            path = problem.where.path
            page = book[str(path[0])] if path and path[0] in book.sheetnames else book.worksheets[0]
            _mark(page, str(path[1]) if len(path) > 1 else "A1", f"{message(problem, lang)}\n{advice(problem, lang)}")
        return workbook_file(book, book.properties.title or "")


def _mark(page: Worksheet, name: str, text: str) -> None:
    try:
        cell = page[name]
    except (ValueError, CellCoordinatesException):
        cell = page["A1"]
    before = cell.comment.text if cell.comment and cell.comment.author != _AUTHOR else ""
    already = cell.comment.text if cell.comment and cell.fill == FAULT_FILL else ""
    told = "\n\n".join(part for part in (already or before, text) if part)
    cell.comment = Comment(told, _AUTHOR, height=160, width=320)
    cell.fill = FAULT_FILL
