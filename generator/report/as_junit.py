"""The findings as JUnit XML: a test for each file and for each item of each year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from generator.core.problem import Severity
from generator.model.status import Completeness, YearStatus
from generator.report.findings import Findings
from generator.report.rows import Row
from generator.report.status import item_line
from generator.report.text import paragraph

_WORDS = {"th": ("ไฟล์ข้อมูล", "ปี {year}"), "en": ("data files", "{year}")}

# What XML 1.0 cannot hold, however it is written.
_NEVER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class _Test:
    """One file or item: it fails by what makes the check fail; what is only open is a test skipped."""

    group: str
    name: str
    failures: tuple[Row, ...]
    told: tuple[Row, ...] = ()
    skipped: str = ""


def as_junit(found: Findings, *, strict: bool = False) -> str:
    """The suites: the files, then the years, newest first. With `strict` warnings and gaps are failures too."""
    root = ET.Element("testsuites", {"name": f"oit check {found.agency}".strip()})
    suites = [(_WORDS[found.lang][0], list(_files(found, strict=strict)))]
    suites += [
        (_WORDS[found.lang][1].format(year=status.year), list(_items(found, status, strict=strict)))
        for status in found.statuses
    ]
    for name, tests in suites:
        suite = ET.SubElement(root, "testsuite", {"name": name, **_counts(tests)})
        for test in tests:
            _add(suite, test, found.lang)
    every = [test for _, tests in suites for test in tests]
    for key, value in _counts(every).items():
        root.set(key, value)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _counts(tests: list[_Test]) -> dict[str, str]:
    failed = len([test for test in tests if test.failures])
    return {"tests": str(len(tests)), "failures": str(failed), "errors": "0", "skipped": str(_skipped(tests))}


def _skipped(tests: list[_Test]) -> int:
    return len([test for test in tests if test.skipped and not test.failures])


def _files(found: Findings, *, strict: bool) -> Iterator[_Test]:
    of_items = {id(row) for status in found.statuses for row in _rows_of_items(found, status)}
    loose = [row for row in found.rows if id(row) not in of_items]
    stopping = {id(row) for row in found.stopping(strict=strict)}
    names = sorted({*found.checked.files, *(row.file for row in loose)})
    for name in names:
        here = [row for row in loose if row.file == name]
        failures = tuple(row for row in here if id(row) in stopping)
        yield _Test(found.agency or "content", name, failures, tuple(row for row in here if id(row) not in stopping))


def _rows_of_items(found: Findings, status: YearStatus) -> list[Row]:
    numbers = {known.item.number for known in status.items}
    return [row for row in found.of(Severity.GAP) if row.year == status.year and row.item in numbers]


def _items(found: Findings, status: YearStatus, *, strict: bool) -> Iterator[_Test]:
    rows = _rows_of_items(found, status)
    for known in status.items:
        here = tuple(row for row in rows if row.item == known.item.number)
        lacks = item_line(known, found.lang) if known.state is not Completeness.COMPLETE else ""
        name = f"{known.item.number} {known.item.name}"
        failures, notes = (here, ()) if strict else ((), here)
        yield _Test(f"{found.agency or 'content'}.{status.year}", name, failures, notes, skipped=lacks)


def _add(suite: ET.Element, test: _Test, lang: str) -> None:
    case = ET.SubElement(suite, "testcase", {"classname": _legal(test.group), "name": _legal(test.name)})
    if test.failures:
        first = test.failures[0]
        failure = ET.SubElement(case, "failure", {"type": first.code, "message": _legal(first.message)})
        failure.text = _paragraphs(test.failures, lang)
    elif test.skipped:
        ET.SubElement(case, "skipped", {"message": test.skipped})
    if test.told:
        ET.SubElement(case, "system-out").text = _paragraphs(test.told, lang)


def _paragraphs(rows: tuple[Row, ...], lang: str) -> str:
    return _legal("\n\n".join(paragraph(row, lang) for row in rows))


def _legal(text: str) -> str:
    return _NEVER.sub("\ufffd", text)
