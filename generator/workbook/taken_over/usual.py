"""The text of a cell as the data would tell it, however it was typed."""

from collections.abc import Callable

from generator.load.found_names import FileNames
from generator.text.thai import one_line
from generator.workbook.columns import CellError, Column, in_lines, of_lines, tidy
from generator.workbook.data import YearSource

FILE_COLUMNS = frozenset({"file", "photo", "image"})
"""The columns in which a file of the year is named."""


def usual_text(source: YearSource) -> Callable[[Column, str], str]:
    """The text of a cell of a column, as it would be handed out after it was taken over."""
    files = FileNames(source.data.files if source.data else ())

    def usual(column: Column, text: str) -> str:
        if column.id in FILE_COLUMNS:
            return file_name(files, text)
        if column.part:
            return tidy(in_lines(of_lines(text)) or text)
        try:
            return column.codec.to_text(column.codec.to_value(text)) or ""
        except CellError:
            return text

    return usual


def file_name(files: FileNames, text: str) -> str:
    """A file as the data names it: the one that is there, however it was typed, else one in the folder files."""
    name, mark, sheet = one_line(text).replace("\\", "/").partition("#")
    if not name:
        return ""
    found = files.find(name.strip())
    if found is None:
        found = name.strip() if "/" in name else f"files/{name.strip()}"
    return f"{found}{mark}{sheet}"
