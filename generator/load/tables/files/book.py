"""A workbook as rows of its sheets, and how one is told from other files."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence.file_type import old_office_kind
from generator.load.tables.files.raw_rows import Rows


class WorkbookError(Exception):
    """A file that is no workbook to read: `code` is a problem code, `facts` what its sentence quotes."""

    def __init__(self, code: str, **facts: str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(frozen=True, slots=True)
class Book:
    """The sheets that can be seen, by name, in their order; `hidden` are the names of the others."""

    sheets: Mapping[str, Rows]
    hidden: tuple[str, ...] = ()


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are of Excel's making, whatever the file is called."""
    return data.startswith(b"PK\x03\x04") or bool(old_office_kind(data))
