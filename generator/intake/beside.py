"""What is remembered beside a report: what its headings mean, where its records came from, what found no place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.core.checksum import checksum
from generator.core.write_file import write_file
from generator.intake.report.columns import Decided
from generator.intake.report.heads import roles
from generator.intake.report.report import Report, counts, unplaced
from generator.text.thai import fold_header

_LARGEST = 2_000_000

_OPENING = """\
# สิ่งที่จำไว้จากการนำเข้าไฟล์ข้างเคียง ลบได้ถ้าไม่ใช้แล้ว
# columns: หัวตารางที่เคยถาม หมายถึงช่องใด (แก้ที่นี่แล้วนำเข้าใหม่ได้)
# unplaced: ข้อความที่ยังไม่ได้จัดลงช่องใด ตามที่พิมพ์ทุกคำ
"""


def note_of(file: Path) -> Path:
    """The file in which it is remembered: รายงาน.docx.oit.yml."""
    return file.with_name(f"{file.name}.oit.yml")


def remembered(file: Path) -> dict[str, str]:
    """What was decided of the headings of a report: the role, by the heading as written."""
    path = note_of(file)
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return {}
        written = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, ValueError, yaml.YAMLError):
        return {}
    columns = written.get("columns") if isinstance(written, dict) else None
    known = columns.items() if isinstance(columns, dict) else ()
    return {str(head): str(role) for head, role in known if str(role) in roles()}


def by_fold(columns: Mapping[str, str]) -> Decided:
    """Decisions by the folded heading, as readers look for them."""
    return {fold_header(head): role for head, role in columns.items()}


def remember(file: Path, data: bytes, report: Report, columns: Mapping[str, str]) -> Path:
    """Writes what is to be remembered of a report; returns the file."""
    values: dict[str, Any] = {
        "report": file.name,
        "sha256": checksum(data),
        "year": report.year,
        "columns": dict(columns),
        "records": {origin.record: origin.spot.said() for origin in report.origins},
        "counts": dict(counts(report)),
        "unplaced": [
            {
                "at": one.spot.said(),
                **({"heading": one.head} if one.head else {}),
                **({"why": one.why} if one.why else {}),
                "text": one.text,
            }
            for one in unplaced(report)
        ],
    }
    path = note_of(file)
    text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=110)
    write_file(path, _OPENING + text)
    return path
