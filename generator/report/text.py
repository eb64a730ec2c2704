"""The report as text for people: what to mend with its line, what is open, what was and was not looked at."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from generator.core.location import SourceMap
from generator.core.problem import Problem, Severity
from generator.messages.location import format_location
from generator.messages.problem import level, message
from generator.model.status import Completeness
from generator.report.findings import Checked, Findings
from generator.report.gaps import gap_lines
from generator.report.rows import Row

_WORDS: Mapping[str, Mapping[str, str]] = {
    "th": {
        "help": "วิธีแก้",
        "notes": "แจ้งให้ทราบ ไม่ต้องแก้",
        "none": "ไม่พบข้อผิดพลาด",
        "some": "พบข้อที่ต้องแก้ {errors} แห่ง",
        "warnings": "ควรตรวจ {warnings} แห่ง",
        "open": "ยังไม่ครบ {open} ข้อ",
        "checked": "ตรวจแล้ว: ",
        "nothing": "ยังไม่ได้ตรวจสิ่งใด",
        "years": "ปี {years}",
        "no-years": "ยังไม่มีโฟลเดอร์ของปีใด",
        "files": "ไฟล์ข้อมูล {files:,} ไฟล์",
        "rows": "ตาราง {table_rows:,} แถว",
        "documents": "ไฟล์หลักฐานที่ใช้ {documents:,} ไฟล์",
        "pdf": "เปิดดู PDF {pdf_files:,} ไฟล์ {pdf_pages:,} หน้า",
        "items": "แบบวัด {items:,} ข้อ",
        "unopened": "ข้างในไฟล์หลักฐาน {unopened:,} ไฟล์ (ใหญ่เกินไป ติดรหัสผ่าน เสีย หรือเป็นชนิดที่ระบบไม่เปิด) · ",
        "unchecked": "ยังไม่ได้ตรวจ: {unopened}ลิงก์ไปเว็บไซต์อื่น (ใช้ oit links) · ข้อความในภาพและเอกสารที่สแกน · "
        "เนื้อหาในเอกสารตรงตามที่แบบวัดต้องการจริงหรือไม่ (ต้องเปิดอ่านเอง)",
    },
    "en": {
        "help": "help",
        "notes": "For your information; nothing to mend",
        "none": "No errors found",
        "some": "Errors found: {errors}",
        "warnings": "warnings: {warnings}",
        "open": "items not complete: {open}",
        "checked": "Checked: ",
        "nothing": "Nothing was checked.",
        "years": "{years}",
        "no-years": "no year has a folder yet",
        "files": "{files:,} data files",
        "rows": "{table_rows:,} rows of tables",
        "documents": "{documents:,} evidence files that the data names and has",
        "pdf": "{pdf_files:,} PDF opened with {pdf_pages:,} pages",
        "items": "{items:,} items of the checklists",
        "unopened": "the inside of {unopened:,} evidence files (too large, locked, damaged or of a kind not opened); ",
        "unchecked": "Not checked: {unopened}links to other sites (use oit links); "
        "words in pictures and scanned papers; "
        "whether a document truly says what the checklist asks for (someone must read it)",
    },
}

_BETWEEN = {"th": " · ", "en": ", "}


def report(found: Findings) -> str:
    """The whole report: errors and warnings, what is open by year, notes, and what was looked at."""
    parts = (
        listing(found.of(Severity.ERROR, Severity.WARNING), found.lang),
        "\n".join(gap_lines(found)),
        "\n".join(_notes(found)),
        closing(found),
    )
    return "\n\n".join(part for part in parts if part)


def listing(rows: tuple[Row, ...], lang: str = "th") -> str:
    """A paragraph for each row, in the order given."""
    return "\n\n".join(paragraph(row, lang) for row in rows)


def in_short(problem: Problem, book: SourceMap, lang: str = "th") -> str:
    """Where and what is wrong, on one line."""
    return f"{format_location(book.place(problem.where), lang)}: {message(problem, lang)} [{problem.code}]"


def closing(found: Findings) -> str:
    """How much there is to mend, or that there is nothing; what was looked at and what was not."""
    words = _WORDS[found.lang]
    if found.checked.files:
        unopened = words["unopened"].format(unopened=found.checked.unopened) if found.checked.unopened else ""
        unchecked = words["unchecked"].format(unopened=unopened)
        looked = f"{words['checked']}{_looked_at(found.checked, found.lang)}\n  {unchecked}"
    else:
        looked = words["nothing"]
    return f"{_BETWEEN[found.lang].join(_verdict(found))}\n  {looked}"


def _verdict(found: Findings) -> Iterator[str]:
    words = _WORDS[found.lang]
    errors, warnings = len(found.of(Severity.ERROR)), len(found.of(Severity.WARNING))
    open_ = sum(len(status.items) - status.count(Completeness.COMPLETE) for status in found.statuses)
    yield words["some"].format(errors=errors) if errors else words["none"]
    if warnings:
        yield words["warnings"].format(warnings=warnings)
    if open_:
        yield words["open"].format(open=open_)


def paragraph(row: Row, lang: str = "th") -> str:
    """DataPath, how much it matters and what is wrong; the line itself; what to do."""
    lines = row.excerpt.lines if row.excerpt else ()
    return "\n".join((first_line(row, lang), *lines, help_line(row, lang)))


def first_line(row: Row, lang: str = "th") -> str:
    """DataPath, how much it matters and what is wrong."""
    return f"{row.format_location(lang)}: {level(row.code, lang)} [{row.code}] {row.message}"


def help_line(row: Row, lang: str = "th") -> str:
    """What to do."""
    return f"    {_WORDS[lang]['help']}: {row.help}"


def _notes(found: Findings) -> Iterator[str]:
    notes = found.of(Severity.NOTE)
    if notes:
        yield f"{_WORDS[found.lang]['notes']}:"
    for row in notes:
        yield f"  {row.format_location(found.lang)}: {row.message} [{row.code}]"


def _looked_at(checked: Checked, lang: str) -> str:
    words = _WORDS[lang]
    years = ", ".join(str(year) for year in checked.years)
    parts = [words["years"].format(years=years) if years else words["no-years"]]
    parts.append(words["files"].format(files=len(checked.files)))
    parts += [
        words[key].format_map(asdict(checked))
        for key, field in (
            ("rows", "table_rows"),
            ("documents", "documents"),
            ("pdf", "pdf_files"),
            ("items", "items"),
        )
        if getattr(checked, field)
    ]
    return _BETWEEN[lang].join(parts)
