"""Edits of the model agency, one at a time: faults for `mutations/`, legal oddities for `oddities/`.

An edit is one of

    drop: [file, way]           the key and all that belongs to it goes
    put: [file, way, value]     another value
    add: [file, way, line]      a line below the key
    replace: [file, old, new]   one text for another, wherever it stands
    delete: file                the file goes
    write: [file, text]         the file holds something else, or is there
    sample: [file, name]        the file is that of tests/samples.py, FILES
    pdf: [file, pages]          the file is a PDF of pages with these texts; of a page without text there is a drawn
                                box, as in a scan, and of a page that is null there is nothing
    film: file                  the file is a short film
    docx: [file, paragraphs]    the file is a Word document of these paragraphs
    copy: [file, other]         the file holds what another one does
    header: [file, old, new]    a column of a table is called otherwise
    cell: [file, row, column, value]
    column: [file, column, value]  the same in every row
    rows: [file]                a table keeps its header only
    row: [file, values]         a row more, at the end of a CSV file
    years: [file, n]            every พ.ศ. year in the rows of a table is n more
    huge: file                  the file has more bytes than are looked into

Files are named from the agency's folder; `way` is as in tests/yaml_lines.py.
"""

import csv
import functools
import io
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from generator.load import reader
from generator.model.files import LARGEST_SEEN
from tests import yaml_lines
from tests.conftest import ROOT
from tests.samples import FILES, JPEG, docx, pdf

SAMPLES = {**{Path(name).name: data for name, data in FILES.items()}, "photo.jpg": JPEG}

EXAMPLE = ROOT / "content" / "example"

# The year that is edited, and of the year before what its items rest on.
PARTS = ("agency.yml", "seal.png", "pages", "2567", "2566/measures.yml", "2566/progress.yml")

Kept = dict[Path, bytes | None]
"""What stood in each file that was edited; None where there was none."""


def cases_in(folder: Path) -> Iterator[Any]:
    """The cases of every file of a suite, each called by its file and its name."""
    for path in sorted(folder.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


@contextmanager
def parsed_once() -> Iterator[None]:
    """An edit is in few files: all others, and the lists, are parsed once for all cases that run inside the `with`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_tree", functools.lru_cache(maxsize=None)(reader.read_tree))
        yield


def model_agency(folder: Path) -> Path:
    """A content folder below `folder` with what of the model agency is edited."""
    content = folder / "content"
    for part in PARTS:
        source, target = EXAMPLE / part, content / "example" / part
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    return content


def restore(kept: Kept) -> None:
    """Puts back what was kept."""
    for path, data in kept.items():
        if data is None:
            path.unlink()
        else:
            path.write_bytes(data)


def edit(agency: Path, change: dict, kept: Kept) -> None:
    """Makes one edit in the agency's folder; what stood there is kept."""
    ((what, told),) = change.items()
    name, *rest = told if isinstance(told, list) else [told]
    path = agency / name
    data = path.read_bytes() if path.exists() else None
    kept.setdefault(path, data)
    if what in _WHOLE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_WHOLE[what](agency, *rest))
        return
    assert data is not None, f"no file {name}"
    if what == "delete":
        path.unlink()
    elif what == "replace":
        path.write_bytes(_replaced(data, *rest))
    elif what == "huge":
        with path.open("r+b") as file:
            file.truncate(LARGEST_SEEN + 1)
    elif name.endswith(".xlsx"):
        _workbook(path, what, rest)
    elif name.endswith(".csv"):
        path.write_text(_table(data.decode("utf-8"), what, rest), encoding="utf-8", newline="")
    else:
        path.write_text("\n".join(_yaml(data.decode("utf-8").split("\n"), what, rest)), encoding="utf-8")


# Edits that make a whole file, whatever stood there.
_WHOLE = {
    "write": lambda agency, text: text.encode(),
    "sample": lambda agency, name: SAMPLES[name],
    "pdf": lambda agency, pages: pdf(*pages),
    "film": lambda agency: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 64,
    "docx": lambda agency, paragraphs: docx(paragraphs),
    "copy": lambda agency, other: (agency / other).read_bytes(),
}


def _replaced(data: bytes, old: str, new: str) -> bytes:
    assert old.encode() in data, old
    return data.replace(old.encode(), new.encode())


def _yaml(lines: list[str], what: str, rest: list) -> list[str]:
    if what == "drop":
        return yaml_lines.drop(lines, rest[0])
    if what == "put":
        return yaml_lines.put(lines, rest[0], rest[1])
    at = yaml_lines.key_line(lines, rest[0])
    return [*lines[: at + 1], rest[1], *lines[at + 1 :]]


def _workbook(path: Path, what: str, rest: list) -> None:
    book = load_workbook(path)
    sheet = book.worksheets[0]
    headings = next(row for row in sheet.iter_rows() if sum(cell.value is not None for cell in row) > 2)
    place = [cell.value for cell in headings]
    if what == "rows":
        sheet.delete_rows(headings[0].row + 1, sheet.max_row)
    elif what == "cell":
        sheet.cell(headings[0].row + rest[0], place.index(rest[1]) + 1).value = rest[2]
    else:
        headings[place.index(rest[0])].value = rest[1]
    book.save(path)


def _table(text: str, what: str, rest: list) -> str:
    rows = list(csv.reader(io.StringIO(text)))
    if what == "header":
        rows[0][rows[0].index(rest[0])] = rest[1]
    elif what == "cell":
        rows[rest[0]][rows[0].index(rest[1])] = rest[2]
    elif what == "column":
        for row in rows[1:]:
            row[rows[0].index(rest[0])] = rest[1]
    elif what == "row":
        rows.append(rest[0])
    elif what == "years":
        rows[1:] = [[_moved(cell, rest[0]) for cell in row] for row in rows[1:]]
    else:
        del rows[1:]
    told = io.StringIO()
    csv.writer(told, lineterminator="\n").writerows(rows)
    return told.getvalue()


def _moved(cell: str, years: int) -> str:
    return re.sub(r"25\d\d$", lambda year: str(int(year[0]) + years), cell)
